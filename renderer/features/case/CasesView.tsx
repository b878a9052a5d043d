import { IconPlus } from '@tabler/icons-react';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { OfferActions } from '#renderer/app/OfferActions.tsx';
import { usePlaces } from '#renderer/app/places.ts';
import { ColumnMenu } from '#renderer/components/ColumnMenu.tsx';
import { nothingSelected, type Selection } from '#renderer/components/data-table.ts';
import { ExportButton } from '#renderer/components/ExportButton.tsx';
import { FilterBar } from '#renderer/components/FilterBar.tsx';
import { RoleButton } from '#renderer/components/RoleButton.tsx';
import { CaseDatesFilter } from '#renderer/features/case/CaseDatesFilter.tsx';
import { CaseTable } from '#renderer/features/case/CaseTable.tsx';
import { caseListColumns } from '#renderer/features/case/case-columns.tsx';
import { caseFilterOf, caseSortOf } from '#renderer/features/case/case-filter.ts';
import classes from '#renderer/features/case/cases.module.css';
import { hasCaseDates, useCases } from '#renderer/features/case/cases-state.ts';
import { NewCaseForm } from '#renderer/features/case/NewCaseForm.tsx';
import { useCaseFilters } from '#renderer/features/case/use-case-filters.ts';
import { useAppQuery } from '#renderer/lib/client.ts';
import { visibleColumns } from '#renderer/lib/column-layout.ts';
import { useColumnState } from '#renderer/lib/use-column-state.ts';
import { t } from '#shared/i18n/t.ts';

/** The screen «Vụ việc»: every case under the stage of its clock, however late, until it is closed and after. */
export function CasesView() {
  const look = useCases();
  const schoolYear = usePlaces(places => places.schoolYear);
  const [columnState, setColumnState] = useColumnState('cases');
  const [isNew, setIsNew] = useState(false);
  const filter = caseFilterOf(look, schoolYear);
  const [selection, setSelection] = useSelectionOf(JSON.stringify(filter));
  const year = schoolYear === null ? {} : { schoolYear };
  const totals = useAppQuery('case.count', { filter }, { placeholderData: keepPreviousData });
  const all = useAppQuery('case.count', { filter: year }, { placeholderData: keepPreviousData });
  const columns = caseListColumns(noActions);
  return (
    <div className={classes.screen}>
      <OfferActions
        actions={[
          {
            name: 'case.new',
            label: t('cases.new'),
            group: 'make',
            role: 'editor',
            shortcuts: ['N'],
            perform: () => setIsNew(true),
          },
          {
            name: 'case.late',
            label: t('cases.showLate'),
            group: 'record',
            role: 'viewer',
            perform: () => look.show({ filters: { group: ['long-overdue', 'overdue'] } }),
          },
        ]}
      />
      <FilterBar
        text={look.text}
        onText={text => look.set({ text })}
        filters={useCaseFilters()}
        onFilter={look.setFilter}
        extra={<CaseDatesFilter value={look.dates} onChange={dates => look.set({ dates })} />}
        shown={totals.data?.total ?? null}
        all={all.data?.total ?? null}
        onClear={look.clear}
        isNarrowed={hasCaseDates(look)}
        actions={
          <>
            <ColumnMenu columns={columns} columnState={columnState} onColumnState={setColumnState} />
            <ExportButton
              list={{ screen: 'cases', filter, sort: caseSortOf(look) }}
              columns={visibleColumns(columns, columnState)}
              selection={selection}
              total={totals.data?.total ?? null}
            />
            <RoleButton
              least="editor"
              leftSection={<IconPlus className={classes.smallIcon} aria-hidden />}
              aria-keyshortcuts="N"
              onClick={() => setIsNew(true)}
            >
              {t('cases.new')}
            </RoleButton>
          </>
        }
      />
      <CaseTable
        filter={filter}
        totals={totals.data}
        areTotalsOld={totals.isPlaceholderData}
        selection={selection}
        onSelect={setSelection}
        columnState={columnState}
        onColumnState={setColumnState}
        onNew={() => setIsNew(true)}
      />
      {isNew && <NewCaseForm onClose={() => setIsNew(false)} />}
    </div>
  );
}

/** What is chosen of one list; of another list nothing is chosen, so that no hidden row is ever acted on. */
function useSelectionOf(list: string): readonly [Selection, (selection: Selection) => void] {
  const [chosen, setChosen] = useState<{ readonly of: string; readonly selection: Selection } | null>(null);
  return [
    chosen?.of === list ? chosen.selection : nothingSelected,
    selection => setChosen({ of: list, selection }),
  ];
}

/** For menus, which draw no cells. */
const noActions = { onStep: () => undefined, onAssign: () => undefined };
