import { Button } from '@mantine/core';
import { usePlaces } from '#renderer/app/places.ts';
import { StateBadge } from '#renderer/components/StateBadge.tsx';
import classes from '#renderer/features/home/home.module.css';
import { dueWords } from '#renderer/features/opinion/opinion-words.ts';
import { late, useOpinions } from '#renderer/features/opinion/opinions-state.ts';
import { useAppQuery } from '#renderer/lib/client.ts';
import { t } from '#shared/i18n/t.ts';
import type { OpinionRow } from '#shared/opinion-list.ts';

const shownAtMost = 5;

/** Opinions past the day their answer was due. */
export function useOpinionTodo() {
  const filter = { isLate: true };
  const rows = useAppQuery('opinion.list', {
    filter,
    sort: null,
    window: { offset: 0, limit: shownAtMost },
  });
  const totals = useAppQuery('opinion.count', { filter });
  return { rows: rows.data ?? [], total: totals.data?.total ?? 0 };
}

/** Of «Cần làm ngay»: opinions that should have been answered, the latest first. */
export function OpinionTodo({ todo }: { readonly todo: ReturnType<typeof useOpinionTodo> }) {
  const { rows, total } = todo;
  if (total === 0 || rows.length === 0) return null;
  const name = t('home.group.opinions');
  return (
    <section aria-labelledby="todo-opinions" className={classes.group}>
      <header className={classes.groupHead}>
        <h3 id="todo-opinions" className={classes.groupName}>
          {name} <span className={classes.count}>{total.toLocaleString('vi')}</span>
        </h3>
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={t('home.allOf', { group: name })}
          onClick={openLate}
        >
          {t('home.all')}
        </Button>
      </header>
      <ul className={classes.lines}>
        {rows.map(row => (
          <OpinionLine key={row.id} row={row} neighbours={rows.map(({ id }) => id)} />
        ))}
      </ul>
    </section>
  );
}

function OpinionLine(props: { readonly row: OpinionRow; readonly neighbours: readonly string[] }) {
  const { row, neighbours } = props;
  const openRecord = usePlaces(state => state.openRecord);
  const open = () => openRecord({ entity: 'opinion', id: row.id }, neighbours);
  const step = t(row.state === 'undecided' ? 'home.step.decide' : 'home.step.answer');
  const aside = [
    t(`opinion.state.${row.state}`),
    row.owner?.name ?? row.ownerUnit?.name ?? t('home.noPerson'),
    row.giver && t(`opinion.giver.${row.giver}`),
  ];
  return (
    <li className={classes.line}>
      <StateBadge state={row.deadlineState} word={dueWords(row) ?? t('opinions.late')} />
      <span className={classes.what}>
        <button type="button" className={classes.whatTitle} title={row.subject} onClick={open}>
          {row.subject}
        </button>
        <span className={classes.whose}>{aside.filter(Boolean).join(' · ')}</span>
      </span>
      <Button
        variant="default"
        size="compact-sm"
        aria-label={t('home.stepOf', { step, title: row.subject })}
        onClick={open}
      >
        {step}
      </Button>
    </li>
  );
}

/** Opens the list of opinions on what the group counts. */
function openLate(): void {
  const { clear, setFilter } = useOpinions.getState();
  clear();
  setFilter('state', [late]);
  usePlaces.getState().go({ at: 'opinions', view: 'opinions' });
}
