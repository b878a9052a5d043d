import { Button, UnstyledButton } from '@mantine/core';
import { usePlaces } from '#renderer/app/places.ts';
import { FieldRow } from '#renderer/components/FieldRow.tsx';
import { AttachmentList } from '#renderer/features/attachment/AttachmentList.tsx';
import { AssessmentList } from '#renderer/features/hot/AssessmentList.tsx';
import classes from '#renderer/features/hot/hot.module.css';
import { daysWords } from '#renderer/features/hot/hot-words.ts';
import { PlanSection } from '#renderer/features/hot/PlanSection.tsx';
import { DayFact, PersonFact, TagsFact, UnitsFact } from '#renderer/features/hot/RecordFacts.tsx';
import { SignalSection } from '#renderer/features/hot/SignalSection.tsx';
import { told, useHotSave } from '#renderer/features/hot/use-hot-save.ts';
import { StorySection } from '#renderer/features/story-page/StorySection.tsx';
import pageClasses from '#renderer/features/story-page/story-page.module.css';
import { TextFact } from '#renderer/features/story-page/TextFact.tsx';
import { UnitFact } from '#renderer/features/story-page/UnitFact.tsx';
import { HistoryList } from '#renderer/features/system/HistoryList.tsx';
import { useAppCommand } from '#renderer/lib/client.ts';
import { formatDay } from '#shared/core/dates.ts';
import type { HotRecord } from '#shared/hot-record.ts';
import { t } from '#shared/i18n/t.ts';

/** All parts of an issue: in the drawer beneath one another, on the page what is planned and noticed at the left. */
export function HotParts(props: { readonly issue: HotRecord; readonly layout: 'drawer' | 'page' }) {
  const { issue, layout } = props;
  const main = (
    <>
      {issue.isRemoved && <Removed issue={issue} />}
      {issue.status === 'closed' && (
        <div className={pageClasses.notice}>
          <span className={pageClasses.noticeText}>
            {t('hot.closedBecause', {
              day: issue.closedOn === null ? '' : formatDay(issue.closedOn),
              reason: issue.closedReason ?? '',
            })}
          </span>
        </div>
      )}
      <Description issue={issue} />
      <PlanSection
        subject={{ hotIssueId: issue.id }}
        plans={issue.plans}
        isNeeded={issue.lacks.includes('plan')}
      />
      <SignalSection issue={issue} />
      {issue.cases.length > 0 && <Cases issue={issue} />}
    </>
  );
  const facts = (
    <>
      <StorySection title={t('hot.section.facts')}>
        <Facts issue={issue} />
      </StorySection>
      <StorySection title={t('hot.section.assessments')}>
        <AssessmentList assessments={issue.assessments} />
      </StorySection>
    </>
  );
  const further = (
    <>
      <StorySection title={t('attachment.title')}>
        <AttachmentList owner={{ ownerEntity: 'hotIssue', ownerId: issue.id }} canEdit={issue.canEdit} />
      </StorySection>
      <StorySection title={t('history.title')}>
        <HistoryList entity="hotIssue" id={issue.id} />
      </StorySection>
    </>
  );
  if (layout === 'drawer')
    return (
      <div className={pageClasses.parts}>
        {main}
        {facts}
        {further}
      </div>
    );
  return (
    <div className={pageClasses.columns}>
      <div className={pageClasses.parts}>
        {main}
        {further}
      </div>
      <div className={pageClasses.parts}>{facts}</div>
    </div>
  );
}

/** Cases that were opened from the issue. */
function Cases({ issue }: { readonly issue: HotRecord }) {
  const openRecord = usePlaces(places => places.openRecord);
  return (
    <StorySection title={t('hot.section.cases')}>
      <ul className={classes.signals}>
        {issue.cases.map(each => (
          <li key={each.id} className={classes.signalWords}>
            <UnstyledButton
              className={classes.link}
              onClick={() => openRecord({ entity: 'pressCase', id: each.id })}
            >
              {each.name}
            </UnstyledButton>
            <span className={classes.small}>
              {[each.code, each.isClosed ? t('case.status.closed') : null].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </StorySection>
  );
}

function Description({ issue }: { readonly issue: HotRecord }) {
  const save = useHotSave(issue.id);
  return (
    <div>
      <TextFact
        label={t('field.hotIssue.description')}
        value={issue.description}
        canEdit={issue.canEdit}
        isLong
        onSave={description => save({ description })}
      />
    </div>
  );
}

function Facts({ issue }: { readonly issue: HotRecord }) {
  const save = useHotSave(issue.id);
  const { canEdit } = issue;
  return (
    <>
      <PersonFact
        label={t('field.hotIssue.ownerId')}
        value={issue.owner}
        unitId={issue.ownerUnit?.id ?? null}
        canEdit={canEdit}
        onPick={person => void told(save({ ownerId: person?.id ?? null }))}
      />
      <UnitFact
        label={t('field.hotIssue.ownerUnitId')}
        value={issue.ownerUnit}
        canEdit={canEdit}
        onPick={unit => void told(save({ ownerUnitId: unit?.id ?? null }))}
      />
      <DayFact
        label={t('field.hotIssue.reviewOn')}
        value={issue.reviewOn}
        canEdit={canEdit}
        onSave={reviewOn => void told(save({ reviewOn }))}
      />
      <DayFact
        label={t('field.hotIssue.openedOn')}
        value={issue.openedOn}
        canEdit={canEdit}
        onSave={openedOn => void told(save({ openedOn }))}
      />
      <TagsFact
        label={t('field.hotIssue.themes')}
        list="themes"
        value={issue.themes}
        canEdit={canEdit}
        onSave={themeIds => void told(save({ themeIds }))}
      />
      <UnitsFact
        label={t('field.hotIssue.units')}
        value={issue.units}
        canEdit={canEdit}
        onSave={unitIds => void told(save({ unitIds }))}
      />
      <TagsFact
        label={t('field.hotIssue.areas')}
        list="areas"
        value={issue.areas}
        canEdit={canEdit}
        onSave={areaIds => void told(save({ areaIds }))}
      />
      <WindowFact issue={issue} />
      <TextFact
        label={t('field.hotIssue.code')}
        value={issue.code}
        canEdit={canEdit}
        onSave={code => save({ code })}
      />
      <TextFact
        label={t('field.hotIssue.note')}
        value={issue.note}
        canEdit={canEdit}
        isLong
        onSave={note => save({ note })}
      />
    </>
  );
}

/** The window it was foreseen in. */
function WindowFact({ issue }: { readonly issue: HotRecord }) {
  const go = usePlaces(places => places.go);
  const { window } = issue;
  return (
    <FieldRow label={t('field.hotIssue.windowId')}>
      {window && (
        <UnstyledButton className={classes.link} onClick={() => go({ at: 'hot', view: 'forecast' })}>
          {[window.name, window.fromDay && window.toDay && daysWords(window.fromDay, window.toDay)]
            .filter(Boolean)
            .join(' · ')}
        </UnstyledButton>
      )}
    </FieldRow>
  );
}

function Removed({ issue }: { readonly issue: HotRecord }) {
  const restore = useAppCommand('hot.restore');
  return (
    <div className={pageClasses.notice}>
      <span className={pageClasses.noticeText}>{t('hot.removed')}</span>
      {issue.canRemove && (
        <Button variant="default" onClick={() => restore.mutate({ id: issue.id })}>
          {t('storyPage.restore')}
        </Button>
      )}
    </div>
  );
}
