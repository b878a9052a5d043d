import { Anchor } from '@mantine/core';
import { usePlaces } from '#renderer/app/places.ts';
import { FieldRow } from '#renderer/components/FieldRow.tsx';
import { ContactLines } from '#renderer/features/person/ContactLines.tsx';
import { RecordSection } from '#renderer/features/roster/RecordSection.tsx';
import classes from '#renderer/features/roster/record.module.css';
import { termWords } from '#renderer/features/roster/term.ts';
import { HistoryList } from '#renderer/features/system/HistoryList.tsx';
import { formatDay } from '#shared/core/dates.ts';
import { t } from '#shared/i18n/t.ts';
import type { PersonDetail, PersonPost } from '#shared/person.ts';

/** Everything of one person on one page: how to reach, what posts, what is recorded, who changed it. */
export function PersonSections({ person }: { readonly person: PersonDetail }) {
  const { openRecord } = usePlaces();
  const { unitId, confirmedOn } = person;
  return (
    <>
      <RecordSection title={t('person.section.contact')}>
        <ContactLines contacts={person.contacts} areHidden={person.areContactsHidden} />
        <div className={classes.none}>
          {confirmedOn === null
            ? t('person.confirm.never')
            : t('person.confirm.on', { day: formatDay(confirmedOn) })}
        </div>
      </RecordSection>
      <Posts title={t('person.section.posts')} posts={person.posts} none={t('person.posts.none')} />
      <Posts title={t('person.section.coming')} posts={person.comingPosts} />
      <Posts title={t('person.section.past')} posts={person.pastPosts} />
      <RecordSection title={t('person.section.facts')}>
        <FieldRow label={t('person.field.position')}>{person.position}</FieldRow>
        <FieldRow label={t('person.field.unit')}>
          {unitId && (
            <Anchor
              component="button"
              type="button"
              onClick={() => openRecord({ entity: 'unit', id: unitId })}
            >
              {person.unitName}
            </Anchor>
          )}
        </FieldRow>
        {person.outletName && <FieldRow label={t('field.person.outletId')}>{person.outletName}</FieldRow>}
        <FieldRow label={t('person.field.kind')}>{person.kind && t(`person.kind.${person.kind}`)}</FieldRow>
        {person.sourceDocument && (
          <FieldRow label={t('person.field.sourceDocument')}>{person.sourceDocument}</FieldRow>
        )}
        {person.note && <FieldRow label={t('person.field.note')}>{person.note}</FieldRow>}
        <FieldRow label={t('person.field.stories')}>{person.stories.toLocaleString('vi')}</FieldRow>
      </RecordSection>
      <RecordSection title={t('unit.section.history')}>
        <HistoryList entity="person" id={person.id} />
      </RecordSection>
    </>
  );
}

function Posts(props: {
  readonly title: string;
  readonly posts: readonly PersonPost[];
  /** Said when there are none; without it the part is left out. */
  readonly none?: string;
}) {
  const { openRecord } = usePlaces();
  if (props.posts.length === 0 && props.none === undefined) return null;
  return (
    <RecordSection title={props.title}>
      {props.posts.length === 0 && <span className={classes.none}>{props.none}</span>}
      <ul className={classes.past}>
        {props.posts.map(post => (
          <li key={post.postId}>
            {post.roleName},{' '}
            <Anchor
              component="button"
              type="button"
              onClick={() => openRecord({ entity: 'unit', id: post.unitId })}
            >
              {post.unitName}
            </Anchor>{' '}
            <span className={classes.term}>
              {[termWords(post), post.decisionNumber, post.endReason].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </RecordSection>
  );
}
