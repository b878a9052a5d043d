import { Button } from '@mantine/core';
import { keepPreviousData } from '@tanstack/react-query';
import { usePlaces } from '#renderer/app/places.ts';
import { ColumnMenu } from '#renderer/components/ColumnMenu.tsx';
import type { ColumnState, Selection } from '#renderer/components/data-table.ts';
import { ExportButton } from '#renderer/components/ExportButton.tsx';
import { FilterBar } from '#renderer/components/FilterBar.tsx';
import { PeriodFilter } from '#renderer/features/press/PeriodFilter.tsx';
import { countOf } from '#renderer/features/press/PressEmpty.tsx';
import { pressListColumns } from '#renderer/features/press/press-columns.tsx';
import { pressFilterOf, pressSortOf } from '#renderer/features/press/press-filter.ts';
import { untouchedPress, usePress } from '#renderer/features/press/press-state.ts';
import { usePressFilters } from '#renderer/features/press/use-press-filters.ts';
import { useAppQuery } from '#renderer/lib/client.ts';
import { visibleColumns } from '#renderer/lib/column-layout.ts';
import { t } from '#shared/i18n/t.ts';
import type { PressFilter } from '#shared/press-list.ts';

/** The row above the list: filters, how many items they leave, columns, files. */
export function PressFilters(props: {
  readonly filter: PressFilter;
  readonly selection: Selection;
  readonly columnState: ColumnState;
  readonly onColumnState: (state: ColumnState) => void;
}) {
  const { filter, selection, columnState, onColumnState } = props;
  const look = usePress();
  const schoolYear = usePlaces(places => places.schoolYear);
  const everything = pressFilterOf(untouchedPress, schoolYear);
  const shown = useAppQuery('press.count', countOf(filter), { placeholderData: keepPreviousData });
  const all = useAppQuery('press.count', countOf(everything), { placeholderData: keepPreviousData });
  // In menus and files the day stands in full.
  const columns = pressListColumns(noActions, false);
  return (
    <FilterBar
      text={look.text}
      onText={text => look.set({ text })}
      filters={usePressFilters()}
      onFilter={look.setFilter}
      extra={<PeriodFilter />}
      shown={shown.data?.items ?? null}
      all={all.data?.items ?? null}
      onClear={look.clear}
      isNarrowed={look.from !== null || look.to !== null}
      actions={
        <>
          {look.sort !== null && (
            <Button variant="subtle" onClick={() => look.set({ sort: null })}>
              {t('pressList.byDay')}
            </Button>
          )}
          <ColumnMenu columns={columns} columnState={columnState} onColumnState={onColumnState} />
          <ExportButton
            list={{ screen: 'press', filter, sort: pressSortOf(look) }}
            columns={visibleColumns(columns, columnState)}
            selection={selection}
            total={shown.data?.items ?? null}
          />
        </>
      }
    />
  );
}

/** For menus and files, which draw no cells. */
const noActions = {
  onTone: () => undefined,
  onThemes: () => undefined,
  onTurn: () => undefined,
  mayEdit: false,
};
