import { Button } from '@mantine/core';
import { usePlaces } from '#renderer/app/places.ts';
import { EmptyState } from '#renderer/components/EmptyState.tsx';
import { StateBadge } from '#renderer/components/StateBadge.tsx';
import classes from '#renderer/features/home/home.module.css';
import { openGroup } from '#renderer/features/home/open-lists.ts';
import { useNextStep } from '#renderer/features/home/use-next-step.ts';
import { type Day, relativeDays } from '#shared/core/dates.ts';
import type { TodoGroup, TodoItem, TodoList } from '#shared/home.ts';
import { t } from '#shared/i18n/t.ts';
import { deadlineState } from '#shared/rules/story-deadline.ts';

/** What waits, group by group; each line with the one step that comes next. */
export function TodoLists(props: { readonly lists: readonly TodoList[]; readonly today: Day }) {
  const { lists, today } = props;
  if (lists.length === 0) return <EmptyState sentence={t('home.nothing')} />;
  return lists.map(({ group, total, items }) => {
    const name = t(`home.group.${group}`);
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
            onClick={() => openGroup(group, today)}
          >
            {t('home.all')}
          </Button>
        </header>
        <ul className={classes.lines}>
          {items.map(item => (
            <TodoLine
              key={item.storyId}
              group={group}
              item={item}
              today={today}
              neighbours={items.map(({ storyId }) => storyId)}
            />
          ))}
        </ul>
      </section>
    );
  });
}

function TodoLine(props: {
  readonly group: TodoGroup;
  readonly item: TodoItem;
  readonly today: Day;
  readonly neighbours: readonly string[];
}) {
  const { group, item, today, neighbours } = props;
  const openRecord = usePlaces(state => state.openRecord);
  const open = () => openRecord({ entity: 'story', id: item.storyId }, neighbours);
  const step = useNextStep(group, item, open);
  const state = deadlineState(item.stage, item.deadlineOn, today);
  const aside = [
    t(`story.stage.${item.stage}`),
    item.isMine ? t('home.mine') : (item.person ?? t('home.noPerson')),
    item.unit,
  ];
  return (
    <li className={classes.line}>
      <StateBadge
        state={state}
        word={lateness(item.deadlineOn, today)}
        isQuiet={state === 'on-time' || state === 'closed'}
      />
      <span className={classes.what}>
        <button type="button" className={classes.whatTitle} title={item.title} onClick={open}>
          {item.title}
        </button>
        <span className={classes.whose}>{aside.filter(word => word !== null).join(' · ')}</span>
      </span>
      <Button
        variant="default"
        size="compact-sm"
        aria-label={t('home.stepOf', { step: step.label, title: item.title })}
        loading={step.isRunning}
        onClick={step.run}
      >
        {step.label}
      </Button>
    </li>
  );
}

function lateness(deadlineOn: Day | null, today: Day): string {
  if (deadlineOn === null) return t('home.noDeadline');
  const { kind, days } = relativeDays(today, deadlineOn);
  return kind === 'today' ? t('home.today') : t(`home.${kind}`, { days });
}
