import { DigestTable } from '#renderer/features/press/DigestTable.tsx';
import { countWords } from '#renderer/features/press/press-words.ts';
import { PrintHead } from '#renderer/features/print/PrintHead.tsx';
import { today } from '#renderer/lib/today.ts';
import { formatDay, formatDayLong } from '#shared/core/dates.ts';
import { currentLanguage, t } from '#shared/i18n/t.ts';
import type { PressDigest } from '#shared/press-digest.ts';
import { toneChoices } from '#shared/press-list.ts';

/** Outlets and topics named in the overview. */
const mostNamed = 12;

/** The content of the printed Điểm báo: the overview, then the items by tone, the critical ones first. */
export function DigestPage(props: {
  readonly digest: PressDigest;
  readonly title: string;
  readonly subtitle: string | undefined;
  readonly hasSummaries: boolean;
  readonly hasReposts: boolean;
}) {
  const { digest, title, subtitle, hasSummaries, hasReposts } = props;
  return (
    <>
      <PrintHead title={title} subtitle={subtitle} />
      {digest.totals.items === 0 ? <p>{t('digest.empty')}</p> : <Overview digest={digest} />}
      {digest.sections.map(section => (
        <section key={section.tone}>
          <h2>{`${t(`press.tone.${section.tone}`)} (${countWords(section)})`}</h2>
          <DigestTable
            groups={section.groups}
            tone={section.tone}
            isOneDay={digest.from === digest.to}
            hasSummaries={hasSummaries}
            hasReposts={hasReposts}
          />
        </section>
      ))}
    </>
  );
}

function Overview({ digest }: { readonly digest: PressDigest }) {
  const { totals, before, outlets, themes } = digest;
  const days = digest.days.filter(({ day }) => day <= today());
  const tones = toneChoices
    .filter(tone => totals.byTone[tone] > 0)
    .map(tone => `${t(`press.tone.${tone}`).toLocaleLowerCase('vi')} ${totals.byTone[tone]}`);
  return (
    <section>
      <h2>{t('digest.overview')}</h2>
      <p>
        {`${t('digest.total', { counts: countWords(totals) })} ${t('digest.before', { counts: countWords(before) })}`}
      </p>
      <p>{t('digest.tones', { tones: tones.join(', ') })}</p>
      {totals.needsReply > 0 && (
        <p>{t('digest.needsReply', { count: totals.needsReply, unanswered: totals.unanswered })}</p>
      )}
      {outlets.length > 0 && (
        <p>
          {t('digest.outlets', {
            list: outlets
              .slice(0, mostNamed)
              .map(({ name, originals, reposts }) => `${name} (${originals + reposts})`)
              .join(', '),
          })}
        </p>
      )}
      {themes.length > 0 && (
        <p>
          {t('digest.themes', {
            list: themes
              .slice(0, mostNamed)
              .map(({ name, count }) => `${name} (${count})`)
              .join(', '),
          })}
        </p>
      )}
      {days.length > 1 && <Days days={days} />}
    </section>
  );
}

function Days({ days }: { readonly days: PressDigest['days'] }) {
  return (
    <>
      <h3>{t('digest.byDay')}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('digest.column.day')}</th>
            <th scope="col">{t('digest.column.originals')}</th>
            <th scope="col">{t('digest.column.reposts')}</th>
            <th scope="col">{t('digest.column.critical')}</th>
          </tr>
        </thead>
        <tbody>
          {days.map(({ day, originals, reposts, critical }) => (
            <tr key={day}>
              <td>{days.length > 7 ? formatDay(day) : formatDayLong(day, currentLanguage())}</td>
              <td data-figure="">{originals}</td>
              <td data-figure="">{reposts}</td>
              <td data-figure="">{critical}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
