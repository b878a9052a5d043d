import { FieldRow } from '#renderer/components/FieldRow.tsx';
import { ThemesCellEdit } from '#renderer/features/press/ThemesCellEdit.tsx';
import { ToneEdit } from '#renderer/features/press/ToneEdit.tsx';
import { ToneMark } from '#renderer/features/press/ToneMark.tsx';
import { LinkFact } from '#renderer/features/press-page/LinkFact.tsx';
import { OutletFact } from '#renderer/features/press-page/OutletFact.tsx';
import { PlacesFact } from '#renderer/features/press-page/PlacesFact.tsx';
import { TimeFact } from '#renderer/features/press-page/TimeFact.tsx';
import type { SavePress } from '#renderer/features/press-page/use-press-save.ts';
import { ChoiceFact } from '#renderer/features/story-page/ChoiceFact.tsx';
import { DayFact } from '#renderer/features/story-page/DayFact.tsx';
import { TextFact } from '#renderer/features/story-page/TextFact.tsx';
import { showProblem } from '#renderer/lib/toasts.tsx';
import { today } from '#renderer/lib/today.ts';
import { t } from '#shared/i18n/t.ts';
import type { PressRecord } from '#shared/press.ts';

interface FactsProps {
  readonly item: PressRecord;
  readonly save: SavePress;
}

/** Where and when it stood, how it speaks, what it is about. */
export function MainFacts({ item, save }: FactsProps) {
  const { canEdit } = item;
  return (
    <>
      <OutletFact item={item} save={save} />
      <DayFact
        label={t('field.pressItem.publishedOn')}
        value={item.publishedOn}
        today={today()}
        canEdit={canEdit}
        onSave={publishedOn => save({ publishedOn })}
      />
      <TimeFact item={item} save={save} />
      <FieldRow
        label={t('field.pressItem.tone')}
        {...(canEdit
          ? {
              edit: finish => (
                <ToneEdit value={item.tone} onTone={tone => void told(save({ tone }))} onFinish={finish} />
              ),
            }
          : {})}
      >
        <ToneMark tone={item.tone} />
      </FieldRow>
      <ChoiceFact
        label={t('field.pressItem.needsReply')}
        value={item.needsReply ? 'yes' : 'no'}
        options={['yes', 'no'] as const}
        wordOf={answer => t(answer === 'yes' ? 'pressItem.askedReply' : 'pressItem.noReply')}
        canEdit={canEdit}
        onSave={answer => save({ needsReply: answer === 'yes' })}
      />
      <FieldRow
        label={t('field.pressItem.themes')}
        {...(canEdit
          ? {
              edit: finish => (
                <ThemesCellEdit
                  values={item.themes}
                  onThemes={ids => void told(save({ themeIds: [...ids] }))}
                  onFinish={finish}
                />
              ),
            }
          : {})}
      >
        {item.themes.map(({ name }) => name).join(', ') || null}
      </FieldRow>
      <PlacesFact kind="units" item={item} save={save} />
      <PlacesFact kind="areas" item={item} save={save} />
      <LinkFact item={item} save={save} />
    </>
  );
}

/** The further facts of an item. */
export function OtherFacts({ item, save }: FactsProps) {
  const text = (field: 'authorName' | 'section' | 'issueNumber' | 'sourceName' | 'note') => (
    <TextFact
      label={t(`field.pressItem.${field}`)}
      value={item[field]}
      canEdit={item.canEdit}
      isLong={field === 'note'}
      onSave={value => save({ [field]: value })}
    />
  );
  return (
    <>
      {item.reporter && <FieldRow label={t('field.pressItem.reporterId')}>{item.reporter.name}</FieldRow>}
      {text('authorName')}
      {text('section')}
      {text('issueNumber')}
      {text('sourceName')}
      {item.story && <FieldRow label={t('field.pressItem.storyId')}>{item.story.name}</FieldRow>}
      {text('note')}
    </>
  );
}

async function told(saving: Promise<string | null>): Promise<void> {
  const refusal = await saving;
  if (refusal !== null) showProblem(refusal);
}
