import { AssigneeFacts } from '#renderer/features/story-page/AssigneeFacts.tsx';
import { AuthorFact } from '#renderer/features/story-page/AuthorFact.tsx';
import { ChoiceFact } from '#renderer/features/story-page/ChoiceFact.tsx';
import { DayFact } from '#renderer/features/story-page/DayFact.tsx';
import { PhotoCreditFact } from '#renderer/features/story-page/PhotoCreditFact.tsx';
import { PoliciesFact } from '#renderer/features/story-page/PoliciesFact.tsx';
import { PupilsNamedFact } from '#renderer/features/story-page/PupilsNamedFact.tsx';
import { TextFact } from '#renderer/features/story-page/TextFact.tsx';
import { ThemesFact } from '#renderer/features/story-page/ThemesFact.tsx';
import { UnitFact } from '#renderer/features/story-page/UnitFact.tsx';
import type { SaveStory } from '#renderer/features/story-page/use-story-save.ts';
import { showProblem } from '#renderer/lib/toasts.tsx';
import { today } from '#renderer/lib/today.ts';
import { addMonths, type Day, schoolYearOf } from '#shared/core/dates.ts';
import { storyKinds, storyOrigins, storyPurposes } from '#shared/entities/story.ts';
import { t } from '#shared/i18n/t.ts';
import type { StoryRecord } from '#shared/story-record.ts';

interface FactsProps {
  readonly story: StoryRecord;
  readonly save: SaveStory;
}

/** What a story is about and who has it until when. */
export function MainFacts({ story, save }: FactsProps) {
  const { canEdit, deadlineOn, stage } = story;
  const now = today();
  const day = (field: 'dueOn' | 'publishOn') => (
    <DayFact
      label={t(`field.story.${field}`)}
      value={story[field]}
      today={now}
      canEdit={canEdit}
      {...(deadlineOn !== null && story[field] === deadlineOn ? { awaitedAt: stage } : {})}
      onSave={value => save({ [field]: value })}
    />
  );
  return (
    <>
      <UnitFact
        label={t('field.story.unitId')}
        value={story.unit}
        canEdit={canEdit}
        onPick={unit => void told(save({ unitId: unit?.id ?? null }))}
      />
      <AuthorFact story={story} save={save} />
      <AssigneeFacts story={story} />
      {day('dueOn')}
      {day('publishOn')}
      <ThemesFact story={story} save={save} />
      <PoliciesFact story={story} save={save} />
    </>
  );
}

/** The further facts of a story. */
export function OtherFacts({ story, save }: FactsProps) {
  const now = today();
  const { canEdit } = story;
  const text = (field: 'code' | 'audience' | 'exemplar' | 'summary' | 'note') => (
    <TextFact
      label={t(`field.story.${field}`)}
      value={story[field]}
      canEdit={canEdit}
      isLong={field === 'summary' || field === 'note'}
      onSave={value => save({ [field]: value })}
    />
  );
  return (
    <>
      {text('code')}
      <ChoiceFact
        canEdit={canEdit}
        label={t('field.story.kind')}
        value={story.kind}
        options={storyKinds}
        wordOf={kind => t(`story.kind.${kind}`)}
        onSave={kind => save({ kind })}
      />
      <ChoiceFact
        canEdit={canEdit}
        label={t('field.story.origin')}
        value={story.origin}
        options={storyOrigins}
        wordOf={origin => t(`story.origin.${origin}`)}
        onSave={origin => save({ origin })}
      />
      <ChoiceFact
        canEdit={canEdit}
        label={t('field.story.purpose')}
        value={story.purpose}
        options={storyPurposes}
        wordOf={purpose => t(`story.purpose.${purpose}`)}
        onSave={purpose => save({ purpose })}
      />
      {text('audience')}
      <DayFact
        label={t('field.story.happenedOn')}
        value={story.happenedOn}
        today={now}
        canEdit={canEdit}
        onSave={happenedOn => save({ happenedOn })}
      />
      <ChoiceFact
        canEdit={canEdit}
        label={t('field.story.schoolYear')}
        value={story.schoolYear}
        options={schoolYears(now, story.schoolYear)}
        wordOf={year => year}
        onSave={schoolYear => save({ schoolYear })}
      />
      <PhotoCreditFact story={story} save={save} />
      <PupilsNamedFact story={story} save={save} />
      {text('exemplar')}
      {text('summary')}
      {text('note')}
    </>
  );
}

async function told(saving: Promise<string | null>): Promise<void> {
  const refusal = await saving;
  if (refusal !== null) showProblem(refusal);
}

/** Next year's, this one's and nine before, and the one the story has. */
function schoolYears(now: Day, own: string | null): readonly string[] {
  const recent = Array.from({ length: 11 }, (_, index) => schoolYearOf(addMonths(now, 12 * (1 - index))));
  return own === null || recent.includes(own) ? recent : [...recent, own];
}
