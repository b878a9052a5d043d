import { EmptyState } from '#renderer/components/EmptyState.tsx';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { useAppCommand } from '#renderer/lib/client.ts';
import { useWhyNot } from '#renderer/lib/use-may.ts';
import type { AppError } from '#shared/core/errors.ts';
import { t, tError } from '#shared/i18n/t.ts';

/** In place of a record that cannot be shown: why, and for one in the bin the way back. */
export function RecordGone(props: {
  readonly entity: 'unit' | 'person';
  readonly id: string;
  readonly error: AppError;
  readonly onRetry: () => void;
}) {
  const { entity, id, error, onRetry } = props;
  const restoreUnit = useAppCommand('unit.restore');
  const restorePerson = useAppCommand('person.restore');
  const whyNot = useWhyNot('lead');
  const restore = entity === 'unit' ? restoreUnit : restorePerson;
  if (error.code !== 'record-deleted') return <ErrorNote message={tError(error)} onRetry={onRetry} />;
  return (
    <EmptyState
      sentence={whyNot ?? tError(error)}
      {...(whyNot === null
        ? { action: { label: t('roster.restore'), run: () => restore.mutate({ ids: [id] }) } }
        : {})}
    />
  );
}
