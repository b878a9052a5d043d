import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { RowState } from '#renderer/components/data-table.ts';
import { StateBadge } from '#renderer/components/StateBadge.tsx';
import { AuthoriseForm } from '#renderer/features/case-page/AuthoriseForm.tsx';
import classes from '#renderer/features/case-page/case-page.module.css';
import { termWords } from '#renderer/features/case-page/speaker-words.ts';
import type { CaseRecord } from '#shared/case-record.ts';
import { t } from '#shared/i18n/t.ts';

type Speaker = CaseRecord['speakers'][number];

const states: Readonly<Record<Speaker['state'], RowState>> = {
  current: 'on-time',
  ending: 'due-soon',
  ended: 'overdue',
  coming: 'closed',
};

/** Who may speak on this case today, and whose term has ended or not begun. */
export function SpeakerList({ record }: { readonly record: CaseRecord }) {
  const [isAuthorising, setIsAuthorising] = useState(false);
  const { speakers, canEdit, status } = record;
  return (
    <>
      {speakers.length === 0 && <p className={classes.quiet}>{t('casePage.speaker.none')}</p>}
      <ul className={classes.speakers}>
        {speakers.map(speaker => (
          <li key={`${speaker.kind} ${speaker.id}`} className={classes.speaker}>
            <span>
              {speaker.name}
              <span className={classes.quiet}>
                {[t(`speaker.kind.${speaker.kind}`), speaker.position, speaker.documentNumber]
                  .filter(part => part !== null)
                  .join(' · ')}
              </span>
            </span>
            <StateBadge
              state={states[speaker.state]}
              word={termWords(speaker)}
              isQuiet={speaker.state === 'current' || speaker.state === 'coming'}
            />
          </li>
        ))}
      </ul>
      {canEdit && status !== 'closed' && (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus className={classes.smallIcon} aria-hidden />}
          onClick={() => setIsAuthorising(true)}
        >
          {t('op.speaker.authorise')}
        </Button>
      )}
      {isAuthorising && <AuthoriseForm record={record} onClose={() => setIsAuthorising(false)} />}
    </>
  );
}
