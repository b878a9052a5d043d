import { useMemo } from 'react';
import { usePlaces } from '#renderer/app/places.ts';
import { DataTable } from '#renderer/components/DataTable.tsx';
import type { Column } from '#renderer/components/data-table.ts';
import { EmptyState } from '#renderer/components/EmptyState.tsx';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { ExportButton } from '#renderer/components/ExportButton.tsx';
import { LoadingLine } from '#renderer/components/LoadingLine.tsx';
import { StateBadge } from '#renderer/components/StateBadge.tsx';
import { DayInForce, PastNote } from '#renderer/features/roster/DayInForce.tsx';
import classes from '#renderer/features/roster/directory.module.css';
import { asOf, useDirectory } from '#renderer/features/roster/directory-state.ts';
import { termWords } from '#renderer/features/roster/term.ts';
import { useAppQuery } from '#renderer/lib/client.ts';
import { visibleColumns } from '#renderer/lib/column-layout.ts';
import { useColumnState } from '#renderer/lib/use-column-state.ts';
import { t, tError } from '#shared/i18n/t.ts';
import type { TeamRow } from '#shared/roster.ts';
import type { Holder } from '#shared/unit-list.ts';

/** The communications team of the sector: one member named by each division. */
export function TeamList() {
  const { onDay } = useDirectory();
  const { openRecord, openFull, go, address } = usePlaces();
  const [columnState, setColumnState] = useColumnState('team');
  const columns = useMemo(teamColumns, []);
  const team = useAppQuery('roster.team', asOf(onDay));
  if (team.isPending) return <LoadingLine />;
  if (team.error) return <ErrorNote message={tError(team.error)} onRetry={() => void team.refetch()} />;
  const rows = team.data;
  const required = rows.filter(row => row.need > 0);
  return (
    <>
      <PastNote />
      <div className={classes.figures}>
        <span className={classes.count} role="status">
          {t('roster.team.totals', {
            named: required.filter(row => row.members.length >= row.need).length,
            units: required.length,
          })}
        </span>
        <DayInForce />
        <ExportButton
          list={{ screen: 'team', filter: asOf(onDay) }}
          columns={visibleColumns(columns, columnState)}
          total={rows.length}
        />
      </div>
      <DataTable
        label={t('roster.team.label')}
        columns={columns}
        total={rows.length}
        getRow={index => rows[index]}
        onRange={() => undefined}
        rowId={row => row.unitId}
        onOpen={row =>
          openRecord(
            { entity: 'unit', id: row.unitId },
            rows.map(each => each.unitId),
          )
        }
        onOpenFull={row => openFull({ entity: 'unit', id: row.unitId })}
        columnState={columnState}
        onColumnState={setColumnState}
        openId={address.drawer?.entity === 'unit' ? address.drawer.id : null}
        empty={
          <EmptyState
            sentence={t('roster.team.empty')}
            action={{ label: t('roster.tab.units'), run: () => go({ at: 'directory', tab: 'units' }) }}
          />
        }
      />
    </>
  );
}

function teamColumns(): readonly Column<TeamRow>[] {
  const members = (row: TeamRow, text: (holder: Holder) => string | null) =>
    row.members
      .map(text)
      .filter(value => value !== null && value !== '')
      .join('; ');
  const column = (
    key: 'member' | 'position' | 'since' | 'decision',
    width: number,
    text: (holder: Holder) => string | null,
  ): Column<TeamRow> => ({
    key,
    label: t(`roster.team.${key}`),
    width,
    render: row => members(row, text),
    text: row => members(row, text),
  });
  return [
    {
      key: 'unit',
      label: t('roster.team.unit'),
      width: 280,
      grows: true,
      isFixed: true,
      render: row => row.unitName,
      text: row => row.unitName,
    },
    column('member', 200, holder => holder.personName),
    column('position', 170, holder => holder.position),
    column('since', 150, termWords),
    column('decision', 140, holder => holder.decisionNumber),
    {
      key: 'state',
      label: t('roster.team.state'),
      width: 150,
      render: row => <StateBadge state={stateOf(row).colour} word={stateOf(row).word} isQuiet />,
      text: row => stateOf(row).word,
    },
  ];
}

function stateOf({ need, members }: TeamRow) {
  const roles = t('unit.role.member');
  if (members.length < need)
    return { colour: 'overdue', word: t('unit.state.missingRoles', { roles }) } as const;
  if (need > 0 && members.length > need)
    return { colour: 'due-soon', word: t('unit.state.surplusRoles', { roles }) } as const;
  return { colour: 'on-time', word: t('unit.state.complete') } as const;
}
