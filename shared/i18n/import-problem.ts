import type { ImportProblem } from '../transfer.ts';
import { textOf } from './t.ts';

/** What to tell a person about a cell of a file, in one sentence. */
export function importProblemText({ code, params, value, columnName }: ImportProblem): string {
  return textOf(`import.problem.${code}`, { value, column: columnName, ...params }) ?? code;
}

/** The words for a field of a file. */
export function importFieldText(field: string): string {
  return textOf(`import.field.${field}`) ?? field;
}
