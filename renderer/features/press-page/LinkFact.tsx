import type { SavePress } from '#renderer/features/press-page/use-press-save.ts';
import { TextFact } from '#renderer/features/story-page/TextFact.tsx';
import { t } from '#shared/i18n/t.ts';
import type { PressRecord } from '#shared/press.ts';

/** The address of the item; the button above opens it. */
export function LinkFact(props: { readonly item: PressRecord; readonly save: SavePress }) {
  const { item, save } = props;
  return (
    <TextFact
      label={t('field.pressItem.link')}
      value={item.link}
      canEdit={item.canEdit}
      onSave={link => save({ link })}
    />
  );
}
