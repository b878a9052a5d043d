import { AttachmentList } from '#renderer/features/attachment/AttachmentList.tsx';
import { AnswerList } from '#renderer/features/case-page/AnswerList.tsx';
import { CaseFacts } from '#renderer/features/case-page/CaseFacts.tsx';
import { CaseWork } from '#renderer/features/case-page/CaseWork.tsx';
import { CorrectionList } from '#renderer/features/case-page/CorrectionList.tsx';
import classes from '#renderer/features/case-page/case-page.module.css';
import { EndingSection } from '#renderer/features/case-page/EndingSection.tsx';
import { QuestionList } from '#renderer/features/case-page/QuestionList.tsx';
import { SourceList } from '#renderer/features/case-page/SourceList.tsx';
import { SpeakerList } from '#renderer/features/case-page/SpeakerList.tsx';
import { Timeline } from '#renderer/features/case-page/Timeline.tsx';
import { StorySection } from '#renderer/features/story-page/StorySection.tsx';
import { HistoryList } from '#renderer/features/system/HistoryList.tsx';
import type { CaseRecord } from '#shared/case-record.ts';
import { t } from '#shared/i18n/t.ts';

/**
 * All parts of a case: in the drawer beneath one another in the order of the work, on the page what was asked at the
 * left, its course in the middle, the answer at the right.
 */
export function CaseParts(props: { readonly record: CaseRecord; readonly layout: 'drawer' | 'page' }) {
  const { record, layout } = props;
  const asked = (
    <>
      <StorySection
        title={t('cases.questions')}
        {...(record.questions.length === 0 ? {} : { note: questionNote(record) })}
      >
        <QuestionList record={record} />
      </StorySection>
      <StorySection title={t('casePage.sources')}>
        <SourceList record={record} />
      </StorySection>
    </>
  );
  const facts = (
    <StorySection title={t('casePage.facts')}>
      <CaseFacts record={record} />
    </StorySection>
  );
  const course = (
    <StorySection title={t('casePage.timeline')}>
      <Timeline record={record} />
    </StorySection>
  );
  const work = (
    <StorySection title={t('casePage.work')}>
      <CaseWork record={record} />
    </StorySection>
  );
  const answer = (
    <>
      <StorySection title={t('casePage.answers')} note={channelNote(record)}>
        <AnswerList record={record} />
      </StorySection>
      <StorySection title={t('casePage.speakers')}>
        <SpeakerList record={record} />
      </StorySection>
      <StorySection title={t('casePage.corrections')}>
        <CorrectionList record={record} />
      </StorySection>
      <StorySection title={t('casePage.ending')}>
        <EndingSection record={record} />
      </StorySection>
    </>
  );
  const files = (
    <StorySection title={t('attachment.title')}>
      <AttachmentList owner={{ ownerEntity: 'pressCase', ownerId: record.id }} canEdit={record.canEdit} />
    </StorySection>
  );
  const past = (
    <StorySection title={t('history.title')}>
      <HistoryList entity="pressCase" id={record.id} />
    </StorySection>
  );

  if (layout === 'drawer')
    return (
      <div className={classes.parts}>
        {asked}
        {work}
        {answer}
        {facts}
        {files}
        {course}
        {past}
      </div>
    );
  return (
    <div className={classes.columns}>
      <div className={classes.parts}>
        {asked}
        {facts}
        {files}
      </div>
      <div className={classes.parts}>
        {course}
        {work}
        {past}
      </div>
      <div className={classes.parts}>{answer}</div>
    </div>
  );
}

function questionNote({ questions }: CaseRecord): string {
  const answered = questions.filter(question => question.answer !== null).length;
  return t('casePage.questions.count', { answered, all: questions.length });
}

function channelNote({ channels }: CaseRecord): string {
  return t('casePage.channels.count', { count: channels });
}
