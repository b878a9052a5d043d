import type { Sheet } from '#shared/rules/sheet.ts';
import { ParseFailure } from './failure.ts';
import type { ParseLimits } from './limits.ts';
import { senseOfFormat, senseOfFormatId } from './number-format.ts';
import { budgetOf, SheetBuilder } from './sheet-builder.ts';
import { type CellFormat, CellReader, isTrue, RichText } from './xlsx-cells.ts';
import { attribute, readXml } from './xml-reader.ts';
import type { Archive } from './zip-archive.ts';

/**
 * Reads the values of an Office Open XML workbook. Only the list of sheets, the shared texts, the number formats
 * and the cells are opened: macros, links to other files, pictures and formulas are never looked at.
 */
export async function readXlsx(
  archive: Archive,
  workbookPart: string,
  limits: ParseLimits,
): Promise<Sheet[]> {
  const book = await readBook(archive, workbookPart);
  const strings = book.stringsPart === null ? [] : await readStrings(archive, book.stringsPart, limits);
  const formats = book.stylesPart === null ? [] : await readFormats(archive, book.stylesPart);
  const budget = budgetOf(limits);
  const sheets: Sheet[] = [];
  for (const { name, part, isHidden } of book.sheets) {
    const builder = new SheetBuilder(name, isHidden, limits, budget);
    await readXml(archive.open(part), new CellReader(builder, { strings, formats, is1904: book.is1904 }));
    sheets.push(builder.finish());
  }
  return sheets;
}

/** The part that holds the list of sheets, or null when the archive is no Office Open XML workbook. */
export async function findWorkbookPart(archive: Archive): Promise<string | null> {
  const relations = await readRelations(archive, '_rels/.rels', '');
  const named = relations.find(relation => relation.type === 'officeDocument')?.part;
  return named ?? archive.find('xl/workbook.xml') ?? archive.find('xl/workbook.bin');
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly part: string;
}

async function readRelations(archive: Archive, relationsPart: string, folder: string): Promise<Relation[]> {
  const stored = archive.find(relationsPart);
  if (stored === null) return [];
  const relations: Relation[] = [];
  await readXml(archive.open(stored), {
    open(name, tag) {
      if (name !== 'Relationship' || attribute(tag, 'TargetMode') === 'External') return;
      const part = archive.find(resolvePart(folder, attribute(tag, 'Target') ?? ''));
      const type = attribute(tag, 'Type')?.split('/').at(-1);
      const id = attribute(tag, 'Id');
      if (part !== null && type !== undefined && id !== undefined) relations.push({ id, type, part });
    },
    close() {},
    text() {},
  });
  return relations;
}

/** The part a relation points to. Going up out of the archive leads nowhere, as `find` knows only its own names. */
function resolvePart(folder: string, target: string): string {
  if (target.startsWith('/')) return target;
  const steps = folder === '' ? [] : folder.split('/');
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

interface Book {
  readonly sheets: readonly { readonly name: string; readonly part: string; readonly isHidden: boolean }[];
  readonly stringsPart: string | null;
  readonly stylesPart: string | null;
  readonly is1904: boolean;
}

async function readBook(archive: Archive, workbookPart: string): Promise<Book> {
  const slashAt = workbookPart.lastIndexOf('/');
  const folder = slashAt === -1 ? '' : workbookPart.slice(0, slashAt);
  const file = workbookPart.slice(slashAt + 1);
  const relationsPart = `${folder === '' ? '' : `${folder}/`}_rels/${file}.rels`;
  const relations = await readRelations(archive, relationsPart, folder);
  const sheets: { name: string; part: string; isHidden: boolean }[] = [];
  let is1904 = false;
  let root: string | null = null;
  await readXml(archive.open(workbookPart), {
    open(name, tag) {
      root ??= name;
      if (root !== 'workbook') throw new ParseFailure('not-a-spreadsheet', { detail: root });
      if (name === 'workbookPr') is1904 = isTrue(attribute(tag, 'date1904'));
      if (name !== 'sheet') return;
      const id = attribute(tag, 'id');
      const relation = relations.find(candidate => candidate.id === id);
      if (relation === undefined) throw new ParseFailure('damaged', { detail: 'a sheet is missing' });
      if (relation.type !== 'worksheet') return;
      const state = attribute(tag, 'state') ?? 'visible';
      sheets.push({ name: attribute(tag, 'name') ?? '', part: relation.part, isHidden: state !== 'visible' });
    },
    close() {},
    text() {},
  });
  const partOf = (type: string) => relations.find(relation => relation.type === type)?.part ?? null;
  return { sheets, stringsPart: partOf('sharedStrings'), stylesPart: partOf('styles'), is1904 };
}

async function readStrings(archive: Archive, part: string, limits: ParseLimits): Promise<string[]> {
  const strings: string[] = [];
  const rich = new RichText(limits);
  await readXml(archive.open(part), {
    open: name => rich.open(name),
    close(name) {
      rich.close(name);
      if (name === 'si') strings.push(rich.take());
    },
    text: piece => rich.text(piece),
  });
  return strings;
}

async function readFormats(archive: Archive, part: string): Promise<CellFormat[]> {
  const codes = new Map<number, string>();
  const formats: CellFormat[] = [];
  let isWithinCells = false;
  await readXml(archive.open(part), {
    open(name, tag) {
      if (name === 'numFmt') {
        codes.set(Number(attribute(tag, 'numFmtId')), attribute(tag, 'formatCode') ?? '');
      } else if (name === 'cellXfs') {
        isWithinCells = true;
      } else if (name === 'xf' && isWithinCells) {
        const id = Number(attribute(tag, 'numFmtId') ?? 0);
        const format = codes.get(id) ?? null;
        formats.push({ sense: format === null ? senseOfFormatId(id) : senseOfFormat(format), format });
      }
    },
    close(name) {
      if (name === 'cellXfs') isWithinCells = false;
    },
    text() {},
  });
  return formats;
}
