import { Progress as ProgressBar } from '@mantine/core';
import { keepPreviousData } from '@tanstack/react-query';
import { LoadingLine } from '#renderer/components/LoadingLine.tsx';
import { CommitBar } from '#renderer/features/transfer/CommitBar.tsx';
import { DecidedNotes } from '#renderer/features/transfer/DecidedNotes.tsx';
import { GoneNote } from '#renderer/features/transfer/GoneNote.tsx';
import { type OpenDraft, useImports } from '#renderer/features/transfer/import-state.ts';
import { PressFigures } from '#renderer/features/transfer/PressFigures.tsx';
import { PreviewTable } from '#renderer/features/transfer/PreviewTable.tsx';
import { PreviewTabs } from '#renderer/features/transfer/PreviewTabs.tsx';
import classes from '#renderer/features/transfer/transfer.module.css';
import { UnknownNames } from '#renderer/features/transfer/UnknownNames.tsx';
import { useImportProgress, usePrepared } from '#renderer/features/transfer/use-prepared.ts';
import { useAppQuery } from '#renderer/lib/client.ts';
import type { OutputOf } from '#shared/contract.ts';
import { t } from '#shared/i18n/t.ts';
import type { ImportKind } from '#shared/rules/import-fields.ts';
import type { ImportChoices, PreviewTab } from '#shared/transfer.ts';

/** Step 4: what would be stored, row by row, with every problem and a way to mend it here. */
export function PreviewStep({ kind, draft }: { readonly kind: ImportKind; readonly draft: OpenDraft }) {
  const { file, layout, choices, level } = draft;
  const change = useImports(state => state.change);
  const progress = useImportProgress();
  if (choices === null) throw new Error('the preview comes after the columns');
  const input = { token: file.token, kind, layout, choices };
  const prepared = usePrepared(input);
  const tab = draft.tab ?? firstTab(prepared.data);
  const preview = useAppQuery(
    'transfer.preview',
    { ...input, tab, level: tab === 'problems' ? level : null, window: { offset: 0, limit: 1 } },
    { enabled: prepared.isSuccess, placeholderData: keepPreviousData },
  );
  const failure = prepared.error ?? preview.error;
  if (failure && failure.code !== 'cancelled')
    return <GoneNote kind={kind} error={failure} onRetry={() => void prepared.refetch()} />;
  const setChoices = (next: ImportChoices): void => change(kind, { choices: next });
  const { data } = preview;
  if (!data) return progress ? <ReadingRows {...progress} /> : <LoadingLine />;
  return (
    <>
      <PreviewTabs kind={kind} tab={tab} level={level} counts={data.counts} problems={data.problems} />
      {data.counts.press && (
        <PressFigures figures={data.counts.press} choices={choices} onChoices={setChoices} />
      )}
      <DecidedNotes choices={choices} onChoices={setChoices} />
      <UnknownNames names={data.unknownNames} choices={choices} onChoices={setChoices} />
      <PreviewTable
        kind={kind}
        tab={tab}
        level={tab === 'problems' ? level : null}
        input={input}
        unknownNames={data.unknownNames}
        onChoices={setChoices}
      />
      {prepared.isPending && progress && <ReadingRows {...progress} />}
      <CommitBar
        kind={kind}
        draft={draft}
        input={input}
        counts={data.counts}
        isSettled={prepared.isSuccess}
      />
    </>
  );
}

/** The first tab with anything in it, what would be stored before what would not. */
function firstTab(counts: OutputOf<'transfer.prepare'> | undefined): PreviewTab {
  if (counts === undefined || counts.new > 0) return 'new';
  if (counts.changed > 0) return 'changed';
  if (counts.problems > 0) return 'problems';
  return counts.repeats > 0 ? 'repeats' : 'same';
}

/** Long files say how far they are. */
function ReadingRows({ done, total }: { readonly done: number; readonly total: number }) {
  const label = t('import.preview.progress', {
    done: done.toLocaleString('vi'),
    total: total.toLocaleString('vi'),
  });
  return (
    <div className={classes.reading} role="status">
      <ProgressBar value={total === 0 ? 0 : (done / total) * 100} aria-label={label} />
      {label}
    </div>
  );
}
