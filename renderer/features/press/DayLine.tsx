import classes from '#renderer/features/press/press.module.css';
import { countWords } from '#renderer/features/press/press-words.ts';

import { formatDayLong } from '#shared/core/dates.ts';
import { currentLanguage, t } from '#shared/i18n/t.ts';
import type { PressLine } from '#shared/press-list.ts';

/** The heading of a day: originals and reposts counted apart, and how many are critical. */
export function DayLine({ line }: { readonly line: Extract<PressLine, { line: 'day' }> }) {
  return (
    <span className={classes.dayLine}>
      {line.day === null ? t('pressList.noDay') : formatDayLong(line.day, currentLanguage())}
      <span className={classes.dayCounts}>{countWords(line)}</span>
      {line.critical > 0 && (
        <span className={classes.dayCritical}>
          {t('pressList.dayCritical', { count: line.critical.toLocaleString('vi') })}
        </span>
      )}
    </span>
  );
}
