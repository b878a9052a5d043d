import type { Day } from '../core/dates.ts';
import { fold, repeatKey, words } from '../core/text.ts';
import type { ImportChoices, ImportProblem } from '../transfer.ts';
import { type ImportTable, type RowReader, rowReaders } from './import-cells.ts';
import { capitalMender } from './place-names.ts';
import type { UnitEventKind } from './unit-facts.ts';

/** Reads a list of units that are renamed, merged, divided or moved: what each was, and what it becomes. */

export interface ChangeDraft {
  readonly row: number;
  readonly oldName: string;
  readonly oldCode: string;
  readonly oldArea: string;
  readonly newName: string;
  /** Under which a new name meets the same one of other rows. */
  readonly newKey: string;
  readonly newCode: string;
  readonly newType: string;
  readonly newManager: string;
  readonly newArea: string;
  /** What the row calls the change; null when it does not say. */
  readonly event: UnitEventKind | null;
  readonly onDay: Day | null;
  readonly decision: string;
  readonly note: string;
  readonly problems: ImportProblem[];
  readonly reader: RowReader;
}

/** Every row as a draft, in the order of the file. */
export function readChanges(table: ImportTable, choices: ImportChoices): readonly ChangeDraft[] {
  const readers = table.rows.map(rowReaders(table, choices));
  const fields = ['change.oldName', 'change.newName', 'change.oldArea', 'change.newArea'] as const;
  const mend = capitalMender(
    readers.flatMap(reader => fields.map(field => ({ name: reader.line(field), group: null }))),
  );
  return readers.map(reader => readChange(reader, choices, name => mend({ name, group: null })));
}

function readChange(reader: RowReader, choices: ImportChoices, mend: (name: string) => string): ChangeDraft {
  const newName = mend(reader.line('change.newName'));
  const newArea = mend(reader.line('change.newArea'));
  const draft: ChangeDraft = {
    row: reader.row,
    oldName: mend(reader.line('change.oldName')),
    oldCode: reader.line('change.oldCode'),
    oldArea: mend(reader.line('change.oldArea') || (choices.groups === 'area' ? (reader.group ?? '') : '')),
    newName,
    newKey: newName === '' ? '' : `${repeatKey(newName)}|${repeatKey(newArea)}`,
    newCode: reader.line('change.newCode'),
    newType: reader.line('change.newType'),
    newManager: mend(reader.line('change.newManager')),
    newArea,
    event: readEvent(reader),
    onDay: reader.day('change.onDay') ?? choices.fromDay,
    decision: reader.line('change.decision'),
    note: reader.block('change.note'),
    problems: reader.problems,
    reader,
  };
  if (draft.oldName === '' && draft.oldCode === '' && newName === '')
    reader.tell({ field: 'change.oldName', code: 'missing-name', level: 'error' });
  if (draft.onDay === null && !draft.problems.some(({ level }) => level === 'error'))
    reader.tell({ field: 'change.onDay', code: 'missing-day', level: 'error' });
  return draft;
}

const eventWords: readonly (readonly [kind: UnitEventKind, phrases: readonly string[]])[] = [
  ['merged-into', ['sap nhap', 'nhap vao']],
  ['consolidated', ['hop nhat', 'gop']],
  ['separated', ['tach']],
  ['divided', ['chia']],
  ['dissolved', ['giai the', 'cham dut hoat dong', 'ket thuc hoat dong']],
  ['founded', ['thanh lap']],
  ['manager-changed', ['chuyen co quan', 'chuyen giao', 'ban giao', 'co quan quan ly', 'chuyen ve']],
  ['renamed', ['doi ten', 'dieu chinh ten', 'ten goi moi']],
  ['area-changed', ['dia ban', 'dia gioi']],
];

function readEvent(reader: RowReader): UnitEventKind | null {
  const text = reader.line('change.event');
  if (text === '') return null;
  const folded = ` ${words(fold(text)).join(' ')} `;
  const found = eventWords.find(([, phrases]) => phrases.some(phrase => folded.includes(` ${phrase} `)));
  if (found === undefined) reader.tell({ field: 'change.event', code: 'unknown-event', level: 'error' });
  return found?.[0] ?? null;
}
