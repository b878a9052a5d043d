import { useQuery } from '@tanstack/react-query';
import type { Filter } from '#renderer/components/FilterChip.tsx';
import type { OpinionsLook } from '#renderer/features/opinion/opinions-state.ts';
import { t } from '#shared/i18n/t.ts';

interface Part {
  readonly label: string;
  readonly without: Partial<OpinionsLook>;
}

/**
 * The one filter without which something would be found, if there is such a one among several.
 *
 * @param name of the operation that counts, so that it is asked anew when a record changes
 */
export function useExcluding(
  name: string,
  look: OpinionsLook,
  filters: readonly Filter[],
  countOf: (look: OpinionsLook) => Promise<number>,
): Part | null {
  const parts: readonly Part[] = [
    ...(look.text.trim() === '' ? [] : [{ label: look.text.trim(), without: { text: '' } }]),
    ...filters
      .filter(filter => filter.values.length > 0)
      .map(({ key, label }) => ({ label, without: { filters: { ...look.filters, [key]: [] } } })),
    ...(look.from === null && look.to === null
      ? []
      : [{ label: t('opinions.days'), without: { from: null, to: null } }]),
  ];
  const found = useQuery({
    queryKey: [name, 'excluding', look.text, look.filters, look.from, look.to],
    enabled: parts.length > 1,
    queryFn: async () => {
      for (const [index, part] of parts.entries())
        if ((await countOf({ ...look, ...part.without })) > 0) return index;
      return null;
    },
  });
  return typeof found.data === 'number' ? (parts[found.data] ?? null) : null;
}
