import { Button, Tabs, TextInput } from '@mantine/core';
import { IconFilter, IconX } from '@tabler/icons-react';
import { type ReactNode, useRef } from 'react';
import { type Filter, FilterChip } from '#renderer/components/FilterChip.tsx';
import { useComposedText } from '#renderer/lib/use-composed-text.ts';
import { useShortcut } from '#renderer/lib/use-shortcut.ts';
import classes from '#renderer/styles/parts.module.css';
import { t } from '#shared/i18n/t.ts';

interface FilterBarProps {
  /** Saved views, as tabs at the left. */
  readonly views?: {
    readonly list: readonly { readonly id: string; readonly label: string }[];
    /** Null where the filters in force are no saved view. */
    readonly current: string | null;
    readonly onChoose: (id: string) => void;
  };
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly filters: readonly Filter[];
  readonly onFilter: (key: string, values: readonly string[]) => void;
  /** Rows that the filters leave, and rows without them; null while not known. */
  readonly shown: number | null;
  readonly all: number | null;
  readonly onClear: () => void;
  /** Something beside these filters narrows the list as well, and `onClear` clears it too. */
  readonly isNarrowed?: boolean;
  /** Filters of another kind, after the chips. */
  readonly extra?: ReactNode;
  /** Columns, export, and other buttons of the list. */
  readonly actions?: ReactNode;
}

function countWords(shown: number | null, all: number | null): string {
  if (shown === null) return '';
  const count = shown.toLocaleString('vi');
  if (all === null || all === shown) return t('table.rowCount', { count });
  return t('table.rowsOfAll', { count, all: all.toLocaleString('vi') });
}

/** The row above every list: saved views, text filter (`/`), filters with several values each, count, buttons. */
export function FilterBar(props: FilterBarProps) {
  const { views, text, onText, filters, onFilter, shown, all, onClear, actions } = props;
  const input = useRef<HTMLInputElement>(null);
  const composed = useComposedText(text, onText);
  useShortcut('/', () => {
    input.current?.focus();
    input.current?.select();
  });
  const isFiltered = props.isNarrowed || text !== '' || filters.some(filter => filter.values.length > 0);

  return (
    <section className={classes.filterBar} aria-label={t('table.filterLabel')}>
      <div className={classes.filters}>
        {views && views.list.length > 0 && (
          <Tabs
            className={classes.views}
            variant="pills"
            value={views.current}
            onChange={id => id !== null && views.onChoose(id)}
          >
            <Tabs.List aria-label={t('table.views')}>
              {views.list.map(view => (
                <Tabs.Tab key={view.id} value={view.id}>
                  {view.label}
                </Tabs.Tab>
              ))}
            </Tabs.List>
          </Tabs>
        )}
        <TextInput
          ref={input}
          type="search"
          className={classes.textFilter}
          aria-label={t('table.filter')}
          aria-keyshortcuts="/"
          placeholder={t('table.filter')}
          leftSection={<IconFilter className={classes.smallIcon} aria-hidden />}
          {...composed}
        />
        {filters.map(filter => (
          <FilterChip key={filter.key} filter={filter} onChange={values => onFilter(filter.key, values)} />
        ))}
        {props.extra}
        {isFiltered && (
          <Button
            variant="subtle"
            onClick={onClear}
            leftSection={<IconX className={classes.smallIcon} aria-hidden />}
          >
            {t('table.clearFilters')}
          </Button>
        )}
      </div>
      <span className={classes.rowCount} role="status">
        {countWords(shown, all)}
      </span>
      {actions}
    </section>
  );
}
