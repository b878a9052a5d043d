import classes from '#renderer/features/case-page/letter.module.css';
import { PrintPreview } from '#renderer/features/print/PrintPreview.tsx';
import { useAppQuery } from '#renderer/lib/client.ts';
import { today } from '#renderer/lib/today.ts';
import type { CaseRecord, Correction } from '#shared/case-record.ts';
import { administrativeDate, formatDay } from '#shared/core/dates.ts';
import { t } from '#shared/i18n/t.ts';
import { type Office, officeFrom, officeKeys } from '#shared/office.ts';

/** Where nothing was entered yet there is room to write. */
const open = '……';

/**
 * «Công văn đề nghị cải chính»: the letter to the press agency, with what the law makes it name.
 *
 * @source NĐ 30/2020/NĐ-CP, Phụ lục I, Mẫu 1.5; domain.md 2.4
 */
export function CorrectionLetter(props: {
  readonly correction: Correction;
  readonly record: CaseRecord;
  readonly onClose: () => void;
}) {
  const { correction, record, onClose } = props;
  const settings = useAppQuery('setting.get', { keys: officeKeys });
  const catalogue = useAppQuery('catalogue.get', {});
  const office = officeFrom(settings.data ?? {});
  const named = catalogue.data?.outlets.find(({ id }) => id === correction.outlet?.id);
  const outlet = named?.name ?? correction.outlet?.name ?? open;
  const head = record.speakers.find(({ kind, maySpeak }) => kind === 'head' && maySpeak);
  return (
    <PrintPreview
      title={t('letter.title')}
      isReady={settings.data !== undefined && catalogue.data !== undefined}
      onClose={onClose}
    >
      <div className={classes.letter}>
        <LetterHead correction={correction} office={office} />
        <p className={classes.to}>{t('letter.to', { outlet })}</p>
        <Body correction={correction} office={office} outlet={outlet} />
        <div className={classes.foot}>
          <div className={classes.recipients}>
            <b>
              <i>{t('letter.recipients')}</i>
            </b>
            <div>{t('letter.recipientOutlet')}</div>
            <div>{t('letter.recipientFile', { team: office.team })}</div>
          </div>
          <div className={classes.signer}>
            <b>{(head?.position ?? t('letter.signer')).toLocaleUpperCase('vi')}</b>
            <div className={classes.room} />
            <b>{head?.name ?? ''}</b>
          </div>
        </div>
      </div>
    </PrintPreview>
  );
}

interface PartProps {
  readonly correction: Correction;
  readonly office: Office;
}

function LetterHead({ correction, office }: PartProps) {
  const { documentNumber, workTitle, sentOn } = correction;
  return (
    <div className={classes.head}>
      <div>
        <div className={classes.upper}>{office.superior}</div>
        <div className={classes.issuer}>{office.name}</div>
        <div>{t('letter.number', { number: documentNumber ?? open })}</div>
        <div className={classes.subject}>{t('letter.subject', { work: workTitle ?? open })}</div>
      </div>
      <div>
        <div className={classes.nation}>{t('letter.nation')}</div>
        <div className={classes.motto}>{t('letter.motto')}</div>
        <div className={classes.made}>
          {t('print.place', { place: office.place, date: administrativeDate(sentOn ?? today()) })}
        </div>
      </div>
    </div>
  );
}

function Body({ correction, office, outlet }: PartProps & { readonly outlet: string }) {
  const { workTitle, section, issueNumber, publishedOn, wrongText, rightText } = correction;
  const published = publishedOn === null ? open : formatDay(publishedOn);
  return (
    <>
      <p className={classes.paragraph}>{t('letter.opening', { office: office.name, outlet })}</p>
      <p className={classes.paragraph}>{t('letter.work', { work: workTitle ?? open })}</p>
      {section !== null && <p className={classes.paragraph}>{t('letter.section', { section })}</p>}
      <p className={classes.paragraph}>
        {issueNumber === null
          ? t('letter.day', { day: published })
          : t('letter.issue', { issue: issueNumber, day: published })}
      </p>
      <p className={classes.label}>{t('letter.wrong')}</p>
      <p className={classes.quoted}>{wrongText ?? open}</p>
      <p className={classes.label}>{t('letter.right')}</p>
      <p className={classes.quoted}>{rightText ?? open}</p>
      <p className={classes.paragraph}>{t('letter.request', { office: office.name, outlet })}</p>
      <p className={classes.paragraph}>{t('letter.online')}</p>
      <p className={classes.paragraph}>{t('letter.closing', { office: office.name })}</p>
    </>
  );
}
