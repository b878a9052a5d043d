import classes from '#renderer/features/press/digest.module.css';
import { publishedWords } from '#renderer/features/press/press-words.ts';
import { formatDay } from '#shared/core/dates.ts';
import { timeOfMinute } from '#shared/core/time-of-day.ts';
import { t } from '#shared/i18n/t.ts';
import type { DigestItem, PressDigest } from '#shared/press-digest.ts';
import type { ToneChoice } from '#shared/press-list.ts';

type Group = PressDigest['sections'][number]['groups'][number];

/** The items of one tone as a table; reposts stand in the row of their original. */
export function DigestTable(props: {
  readonly groups: readonly Group[];
  /** The tone of the heading: said again only of items that speak otherwise. */
  readonly tone: ToneChoice;
  /** The heading of the page says the day: the rows say the time alone. */
  readonly isOneDay: boolean;
  readonly hasSummaries: boolean;
  readonly hasReposts: boolean;
}) {
  const { groups, tone, isOneDay, hasSummaries, hasReposts } = props;
  return (
    <table className={classes.table}>
      <colgroup>
        <col className={classes.number} />
        <col className={classes.outlet} />
        <col />
        <col className={classes.units} />
        <col className={classes.note} />
      </colgroup>
      <thead>
        <tr>
          {(['number', 'outlet', 'item', 'units', 'note'] as const).map(column => (
            <th key={column} scope="col">
              {t(`digest.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {groups.map(({ item, isOutside, reposts }, at) => (
          <tr key={item.id}>
            <td data-figure="">{at + 1}</td>
            <td>
              {item.outlet}
              <div className={classes.small}>{whenWords(item, isOneDay && !isOutside)}</div>
            </td>
            <td>
              <div className={classes.title}>{item.title}</div>
              {hasSummaries && item.summary !== null && <div>{item.summary}</div>}
              {hasReposts && reposts.length > 0 && (
                <div className={classes.small}>
                  {t('digest.repostsOf', { count: reposts.length, list: repostWords(reposts, item.tone) })}
                </div>
              )}
            </td>
            <td>{placeWords(item)}</td>
            <td>{noteWords(item, isOutside, tone)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function whenWords(item: DigestItem, isTimeAlone: boolean): string | null {
  if (!isTimeAlone) return publishedWords(item);
  return item.publishedMinute === null ? null : timeOfMinute(item.publishedMinute);
}

/** The units named, and the areas that their names do not tell already. */
function placeWords({ units, areas }: DigestItem): string {
  const further = areas.filter(area => !units.some(unit => unit.includes(area)));
  return [...units, ...further].join(', ');
}

/** Outlets and days of reposts; a tone only where it is not that of the original. */
function repostWords(reposts: readonly DigestItem[], tone: DigestItem['tone']): string {
  return reposts
    .map(repost =>
      [
        repost.outlet ?? t('common.none'),
        repost.publishedOn === null ? null : formatDay(repost.publishedOn),
        repost.tone === tone || repost.tone === null ? null : `(${toneWord(repost.tone)})`,
      ]
        .filter(part => part !== null)
        .join(' '),
    )
    .join('; ');
}

function toneWord(tone: ToneChoice): string {
  return t(`press.tone.${tone}`).toLocaleLowerCase('vi');
}

function noteWords(item: DigestItem, isOutside: boolean, tone: ToneChoice): string {
  const cases = item.cases.map(({ code, title }) => code ?? title).join(', ');
  return [
    isOutside ? t('digest.outside') : null,
    (item.tone ?? 'none') === tone ? null : t('digest.originalTone', { tone: toneWord(item.tone ?? 'none') }),
    cases === '' ? (item.needsReply ? t('pressList.needsReply') : null) : t('digest.case', { cases }),
  ]
    .filter(part => part !== null)
    .join('; ');
}
