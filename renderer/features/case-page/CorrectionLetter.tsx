import classes from '#renderer/features/case-page/case-page.module.css';
import { PrintHead } from '#renderer/features/print/PrintHead.tsx';
import { PrintPreview } from '#renderer/features/print/PrintPreview.tsx';
import { useAppQuery } from '#renderer/lib/client.ts';
import type { CaseRecord, Correction } from '#shared/case-record.ts';
import { formatDay } from '#shared/core/dates.ts';
import { t } from '#shared/i18n/t.ts';
import { officeFrom, officeKeys } from '#shared/office.ts';

/** «Công văn đề nghị cải chính»: the letter to the press agency, with what the law makes it name. */
export function CorrectionLetter(props: {
  readonly correction: Correction;
  readonly record: CaseRecord;
  readonly onClose: () => void;
}) {
  const { correction, record, onClose } = props;
  const settings = useAppQuery('setting.get', { keys: officeKeys });
  const office = officeFrom(settings.data ?? {});
  const outlet = correction.outlet?.name ?? '…';
  const speaker = record.speakers.find(({ kind, maySpeak }) => kind === 'head' && maySpeak);
  return (
    <PrintPreview title={t('letter.title')} isReady={settings.data !== undefined} onClose={onClose}>
      <PrintHead
        title={t('letter.title')}
        subtitle={t('letter.subject', { work: correction.workTitle ?? '…' })}
        {...(correction.sentOn === null ? {} : { madeOn: correction.sentOn })}
      />
      <p>{t('letter.number', { number: correction.documentNumber ?? '…' })}</p>
      <p className={classes.letterTo}>{t('letter.to', { outlet })}</p>
      <p>{t('letter.opening', { office: office.name, outlet })}</p>
      <ol>
        <li>{t('letter.work', { work: correction.workTitle ?? '…' })}</li>
        <li>{t('letter.section', { section: correction.section ?? '…' })}</li>
        <li>
          {t('letter.issue', {
            issue: correction.issueNumber ?? '…',
            day: correction.publishedOn === null ? '…' : formatDay(correction.publishedOn),
          })}
        </li>
      </ol>
      <h3>{t('letter.wrong')}</h3>
      <p className={classes.lines}>{correction.wrongText ?? '…'}</p>
      <h3>{t('letter.right')}</h3>
      <p className={classes.lines}>{correction.rightText ?? '…'}</p>
      <p>{t('letter.basis')}</p>
      <p>{t('letter.request', { office: office.name, outlet })}</p>
      <p>{t('letter.online')}</p>
      <p>{t('letter.closing', { office: office.name })}</p>
      <div className={classes.letterFoot}>
        <div>
          <b>
            <i>{t('letter.recipients')}</i>
          </b>
          <div>{t('letter.recipientOutlet')}</div>
          <div>{t('letter.recipientFile', { team: office.team })}</div>
        </div>
        <div className={classes.letterSigner}>
          <b>{(speaker?.position ?? t('letter.signer')).toLocaleUpperCase('vi')}</b>
          <div className={classes.letterGap} />
          <b>{speaker?.name ?? ''}</b>
        </div>
      </div>
    </PrintPreview>
  );
}
