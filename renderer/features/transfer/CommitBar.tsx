import { Button } from '@mantine/core';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { type OpenDraft, useImports } from '#renderer/features/transfer/import-state.ts';
import { StepBar } from '#renderer/features/transfer/StepBar.tsx';
import { type Progress, useImportProgress } from '#renderer/features/transfer/use-prepared.ts';
import { useAppCommand } from '#renderer/lib/client.ts';
import { useWhyNot } from '#renderer/lib/use-may.ts';
import type { InputOf, OutputOf } from '#shared/contract.ts';
import { t, tError } from '#shared/i18n/t.ts';
import type { ImportKind } from '#shared/rules/import-fields.ts';

type Counts = OutputOf<'transfer.prepare'>;

/** The foot of the preview: what would be stored and what not, and the one button that stores it. */
export function CommitBar(props: {
  readonly kind: ImportKind;
  readonly draft: OpenDraft;
  readonly input: InputOf<'transfer.commit'>;
  readonly counts: Counts;
  /** False while the figures are those of earlier choices. */
  readonly isSettled: boolean;
}) {
  const { kind, draft, input, counts, isSettled } = props;
  const end = useImports(state => state.end);
  const commit = useAppCommand('transfer.commit', { quiet: true });
  const reason = useWhyNot(kind === 'reorganisation' ? 'lead' : 'editor');
  const progress = useImportProgress();
  const stored = counts.new + counts.changed;
  const name = draft.file.name;
  // The promise, not the mutation's callback: what was stored is told even when the preview around this bar has gone.
  const store = (): void => {
    commit.mutateAsync(input).then(
      outcome => end(kind, { name, outcome, undone: null }),
      () => undefined,
    );
  };

  return (
    <>
      {commit.error && <ErrorNote message={tError(commit.error)} />}
      <StepBar
        kind={kind}
        note={reason ?? (commit.isPending ? storing(progress) : summaryOf(counts))}
        action={
          <Button
            disabled={stored === 0 || !isSettled || reason !== null}
            loading={commit.isPending}
            onClick={store}
          >
            {labelOf(kind, input, stored)}
          </Button>
        }
      />
    </>
  );
}

function storing(progress: Progress | null): string {
  if (progress === null) return t('import.commit.working');
  return t('import.commit.progress', {
    percent: Math.round((progress.done / Math.max(progress.total, 1)) * 100),
  });
}

function labelOf(kind: ImportKind, { choices }: InputOf<'transfer.commit'>, stored: number): string {
  if (stored === 0) return t('import.commit.nothing');
  const count = stored.toLocaleString('vi');
  if (kind !== 'roster') return t(`import.commit.${kind}`, { count });
  const isPeople = choices.columns.some(
    ({ field }) => field === 'person.name' || field === 'person.givenName',
  );
  return t(isPeople ? 'import.commit.people' : 'import.commit.units', { count });
}

function summaryOf({ new: made, changed, same, problems, repeats, leftOut }: Counts): string {
  const stored = (made + changed).toLocaleString('vi');
  const left = problems + repeats + leftOut;
  const main =
    left === 0
      ? t('import.summary.all', { stored })
      : t('import.summary', { stored, left: left.toLocaleString('vi') });
  return same === 0 ? main : `${main} ${t('import.summary.same', { same: same.toLocaleString('vi') })}`;
}
