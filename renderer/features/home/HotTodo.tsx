import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { usePlaces } from '#renderer/app/places.ts';
import { StateBadge } from '#renderer/components/StateBadge.tsx';
import classes from '#renderer/features/home/home.module.css';
import { levelState } from '#renderer/features/hot/LevelMark.tsx';
import { useOpenWindow } from '#renderer/features/hot/open-window.ts';
import { useAppQuery } from '#renderer/lib/client.ts';
import { formatDay } from '#shared/core/dates.ts';
import type { WindowRow } from '#shared/forecast.ts';
import { t } from '#shared/i18n/t.ts';
import type { Proposal } from '#shared/trigger.ts';

const shownAtMost = 5;

/** What of hot issues waits: proposals of the triggers and windows that open without a plan. */
export function useHotTodo() {
  const proposals = useAppQuery('trigger.proposals', { state: 'open', limit: shownAtMost });
  const windows = useAppQuery('forecast.warnings', { limit: shownAtMost });
  return { proposals: proposals.data, windows: windows.data };
}

/** The last of «Cần làm ngay»: what the figures propose, then what is foreseen and not prepared. */
export function HotTodo({ todo }: { readonly todo: ReturnType<typeof useHotTodo> }) {
  const go = usePlaces(places => places.go);
  const show = useOpenWindow(open => open.show);
  const { proposals, windows } = todo;
  return (
    <>
      {proposals && proposals.total > 0 && (
        <Group
          id="todo-proposals"
          name={t('home.group.proposals')}
          total={proposals.total}
          onAll={() => go({ at: 'hot', view: 'issues' })}
        >
          {proposals.proposals.map(proposal => (
            <ProposalLine
              key={proposal.id}
              proposal={proposal}
              onOpen={() => go({ at: 'hot', view: 'issues' })}
            />
          ))}
        </Group>
      )}
      {windows && windows.total > 0 && (
        <Group
          id="todo-windows"
          name={t('home.group.windows')}
          total={windows.total}
          onAll={() => go({ at: 'hot', view: 'forecast' })}
        >
          {windows.windows.map(window => (
            <WindowLine
              key={window.id}
              window={window}
              onOpen={() => {
                show(window.id);
                go({ at: 'hot', view: 'forecast' });
              }}
            />
          ))}
        </Group>
      )}
    </>
  );
}

function Group(props: {
  readonly id: string;
  readonly name: string;
  readonly total: number;
  readonly onAll: () => void;
  readonly children: ReactNode;
}) {
  const { id, name, total, onAll } = props;
  return (
    <section aria-labelledby={id} className={classes.group}>
      <header className={classes.groupHead}>
        <h3 id={id} className={classes.groupName}>
          {name} <span className={classes.count}>{total.toLocaleString('vi')}</span>
        </h3>
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={t('home.allOf', { group: name })}
          onClick={onAll}
        >
          {t('home.all')}
        </Button>
      </header>
      <ul className={classes.lines}>{props.children}</ul>
    </section>
  );
}

function ProposalLine(props: { readonly proposal: Proposal; readonly onOpen: () => void }) {
  const { proposal, onOpen } = props;
  const name = proposal.scope?.name ?? proposal.trigger.name;
  return (
    <li className={classes.line}>
      <StateBadge state={levelState(proposal.level)} word={t(`hot.level.${proposal.level}`)} />
      <span className={classes.what}>
        <button type="button" className={classes.whatTitle} title={name} onClick={onOpen}>
          {name}
        </button>
        <span className={classes.whose}>
          {[t('trigger.itemCount', { count: proposal.items.length }), proposal.items[0]?.title]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
      <Button
        variant="default"
        size="compact-sm"
        aria-label={t('home.stepOf', { step: t('home.step.decide'), title: name })}
        onClick={onOpen}
      >
        {t('home.step.decide')}
      </Button>
    </li>
  );
}

function WindowLine(props: { readonly window: WindowRow; readonly onOpen: () => void }) {
  const { window, onOpen } = props;
  const { title, warning, opensInDays } = window;
  const word = warning === 'open' ? t('home.windowOpen') : t('home.left', { days: opensInDays });
  const aside = [
    t('home.windowFrom', { day: formatDay(window.fromDay) }),
    window.owner?.name ?? window.ownerUnit?.name ?? t('home.noPerson'),
    window.plan === null ? null : t(`response.state.${window.plan}`),
  ];
  return (
    <li className={classes.line}>
      <StateBadge state={warning === 'open' || warning === 7 ? 'overdue' : 'due-soon'} word={word} />
      <span className={classes.what}>
        <button type="button" className={classes.whatTitle} title={title} onClick={onOpen}>
          {title}
        </button>
        <span className={classes.whose}>{aside.filter(part => part !== null).join(' · ')}</span>
      </span>
      <Button
        variant="default"
        size="compact-sm"
        aria-label={t('home.stepOf', { step: t('home.step.plan'), title })}
        onClick={onOpen}
      >
        {t('home.step.plan')}
      </Button>
    </li>
  );
}
