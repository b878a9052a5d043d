import { Button, UnstyledButton } from '@mantine/core';
import { IconExternalLink, IconPlus } from '@tabler/icons-react';
import { usePlaces } from '#renderer/app/places.ts';
import { RoleButton } from '#renderer/components/RoleButton.tsx';
import { AttachmentList } from '#renderer/features/attachment/AttachmentList.tsx';
import { OpinionFacts } from '#renderer/features/opinion/OpinionFacts.tsx';
import classes from '#renderer/features/opinion/opinion.module.css';
import { useOpenEntry } from '#renderer/features/opinion/opinions-state.ts';
import { useOpinionSave } from '#renderer/features/opinion/use-opinion-save.ts';
import { InPlace } from '#renderer/features/story-page/InPlace.tsx';
import { StorySection } from '#renderer/features/story-page/StorySection.tsx';
import pageClasses from '#renderer/features/story-page/story-page.module.css';
import { TextEdit } from '#renderer/features/story-page/TextEdit.tsx';
import { HistoryList } from '#renderer/features/system/HistoryList.tsx';
import { useAppCommand } from '#renderer/lib/client.ts';
import { formatDay } from '#shared/core/dates.ts';
import { t } from '#shared/i18n/t.ts';
import type { OpinionRecord } from '#shared/opinion.ts';

/** All parts of an opinion: in the drawer beneath one another, on the page the text and what came of it at the left. */
export function OpinionParts(props: { readonly opinion: OpinionRecord; readonly layout: 'drawer' | 'page' }) {
  const { opinion, layout } = props;
  const save = useOpinionSave(opinion.id);
  const facts = <OpinionFacts opinion={opinion} save={save} />;
  const main = (
    <>
      {opinion.isRemoved && <Removed opinion={opinion} />}
      <Body opinion={opinion} />
      <Decision opinion={opinion} />
      <Answer opinion={opinion} />
    </>
  );
  const further = (
    <>
      <StorySection title={t('attachment.title')}>
        <AttachmentList owner={{ ownerEntity: 'opinion', ownerId: opinion.id }} canEdit={opinion.canEdit} />
      </StorySection>
      <Links opinion={opinion} />
      <StorySection title={t('history.title')}>
        <HistoryList entity="opinion" id={opinion.id} />
      </StorySection>
    </>
  );
  if (layout === 'drawer')
    return (
      <div className={pageClasses.parts}>
        {main}
        <StorySection title={t('opinions.section.facts')}>{facts}</StorySection>
        {further}
      </div>
    );
  return (
    <div className={pageClasses.columns}>
      <div className={pageClasses.parts}>
        {main}
        {further}
      </div>
      <div className={pageClasses.parts}>
        <StorySection title={t('opinions.section.facts')}>{facts}</StorySection>
      </div>
    </div>
  );
}

function Body({ opinion }: { readonly opinion: OpinionRecord }) {
  const save = useOpinionSave(opinion.id);
  const label = t('field.opinion.body');
  return (
    <StorySection title={label}>
      <InPlace
        label={t('action.editField', { field: label })}
        edit={
          opinion.canEdit
            ? finish => (
                <TextEdit
                  label={label}
                  value={opinion.body}
                  isLong
                  onSave={body => save({ body })}
                  onFinish={finish}
                />
              )
            : undefined
        }
      >
        {opinion.body === null ? (
          <span className={classes.quiet}>{t('opinions.noBody')}</span>
        ) : (
          <span className={classes.body}>{opinion.body}</span>
        )}
      </InPlace>
    </StorySection>
  );
}

function Decision({ opinion }: { readonly opinion: OpinionRecord }) {
  const { decision, decisionReason, decidedBy, decidedOn } = opinion;
  const by = [decidedBy?.name, decidedOn && formatDay(decidedOn)].filter(Boolean).join(' · ');
  return (
    <StorySection title={t('field.opinion.decision')} {...(by === '' ? {} : { note: by })}>
      {decision === null ? (
        <span className={classes.quiet}>{t('opinion.decision.none')}</span>
      ) : (
        <>
          <b>{t(`opinion.decision.${decision}`)}</b>
          {decisionReason && <div className={classes.body}>{decisionReason}</div>}
        </>
      )}
    </StorySection>
  );
}

