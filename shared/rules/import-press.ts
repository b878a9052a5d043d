import type { Day } from '../core/dates.ts';
import { saysNobody } from '../core/names.ts';
import { repeatKey } from '../core/text.ts';
import type { Tone } from '../press-list.ts';
import type { ImportChoices, ImportProblem } from '../transfer.ts';
import { type ImportTable, type RowReader, rowReaders, type TableRow } from './import-cells.ts';
import type { ImportField } from './import-fields.ts';
import { readLink } from './press-link.ts';
import { titleKey } from './press-title.ts';
import { readNeedsReply, readSource, readTone, type WordRead } from './press-words.ts';

/** Reads a list of press items (điểm báo), one in each row. */

/** An item as one row tells of it; texts are empty and days null where the row says nothing. */
export interface PressDraft {
  readonly row: number;
  readonly title: string;
  readonly outlet: string;
  readonly publishedOn: Day | null;
  readonly isDayBad: boolean;
  readonly link: string;
  readonly author: string;
  readonly tone: Tone | null;
  readonly needsReply: boolean | null;
  readonly themes: readonly string[];
  readonly units: readonly string[];
  readonly areas: readonly string[];
  readonly source: string;
  readonly summary: string;
  readonly section: string;
  readonly issue: string;
  /** What the file says and no field can take is kept here, in the file's own words. */
  readonly note: string;
  readonly problems: ImportProblem[];
  readonly reader: RowReader;
}

/** Makes a draft of each row. */
export function pressReader(table: ImportTable, choices: ImportChoices): (row: TableRow) => PressDraft {
  const readerOf = rowReaders(table, choices);
  return row => readItem(readerOf(row));
}

function readItem(reader: RowReader): PressDraft {
  const kept: string[] = [];
  const keep = (field: ImportField): void =>
    void kept.push(`${reader.columnName(field)}: ${reader.line(field)}`);
  const title = reader.line('press.title');
  if (title === '') reader.tell({ field: 'press.title', code: 'missing-press-title', level: 'error' });
  // A day that is none is told and keeps nothing out: the item is there, and its day is asked about.
  const publishedOn = reader.day('press.publishedOn', 'doubt');
  const isDayBad = publishedOn === null && reader.line('press.publishedOn') !== '';
  if (isDayBad) keep('press.publishedOn');
  const note = reader.block('press.note');
  const noted = readSource(note);
  const source = filled(reader, 'press.source');
  return {
    row: reader.row,
    title,
    outlet: filled(reader, 'press.outlet'),
    publishedOn,
    isDayBad,
    link: readLinkCell(reader, keep),
    author: filled(reader, 'press.author'),
    tone: readWord(reader, 'press.tone', readTone, 'unknown-tone', keep),
    needsReply: readWord(reader, 'press.needsReply', readNeedsReply, 'unknown-needs-reply', keep),
    themes: several(reader, 'press.theme'),
    units: several(reader, 'press.unit'),
    areas: several(reader, 'press.area'),
    source: nameOfSource(readSource(source) ?? source, title) || (noted ?? ''),
    summary: reader.block('press.summary'),
    section: reader.line('press.section'),
    issue: reader.line('press.issue'),
    note: [noted === null ? note : '', ...kept].filter(text => text !== '').join('\n'),
    problems: reader.problems,
    reader,
  };
}

/** A file of our own says «Tên báo: tiêu đề» of the original; of another outlet's item the title says nothing new. */
function nameOfSource(source: string, title: string): string {
  const cut = source.indexOf(': ');
  return cut > 0 && titleKey(source.slice(cut + 2)) === titleKey(title) ? source.slice(0, cut) : source;
}

function filled(reader: RowReader, field: ImportField): string {
  const text = reader.line(field);
  return saysNobody(text) ? '' : text;
}

function readLinkCell(reader: RowReader, keep: (field: ImportField) => void): string {
  const text = filled(reader, 'press.link');
  if (text === '') return '';
  const read = readLink(text);
  if (read !== null) return read.link;
  reader.tell({ field: 'press.link', code: 'link-wrong', level: 'doubt' });
  keep('press.link');
  return '';
}

/** A word that nobody knows is asked about and kept, never guessed. */
function readWord<Meaning>(
  reader: RowReader,
  field: ImportField,
  read: (text: string) => WordRead<Meaning>,
  code: string,
  keep: (field: ImportField) => void,
): Meaning | null {
  const found = read(reader.line(field));
  if ('meaning' in found) return found.meaning;
  reader.tell({ field, code, level: 'doubt' });
  keep(field);
  return null;
}

/** Several names in a cell stand apart by semicolons or in lines of their own; commas belong to names. */
function several(reader: RowReader, field: ImportField): readonly string[] {
  const names = reader
    .block(field)
    .split(/\s*[;\n]\s*|\s+\/\s+/)
    .filter(name => name !== '' && !saysNobody(name));
  return [...new Map(names.map(name => [repeatKey(name), name])).values()];
}
