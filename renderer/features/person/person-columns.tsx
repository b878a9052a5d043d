import type { Column } from '#renderer/components/data-table.ts';
import { StateBadge } from '#renderer/components/StateBadge.tsx';
import classes from '#renderer/styles/parts.module.css';
import { formatDay } from '#shared/core/dates.ts';
import { formatPhone } from '#shared/core/phones.ts';
import { t, textOf } from '#shared/i18n/t.ts';
import type { PersonPost, PersonRow } from '#shared/person.ts';

function plainColumn(
  key: 'position' | 'unit' | 'phone' | 'email' | 'confirmedOn',
  width: number,
  text: (row: PersonRow) => string | null,
): Column<PersonRow> {
  return {
    key,
    label: t(`person.column.${key}`),
    width,
    // What a role may not see cannot be sorted by either.
    sortable: key !== 'phone' && key !== 'email',
    render: row => text(row),
    text: row => text(row) ?? '',
  };
}

function statesText({ states }: PersonRow): string {
  return states.length === 0
    ? t('person.state.fine')
    : states.map(state => t(`person.state.${state}`)).join(', ');
}

/** «Lãnh đạo» for the roles everybody knows; a role of the office's own by its name. */
function shortRole({ roleCode, roleName }: PersonPost): string {
  return textOf(`person.role.${roleCode}`) ?? roleName;
}

/** Columns of the list of people. */
export function personListColumns(): readonly Column<PersonRow>[] {
  return [
    {
      key: 'name',
      label: t('person.column.name'),
      width: 175,
      sortable: true,
      isFixed: true,
      render: row => (
        <span>
          {row.title && <span className={classes.aside}>{`${row.title} `}</span>}
          {row.name}
        </span>
      ),
      text: row => [row.title, row.name].filter(Boolean).join(' '),
    },
    { ...plainColumn('position', 125, row => row.position), grows: true },
    { ...plainColumn('unit', 210, row => row.unitName ?? row.outletName), grows: true },
    {
      key: 'post',
      label: t('person.column.post'),
      width: 100,
      sortable: true,
      render: row => row.posts.map(shortRole).join(', '),
      text: row => row.posts.map(post => `${post.roleName} (${post.unitName})`).join(', '),
    },
    plainColumn('phone', 125, row => (row.phone === null ? null : formatPhone(row.phone))),
    plainColumn('email', 185, row => row.email),
    {
      ...plainColumn('confirmedOn', 115, row =>
        row.confirmedOn === null ? null : formatDay(row.confirmedOn),
      ),
      isHiddenAtFirst: true,
    },
    {
      key: 'state',
      label: t('person.column.state'),
      width: 150,
      render: row => (
        <StateBadge state={row.states.length === 0 ? 'on-time' : 'due-soon'} word={statesText(row)} isQuiet />
      ),
      text: statesText,
    },
  ];
}
