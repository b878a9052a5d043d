import { timeOfDay } from '#renderer/features/press/press-words.ts';
import type { SavePress } from '#renderer/features/press-page/use-press-save.ts';
import { TextFact } from '#renderer/features/story-page/TextFact.tsx';
import { t } from '#shared/i18n/t.ts';
import type { PressRecord } from '#shared/press.ts';

/** The time of day, where it is known: typed as «8:15», «8h15» or «8 giờ». */
export function TimeFact(props: { readonly item: PressRecord; readonly save: SavePress }) {
  const { item, save } = props;
  return (
    <TextFact
      label={t('field.pressItem.publishedMinute')}
      value={item.publishedMinute === null ? null : timeOfDay(item.publishedMinute)}
      canEdit={item.canEdit}
      onSave={async text => {
        const publishedMinute = text === null ? null : minuteOf(text);
        return publishedMinute === undefined ? t('pressItem.timeWrong') : save({ publishedMinute });
      }}
    />
  );
}

/** Minutes since 00:00; undefined for what is no time of day. */
function minuteOf(text: string): number | undefined {
  const found = /^(\d{1,2})\s*(?:[:h.g]|giờ)?\s*(\d{2})?$/i.exec(text.trim());
  const hour = Number(found?.[1] ?? 24);
  const minute = Number(found?.[2] ?? 0);
  return hour < 24 && minute < 60 ? hour * 60 + minute : undefined;
}
