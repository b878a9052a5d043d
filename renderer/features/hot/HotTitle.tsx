import { StateBadge } from '#renderer/components/StateBadge.tsx';
import classes from '#renderer/features/hot/hot.module.css';
import { reviewState, scoreWords } from '#renderer/features/hot/hot-words.ts';
import { LevelMark } from '#renderer/features/hot/LevelMark.tsx';
import { useHotSave } from '#renderer/features/hot/use-hot-save.ts';
import { InPlace } from '#renderer/features/story-page/InPlace.tsx';
import { TextEdit } from '#renderer/features/story-page/TextEdit.tsx';
import type { HotRecord } from '#shared/hot-record.ts';
import { t } from '#shared/i18n/t.ts';

/** The name of the issue, changed where it stands. */
export function HotTitle({ issue }: { readonly issue: HotRecord }) {
  const save = useHotSave(issue.id);
  const label = t('field.hotIssue.title');
  return (
    <InPlace
      label={t('action.editField', { field: label })}
      edit={
        issue.canEdit
          ? finish => (
              <TextEdit
                label={label}
                value={issue.title}
                onSave={title => save({ title: title ?? '' })}
                onFinish={finish}
              />
            )
          : undefined
      }
    >
      {issue.title}
    </InPlace>
  );
}

/** Above it: code, how hot, the day it is looked at again. */
export function HotOverline({ issue }: { readonly issue: HotRecord }) {
  const review = reviewState(issue);
  return (
    <span className={classes.due}>
      {issue.code && <span>{issue.code}</span>}
      <LevelMark level={issue.level} isQuiet />
      {scoreWords(issue) && <span>{scoreWords(issue)}</span>}
      {issue.status === 'closed' && <StateBadge state="closed" word={t('hot.status.closed')} isQuiet />}
      {review && review.state !== 'on-time' && (
        <StateBadge state={review.state} word={`${t('field.hotIssue.reviewOn')}: ${review.word}`} isQuiet />
      )}
    </span>
  );
}
