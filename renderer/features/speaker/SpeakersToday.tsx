import { StateBadge } from '#renderer/components/StateBadge.tsx';
import classes from '#renderer/features/speaker/speaker.module.css';
import { matterOf, maySpeak, termMark } from '#renderer/features/speaker/speaker-words.ts';
import { t } from '#shared/i18n/t.ts';
import type { Authorisation, Spokesperson } from '#shared/speaker.ts';

/** Who may speak in the office's name today, on everything or on one matter; everybody else only in their own. */
export function SpeakersToday(props: {
  readonly own: readonly Spokesperson[];
  readonly authorisations: readonly Authorisation[];
  readonly endedOnOpenCases: number;
}) {
  const speakers = props.own.filter(maySpeak);
  const authorised = props.authorisations.filter(maySpeak);
  return (
    <section className={classes.today} aria-label={t('speakers.today')}>
      <h2 className={classes.todayTitle}>{t('speakers.today')}</h2>
      <ul className={classes.todayList}>
        {speakers.map(speaker => (
          <li key={speaker.id}>
            <b>{speaker.name}</b>
            <span className={classes.quiet}>
              {['', t(`speaker.kind.${speaker.kind}`), speaker.position]
                .filter(part => part !== null)
                .join(' · ')}
            </span>
            {speaker.state === 'ending' && <StateBadge {...termMark(speaker)} isQuiet />}
          </li>
        ))}
        {authorised.map(authorisation => (
          <li key={authorisation.id}>
            <b>{authorisation.person?.name}</b>
            <span className={classes.quiet}>
              {[
                '',
                t('speakers.onMatter', { matter: matterOf(authorisation) ?? t('common.none') }),
                authorisation.documentNumber,
              ]
                .filter(part => part !== null)
                .join(' · ')}
            </span>
            {authorisation.state === 'ending' && <StateBadge {...termMark(authorisation)} isQuiet />}
          </li>
        ))}
        {speakers.length + authorised.length === 0 && (
          <li className={classes.quiet}>{t('speakers.nobody')}</li>
        )}
      </ul>
      {props.endedOnOpenCases > 0 && (
        <StateBadge
          state="overdue"
          word={t('speakers.endedOnOpenCases', { count: props.endedOnOpenCases })}
        />
      )}
      <p className={classes.note}>{t('speakers.note')}</p>
    </section>
  );
}
