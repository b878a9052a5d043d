import { RoleButton } from '#renderer/components/RoleButton.tsx';
import { AttachmentList } from '#renderer/features/attachment/AttachmentList.tsx';
import { MainFacts, OtherFacts } from '#renderer/features/press-page/PressFacts.tsx';
import { PressGroup } from '#renderer/features/press-page/PressGroup.tsx';
import { PressLeads } from '#renderer/features/press-page/PressLeads.tsx';
import { PressText } from '#renderer/features/press-page/PressText.tsx';
import classes from '#renderer/features/press-page/press-page.module.css';
import { usePressSave } from '#renderer/features/press-page/use-press-save.ts';
import { StorySection } from '#renderer/features/story-page/StorySection.tsx';
import { HistoryList } from '#renderer/features/system/HistoryList.tsx';
import { useAppCommand } from '#renderer/lib/client.ts';
import { t } from '#shared/i18n/t.ts';
import type { PressRecord } from '#shared/press.ts';

/** All parts of an item: in the drawer beneath one another, on the page the text left and the facts right. */
export function PressParts(props: { readonly item: PressRecord; readonly layout: 'drawer' | 'page' }) {
  const { item, layout } = props;
  const save = usePressSave(item.id);
  const main = <MainFacts item={item} save={save} />;
  const text = (
    <StorySection title={t('pressItem.section.text')}>
      <PressText item={item} save={save} />
    </StorySection>
  );
  const group = (
    <StorySection title={t('pressItem.section.group')}>
      <PressGroup item={item} />
    </StorySection>
  );
  const leads = (
    <StorySection title={t('pressItem.section.leads')}>
      <PressLeads item={item} />
    </StorySection>
  );
  const proof = (
    <StorySection title={t('pressItem.section.proof')}>
      <AttachmentList
        owner={{ ownerEntity: 'pressItem', ownerId: item.id }}
        canEdit={item.canEdit}
        purpose="proof"
        takesPaste
      />
    </StorySection>
  );
  const other = (
    <StorySection title={t('pressItem.section.other')}>
      <OtherFacts item={item} save={save} />
    </StorySection>
  );
  const past = (
    <StorySection title={t('history.title')}>
      <HistoryList entity="pressItem" id={item.id} />
    </StorySection>
  );

  if (layout === 'drawer')
    return (
      <div className={classes.parts}>
        {item.isRemoved && <Removed item={item} />}
        <div>{main}</div>
        {text}
        {group}
        {proof}
        {leads}
        {other}
        {past}
      </div>
    );
  return (
    <div className={classes.columns}>
      <div className={classes.parts}>
        {item.isRemoved && <Removed item={item} />}
        {text}
        {group}
        {proof}
        {past}
      </div>
      <div className={classes.parts}>
        <StorySection title={t('pressItem.section.main')}>{main}</StorySection>
        {leads}
        {other}
      </div>
    </div>
  );
}

function Removed({ item }: { readonly item: PressRecord }) {
  const restore = useAppCommand('press.restore');
  return (
    <div className={classes.notice}>
      <span className={classes.noticeText}>{t('pressItem.removed')}</span>
      <RoleButton least="lead" variant="default" onClick={() => restore.mutate({ id: item.id })}>
        {t('pressItem.restore')}
      </RoleButton>
    </div>
  );
}
