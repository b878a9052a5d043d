import { keepPreviousData } from '@tanstack/react-query';
import { useEffect } from 'react';
import { LoadingLine } from '#renderer/components/LoadingLine.tsx';
import { ColumnTable } from '#renderer/features/transfer/ColumnTable.tsx';
import { FileChoices } from '#renderer/features/transfer/FileChoices.tsx';
import { GoneNote } from '#renderer/features/transfer/GoneNote.tsx';
import { type OpenDraft, useImports } from '#renderer/features/transfer/import-state.ts';
import { mergeChoices } from '#renderer/features/transfer/merge-choices.ts';
import { StepBar } from '#renderer/features/transfer/StepBar.tsx';
import classes from '#renderer/features/transfer/transfer.module.css';
import { useAppQuery } from '#renderer/lib/client.ts';
import { importFieldText } from '#shared/i18n/import-problem.ts';
import { t } from '#shared/i18n/t.ts';
import { requiredFields } from '#shared/rules/column-mapping.ts';
import type { ImportKind } from '#shared/rules/import-fields.ts';
import type { ImportChoices } from '#shared/transfer.ts';

/** Step 3: what each column of the file is read as. */
export function ColumnStep({ kind, draft }: { readonly kind: ImportKind; readonly draft: OpenDraft }) {
  const { file, layout, choices } = draft;
  const change = useImports(state => state.change);
  const input = { token: file.token, kind, layout };
  const { data, error, isPlaceholderData, refetch } = useAppQuery('transfer.columns', input, {
    placeholderData: keepPreviousData,
  });
  useEffect(() => {
    if (data && !isPlaceholderData)
      change(kind, { choices: mergeChoices(useImports.getState().drafts[kind].choices, data.choices) });
  }, [data, isPlaceholderData, kind, change]);

  if (error) return <GoneNote kind={kind} error={error} onRetry={() => void refetch()} />;
  if (!data || choices === null) return <LoadingLine />;
  const setChoices = (next: ImportChoices): void => change(kind, { choices: next });
  return (
    <>
      {data.isRemembered && <p className={classes.hint}>{t('import.columns.remembered')}</p>}
      <FileChoices
        kind={kind}
        choices={choices}
        onChoices={setChoices}
        groups={data.groups}
        proposedFromDay={data.proposedFromDay}
      />
      <ColumnTable kind={kind} columns={data.columns} choices={choices} onChoices={setChoices} />
      <StepBar kind={kind} obstacle={obstacleOf(kind, choices)} note={namelessOf(choices)} />
    </>
  );
}

/** What must be mapped before rows can be made anything of. */
function obstacleOf(kind: ImportKind, choices: ImportChoices): string | null {
  const chosen = new Set<string | null>(choices.columns.map(({ field }) => field));
  const missing = requiredFields(kind).find(
    fields =>
      !fields.some(field => chosen.has(field) || (field === 'unit.name' && choices.groups === 'unit')),
  );
  if (missing === undefined) return null;
  const fields = missing.map(field => `«${importFieldText(field)}»`).join(', ');
  return t('import.columns.missing', { fields });
}

/** People whose numbers or positions are read but whose names are not: nothing can be made of them. */
function namelessOf(choices: ImportChoices): string | null {
  const chosen = new Set(choices.columns.flatMap(({ field }) => field ?? []));
  const nameless = (['leader', 'officer', 'member'] as const).filter(
    who => !chosen.has(`${who}.name`) && [...chosen].some(field => field.startsWith(`${who}.`)),
  );
  if (nameless.length === 0) return null;
  return t('import.columns.nameless', {
    fields: nameless.map(who => `«${importFieldText(`${who}.name`)}»`).join(', '),
  });
}
