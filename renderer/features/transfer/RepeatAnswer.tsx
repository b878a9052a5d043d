import { SegmentedControl } from '@mantine/core';
import { t } from '#shared/i18n/t.ts';
import { type PreviewRow, repeatAnswers } from '#shared/transfer.ts';

const open = 'open';

/** What becomes of a suspected repeat; undecided ones are left out. */
export function RepeatAnswer(props: {
  readonly row: PreviewRow;
  readonly onAnswer: (answer: PreviewRow['answer']) => void;
}) {
  const { row, onAnswer } = props;
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('import.preview.answer', { row: row.row })}
      value={row.answer ?? open}
      onChange={value => onAnswer(repeatAnswers.find(each => each === value) ?? null)}
      data={[
        { value: open, label: t('import.preview.answer.open') },
        ...repeatAnswers.map(value => ({ value, label: t(`import.preview.answer.${value}`) })),
      ]}
    />
  );
}
