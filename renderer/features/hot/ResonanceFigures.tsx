import { Tooltip } from '@mantine/core';
import { StateBadge } from '#renderer/components/StateBadge.tsx';
import classes from '#renderer/features/hot/hot.module.css';
import { addDays, formatDay } from '#shared/core/dates.ts';
import type { Resonance } from '#shared/hot-resonance.ts';
import { t } from '#shared/i18n/t.ts';

interface Counts {
  readonly originals: number;
  readonly reposts: number;
  readonly own: number;
}

/** Who carried the message and when: originals, reposts and what we published ourselves never in one sum. */
export function ResonanceFigures({ found }: { readonly found: Resonance }) {
  const { outlets, units, channels } = found;
  const isNothing = found.originals + found.reposts + found.own === 0;
  return (
    <>
      <p className={classes.resonanceLine}>
        <b>{found.title}</b>
        <span>{t('press.counts', { originals: found.originals, reposts: found.reposts })}</span>
        <span>{t('resonance.own', { count: found.own })}</span>
        <span>
          {t('resonance.reach', { outlets: outlets.length, channels: channels.length, units: units.length })}
        </span>
        {!isNothing && channels.length === 1 && (
          <StateBadge state="due-soon" word={t('resonance.oneChannel')} isQuiet />
        )}
      </p>
      {isNothing ? <p className={classes.quiet}>{t('resonance.none')}</p> : <Weeks found={found} />}
      {!isNothing && (
        <div className={classes.resonanceTables}>
          <Table
            label={t('resonance.outlets')}
            head={[t('resonance.outlets'), t('resonance.when')]}
            rows={outlets.map(outlet => ({
              key: outlet.id ?? outlet.name,
              cells: [outlet.name, period(outlet)],
              counts: outlet,
            }))}
          />
          <Table
            label={t('resonance.channels')}
            head={[t('resonance.channels'), t('resonance.outletCount')]}
            rows={channels.map(channel => ({
              key: channel.kind ?? '-',
              cells: [
                channel.kind ? t(`outletKind.${channel.kind}`) : t('resonance.unknownKind'),
                String(channel.outlets),
              ],
              counts: channel,
            }))}
          />
          <UnitTable found={found} />
        </div>
      )}
    </>
  );
}

function period({ firstOn, lastOn }: Resonance['outlets'][number]): string {
  if (firstOn === null || lastOn === null) return t('common.none');
  return firstOn === lastOn ? formatDay(firstOn) : `${formatDay(firstOn)} – ${formatDay(lastOn)}`;
}

const parts = ['originals', 'reposts', 'own'] as const;

/** One column a week, its three parts one above the other. */
function Weeks({ found }: { readonly found: Resonance }) {
  const { weeks, undated } = found;
  const highest = Math.max(1, ...weeks.map(week => week.originals + week.reposts + week.own));
  return (
    <figure className={classes.weeks}>
      <figcaption className={classes.legend}>
        <span>{t('resonance.weeks')}</span>
        {parts.map(part => (
          <span key={part} className={classes.legendPart} data-part={part}>
            <span className={classes.legendMark} aria-hidden />
            {t(`resonance.part.${part}`)}
          </span>
        ))}
        {undated > 0 && <span className={classes.quiet}>{t('resonance.undated', { count: undated })}</span>}
      </figcaption>
      <ol className={classes.weekBars}>
        {weeks.map(week => (
          <WeekBar key={week.from} week={week} highest={highest} />
        ))}
      </ol>
      {weeks.length > 0 && (
        <div className={classes.weekEnds} aria-hidden>
          <span>{formatDay(weeks[0]?.from ?? '')}</span>
          <span>{formatDay(addDays(weeks.at(-1)?.from ?? '', 6))}</span>
        </div>
      )}
    </figure>
  );
}

function WeekBar(props: { readonly week: Resonance['weeks'][number]; readonly highest: number }) {
  const { week, highest } = props;
  const words = t('resonance.week', {
    from: formatDay(week.from),
    to: formatDay(addDays(week.from, 6)),
    originals: week.originals,
    reposts: week.reposts,
    own: week.own,
  });
  return (
    <Tooltip label={words}>
      <li className={classes.weekBar} aria-label={words}>
        {parts.map(part => (
          <span
            key={part}
            className={classes.weekPart}
            data-part={part}
            style={{ height: `${(week[part] / highest) * 100}%` }}
          />
        ))}
      </li>
    </Tooltip>
  );
}

function Table(props: {
  readonly label: string;
  readonly head: readonly [string, string];
  readonly rows: readonly {
    readonly key: string;
    readonly cells: readonly [string, string];
    readonly counts: Counts;
  }[];
}) {
  return (
    <table className={classes.table} aria-label={props.label}>
      <thead>
        <tr>
          <th>{props.head[0]}</th>
          {parts.map(part => (
            <th key={part} className={classes.number}>
              {t(`resonance.part.${part}`)}
            </th>
          ))}
          <th>{props.head[1]}</th>
        </tr>
      </thead>
      <tbody>
        {props.rows.map(({ key, cells, counts }) => (
          <tr key={key}>
            <td>{cells[0]}</td>
            {parts.map(part => (
              <td key={part} className={classes.number}>
                {counts[part]}
              </td>
            ))}
            <td>{cells[1]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function UnitTable({ found }: { readonly found: Resonance }) {
  return (
    <table className={classes.table} aria-label={t('resonance.units')}>
      <thead>
        <tr>
          <th>{t('resonance.units')}</th>
          <th className={classes.number}>{t('resonance.unitItems')}</th>
          <th className={classes.number}>{t('resonance.unitStories')}</th>
        </tr>
      </thead>
      <tbody>
        {found.units.map(unit => (
          <tr key={unit.id}>
            <td>{unit.name}</td>
            <td className={classes.number}>{unit.items}</td>
            <td className={classes.number}>{unit.stories}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
