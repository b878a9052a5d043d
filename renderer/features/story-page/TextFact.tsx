import { FieldRow } from '#renderer/components/FieldRow.tsx';
import classes from '#renderer/features/story-page/story-page.module.css';
import { TextEdit } from '#renderer/features/story-page/TextEdit.tsx';

/** A fact in words, edited in place. */
export function TextFact(props: {
  readonly label: string;
  readonly value: string | null;
  readonly canEdit: boolean;
  readonly onSave: (text: string | null) => Promise<string | null>;
  readonly isLong?: boolean;
}) {
  const { label, value, canEdit, onSave, isLong = false } = props;
  return (
    <FieldRow
      label={label}
      {...(canEdit
        ? {
            edit: finish => (
              <TextEdit label={label} value={value} onSave={onSave} onFinish={finish} isLong={isLong} />
            ),
          }
        : {})}
    >
      {value === null ? null : <span className={isLong ? classes.lines : undefined}>{value}</span>}
    </FieldRow>
  );
}
