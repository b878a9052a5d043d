import { Button, Popover, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { usePlaces } from '#renderer/app/places.ts';
import { RoleButton } from '#renderer/components/RoleButton.tsx';
import { ConfirmProposalForm } from '#renderer/features/hot/ConfirmProposalForm.tsx';
import classes from '#renderer/features/hot/hot.module.css';
import { withinWords } from '#renderer/features/hot/hot-words.ts';
import { LevelMark } from '#renderer/features/hot/LevelMark.tsx';
import { ReasonForm } from '#renderer/features/story-page/ReasonForm.tsx';
import { useAppCommand } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import { formatDay, momentToVietnam } from '#shared/core/dates.ts';
import { t } from '#shared/i18n/t.ts';
import type { Proposal } from '#shared/trigger.ts';

const shownItems = 3;

/** One proposal: why, on which items, and the two answers. */
export function ProposalCard({ proposal }: { readonly proposal: Proposal }) {
  const [isConfirming, setConfirming] = useState(false);
  const [isDeclining, setDeclining] = useState(false);
  const decline = useAppCommand('trigger.decline');
  const name = proposalName(proposal);

  function refuse(reason: string): void {
    decline.mutate(
      { id: proposal.id, reason },
      {
        onSuccess: () => {
          setDeclining(false);
          void showUndoable(t('trigger.declined', { name }));
        },
      },
    );
  }

  return (
    <article className={classes.proposal} aria-label={name}>
      <div className={classes.proposalWhy}>
        <LevelMark level={proposal.level} />
        <b>{name}</b>
        <span className={classes.quiet}>{figureWords(proposal)}</span>
      </div>
      {proposal.declinedBefore !== null && (
        <p className={classes.proposalNote}>
          {t('trigger.declinedBefore', { reason: proposal.declinedBefore })}
        </p>
      )}
      <ProposalItems proposal={proposal} />
      <div className={classes.proposalButtons}>
        <RoleButton least="editor" size="compact-sm" onClick={() => setConfirming(true)}>
          {t('trigger.confirm')}
        </RoleButton>
        <Popover
          opened={isDeclining}
          onChange={setDeclining}
          position="bottom-end"
          trapFocus
          returnFocus
          withinPortal
        >
          <Popover.Target>
            <RoleButton least="editor" size="compact-sm" variant="default" onClick={() => setDeclining(true)}>
              {t('trigger.decline')}
            </RoleButton>
          </Popover.Target>
          <Popover.Dropdown>
            <ReasonForm
              word={t('trigger.decline')}
              isRequired
              onReason={refuse}
              onCancel={() => setDeclining(false)}
            />
          </Popover.Dropdown>
        </Popover>
      </div>
      {isConfirming && <ConfirmProposalForm proposal={proposal} onClose={() => setConfirming(false)} />}
    </article>
  );
}

function ProposalItems({ proposal }: { readonly proposal: Proposal }) {
  const openRecord = usePlaces(places => places.openRecord);
  const [areAllShown, setAllShown] = useState(false);
  const { items } = proposal;
  const shown = areAllShown ? items : items.slice(0, shownItems);
  return (
    <ul className={classes.proposalItems}>
      {shown.map(item => (
        <li key={item.sourceId}>
          <span className={classes.quiet}>
            {[item.day && formatDay(item.day), item.from].filter(Boolean).join(' · ')}{' '}
          </span>
          <UnstyledButton
            className={classes.link}
            onClick={() =>
              openRecord(
                { entity: 'pressItem', id: item.sourceId },
                items.map(each => each.sourceId),
              )
            }
          >
            {item.title}
          </UnstyledButton>
          {item.isRepost && <span className={classes.quiet}>{` (${t('hot.repost')})`}</span>}
          {item.isNew && <span className={classes.newMark}>{t('trigger.new')}</span>}
        </li>
      ))}
      {items.length > shownItems && (
        <li>
          <Button variant="subtle" size="compact-sm" onClick={() => setAllShown(all => !all)}>
            {areAllShown
              ? t('trigger.fewerItems')
              : t('trigger.moreItems', { count: items.length - shownItems })}
          </Button>
        </li>
      )}
    </ul>
  );
}

/** What it speaks of: the theme, area or unit, else the trigger itself. */
export function proposalName({ scope, trigger }: Proposal): string {
  return scope?.name ?? trigger.name;
}

/** The figures it stands on, as they were. */
function figureWords({ figures, trigger }: Proposal): string {
  if (figures === null) return trigger.name;
  if (figures.kind === 'baseline') {
    const { day, items, baselineDays, before } = figures;
    const mean = (before / baselineDays).toLocaleString('vi', { maximumFractionDigits: 1 });
    return t('trigger.figures.baseline', { items, day: formatDay(day), mean, days: baselineDays });
  }
  const from = formatDay(momentToVietnam(figures.fromMs).day);
  const to = formatDay(momentToVietnam(figures.toMs).day);
  const period = from === to ? from : `${from} – ${to}`;
  const reposts = figures.items - figures.originals;
  const within = withinWords(figures.hours);
  return t('trigger.figures.burst', { originals: figures.originals, reposts, within, period });
}
