import { Button, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useState } from 'react';
import classes from '#renderer/features/hot/hot.module.css';
import { ProposalCard } from '#renderer/features/hot/ProposalCard.tsx';
import { useAppQuery } from '#renderer/lib/client.ts';
import { t } from '#shared/i18n/t.ts';

/** Proposals shown at once; the rest is one press away. */
const shownAtFirst = 2;
const most = 100;

/** What the triggers propose, with the items that caused it, until a person decides. */
export function ProposalStrip() {
  const open = useAppQuery('trigger.proposals', { state: 'open', limit: most });
  const [isFolded, setFolded] = useState(false);
  const [areAllShown, setAllShown] = useState(false);
  const { total = 0, proposals = [] } = open.data ?? {};
  if (total === 0) return null;
  const shown = areAllShown ? proposals : proposals.slice(0, shownAtFirst);
  const Fold = isFolded ? IconChevronDown : IconChevronUp;
  return (
    <section className={classes.proposals} aria-label={t('trigger.waiting', { count: total })}>
      <UnstyledButton
        className={classes.proposalsHead}
        aria-expanded={!isFolded}
        onClick={() => setFolded(folded => !folded)}
      >
        <IconAlertTriangle className={classes.smallIcon} aria-hidden />
        <span>{t('trigger.waiting', { count: total })}</span>
        <Fold className={classes.smallIcon} aria-hidden />
      </UnstyledButton>
      {!isFolded && (
        <div className={classes.proposalList}>
          {shown.map(proposal => (
            <ProposalCard key={proposal.id} proposal={proposal} />
          ))}
          {total > shownAtFirst && (
            <Button
              className={classes.moreProposals ?? ''}
              variant="subtle"
              size="compact-sm"
              onClick={() => setAllShown(all => !all)}
            >
              {areAllShown ? t('trigger.showFewer') : t('trigger.showAll', { count: total - shownAtFirst })}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}
