import type { Column } from '#renderer/components/data-table.ts';
import { StateBadge } from '#renderer/components/StateBadge.tsx';
import { UnitName } from '#renderer/components/UnitName.tsx';
import { stateColour } from '#renderer/features/unit/unit-state.ts';
import classes from '#renderer/styles/parts.module.css';
import { formatDay } from '#shared/core/dates.ts';
import { t } from '#shared/i18n/t.ts';
import type { UnitRow } from '#shared/unit-list.ts';
import { holdersIn, stateReasons, stateWord } from '#shared/unit-words.ts';

const quiet = (text: string) => <span className={classes.aside}>{text}</span>;

function nameText(row: UnitRow): string {
  const former =
    row.formerNames.length > 0 ? ` ${t('common.formerly', { names: row.formerNames.join('; ') })}` : '';
  const later = row.laterName ? ` (${t('unit.later', { name: row.laterName })})` : '';
  return `${row.name}${former}${later}`;
}

/** Who serves in one of the roles; «Chưa cử» where the role is required and empty. */
function holderNames(row: UnitRow, column: 'leader' | 'officer') {
  const { holders, isMissing } = holdersIn(row, column);
  return { names: holders.map(holder => holder.personName).join(', '), isMissing };
}

function holderColumn(key: 'leader' | 'officer'): Column<UnitRow> {
  return {
    key,
    label: t(`unit.column.${key}`),
    width: 150,
    sortable: true,
    render: row => {
      const { names, isMissing } = holderNames(row, key);
      if (names === '') return isMissing ? quiet(t('unit.notNamed')) : null;
      return isMissing ? (
        <>
          {names}, {quiet(t('unit.notNamed'))}
        </>
      ) : (
        names
      );
    },
    text: row => holderNames(row, key).names,
  };
}

function plainColumn(
  key: 'code' | 'type' | 'area' | 'manager',
  width: number,
  text: (row: UnitRow) => string | null,
  isHiddenAtFirst = false,
): Column<UnitRow> {
  return {
    key,
    label: t(`unit.column.${key}`),
    width,
    sortable: true,
    isHiddenAtFirst,
    render: row => text(row),
    text: row => text(row) ?? '',
  };
}

/** Columns of the list of units. */
export function unitListColumns(): readonly Column<UnitRow>[] {
  return [
    {
      key: 'name',
      label: t('unit.column.name'),
      width: 262,
      grows: true,
      sortable: true,
      isFixed: true,
      render: row => (
        <>
          <UnitName name={row.name} formerNames={row.formerNames} />
          {row.laterName && quiet(` (${t('unit.later', { name: row.laterName })})`)}
        </>
      ),
      text: nameText,
    },
    plainColumn('code', 90, row => row.code, true),
    { ...plainColumn('type', 120, row => row.typeName), grows: true },
    plainColumn('area', 95, row => row.areaName),
    plainColumn('manager', 170, row => row.managerName, true),
    holderColumn('leader'),
    holderColumn('officer'),
    {
      key: 'state',
      label: t('unit.column.state'),
      width: 175,
      sortable: true,
      render: row => <StateBadge state={stateColour(row)} word={stateWord(row)} isQuiet />,
      text: stateReasons,
    },
    {
      key: 'stories',
      label: t('unit.column.stories'),
      width: 100,
      align: 'right',
      sortable: true,
      isHiddenAtFirst: true,
      render: row => row.stories,
      text: row => String(row.stories),
    },
    {
      key: 'lastStory',
      label: t('unit.column.lastStory'),
      width: 118,
      sortable: true,
      render: row => (row.lastStoryOn === null ? null : formatDay(row.lastStoryOn)),
      text: row => (row.lastStoryOn === null ? '' : formatDay(row.lastStoryOn)),
    },
  ];
}
