import { Tooltip, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconClock, IconPencil } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { RowState } from '#renderer/components/data-table.ts';
import classes from '#renderer/features/hot/hot.module.css';
import { daysWords } from '#renderer/features/hot/hot-words.ts';
import { addMonths, partsOf, schoolYearRange } from '#shared/core/dates.ts';
import type { ForecastYear, WindowRow } from '#shared/forecast.ts';
import { t } from '#shared/i18n/t.ts';
import { type Bar, barOf, barsOf } from '#shared/rules/forecast-days.ts';

/** What the words of a bar need of a year's width. */
const leastLength = 1 / 12;

/** Twelve months in a row with the windows as bars; last year's, its press items and cases beneath in grey. */
export function ForecastChart(props: {
  readonly year: ForecastYear;
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
}) {
  const { year, openId, onOpen } = props;
  const { schoolYear, previousYear, windows, lastYear } = year;
  const now = barOf({ fromDay: year.today, toDay: year.today }, schoolYear);
  return (
    <div className={classes.chart}>
      <Months schoolYear={schoolYear} />
      <div className={classes.chartBody}>
        {now && <span className={classes.now} style={{ left: share(now.start) }} aria-hidden />}
        {windows.length > 0 && (
          <Lanes
            label={t('forecast.windowsOf', { year: schoolYear })}
            windows={windows.filter(window => !window.isLasting)}
            schoolYear={schoolYear}
            openId={openId}
            onOpen={onOpen}
          />
        )}
        {windows.some(window => window.isLasting) && (
          <Lanes
            label={t('forecast.lasting')}
            windows={windows.filter(window => window.isLasting)}
            schoolYear={schoolYear}
            openId={openId}
            onOpen={onOpen}
          />
        )}
      </div>
      <h3 className={classes.lastYear}>{t('forecast.lastYear', { year: previousYear })}</h3>
      {lastYear.length > 0 && (
        <Lanes
          label={t('forecast.windowsOf', { year: previousYear })}
          windows={lastYear.filter(window => !window.isLasting)}
          schoolYear={previousYear}
          openId={openId}
          onOpen={onOpen}
          isPast
        />
      )}
      <div className={classes.monthFigures}>
        {year.lastYearMonths.map(month => (
          <span key={month.month} className={classes.monthFigure}>
            {month.items + month.cases === 0 ? (
              <span className={classes.quiet}>{t('common.none')}</span>
            ) : (
              <>
                <span>{t('forecast.month.items', { count: month.items })}</span>
                {month.critical > 0 && <span>{t('forecast.month.critical', { count: month.critical })}</span>}
                {month.cases > 0 && <span>{t('forecast.month.cases', { count: month.cases })}</span>}
              </>
            )}
          </span>
        ))}
      </div>
    </div>
  );
}

function share(part: number): string {
  return `${(part * 100).toFixed(3)}%`;
}

function Months({ schoolYear }: { readonly schoolYear: string }) {
  const { from } = schoolYearRange(schoolYear);
  return (
    <div className={classes.months} aria-hidden>
      {Array.from({ length: 12 }, (_, index) => {
        const { month, year } = partsOf(addMonths(from, index));
        return (
          <span key={month} className={classes.month}>
            {t('forecast.month', { month })}
            {(index === 0 || month === 1) && <span className={classes.quiet}>{` ${year}`}</span>}
          </span>
        );
      })}
    </div>
  );
}

function Lanes(props: {
  readonly label: string;
  readonly windows: readonly WindowRow[];
  readonly schoolYear: string;
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
  readonly isPast?: boolean;
}) {
  const { windows, schoolYear, openId, onOpen, isPast = false } = props;
  const bars = useMemo(() => barsOf(windows, schoolYear, leastLength), [windows, schoolYear]);
  const lanes = Math.max(0, ...bars.map(bar => (bar?.lane ?? -1) + 1));
  return (
    <ul
      className={classes.lanes}
      aria-label={props.label}
      data-past={isPast || undefined}
      style={{ '--lanes': lanes }}
    >
      {windows.map((window, at) => {
        const bar = bars[at];
        return (
          bar && (
            <WindowBar
              key={window.id}
              window={window}
              bar={bar}
              isPast={isPast}
              isOpen={window.id === openId}
              onOpen={() => onOpen(window.id)}
            />
          )
        );
      })}
    </ul>
  );
}

function WindowBar(props: {
  readonly window: WindowRow;
  readonly bar: Bar;
  readonly isPast: boolean;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}) {
  const { window, bar, isPast, isOpen, onOpen } = props;
  const { title, fromDay, toDay } = window;
  const standing = isPast ? null : windowStanding(window);
  const words = [title, daysWords(fromDay, toDay), standing?.word].filter(Boolean).join(' · ');
  const Sign = standing ? signs[standing.sign] : null;
  return (
    <li
      className={classes.barLine}
      style={{
        left: share(bar.boxStart),
        width: share(bar.boxLength),
        '--lane': bar.lane,
        '--bar-start': share((bar.start - bar.boxStart) / bar.boxLength),
        '--bar-length': share(bar.length / bar.boxLength),
      }}
    >
      <Tooltip label={words} multiline maw={420} openDelay={300}>
        <UnstyledButton
          className={classes.window}
          data-state={standing?.state ?? 'closed'}
          data-open={isOpen || undefined}
          aria-label={words}
          aria-pressed={isOpen}
          onClick={onOpen}
        >
          {Sign && <Sign className={classes.barSign} aria-hidden />}
          <span className={classes.barTitle}>{title}</span>
        </UnstyledButton>
      </Tooltip>
    </li>
  );
}

const signs = { warning: IconAlertTriangle, approved: IconCheck, waiting: IconClock, draft: IconPencil };

interface Standing {
  readonly state: RowState;
  readonly sign: keyof typeof signs | 'none';
  readonly word: string;
}

/** How a window stands to its plan, in colour, sign and word; null while it is far off and nothing is written. */
export function windowStanding(window: WindowRow): (Standing & { readonly sign: keyof typeof signs }) | null {
  if (window.isDismissed) return null;
  if (window.hasApprovedPlan) return { state: 'on-time', sign: 'approved', word: t('forecast.planApproved') };
  if (window.warning !== null && !window.isLasting) {
    const word =
      window.warning === 'open'
        ? t('forecast.openWithoutPlan')
        : t('forecast.opensWithoutPlan', { days: window.opensInDays });
    const state = window.warning === 30 ? 'due-soon' : window.warning === 14 ? 'due-soon' : 'overdue';
    return { state, sign: 'warning', word };
  }
  if (window.plan === 'submitted')
    return { state: 'closed', sign: 'waiting', word: t('response.state.submitted') };
  if (window.plan !== null)
    return { state: 'closed', sign: 'draft', word: t(`response.state.${window.plan}`) };
  return null;
}
