import { FieldRow } from '#renderer/components/FieldRow.tsx';
import { PersonEdit } from '#renderer/features/story-page/PersonEdit.tsx';
import classes from '#renderer/features/story-page/story-page.module.css';
import { UnitFact } from '#renderer/features/story-page/UnitFact.tsx';
import { useAppCommand } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import { t } from '#shared/i18n/t.ts';
import type { Named } from '#shared/story-list.ts';
import type { StoryRecord } from '#shared/story-record.ts';

/** To whom and to which unit the story is given, and what was answered. */
export function AssigneeFacts({ story }: { readonly story: StoryRecord }) {
  const assign = useAppCommand('story.assign');
  const { id, assignee, assigneeUnit, canEdit } = story;
  const label = t('field.story.assigneeId');

  function give(person: Named | null): void {
    const done = person ? t('storyPage.assignedAway', { name: person.name }) : t('storyPage.assignedNone');
    assign.mutate({ id, assigneeId: person?.id ?? null }, { onSuccess: () => void showUndoable(done) });
  }

  return (
    <>
      <FieldRow
        label={label}
        {...(canEdit
          ? {
              edit: finish => (
                <PersonEdit
                  label={label}
                  value={assignee}
                  unitId={(assigneeUnit ?? story.unit)?.id ?? null}
                  onPick={give}
                  onFinish={finish}
                />
              ),
            }
          : {})}
      >
        {assignee && (
          <>
            {assignee.name}
            {story.assignment && <Answer story={story} assignment={story.assignment} />}
          </>
        )}
      </FieldRow>
      <UnitFact
        label={t('field.story.assigneeUnitId')}
        value={assigneeUnit}
        canEdit={canEdit}
        onPick={unit =>
          assign.mutate({ id, assigneeId: assignee?.id ?? null, assigneeUnitId: unit?.id ?? null })
        }
      />
    </>
  );
}

function Answer(props: {
  readonly story: StoryRecord;
  readonly assignment: NonNullable<StoryRecord['assignment']>;
}) {
  const { story, assignment } = props;
  return (
    <span className={classes.aside} data-refused={assignment === 'declined' || undefined}>
      {` · ${t(`story.assignment.${assignment}`)}`}
      {story.assignmentNote && `: ${story.assignmentNote}`}
    </span>
  );
}
