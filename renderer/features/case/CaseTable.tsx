import { useMemo } from 'react';
import { usePlaces } from '#renderer/app/places.ts';
import { DataTable } from '#renderer/components/DataTable.tsx';
import {
  type ColumnState,
  nothingSelected,
  type RowGroup,
  type Selection,
} from '#renderer/components/data-table.ts';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { StateBadge } from '#renderer/components/StateBadge.tsx';
import { CaseBulkBar } from '#renderer/features/case/CaseBulkBar.tsx';
import { CasesEmpty } from '#renderer/features/case/CasesEmpty.tsx';
import { CaseTotalsLine } from '#renderer/features/case/CaseTotalsLine.tsx';
import { caseListColumns } from '#renderer/features/case/case-columns.tsx';
import { caseSortOf } from '#renderer/features/case/case-filter.ts';
import { groupStates } from '#renderer/features/case/case-words.ts';
import classes from '#renderer/features/case/cases.module.css';
import { useCases } from '#renderer/features/case/cases-state.ts';
import { useCaseSteps } from '#renderer/features/case/use-case-steps.tsx';
import { call, useAppCommand } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import { useListVersion } from '#renderer/lib/use-list-version.ts';
import { useMinute } from '#renderer/lib/use-minute.ts';
import { usePagedRows } from '#renderer/lib/use-paged-rows.ts';
import { type CaseFilter, type CaseRow, type CaseTotals, caseGroups } from '#shared/case-list.ts';
import { AppError } from '#shared/core/errors.ts';
import { t, tError } from '#shared/i18n/t.ts';

/** The cases of the filter in their groups: sorted, chosen from, changed in place, one or many. */
export function CaseTable(props: {
  readonly filter: CaseFilter;
  readonly totals: CaseTotals | undefined;
  /** The totals belong to the filter before this one. */
  readonly areTotalsOld: boolean;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  readonly columnState: ColumnState;
  readonly onColumnState: (state: ColumnState) => void;
  readonly onNew: () => void;
}) {
  const { filter, totals, selection, onSelect, columnState, onColumnState } = props;
  const look = useCases();
  const { openRecord, openFull, address } = usePlaces();
  const sort = caseSortOf(look);
  const listKey = JSON.stringify([filter, sort]);
  const version = useListVersion('case.list');
  const rows = usePagedRows<CaseRow>(
    async (offset, limit) => ({
      rows: await call('case.list', { filter, sort, window: { offset, limit } }),
      total: null,
    }),
    `${listKey} ${version} ${useMinute()}`,
  );
  // The headings come with the totals: drawn before them, the rows would only jump.
  const total = totals ? (props.areTotalsOld ? rows.total : totals.total) : null;
  const steps = useCaseSteps();
  const { mutate: assign } = useAppCommand('case.assign');
  const columns = useMemo(
    () =>
      caseListColumns({
        onStep: steps.take,
        onAssign: (row, person) =>
          assign(
            { id: row.id, assigneeId: person?.id ?? null },
            {
              onSuccess: () =>
                void showUndoable(
                  person === null
                    ? t('cases.unassigned', { title: row.title })
                    : t('cases.assigned', { title: row.title, person: person.name }),
                ),
            },
          ),
      }),
    [steps.take, assign],
  );
  const isGrouped = sort === null && !props.areTotalsOld;
  const groups = useMemo(() => (totals && isGrouped ? groupsOf(totals) : null), [totals, isGrouped]);

  if (rows.error instanceof AppError) return <ErrorNote message={tError(rows.error)} onRetry={rows.retry} />;
  return (
    <>
      <DataTable
        label={t('cases.table')}
        columns={columns}
        total={total}
        getRow={rows.getRow}
        onRange={rows.onRange}
        rowId={row => row.id}
        sort={look.sort}
        onSort={next => look.set({ sort: next })}
        selection={selection}
        onSelect={onSelect}
        onOpen={(row, index) =>
          openRecord(
            { entity: 'pressCase', id: row.id },
            rows.rowsAround(index).map(each => each.id),
          )
        }
        onOpenFull={row => openFull({ entity: 'pressCase', id: row.id })}
        rowState={row => (row.clock === null || row.clock.stage === 'on-time' ? null : row.clock.stage)}
        columnState={columnState}
        onColumnState={onColumnState}
        listKey={listKey}
        openId={address.drawer?.entity === 'pressCase' ? address.drawer.id : null}
        getIds={async (first, last) => (await call('case.ids', { filter, sort })).slice(first, last + 1)}
        {...(groups ? { groups } : {})}
        empty={<CasesEmpty onNew={props.onNew} />}
        footer={<CaseTotalsLine totals={totals} />}
      />
      <CaseBulkBar
        selection={selection}
        total={total}
        listIds={() => call('case.ids', { filter, sort })}
        onClear={() => onSelect(nothingSelected)}
      />
      {steps.dialog}
    </>
  );
}

/** The headings of the groups that have something in them, in their order. */
function groupsOf(totals: CaseTotals): readonly RowGroup[] {
  let first = 0;
  return caseGroups.flatMap(group => {
    const count = totals.byGroup[group];
    if (count === 0) return [];
    const begin = first;
    first += count;
    const word = t(`case.group.${group}`);
    return [
      {
        key: group,
        name: t('cases.groupName', { group: word, count }),
        label: (
          <span className={classes.groupLabel}>
            <StateBadge state={groupStates[group]} word={word} isQuiet />
            <span className={classes.quiet}>{count.toLocaleString('vi')}</span>
          </span>
        ),
        first: begin,
        count,
      },
    ];
  });
}
