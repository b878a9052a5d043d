import { previewText } from '#renderer/features/transfer/preview-words.ts';
import classes from '#renderer/features/transfer/transfer.module.css';
import { importFieldText, importProblemText } from '#shared/i18n/import-problem.ts';
import { t } from '#shared/i18n/t.ts';
import type { PreviewRow } from '#shared/transfer.ts';

/** All that one row stores, value by value, what was noted of it, and the row it seems to repeat. */
export function PreviewDetail({ row }: { readonly row: PreviewRow | null }) {
  if (row === null)
    return (
      <aside className={classes.detail}>
        <p className={classes.quiet}>{t('import.preview.detailEmpty')}</p>
      </aside>
    );
  const { repeats } = row;
  return (
    <aside className={classes.detail} aria-label={t('import.preview.detail', { row: row.row })}>
      <h2>{row.title}</h2>
      <p className={classes.quiet}>
        {t('import.preview.detail', { row: row.row })}
        {row.subtitle && ` · ${row.subtitle}`}
      </p>
      <Values values={row.values} />
      {repeats !== null && repeats.row !== null && (
        <>
          <h2 className={classes.detailNext}>{t('import.preview.repeatOfRow', { row: repeats.row })}</h2>
          <Values values={repeats.values} />
        </>
      )}
      {row.problems.map(problem => (
        <p key={`${problem.column} ${problem.code} ${problem.value}`} className={classes.detailNote}>
          {importProblemText(problem)}
        </p>
      ))}
    </aside>
  );
}

function Values({ values }: { readonly values: PreviewRow['values'] }) {
  return (
    <dl className={classes.detailValues}>
      {values.map(({ field, before, after }) => (
        <div key={`${field} ${after}`}>
          <dt>{importFieldText(field)}</dt>
          <dd>
            {previewText(after)}
            {before !== null && (
              <span className={classes.quiet}>
                {t('import.preview.before', { text: previewText(before) })}
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
