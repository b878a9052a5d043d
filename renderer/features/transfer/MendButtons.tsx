import { Button } from '@mantine/core';
import { useImports } from '#renderer/features/transfer/import-state.ts';
import { fixCell, leaveOut } from '#renderer/features/transfer/merge-choices.ts';
import classes from '#renderer/features/transfer/transfer.module.css';
import { repeatKey } from '#shared/core/text.ts';
import { t } from '#shared/i18n/t.ts';
import type { ImportKind } from '#shared/rules/import-fields.ts';
import type { ImportChoices, ImportProblem, PreviewRow } from '#shared/transfer.ts';

/** What the ways to mend a row need to know. */
export interface Mending {
  readonly kind: ImportKind;
  readonly choices: ImportChoices;
  readonly onChoices: (choices: ImportChoices) => void;
  /** Names that no list knows, as they may be accepted. */
  readonly unknownNames: readonly { readonly field: string; readonly name: string }[];
}

/** Ways to mend a problem besides typing another value: accept the name, choose a day, empty the cell, leave the row out. */
export function MendButtons(props: Mending & { readonly row: PreviewRow }) {
  const { kind, choices, onChoices, unknownNames, row } = props;
  const change = useImports(state => state.change);
  const [problem] = row.problems;
  if (problem === undefined || problem.level === 'note') return null;
  const { column } = problem;
  const name = unknownNames.find(each => repeatKey(each.name) === repeatKey(problem.value));
  const suggestion = suggestedNumber(problem);
  const needsDay = problem.code === 'post-taken' || problem.code === 'missing-day';
  return (
    <span className={classes.mend}>
      {name && (
        <Button
          size="compact-sm"
          variant="light"
          onClick={() => onChoices({ ...choices, accepted: [...choices.accepted, name] })}
        >
          {t('import.preview.acceptName', { name: name.name })}
        </Button>
      )}
      {needsDay && (
        <Button size="compact-sm" variant="light" onClick={() => change(kind, { step: 'columns' })}>
          {t('import.preview.chooseDay')}
        </Button>
      )}
      {suggestion !== null && (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => onChoices(fixCell(choices, row.row, suggestion.column, suggestion.value))}
        >
          {t('import.preview.take', { text: suggestion.shown })}
        </Button>
      )}
      {problem.level === 'error' && !name && !needsDay && column !== null && problem.value !== '' && (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => onChoices(fixCell(choices, row.row, column, ''))}
        >
          {t('import.preview.clear')}
        </Button>
      )}
      {problem.level === 'error' && (
        <Button size="compact-sm" variant="subtle" onClick={() => onChoices(leaveOut(choices, row.row))}>
          {t('import.preview.leaveOut')}
        </Button>
      )}
    </span>
  );
}

/** The cell with an old landline in its form of today, where the number can be found in it. */
function suggestedNumber({ column, params, value }: ImportProblem) {
  const shown = String(params['suggested'] ?? '');
  const old = String(params['shown'] ?? '').replace(/\D/g, '');
  if (column === null || shown === '' || old === '') return null;
  const [first = '', ...rest] = old;
  const written = new RegExp([`${first}?`, ...rest].join('[ .()-]*'));
  return written.test(value) ? { column, shown, value: value.replace(written, shown) } : null;
}
