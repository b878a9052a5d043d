import classes from '#renderer/features/hot/hot.module.css';
import { proposalName } from '#renderer/features/hot/ProposalCard.tsx';
import { useAppQuery } from '#renderer/lib/client.ts';
import { formatDay, momentToVietnam } from '#shared/core/dates.ts';
import { t } from '#shared/i18n/t.ts';

const shown = 20;

/** Proposals that people decided on, the newest first. */
export function DecidedProposals() {
  const decided = useAppQuery('trigger.proposals', { state: 'decided', limit: shown });
  const { proposals = [] } = decided.data ?? {};
  if (proposals.length === 0) return null;
  return (
    <section aria-label={t('trigger.decidedTitle')}>
      <h3 className={classes.asideTitle}>{t('trigger.decidedTitle')}</h3>
      <ul className={classes.signals}>
        {proposals.map(proposal => (
          <li key={proposal.id} className={classes.signalWords}>
            <span>
              <b>{proposalName(proposal)}</b>
              {` · ${t(`trigger.state.${proposal.state}`)}`}
              {proposal.reason && ` · ${proposal.reason}`}
              {proposal.hotIssue && ` · ${proposal.hotIssue.name}`}
            </span>
            <span className={classes.small}>
              {[
                proposal.decidedBy?.name,
                proposal.decidedAtMs && formatDay(momentToVietnam(proposal.decidedAtMs).day),
                t('trigger.itemCount', { count: proposal.items.length }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
