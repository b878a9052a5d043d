import { StateBadge } from '#renderer/components/StateBadge.tsx';
import classes from '#renderer/features/opinion/opinion.module.css';
import { dueWords } from '#renderer/features/opinion/opinion-words.ts';
import { useOpinionSave } from '#renderer/features/opinion/use-opinion-save.ts';
import { InPlace } from '#renderer/features/story-page/InPlace.tsx';
import { TextEdit } from '#renderer/features/story-page/TextEdit.tsx';
import { t } from '#shared/i18n/t.ts';
import type { OpinionRecord } from '#shared/opinion.ts';

/** What the opinion is about, changed where it stands. */
export function OpinionTitle({ opinion }: { readonly opinion: OpinionRecord }) {
  const save = useOpinionSave(opinion.id);
  const label = t('field.opinion.subject');
  return (
    <InPlace
      label={t('action.editField', { field: label })}
      edit={
        opinion.canEdit
          ? finish => (
              <TextEdit
                label={label}
                value={opinion.ownSubject}
                onSave={subject => save({ subject })}
                onFinish={finish}
              />
            )
          : undefined
      }
    >
      {opinion.subject}
    </InPlace>
  );
}

/** Above it: code, what it is, how far it has come. */
export function OpinionOverline({ opinion }: { readonly opinion: OpinionRecord }) {
  const words = dueWords(opinion);
  return (
    <span className={classes.due}>
      <span>
        {[
          opinion.code,
          opinion.kind && t(`opinion.kind.${opinion.kind}`),
          opinion.giver && t(`opinion.giver.${opinion.giver}`),
          t(`opinion.state.${opinion.state}`),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
      {words !== null && <StateBadge state={opinion.deadlineState} word={words} isQuiet />}
    </span>
  );
}
