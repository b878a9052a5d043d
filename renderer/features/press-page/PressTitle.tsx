import { ToneMark } from '#renderer/features/press/ToneMark.tsx';
import classes from '#renderer/features/press-page/press-page.module.css';
import type { SavePress } from '#renderer/features/press-page/use-press-save.ts';
import { InPlace } from '#renderer/features/story-page/InPlace.tsx';
import { TextEdit } from '#renderer/features/story-page/TextEdit.tsx';
import { t } from '#shared/i18n/t.ts';
import type { PressRecord } from '#shared/press.ts';

/** The title, changed where it stands; it may not be left empty. */
export function PressTitle(props: { readonly item: PressRecord; readonly save: SavePress }) {
  const { item, save } = props;
  return (
    <InPlace
      label={t('action.editField', { field: t('field.pressItem.title') })}
      edit={
        item.canEdit
          ? finish => (
              <TextEdit
                label={t('field.pressItem.title')}
                value={item.title}
                onSave={async title => (title === null ? t('rule.required') : save({ title }))}
                onFinish={finish}
              />
            )
          : undefined
      }
    >
      {item.title}
    </InPlace>
  );
}

/** Above the title: original or repost, where it stood, its tone. */
export function PressOverline({ item }: { readonly item: PressRecord }) {
  return (
    <span className={classes.overline}>
      {t(item.isRepost ? 'pressItem.repost' : 'pressItem.original')}
      {item.outlet && <span>{item.outlet.name}</span>}
      <ToneMark tone={item.tone} />
    </span>
  );
}
