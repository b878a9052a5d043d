import type { ImportChoices } from '#shared/transfer.ts';

/**
 * What was chosen for a layout, carried over to another one of the same sheet: columns that are still there keep
 * their field, new ones take the proposal.
 */
export function mergeChoices(chosen: ImportChoices | null, proposed: ImportChoices): ImportChoices {
  if (chosen === null) return proposed;
  const known = new Map(chosen.columns.map(column => [column.column, column]));
  return { ...chosen, columns: proposed.columns.map(column => known.get(column.column) ?? column) };
}

/** One column read as another field or in another encoding. */
export function changeColumn(
  choices: ImportChoices,
  column: number,
  patch: Partial<ImportChoices['columns'][number]>,
): ImportChoices {
  return {
    ...choices,
    columns: choices.columns.map(each => (each.column === column ? { ...each, ...patch } : each)),
  };
}

/** A cell with another value; the last one given counts. */
export function fixCell(choices: ImportChoices, row: number, column: number, value: string): ImportChoices {
  const others = choices.fixes.filter(fix => fix.row !== row || fix.column !== column);
  return { ...choices, fixes: [...others, { row, column, value }] };
}

/** The answer for a suspected repeat; null opens the question again. */
export function answerRepeat(
  choices: ImportChoices,
  row: number,
  answer: ImportChoices['answers'][number]['answer'] | null,
): ImportChoices {
  const others = choices.answers.filter(each => each.row !== row);
  return { ...choices, answers: answer === null ? others : [...others, { row, answer }] };
}

export function leaveOut(choices: ImportChoices, row: number): ImportChoices {
  return choices.leftOut.includes(row) ? choices : { ...choices, leftOut: [...choices.leftOut, row] };
}
