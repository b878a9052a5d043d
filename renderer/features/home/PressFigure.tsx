import { usePlaces } from '#renderer/app/places.ts';
import home from '#renderer/features/home/home.module.css';
import classes from '#renderer/features/home/press-figure.module.css';
import { untouchedPress, usePress } from '#renderer/features/press/press-state.ts';
import { countWords } from '#renderer/features/press/press-words.ts';
import { ToneMark } from '#renderer/features/press/ToneMark.tsx';
import { useAppQuery } from '#renderer/lib/client.ts';
import { addDays, type Day, formatDay } from '#shared/core/dates.ts';
import { t } from '#shared/i18n/t.ts';
import { type ToneChoice, toneChoices } from '#shared/press-list.ts';

/** From the top of a column to its foot. */
const drawn: readonly ToneChoice[] = ['none', 'positive', 'neutral', 'critical'];

/** Tones of the press of seven days: a column a day, and every tone in words and figures, which opens its items. */
export function PressFigure({ today }: { readonly today: Day }) {
  const from = addDays(today, -6);
  const { data: days } = useAppQuery('press.tones', { from, to: today });
  if (!days) return null;
  const most = Math.max(1, ...days.map(({ originals, reposts }) => originals + reposts));
  const total = (tone: ToneChoice) => days.reduce((sum, day) => sum + day.byTone[tone], 0);
  const shown = toneChoices.filter(tone => total(tone) > 0);
  return (
    <section className={home.figure}>
      <h2 className={home.figureTitle}>{t('home.press')}</h2>
      {shown.length === 0 ? (
        <p className={classes.none}>{t('home.press.none')}</p>
      ) : (
        <ol className={classes.days}>
          {days.map(day => (
            <li key={day.day} className={classes.day}>
              <button
                type="button"
                className={classes.column}
                aria-label={t('home.press.day', { day: formatDay(day.day), counts: countWords(day) })}
                title={t('home.press.day', { day: formatDay(day.day), counts: countWords(day) })}
                onClick={() => openItems(day.day, day.day, [])}
              >
                <span className={classes.parts}>
                  {drawn
                    .filter(tone => day.byTone[tone] > 0)
                    .map(tone => (
                      <span
                        key={tone}
                        className={classes.part}
                        data-tone={tone}
                        style={{ height: `${(100 * day.byTone[tone]) / most}%` }}
                      />
                    ))}
                </span>
              </button>
              <span className={classes.dayName} aria-hidden>
                {formatDay(day.day).slice(0, 5)}
              </span>
            </li>
          ))}
        </ol>
      )}
      <ul className={home.stages}>
        {shown.map(tone => (
          <li key={tone}>
            <button
              type="button"
              className={home.row}
              aria-label={t('home.press.figure', {
                tone: t(`press.tone.${tone}`),
                count: total(tone).toLocaleString('vi'),
              })}
              onClick={() => openItems(from, today, [tone])}
            >
              <span className={home.rowName}>
                <ToneMark tone={tone} />
              </span>
              <span className={home.rowFigure}>{total(tone).toLocaleString('vi')}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The list of press items, narrowed to some days and tones. */
function openItems(from: Day, to: Day, tones: readonly ToneChoice[]): void {
  usePress.setState({ ...untouchedPress, from, to, filters: { tone: tones } });
  const places = usePlaces.getState();
  places.setSchoolYear(null);
  places.go({ at: 'press', view: 'list' });
}
