import classes from '#renderer/features/press-page/press-page.module.css';
import type { SavePress } from '#renderer/features/press-page/use-press-save.ts';
import { InPlace } from '#renderer/features/story-page/InPlace.tsx';
import { TextEdit } from '#renderer/features/story-page/TextEdit.tsx';
import { t } from '#shared/i18n/t.ts';
import type { PressRecord } from '#shared/press.ts';

/** The summary for Điểm báo, and the text as it was published. */
export function PressText(props: { readonly item: PressRecord; readonly save: SavePress }) {
  const { item, save } = props;
  return (
    <>
      <Text item={item} field="summary" add={t('pressItem.addSummary')} save={save} />
      <Text item={item} field="body" add={t('pressItem.addBody')} save={save} />
    </>
  );
}

function Text(props: {
  readonly item: PressRecord;
  readonly field: 'summary' | 'body';
  readonly add: string;
  readonly save: SavePress;
}) {
  const { item, field, add, save } = props;
  const value = item[field];
  const label = t(field === 'body' ? 'pressItem.body' : 'field.pressItem.summary');
  if (value === null && !item.canEdit) return null;
  return (
    <div className={classes.text}>
      {value !== null && <div className={classes.textLabel}>{label}</div>}
      <InPlace
        label={t('action.editField', { field: label })}
        edit={
          item.canEdit
            ? finish => (
                <TextEdit
                  label={label}
                  value={value}
                  isLong
                  onSave={text => save({ [field]: text })}
                  onFinish={finish}
                />
              )
            : undefined
        }
      >
        {value === null ? (
          <span className={classes.add}>{add}</span>
        ) : (
          <span className={field === 'body' ? classes.body : classes.lines}>{value}</span>
        )}
      </InPlace>
    </div>
  );
}
