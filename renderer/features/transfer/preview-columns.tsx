import type { Column } from '#renderer/components/data-table.ts';
import { CellFixer } from '#renderer/features/transfer/CellFixer.tsx';
import { MendButtons, type Mending } from '#renderer/features/transfer/MendButtons.tsx';
import { answerRepeat, fixCell } from '#renderer/features/transfer/merge-choices.ts';
import { changedLine, newLine } from '#renderer/features/transfer/preview-words.ts';
import { RepeatAnswer } from '#renderer/features/transfer/RepeatAnswer.tsx';
import classes from '#renderer/styles/parts.module.css';
import { importProblemText } from '#shared/i18n/import-problem.ts';
import { t } from '#shared/i18n/t.ts';
import type { ImportKind } from '#shared/rules/import-fields.ts';
import type { PreviewRow, PreviewTab } from '#shared/transfer.ts';

/** The columns of one tab of the preview. */
export function previewColumns(
  props: Mending & { readonly kind: ImportKind; readonly tab: PreviewTab },
): readonly Column<PreviewRow>[] {
  const { kind, tab } = props;
  const isDeciding = tab === 'problems' || tab === 'repeats';
  const number: Column<PreviewRow> = {
    key: 'row',
    label: t('import.preview.row'),
    width: 64,
    align: 'right',
    isFixed: true,
    render: ({ row }) => row,
    text: ({ row }) => String(row),
  };
  const isTitled = kind === 'stories' || kind === 'press' || kind === 'opinions';
  const what: Column<PreviewRow> = {
    key: 'what',
    label: t(`import.preview.what.${kind}`),
    // Titles of stories, press items and opinions are long, what else there is to say of them is short.
    width: isTitled ? 320 : 240,
    grows: isTitled && !isDeciding,
    isFixed: true,
    render: ({ title }) => title,
    text: ({ title }) => title,
  };
  if (tab === 'problems') return [number, { ...what, width: 190 }, ...problemColumns(props)];
  if (tab === 'repeats') return [number, { ...what, width: 215 }, ...repeatColumns(props)];
  const contentOf = tab === 'new' ? newLine : changedLine;
  return [
    number,
    what,
    {
      key: 'where',
      label: t(kind === 'opinions' ? 'import.field.opinion.giverName' : 'import.preview.where'),
      width: 150,
      render: ({ subtitle }) => <span className={classes.aside}>{subtitle}</span>,
      text: ({ subtitle }) => subtitle,
    },
    {
      key: 'content',
      label: t('import.preview.content'),
      width: 220,
      grows: !isTitled,
      render: ({ values }) => contentOf(values),
      text: ({ values }) => contentOf(values),
    },
  ];
}

function problemColumns(props: Mending): readonly Column<PreviewRow>[] {
  const { choices, onChoices } = props;
  return [
    {
      key: 'value',
      label: t('import.preview.value'),
      width: 170,
      render: ({ problems: [problem] }) =>
        problem?.value || <span className={classes.aside}>{t('import.preview.nothing')}</span>,
      text: ({ problems: [problem] }) => problem?.value ?? '',
      edit: {
        may: ({ problems: [problem] }) => problem !== undefined && problem.column !== null,
        render: ({ problems: [problem] }, finish) =>
          problem && problem.column !== null ? (
            <CellFixer
              problem={problem}
              onFix={value => {
                onChoices(fixCell(choices, problem.row, problem.column ?? 0, value));
                finish();
              }}
              onCancel={finish}
            />
          ) : null,
      },
    },
    {
      key: 'reason',
      label: t('import.preview.reason'),
      width: 320,
      grows: true,
      render: ({ problems: [problem] }) => problem && importProblemText(problem),
      text: ({ problems: [problem] }) => (problem ? importProblemText(problem) : ''),
    },
    {
      key: 'mend',
      label: t('import.preview.mend'),
      width: 300,
      align: 'left',
      isFixed: true,
      render: row => <MendButtons {...props} row={row} />,
    },
  ];
}

function repeatColumns({ choices, onChoices }: Mending): readonly Column<PreviewRow>[] {
  return [
    {
      key: 'repeats',
      label: t('import.preview.tab.repeats'),
      width: 150,
      grows: true,
      render: row => repeatText(row),
      text: row => repeatText(row),
    },
    {
      key: 'answer',
      label: t('import.preview.mend'),
      width: 350,
      align: 'left',
      isFixed: true,
      render: row => (
        <RepeatAnswer row={row} onAnswer={answer => onChoices(answerRepeat(choices, row.row, answer))} />
      ),
    },
  ];
}

function repeatText({ repeats }: PreviewRow): string {
  if (repeats === null) return '';
  return repeats.row === null
    ? t('import.preview.repeatOfRecord', { title: repeats.title })
    : t('import.preview.repeatOfRow', { row: repeats.row });
}
