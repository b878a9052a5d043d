import { FieldRow } from '#renderer/components/FieldRow.tsx';
import { StateBadge } from '#renderer/components/StateBadge.tsx';
import { PoliciesEdit } from '#renderer/features/story-page/PoliciesEdit.tsx';
import { policyName } from '#renderer/features/story-page/policy-name.ts';
import classes from '#renderer/features/story-page/story-page.module.css';
import type { SaveStory } from '#renderer/features/story-page/use-story-save.ts';
import { t } from '#shared/i18n/t.ts';
import type { StoryRecord } from '#shared/story-record.ts';

/** Documents the story stands on; one that is no longer in force says so. */
export function PoliciesFact(props: { readonly story: StoryRecord; readonly save: SaveStory }) {
  const { story, save } = props;
  return (
    <FieldRow
      label={t('field.story.policies')}
      {...(story.canEdit
        ? { edit: finish => <PoliciesEdit story={story} save={save} onFinish={finish} /> }
        : {})}
    >
      {story.policies.length === 0 ? null : (
        <span className={classes.stack}>
          {story.policies.map(policy => (
            <span key={policy.id}>
              {policyName(policy)}{' '}
              {policy.status !== null && policy.status !== 'in-force' && (
                <StateBadge state="overdue" word={t(`policyStatus.${policy.status}`)} />
              )}
            </span>
          ))}
        </span>
      )}
    </FieldRow>
  );
}
