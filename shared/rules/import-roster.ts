import type { Day } from '../core/dates.ts';
import { looksLikeName, looksLikeUnitName, saysNobody } from '../core/names.ts';
import { repeatKey } from '../core/text.ts';
import type { ImportChoices, ImportProblem } from '../transfer.ts';
import type { ContactValue } from './contacts.ts';
import { fieldReader, type ImportTable, type RowReader, rowReaders, type TableRow } from './import-cells.ts';
import type { ImportField } from './import-fields.ts';
import { type PersonDraft, readPerson, readRowContacts } from './import-people.ts';
import { capitalMender, type WrittenName } from './place-names.ts';

/**
 * Reads a roster: one unit in each row with its leader and officer, or one person in each row. Reading looks at the
 * file alone; what is there already comes in when the drafts are compared.
 */

/** A unit as one row tells of it; texts are empty where the row says nothing. */
export interface UnitDraft {
  readonly name: string;
  readonly key: string;
  readonly code: string;
  readonly type: string;
  readonly area: string;
  /** Where the area stands; a group row names areas freely, a column only known ones. */
  readonly areaFrom: 'column' | 'group';
  readonly manager: string;
  readonly address: string;
  readonly aliases: readonly string[];
  readonly formerDistrict: string;
  readonly formerCommune: string;
  readonly fromDay: Day | null;
  readonly note: string;
  readonly contacts: readonly ContactValue[];
}

/** What one row holds; `unit` is null for a person without one. */
export interface RosterDraft {
  readonly row: number;
  readonly unit: UnitDraft | null;
  readonly people: readonly PersonDraft[];
  readonly problems: ImportProblem[];
  /** For what is found out later, when the draft is compared. */
  readonly reader: RowReader;
}

/** Whether each row is about one person: a column is read as the person's name. */
export function isPeopleList(choices: Pick<ImportChoices, 'columns'>): boolean {
  const fields = new Set(choices.columns.map(({ field }) => field));
  return fields.has('person.name') || fields.has('person.givenName');
}

/** Makes a draft of each row. What the whole file teaches, such as the spelling of names, is learned first. */
export function rosterReader(table: ImportTable, choices: ImportChoices): (row: TableRow) => RosterDraft {
  const readerOf = rowReaders(table, choices);
  const lineOf = fieldReader(table, choices);
  const mend = capitalMender(table.rows.flatMap(row => namesIn(row, lineOf, choices)));
  const isPeople = isPeopleList(choices);
  return row => {
    const reader = readerOf(row);
    const group = groupOf(reader.group, reader.line('unit.area'), choices);
    const unit = readUnit(reader, choices, name => mend({ name, group }), isPeople);
    const who = isPeople ? (['person'] as const) : (['leader', 'officer', 'member'] as const);
    const people = who.flatMap(one => readPerson(reader, one) ?? []);
    if (isPeople && people.length === 0 && !reader.problems.some(({ level }) => level === 'error'))
      reader.tell({ field: 'person.name', code: 'missing-name', level: 'error' });
    return { row: reader.row, unit, people, problems: reader.problems, reader };
  };
}

type LineOf = (row: TableRow, field: ImportField) => string;

function namesIn(row: TableRow, lineOf: LineOf, choices: ImportChoices): WrittenName[] {
  const area = lineOf(row, 'unit.area');
  const group = groupOf(row.group, area, choices);
  return [lineOf(row, 'unit.name'), area].filter(name => name !== '').map(name => ({ name, group }));
}

/** What a row stands under: the group row, or the area in its column. */
function groupOf(group: string | null, area: string, { groups }: ImportChoices): string | null {
  return groups === 'none' ? area || null : group;
}

function readUnit(
  reader: RowReader,
  { groups }: ImportChoices,
  mend: (name: string) => string,
  isPeople: boolean,
): UnitDraft | null {
  const name = mend(reader.line('unit.name') || (groups === 'unit' ? (reader.group ?? '') : ''));
  if (name === '' || saysNobody(name)) {
    if (!isPeople) reader.tell({ field: 'unit.name', code: 'missing-name', level: 'error' });
    return null;
  }
  if (looksLikeName(name) && !looksLikeUnitName(name))
    reader.tell({ field: 'unit.name', code: 'unit-is-person', level: isPeople ? 'doubt' : 'error' });
  const column = reader.line('unit.area');
  return {
    name,
    key: repeatKey(name),
    code: reader.line('unit.code'),
    type: reader.line('unit.type'),
    area: mend(column || (groups === 'area' ? (reader.group ?? '') : '')),
    areaFrom: column === '' ? 'group' : 'column',
    manager: mend(reader.line('unit.manager')),
    address: reader.line('unit.address'),
    aliases: reader
      .lines('unit.aliases')
      .flatMap(text => text.split(/\s*[;|]\s*/).filter(alias => alias !== '')),
    formerDistrict: reader.line('unit.formerDistrict'),
    formerCommune: reader.line('unit.formerCommune'),
    fromDay: reader.day('unit.fromDay'),
    note: reader.block('unit.note'),
    contacts: readRowContacts(reader, 'unit.phone', 'unit.email', null),
  };
}