function Answer({ opinion }: { readonly opinion: OpinionRecord }) {
  const open = useAppCommand('link.open');
  const { answer, answerLink, answerChannel, answeredOn, answerDays } = opinion;
  const note = [
    answeredOn && formatDay(answeredOn),
    answerChannel,
    answerDays === null ? null : t('opinions.answeredIn', { days: answerDays }),
  ].filter(Boolean);
  const isEmpty = answer === null && answerLink === null && answeredOn === null;
  return (
    <StorySection
      title={t('field.opinion.answer')}
      {...(note.length === 0 ? {} : { note: note.join(' · ') })}
    >
      {isEmpty && <span className={classes.quiet}>{t('opinions.noAnswer')}</span>}
      {!isEmpty && answeredOn === null && <span className={classes.quiet}>{t('opinions.answerDraft')}</span>}
      {answer !== null && <div className={classes.body}>{answer}</div>}
      {answerLink !== null && (
        <UnstyledButton className={classes.link} onClick={() => open.mutate({ address: answerLink })}>
          <IconExternalLink className={classes.smallIcon} aria-hidden /> {answerLink}
        </UnstyledButton>
      )}
    </StorySection>
  );
}

/** Cases it led to, issues it is a signal of, and what was said about it with partner agencies. */
function Links({ opinion }: { readonly opinion: OpinionRecord }) {
  const { openRecord, go } = usePlaces();
  const show = useOpenEntry(entry => entry.show);
  const { cases, hotIssues, coordination } = opinion;

  function openEntry(id: string | null): void {
    go({ at: 'opinions', view: 'coordination' });
    show({ id, ...(id === null ? { opinionId: opinion.id } : {}) });
  }

  return (
    <StorySection title={t('opinions.section.links')}>
      <ul className={classes.links}>
        {cases.map(each => (
          <li key={each.id}>
            <span className={classes.quiet}>{`${t('entity.pressCase')} `}</span>
            <UnstyledButton
              className={classes.link}
              onClick={() => openRecord({ entity: 'pressCase', id: each.id })}
            >
              {[each.code, each.title].filter(Boolean).join(' · ')}
            </UnstyledButton>
            {each.isClosed && <span className={classes.quiet}>{` (${t('opinions.caseClosed')})`}</span>}
          </li>
        ))}
        {hotIssues.map(each => (
          <li key={each.id}>
            <span className={classes.quiet}>{`${t('entity.hotIssue')} `}</span>
            <UnstyledButton
              className={classes.link}
              onClick={() => openRecord({ entity: 'hotIssue', id: each.id })}
            >
              {each.name}
            </UnstyledButton>
          </li>
        ))}
        {coordination.map(each => (
          <li key={each.id}>
            <span className={classes.quiet}>
              {[t('entity.coordination'), each.onDay && formatDay(each.onDay), '']
                .filter(part => part !== null)
                .join(' ')}
            </span>
            <UnstyledButton className={classes.link} onClick={() => openEntry(each.id)}>
              {each.subject}
            </UnstyledButton>
          </li>
        ))}
      </ul>
      <RoleButton
        least="member"
        variant="subtle"
        size="compact-sm"
        leftSection={<IconPlus className={classes.smallIcon} aria-hidden />}
        onClick={() => openEntry(null)}
      >
        {t('coordination.new')}
      </RoleButton>
    </StorySection>
  );
}

function Removed({ opinion }: { readonly opinion: OpinionRecord }) {
  const restore = useAppCommand('opinion.restore');
  return (
    <div className={pageClasses.notice}>
      <span className={pageClasses.noticeText}>{t('opinions.removed')}</span>
      {opinion.canRemove && (
        <Button variant="default" onClick={() => restore.mutate({ id: opinion.id })}>
          {t('storyPage.restore')}
        </Button>
      )}
    </div>
  );
}
