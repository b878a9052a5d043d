import { Button } from '@mantine/core';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { useImports } from '#renderer/features/transfer/import-state.ts';
import type { AppError } from '#shared/core/errors.ts';
import { t, tError } from '#shared/i18n/t.ts';
import type { ImportKind } from '#shared/rules/import-fields.ts';

/** What failed while a file was open; one that is no longer open leads back to choosing it. */
export function GoneNote(props: {
  readonly kind: ImportKind;
  readonly error: AppError;
  readonly onRetry: () => void;
}) {
  const end = useImports(state => state.end);
  if (props.error.code !== 'import-gone')
    return <ErrorNote message={tError(props.error)} onRetry={props.onRetry} />;
  return (
    <>
      <ErrorNote message={tError(props.error)} />
      <Button onClick={() => end(props.kind, null)}>{t('import.gone.choose')}</Button>
    </>
  );
}
