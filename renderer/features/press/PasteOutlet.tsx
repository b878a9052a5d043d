import { Select } from '@mantine/core';
import type { PasteLine } from '#renderer/features/press/paste-items.ts';
import type { PasteFix } from '#renderer/features/press/paste-state.ts';
import { useAppQuery } from '#renderer/lib/client.ts';
import { fold } from '#shared/core/text.ts';
import { t } from '#shared/i18n/t.ts';

/** In the list, what stands for the name as the paste gave it: kept as a name, or added to the list. */
const asNamed = '*named';
const asNew = '*new';

/** The outlet of an item: recognised, chosen among those meant, or one that is not in the list yet. */
export function PasteOutlet(props: {
  readonly line: PasteLine;
  readonly onChange: (part: PasteFix) => void;
}) {
  const { line, onChange } = props;
  const { read, fix, outletId } = line;
  const { data } = useAppQuery('catalogue.get', {});
  const named = read.outletName ?? '';
  const first = [...(read.outlet ? [read.outlet] : []), ...read.outletChoices];
  const meant = new Set(first.map(({ id }) => id));
  const outlets = (data?.outlets ?? []).filter(outlet => outlet.isCurrent || outlet.id === outletId);
  const options = [
    ...first,
    ...outlets
      .filter(({ id }) => !meant.has(id))
      .map(outlet => ({ ...outlet, name: outlet.shortName ?? outlet.name })),
  ].map(({ id, name }) => ({ value: id, label: name }));
  const own =
    named === ''
      ? []
      : [
          { value: asNamed, label: t('pressPaste.outletKeep', { name: named }) },
          { value: asNew, label: t('pressPaste.outletNew', { name: named }) },
        ];

  function choose(id: string | null): void {
    if (id === asNew) onChange({ outletId: null, isOutletNew: true });
    else onChange({ outletId: id === asNamed ? null : id, isOutletNew: false });
  }

  return (
    <Select
      aria-label={t('pressList.column.outlet')}
      placeholder={named}
      data={[...own, ...options]}
      value={outletId ?? (named === '' ? null : fix.isOutletNew ? asNew : asNamed)}
      onChange={choose}
      filter={({ options: all, search }) =>
        all.filter(option => 'value' in option && fold(option.label).includes(fold(search.trim())))
      }
      nothingFoundMessage={t('storyPage.nothing')}
      comboboxProps={{ width: 320, position: 'bottom-start' }}
      searchable
    />
  );
}
