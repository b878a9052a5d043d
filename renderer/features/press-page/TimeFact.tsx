import type { SavePress } from '#renderer/features/press-page/use-press-save.ts';
import { TextFact } from '#renderer/features/story-page/TextFact.tsx';
import { minuteOfTime, timeOfMinute } from '#shared/core/time-of-day.ts';
import { t } from '#shared/i18n/t.ts';
import type { PressRecord } from '#shared/press.ts';

/** The time of day, where it is known: typed as «8:15», «8h15» or «8 giờ». */
export function TimeFact(props: { readonly item: PressRecord; readonly save: SavePress }) {
  const { item, save } = props;
  return (
    <TextFact
      label={t('field.pressItem.publishedMinute')}
      value={item.publishedMinute === null ? null : timeOfMinute(item.publishedMinute)}
      canEdit={item.canEdit}
      onSave={async text => {
        const publishedMinute = text === null ? null : minuteOfTime(text);
        return publishedMinute === undefined ? t('pressItem.timeWrong') : save({ publishedMinute });
      }}
    />
  );
}
