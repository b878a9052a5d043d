import type { WorkbookFailure, WorkbookFailureCode } from '#shared/rules/sheet.ts';

/** Thrown inside the reader where a file is refused; it never leaves `parseWorkbook`. */
export class ParseFailure extends Error {
  readonly failure: WorkbookFailure;

  constructor(code: WorkbookFailureCode, facts: Omit<WorkbookFailure, 'code'> = {}) {
    super(facts.detail ?? code);
    this.name = 'ParseFailure';
    this.failure = { code, ...facts };
  }
}
