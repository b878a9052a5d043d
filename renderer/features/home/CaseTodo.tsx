import { Button } from '@mantine/core';
import { usePlaces } from '#renderer/app/places.ts';
import { StateBadge } from '#renderer/components/StateBadge.tsx';
import { caseMoveWord, clockState, clockWords } from '#renderer/features/case/case-words.ts';
import { useCases } from '#renderer/features/case/cases-state.ts';
import classes from '#renderer/features/home/home.module.css';
import { useAppQuery } from '#renderer/lib/client.ts';
import { minuteMs, useMinute } from '#renderer/lib/use-minute.ts';
import type { CaseRow } from '#shared/case-list.ts';
import type { Day } from '#shared/core/dates.ts';
import { t } from '#shared/i18n/t.ts';
import { caseMovesFrom } from '#shared/rules/case-workflow.ts';

export const caseTodoGroups = ['casesLate', 'casesToday'] as const;
export type CaseTodoGroup = (typeof caseTodoGroups)[number];

export interface CaseTodoList {
  readonly group: CaseTodoGroup;
  readonly rows: readonly CaseRow[];
}

/** How many cases of a group stand on the first screen. */
const shownAtMost = 5;

/** The cases past their limit and those that end today, asked anew each minute; groups without any are left out. */
export function useCaseTodo(): { readonly lists: readonly CaseTodoList[]; readonly open: number } {
  const check = useAppQuery(
    'case.check',
    { atMs: useMinute() * minuteMs },
    { placeholderData: before => before },
  );
  if (!check.data) return { lists: [], open: 0 };
  const { late, dueToday, open } = check.data;
  const lists: readonly CaseTodoList[] = [
    { group: 'casesLate', rows: late },
    { group: 'casesToday', rows: dueToday },
  ];
  return { lists: lists.filter(({ rows }) => rows.length > 0), open };
}

/** Cases that cannot wait, before everything else; each line with how late it is and the step that comes next. */
export function CaseTodo(props: { readonly lists: readonly CaseTodoList[]; readonly today: Day }) {
  return props.lists.map(({ group, rows }) => {
    const name = t(`home.group.${group}`);
    return (
      <section key={group} aria-labelledby={`todo-${group}`} className={classes.group}>
        <header className={classes.groupHead}>
          <h3 id={`todo-${group}`} className={classes.groupName}>
            {name} <span className={classes.count}>{rows.length.toLocaleString('vi')}</span>
          </h3>
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={t('home.allOf', { group: name })}
            onClick={() => openCases(group, props.today)}
          >
            {t('home.all')}
          </Button>
        </header>
        <ul className={classes.lines}>
          {rows.slice(0, shownAtMost).map(row => (
            <CaseLine key={row.id} row={row} neighbours={rows.map(({ id }) => id)} />
          ))}
        </ul>
      </section>
    );
  });
}

function CaseLine(props: { readonly row: CaseRow; readonly neighbours: readonly string[] }) {
  const { row, neighbours } = props;
  const openRecord = usePlaces(state => state.openRecord);
  const open = () => openRecord({ entity: 'pressCase', id: row.id }, neighbours);
  const [next] = caseMovesFrom(row.status);
  const step = row.canEdit && next ? caseMoveWord(next) : t('home.step.open');
  const aside = [
    row.waiting === null ? t(`case.status.${row.status}`) : t('cases.waitingFor', { who: row.waiting.for }),
    row.assignee?.name ?? row.assigneeUnit?.name ?? t('home.noPerson'),
    row.asker,
  ];
  return (
    <li className={classes.line}>
      <StateBadge state={clockState(row)} word={clockWords(row)} />
      <span className={classes.what}>
        <button type="button" className={classes.whatTitle} title={row.title} onClick={open}>
          {row.title}
        </button>
        <span className={classes.whose}>{aside.filter(word => word !== null).join(' · ')}</span>
      </span>
      <Button
        variant="default"
        size="compact-sm"
        aria-label={t('home.stepOf', { step, title: row.title })}
        onClick={open}
      >
        {step}
      </Button>
    </li>
  );
}

/** Opens the list of cases on what the group counts. */
function openCases(group: CaseTodoGroup, today: Day): void {
  const { show } = useCases.getState();
  if (group === 'casesLate') show({ filters: { group: ['long-overdue', 'overdue'] } });
  else show({ dates: { receivedFrom: null, receivedTo: null, dueFrom: today, dueTo: today } });
  usePlaces.getState().go({ at: 'cases' });
}
