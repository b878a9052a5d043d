import classes from '#renderer/features/print/print.module.css';
import { useAppQuery } from '#renderer/lib/client.ts';
import { today } from '#renderer/lib/today.ts';
import { administrativeDate, type Day } from '#shared/core/dates.ts';
import { t } from '#shared/i18n/t.ts';
import { officeFrom, officeKeys } from '#shared/office.ts';

/** The head of a printed page: who made it, where and when, what it is. */
export function PrintHead(props: {
  readonly title: string;
  readonly subtitle?: string | undefined;
  /** The day the page was made; today where it is left out. */
  readonly madeOn?: Day;
}) {
  const settings = useAppQuery('setting.get', { keys: officeKeys });
  const office = officeFrom(settings.data ?? {});
  return (
    <header className={classes.title}>
      <div className={classes.head}>
        <div className={classes.issuer}>
          <div className={classes.superior}>{office.superior}</div>
          <div className={classes.agency}>{office.name}</div>
          <div className={classes.team}>{office.team}</div>
        </div>
        <div className={classes.made}>
          {t('print.place', { place: office.place, date: administrativeDate(props.madeOn ?? today()) })}
        </div>
      </div>
      <h1>{props.title}</h1>
      {props.subtitle !== undefined && <p className={classes.subtitle}>{props.subtitle}</p>}
    </header>
  );
}
