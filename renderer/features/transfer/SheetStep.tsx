import { Button, NumberInput, Select, Switch } from '@mantine/core';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { LoadingLine } from '#renderer/components/LoadingLine.tsx';
import { GoneNote } from '#renderer/features/transfer/GoneNote.tsx';
import { type OpenDraft, useImports } from '#renderer/features/transfer/import-state.ts';
import { SheetGrid } from '#renderer/features/transfer/SheetGrid.tsx';
import { StepBar } from '#renderer/features/transfer/StepBar.tsx';
import { headerLast, withHeader } from '#renderer/features/transfer/sheet-layout.ts';
import classes from '#renderer/features/transfer/transfer.module.css';
import { call, useAppQuery } from '#renderer/lib/client.ts';
import { t } from '#shared/i18n/t.ts';
import type { ImportKind } from '#shared/rules/import-fields.ts';
import type { ImportLayout } from '#shared/transfer.ts';

const rowsAtOnce = 100;

/** Step 2: which sheet, and where its header and its table lie. */
export function SheetStep({ kind, draft }: { readonly kind: ImportKind; readonly draft: OpenDraft }) {
  const { file, layout } = draft;
  const change = useImports(state => state.change);
  const [limit, setLimit] = useState(rowsAtOnce);
  const window = { offset: 0, limit: Math.min(limit, 500) };
  const sheet = useAppQuery(
    'transfer.sheet',
    { token: file.token, layout, window },
    { placeholderData: keepPreviousData },
  );
  const setLayout = (next: ImportLayout): void => change(kind, { layout: next });

  async function pickSheet(index: number): Promise<void> {
    const { layout: guessed, isSure } = await call('transfer.layout', { token: file.token, sheet: index });
    // Columns of another sheet are other columns: what was chosen for the first one means nothing there.
    change(kind, { layout: guessed, choices: null, file: { ...file, isLayoutSure: isSure } });
  }

  if (sheet.error) return <GoneNote kind={kind} error={sheet.error} onRetry={() => void sheet.refetch()} />;
  const last = headerLast(layout);
  return (
    <>
      <div className={classes.controls}>
        {file.sheets.length > 1 && (
          <Select
            label={t('import.sheet.pick')}
            data={file.sheets.map(({ name, hidden }, index) => ({
              value: String(index),
              label: hidden ? t('import.sheet.hidden', { name }) : name,
            }))}
            value={String(layout.sheet)}
            onChange={value => value !== null && void pickSheet(Number(value))}
            allowDeselect={false}
          />
        )}
        <NumberInput
          className={classes.rowNumber}
          label={t('import.sheet.headerFrom')}
          min={1}
          disabled={layout.headerRows === 0}
          value={layout.headerRow}
          onChange={value =>
            typeof value === 'number' && setLayout(withHeader(layout, value, Math.max(value, last)))
          }
        />
        <NumberInput
          className={classes.rowNumber}
          label={t('import.sheet.headerTo')}
          min={layout.headerRow}
          disabled={layout.headerRows === 0}
          value={layout.headerRows === 0 ? layout.headerRow : last}
          onChange={value =>
            typeof value === 'number' && setLayout(withHeader(layout, layout.headerRow, value))
          }
        />
        <Switch
          className={classes.besideInput}
          label={t('import.sheet.noHeader')}
          checked={layout.headerRows === 0}
          onChange={event => setLayout({ ...layout, headerRows: event.currentTarget.checked ? 0 : 1 })}
        />
        {layout.dataLast !== null && (
          <Button variant="subtle" onClick={() => setLayout({ ...layout, dataLast: null })}>
            {t('import.sheet.toEnd', { row: layout.dataLast })}
          </Button>
        )}
        {layout.rowKinds.length > 0 && (
          <Button variant="subtle" onClick={() => setLayout({ ...layout, rowKinds: [] })}>
            {t('import.sheet.resetRows', { count: layout.rowKinds.length })}
          </Button>
        )}
      </div>
      {!file.isLayoutSure && <ErrorNote message={t('import.sheet.notSure')} />}
      {sheet.data ? (
        <SheetGrid
          name={file.sheets[layout.sheet]?.name ?? ''}
          rows={sheet.data.rows}
          layout={layout}
          onLayout={setLayout}
          rest={Math.min(sheet.data.total, 500) - sheet.data.rows.length}
          onMore={() => setLimit(limit + rowsAtOnce)}
        />
      ) : (
        <LoadingLine />
      )}
      <StepBar
        kind={kind}
        note={sheet.data && t('import.sheet.read', { data: sheet.data.data, groups: sheet.data.groups })}
      />
    </>
  );
}
