import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconDownload } from '@tabler/icons-react';
import type { Selection } from '#renderer/components/data-table.ts';
import { useAppCommand } from '#renderer/lib/client.ts';
import { showExported } from '#renderer/lib/show-exported.ts';
import { selectedCount } from '#renderer/lib/table-selection.ts';
import { useWhyNot } from '#renderer/lib/use-may.ts';
import classes from '#renderer/styles/parts.module.css';
import type { InputOf } from '#shared/contract.ts';
import { t } from '#shared/i18n/t.ts';

type TableInput = InputOf<'export.table'>;
type List = TableInput['list'];

interface ExportButtonProps {
  /** The list with the filter and order of the screen. */
  readonly list: List;
  /** The columns shown, in their order. */
  readonly columns: readonly { readonly key: string; readonly label: string }[];
  /** Chosen rows; with none chosen the whole list goes out. */
  readonly selection?: Selection;
  /** Rows of the list; null while not known. */
  readonly total: number | null;
}

/** What stands in a list as a file: workbook, CSV, and cards where people stand in it. */
export function ExportButton(props: ExportButtonProps) {
  const { list, columns, selection, total } = props;
  const table = useAppCommand('export.table');
  const cards = useAppCommand('export.vcard');
  const whyNot = useWhyNot('editor');
  const isChosen = selection !== undefined && (selection.kind === 'all-but' || selection.ids.size > 0);
  const rows = isChosen ? { kind: selection.kind, ids: [...selection.ids] } : undefined;
  const scope = isChosen
    ? t('export.rows.chosen', { count: (selectedCount(selection, total) ?? 0).toLocaleString('vi') })
    : t('export.rows.all');
  const isBusy = table.isPending || cards.isPending;

  function exportTable(format: 'xlsx' | 'csv', withContacts = false): void {
    const input: TableInput = {
      list,
      columns: columns.map(({ key, label }) => ({ key, label })),
      format,
      ...(rows ? { rows } : {}),
      ...(withContacts ? { withContacts } : {}),
    };
    table.mutate(input, { onSuccess: saved => showExported(saved, 'export.done') });
  }

  function exportCards(): void {
    if (!holdsPeople(list)) return;
    cards.mutate(
      { list, ...(rows ? { rows } : {}) },
      { onSuccess: saved => showExported(saved, 'export.done.cards') },
    );
  }

  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button
          variant="default"
          loading={isBusy}
          disabled={total === 0}
          leftSection={<IconDownload className={classes.smallIcon} aria-hidden />}
          rightSection={<IconChevronDown className={classes.smallIcon} aria-hidden />}
        >
          {t('export.menu')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{whyNot ?? scope}</Menu.Label>
        <Menu.Item disabled={whyNot !== null} onClick={() => exportTable('xlsx')}>
          {t('export.xlsx')}
        </Menu.Item>
        {list.screen === 'units' && (
          <Menu.Item disabled={whyNot !== null} onClick={() => exportTable('xlsx', true)}>
            {t('export.xlsx.contacts')}
          </Menu.Item>
        )}
        <Menu.Item disabled={whyNot !== null} onClick={() => exportTable('csv')}>
          {t('export.csv')}
        </Menu.Item>
        {holdsPeople(list) && (
          <Menu.Item disabled={whyNot !== null} onClick={exportCards}>
            {t(list.screen === 'people' ? 'export.vcard' : 'export.vcard.holders')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

type PeopleList = Extract<List, { screen: 'units' | 'people' | 'team' }>;

/** Whether cards of people can be made of a list. */
function holdsPeople(list: List): list is PeopleList {
  return list.screen === 'units' || list.screen === 'people' || list.screen === 'team';
}
