import classes from '#renderer/features/hot/hot.module.css';
import { scoreWords } from '#renderer/features/hot/hot-words.ts';
import { LevelMark } from '#renderer/features/hot/LevelMark.tsx';
import { formatDay, momentToVietnam } from '#shared/core/dates.ts';
import type { HotAssessment } from '#shared/hot-record.ts';

/** How the issue was judged, the newest first. */
export function AssessmentList({ assessments }: { readonly assessments: readonly HotAssessment[] }) {
  return (
    <ol className={classes.assessments}>
      {assessments.map(each => {
        const { day, time } = momentToVietnam(each.atMs);
        return (
          <li key={each.id}>
            <div className={classes.due}>
              <LevelMark level={each.level} isQuiet />
              <span>{scoreWords(each)}</span>
              <span className={classes.quiet}>
                {[`${formatDay(day)} ${time}`, each.by?.name].filter(Boolean).join(' · ')}
              </span>
            </div>
            {each.reason && <div className={classes.body}>{each.reason}</div>}
          </li>
        );
      })}
    </ol>
  );
}
