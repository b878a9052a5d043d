import { Button } from '@mantine/core';
import { usePlaces } from '#renderer/app/places.ts';
import { StateBadge } from '#renderer/components/StateBadge.tsx';
import { caseMoveWord, clockState, clockWords } from '#renderer/features/case/case-words.ts';
import { useCases } from '#renderer/features/case/cases-state.ts';
import classes from '#renderer/features/home/home.module.css';
import { useAppQuery } from '#renderer/lib/client.ts';
import { minuteMs, useMinute } from '#renderer/lib/use-minute.ts';
import type { CaseRow } from '#shared/case-list.ts';
import type { OutputOf } from '#shared/contract.ts';
import type { Day } from '#shared/core/dates.ts';
import type { CaseTodoGroup } from '#shared/home.ts';
import { t } from '#shared/i18n/t.ts';
import { caseMovesFrom } from '#shared/rules/case-workflow.ts';

/** Words of the groups; those of stories that wait for approval stand further down under their own. */
const groupWords = {
  late: 'home.group.casesLate',
  today: 'home.group.casesToday',
  approval: 'home.group.casesApproval',
} as const;

type CaseTodoList = OutputOf<'home.cases'>['groups'][number];

/** Cases past their limit, those that end today and answers to approve, asked anew each minute. */
export function useCaseTodo(): { readonly lists: readonly CaseTodoList[]; readonly open: number } {
  const cases = useAppQuery(
    'home.cases',
    { atMs: useMinute() * minuteMs },
    { placeholderData: before => before },
  );
  return { lists: cases.data?.groups ?? [], open: cases.data?.open ?? 0 };
}

/** Cases that cannot wait, before everything else; each line with how late it is and the step that comes next. */
export function CaseTodo(props: { readonly lists: readonly CaseTodoList[]; readonly today: Day }) {
  return props.lists.map(({ group, total, items, ids }) => {
    const name = t(groupWords[group]);
    return (
      <section key={group} aria-labelledby={`todo-${group}`} className={classes.group}>
        <header className={classes.groupHead}>
          <h3 id={`todo-${group}`} className={classes.groupName}>
            {name} <span className={classes.count}>{total.toLocaleString('vi')}</span>
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
          {items.map(row => (
            <CaseLine key={row.id} row={row} group={group} neighbours={ids} />
          ))}
        </ul>
      </section>
    );
  });
}

function CaseLine(props: {
  readonly row: CaseRow;
  readonly group: CaseTodoGroup;
  readonly neighbours: readonly string[];
}) {
  const { row, group, neighbours } = props;
  const openRecord = usePlaces(state => state.openRecord);
  const open = () => openRecord({ entity: 'pressCase', id: row.id }, neighbours);
  const [next] = caseMovesFrom(row.status);
  const usual = row.canEdit && next ? caseMoveWord(next) : t('home.step.open');
  const step = group === 'approval' ? t('answer.action.approve') : usual;
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
  if (group === 'late') show({ filters: { group: ['long-overdue', 'overdue'] } });
  else if (group === 'approval') show({ filters: { status: ['approving'] } });
  else show({ dates: { receivedFrom: null, receivedTo: null, dueFrom: today, dueTo: today } });
  usePlaces.getState().go({ at: 'cases' });
}
