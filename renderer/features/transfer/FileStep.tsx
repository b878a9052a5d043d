import { Button, SegmentedControl } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { usePlaces } from '#renderer/app/places.ts';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { type ImportDraft, useImports } from '#renderer/features/transfer/import-state.ts';
import { StepBar } from '#renderer/features/transfer/StepBar.tsx';
import classes from '#renderer/features/transfer/transfer.module.css';
import { useAppCommand } from '#renderer/lib/client.ts';
import { useWhyNot } from '#renderer/lib/use-may.ts';
import { t, tError } from '#shared/i18n/t.ts';
import { type ImportKind, importKinds } from '#shared/rules/import-fields.ts';

/** Step 1: what the file holds, and which one it is. */
export function FileStep({ kind, draft }: { readonly kind: ImportKind; readonly draft: ImportDraft }) {
  const go = usePlaces(state => state.go);
  const { begin } = useImports();
  const choose = useAppCommand('transfer.chooseFile', { quiet: true });
  const reason = useWhyNot('editor');
  const { file } = draft;

  function chooseFile(): void {
    choose.mutate({ kind }, { onSuccess: chosen => chosen && begin(kind, chosen) });
  }

  return (
    <>
      <div className={classes.body}>
        <SegmentedControl
          aria-label={t('import.kind')}
          value={kind}
          onChange={value => go({ at: 'import', kind: importKinds.find(each => each === value) ?? kind })}
          data={importKinds.map(value => ({ value, label: t(`import.kind.${value}`) }))}
        />
        <p className={classes.hint}>{t(`import.file.hint.${kind}`)}</p>
        {choose.error && <ErrorNote message={tError(choose.error)} />}
        {reason && <ErrorNote message={reason} />}
        {file && <FileFacts draft={draft} />}
        <Button
          variant={file ? 'default' : 'filled'}
          leftSection={<IconFileSpreadsheet className={classes.buttonIcon} aria-hidden />}
          disabled={reason !== null}
          loading={choose.isPending}
          onClick={chooseFile}
        >
          {t(file ? 'import.file.other' : 'import.file.choose')}
        </Button>
        <p className={classes.hint} role="status">
          {choose.isPending ? t('import.file.reading') : t('import.file.safe')}
        </p>
      </div>
      {file && <StepBar kind={kind} />}
    </>
  );
}

function FileFacts({ draft: { file, layout } }: { readonly draft: ImportDraft }) {
  const sheet = file?.sheets[layout?.sheet ?? 0];
  if (!file || !sheet) return null;
  const facts = { sheets: file.sheets.length, sheet: sheet.name, rows: sheet.rows, columns: sheet.columns };
  return (
    <div className={classes.fileFacts}>
      <strong>{file.name}</strong>
      <span>{t('import.file.facts', facts)}</span>
      {file.encoding && <span>{t('import.file.encoding', { encoding: file.encoding })}</span>}
    </div>
  );
}
