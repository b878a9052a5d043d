import { closeSync, ftruncateSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { CFB, utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  type ForkParser,
  forkWithNode,
  type ParserExit,
  type ParserProcess,
  parseInLimitedProcess,
} from '#electron/files/parse-client.ts';
import { parseWorkbook } from '#electron/files/parse-workbook.ts';
import type { WorkbookResult } from '#shared/rules/sheet.ts';
import { directoryEntryOf, odsFile, textRows, xlsxFile, zipOf } from '../support/office-files.ts';

const fixtures = new URL('../fixtures/', import.meta.url);
const rosterPath = new URL('danh-sach-can-bo-truyen-thong-2017.xlsx', fixtures).pathname;
const roster = readFileSync(rosterPath);
const oldList = readFileSync(new URL('danh-ba-cu-tcvn3.xls', fixtures));
const stories = readFileSync(new URL('tin-bai-2017-2018.csv', fixtures));
const oneCell = [{ name: 'A', body: textRows([['a']]) }];
const emptySheet = [{ name: 'A', body: '<sheetData/>' }];

function codeOf(result: WorkbookResult): string {
  return result.ok ? 'read' : result.failure.code;
}

/** An OLE file, the container of the old formats and of encrypted new ones. */
function compoundFile(streams: Record<string, Uint8Array>): Uint8Array {
  const compound = CFB.utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) CFB.utils.cfb_add(compound, `/${name}`, content);
  return new Uint8Array(CFB.write(compound, { type: 'buffer' }));
}

function lockedXls(): Uint8Array {
  const begin = [0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00, 0xbb, 0x0d, 0xcc, 0x07];
  const filePass = [0x2f, 0x00, 0x36, 0x00, 0x01, 0x00, 0x01, 0x00, 0x01, 0x00];
  return compoundFile({
    Workbook: Uint8Array.from([...begin, ...new Array(8).fill(0), ...filePass, ...new Array(400).fill(0)]),
  });
}

/** A copy of an archive in which the directory tells something else about one part. */
function withDirectory(
  archive: Uint8Array,
  part: string,
  offset: number,
  value: number,
  wide = true,
): Uint8Array {
  const copy = Buffer.from(archive);
  const at = directoryEntryOf(copy, part) + offset;
  if (wide) copy.writeUInt32LE(value, at);
  else copy.writeUInt16LE(value, at);
  return copy;
}

function millionRows(): Uint8Array {
  const rows = Array.from(
    { length: 1_000_000 },
    (_, index) => `<row r="${index + 1}"><c><v>${(index * 7919) % 9973}</v></c></row>`,
  );
  return xlsxFile({ sheets: [{ name: 'A', body: `<sheetData>${rows.join('')}</sheetData>` }] });
}

const sheetPart = 'xl/worksheets/sheet1.xml';
const files: readonly (readonly [what: string, name: string, bytes: () => Uint8Array, code: string])[] = [
  ['text renamed', 'a.xlsx', () => Buffer.from('Danh sách các đơn vị'), 'not-a-spreadsheet'],
  ['a picture renamed', 'a.xls', () => Buffer.from('\x89PNG\r\n\x1a\n0000', 'latin1'), 'not-a-spreadsheet'],
  [
    'a picture as CSV',
    'a.csv',
    () => Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'),
    'not-a-spreadsheet',
  ],
  ['a PDF as CSV', 'a.csv', () => Buffer.from('%PDF-1.4\n1 0 obj'), 'not-a-spreadsheet'],
  [
    'a Word file renamed',
    'a.xlsx',
    () =>
      zipOf({
        '_rels/.rels':
          '<Relationships><Relationship Id="1" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
        'word/document.xml': '<document/>',
      }),
    'not-a-spreadsheet',
  ],
  ['a plain archive renamed', 'a.xlsx', () => zipOf({ 'a.txt': 'a' }), 'not-a-spreadsheet'],
  [
    'another OLE file',
    'a.xls',
    () => compoundFile({ WordDocument: new Uint8Array(5000) }),
    'not-a-spreadsheet',
  ],
  [
    'a web page called .xls',
    'a.xls',
    () => Buffer.from('\ufeff<html><table><tr><td>1</table>'),
    'unsupported-format',
  ],
  ['a binary workbook', 'a.xlsb', () => zipOf({ 'xl/workbook.bin': 'x' }), 'unsupported-format'],
  [
    'another kind of packing',
    'a.xlsx',
    () => withDirectory(xlsxFile({ sheets: oneCell }), sheetPart, 10, 12, false),
    'unsupported-format',
  ],
  [
    'an encrypted .xlsx',
    'a.xlsx',
    () => compoundFile({ EncryptedPackage: new Uint8Array(5000), EncryptionInfo: new Uint8Array(200) }),
    'password-protected',
  ],
  ['an encrypted .xls', 'a.xls', lockedXls, 'password-protected'],
  [
    'an encrypted .ods',
    'a.ods',
    () => odsFile('', { 'META-INF/manifest.xml': '<!DOCTYPE manifest:manifest><manifest:encryption-data/>' }),
    'password-protected',
  ],
  [
    'an archive with a password',
    'a.xlsx',
    () => withDirectory(xlsxFile({ sheets: oneCell }), sheetPart, 8, 1, false),
    'password-protected',
  ],
  ['nothing', 'a.xlsx', () => new Uint8Array(), 'empty'],
  ['an empty sheet', 'a.xlsx', () => xlsxFile({ sheets: emptySheet }), 'empty'],
  [
    'cells without text',
    'a.xlsx',
    () =>
      xlsxFile({
        sheets: [{ name: 'A', body: '<sheetData><row><c s="1"/><c t="str"><v></v></c></row></sheetData>' }],
      }),
    'empty',
  ],
  ['a table without cells', 'a.ods', () => odsFile('<table:table table:name="A"/>'), 'empty'],
  ['blank lines', 'a.csv', () => Buffer.from('\r\n;;\r\n'), 'empty'],
  ['half an archive', 'a.xlsx', () => roster.subarray(0, 30_000), 'damaged'],
  ['half an old workbook', 'a.xls', () => oldList.subarray(0, 2_000), 'damaged'],
  [
    'a flipped byte',
    'a.xlsx',
    () => withDirectory(xlsxFile({ sheets: oneCell }), sheetPart, 16, 0),
    'damaged',
  ],
  [
    'a sheet that is missing',
    'a.xlsx',
    () => xlsxFile({ sheets: oneCell, parts: { 'xl/_rels/workbook.xml.rels': '<Relationships/>' } }),
    'damaged',
  ],
  [
    'a text that is missing',
    'a.xlsx',
    () =>
      xlsxFile({ sheets: [{ name: 'A', body: '<sheetData><row><c t="s"><v>7</v></c></row></sheetData>' }] }),
    'damaged',
  ],
  [
    'XML cut short',
    'a.xlsx',
    () => xlsxFile({ sheets: oneCell, parts: { [sheetPart]: '<worksheet><sheetData><row><c><v>1' } }),
    'damaged',
  ],
  [
    'tags that do not match',
    'a.xlsx',
    () => xlsxFile({ sheets: [{ name: 'A', body: '<sheetData><row><c></row></c></sheetData>' }] }),
    'damaged',
  ],
  [
    'letters that are no UTF-8',
    'a.xlsx',
    () =>
      xlsxFile({
        sheets: oneCell,
        parts: { 'xl/sharedStrings.xml': Buffer.from('<sst><si><t>\xff</t></si></sst>', 'latin1') },
      }),
    'damaged',
  ],
  [
    'a billion laughs',
    'a.xlsx',
    () =>
      xlsxFile({
        sheets: oneCell,
        parts: {
          'xl/sharedStrings.xml':
            '<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;">]><sst><si><t>&lol2;</t></si></sst>',
        },
      }),
    'damaged',
  ],
  [
    'elements nested deep',
    'a.xlsx',
    () => xlsxFile({ sheets: [{ name: 'A', body: '<a>'.repeat(100_000) }] }),
    'damaged',
  ],
  [
    'a tag without end',
    'a.xlsx',
    () => xlsxFile({ sheets: [{ name: 'A', body: `<a ${'b'.repeat(3_000_000)}` }] }),
    'damaged',
  ],
  [
    'a cell outside any sheet',
    'a.xlsx',
    () =>
      xlsxFile({
        sheets: [{ name: 'A', body: '<sheetData><row><c r="ZZZ1"><v>1</v></c></row></sheetData>' }],
      }),
    'damaged',
  ],
  ['a quote never closed', 'a.csv', () => Buffer.from('a;b\n"c;d\ne;f\n'), 'damaged'],
  [
    'a bomb of zeros',
    'a.xlsx',
    () => zipOf({ 'xl/workbook.xml': new Uint8Array(100 * 1024 * 1024) }),
    'zip-bomb',
  ],
  [
    'a part larger than it says',
    'a.xlsx',
    () => withDirectory(xlsxFile({ sheets: oneCell }), sheetPart, 24, 10),
    'damaged',
  ],
  [
    'too many parts',
    'a.xlsx',
    () => zipOf(Object.fromEntries(Array.from({ length: 1_001 }, (_, index) => [`p${index}`, '']))),
    'zip-bomb',
  ],
  [
    'parts that unpack to 400 MB',
    'a.xlsx',
    () =>
      withDirectory(
        xlsxFile({
          sheets: oneCell,
          parts: {
            big: deflateRawSync(Buffer.alloc(4)),
            bigger: crypto.getRandomValues(new Uint8Array(65_536)),
          },
        }),
        'bigger',
        24,
        400 * 1024 * 1024,
      ),
    'zip-bomb',
  ],
  ['a million rows', 'a.xlsx', millionRows, 'too-many-rows'],
  [
    'one cell in row 1,048,576',
    'a.xlsx',
    () =>
      xlsxFile({
        sheets: [{ name: 'A', body: '<sheetData><row r="1048576"><c><v>1</v></c></row></sheetData>' }],
      }),
    'too-many-rows',
  ],
  [
    'a row repeated a million times',
    'a.ods',
    () =>
      odsFile(
        '<table:table table:name="A"><table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="20" office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row></table:table>',
      ),
    'too-many-rows',
  ],
  ['60,000 lines', 'a.csv', () => Buffer.from('a;b\n'.repeat(60_000)), 'too-many-rows'],
  [
    '60,000 rows of the old format',
    'a.xls',
    () =>
      new Uint8Array(
        write(utils.book_new(utils.aoa_to_sheet(Array.from({ length: 60_000 }, () => [1])), 'A'), {
          type: 'buffer',
          bookType: 'xls',
        }),
      ),
    'too-many-rows',
  ],
  [
    'a cell at the far right of every row',
    'a.xlsx',
    () =>
      xlsxFile({
        sheets: [
          {
            name: 'A',
            body: `<sheetData>${Array.from({ length: 2_000 }, (_, index) => `<row r="${index + 1}"><c r="XFD${index + 1}"><v>1</v></c></row>`).join('')}</sheetData>`,
          },
        ],
      }),
    'too-large',
  ],
  [
    'a cell repeated in every column',
    'a.ods',
    () =>
      odsFile(
        '<table:table table:name="A"><table:table-row table:number-rows-repeated="40000"><table:table-cell table:number-columns-repeated="16384" office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row></table:table>',
      ),
    'too-large',
  ],
  [
    'one long text shown by every cell',
    'a.xlsx',
    () =>
      xlsxFile({
        sheets: [
          { name: 'A', body: `<sheetData>${'<row><c t="s"><v>0</v></c></row>'.repeat(5_000)}</sheetData>` },
        ],
        sharedStrings: `<si><t>${'x'.repeat(32_000)}</t></si>`,
      }),
    'too-large',
  ],
];

describe('a file that cannot be taken', () => {
  it.each(files)('is refused within two seconds: %s (%s)', async (_, name, make, code) => {
    const bytes = make();
    const startedAt = performance.now();
    const result = await parseWorkbook(bytes, name);
    expect(codeOf(result)).toBe(code);
    expect(performance.now() - startedAt).toBeLessThan(2_000);
  });

  it('is read all the same when it only claims a million rows', async () => {
    const bytes = xlsxFile({
      sheets: [
        {
          name: 'A',
          body: `<dimension ref="A1:XFD1048576"/>${textRows([['a']])}<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`,
        },
      ],
    });
    const result = await parseWorkbook(bytes, 'a.xlsx');
    expect(result).toMatchObject({ ok: true, workbook: { sheets: [{ rowCount: 1, columnCount: 1 }] } });
  });

  it('names the row of a quote that is never closed', async () => {
    const result = await parseWorkbook(Buffer.from('a;b\nc;d\n"e;f\n'), 'a.csv');
    expect(result).toMatchObject({ ok: false, failure: { code: 'damaged', row: 3 } });
  });

  it('never makes the reader throw, whichever bytes are changed', async () => {
    // The library for the old format tells of every record it does not know.
    const silence = vi.spyOn(console, 'error').mockImplementation(() => {});
    for (const [name, bytes] of [
      ['a.xlsx', roster],
      ['a.xls', oldList],
      ['a.csv', stories],
    ] as const) {
      const change = fc.tuple(fc.nat(bytes.byteLength - 1), fc.nat(255));
      await fc.assert(
        fc.asyncProperty(
          fc.array(change, { minLength: 1, maxLength: 12 }),
          fc.nat(bytes.byteLength),
          async (changes, cut) => {
            const copy = Buffer.from(cut % 3 === 0 ? bytes.subarray(0, cut) : bytes);
            for (const [at, value] of changes) copy[at % Math.max(1, copy.byteLength)] = value;
            const result = await parseWorkbook(copy, name);
            expect(typeof result.ok).toBe('boolean');
          },
        ),
        { numRuns: 60 },
      );
    }
    silence.mockRestore();
  });
});

describe('the limited process', () => {
  const folders: string[] = [];
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  });

  function sparseFile(name: string, size: number): string {
    const folder = mkdtempSync(join(tmpdir(), 'parse-'));
    folders.push(folder);
    const path = join(folder, name);
    const file = openSync(path, 'w');
    ftruncateSync(file, size);
    closeSync(file);
    return path;
  }

  /** A process that behaves as told and remembers whether it was started and ended. */
  function actor(act: (tell: (answer: object) => void, exit: (how: ParserExit) => void) => void) {
    const state = { spawned: 0, killed: 0 };
    const fork: ForkParser = {
      spawn(): ParserProcess {
        state.spawned += 1;
        const messages: ((message: unknown) => void)[] = [];
        const exits: ((how: ParserExit) => void)[] = [];
        return {
          post({ id }) {
            act(
              answer => messages.forEach(listen => void listen({ id, ...answer })),
              how => exits.forEach(listen => void listen(how)),
            );
          },
          onMessage: listen => void messages.push(listen),
          onExit: listen => void exits.push(listen),
          kill() {
            state.killed += 1;
          },
        };
      },
    };
    return { fork, state };
  }

  it('reads a file by its path and by its bytes', async () => {
    const byPath = await parseInLimitedProcess(forkWithNode(), { filePath: rosterPath });
    const byBytes = await parseInLimitedProcess(forkWithNode(), {
      bytes: roster,
      fileName: 'danh-sach.xlsx',
    });
    expect(byPath).toMatchObject({ ok: true, workbook: { kind: 'xlsx', sheets: [{ rowCount: 688 }] } });
    expect(byBytes).toEqual(byPath);
  });

  it('refuses 200 MB by its size, without a process and without reading it', async () => {
    const { fork, state } = actor(() => {});
    const startedAt = performance.now();
    const result = await parseInLimitedProcess(fork, { filePath: sparseFile('to.xlsx', 200 * 1024 * 1024) });
    expect(codeOf(result)).toBe('too-large');
    expect(performance.now() - startedAt).toBeLessThan(200);
    expect(state.spawned).toBe(0);
  });

  it('says that a file cannot be read when it is gone or a folder', async () => {
    const { fork } = actor(() => {});
    expect(codeOf(await parseInLimitedProcess(fork, { filePath: '/nowhere/a.xlsx' }))).toBe('unreadable');
    expect(codeOf(await parseInLimitedProcess(fork, { filePath: tmpdir() }))).toBe('not-a-spreadsheet');
  });

  it('is ended when the time is up', async () => {
    const { fork, state } = actor(() => {});
    const result = await parseInLimitedProcess(
      fork,
      { bytes: roster, fileName: 'a.xlsx' },
      { timeoutMs: 30 },
    );
    expect(codeOf(result)).toBe('timeout');
    expect(state.killed).toBe(1);
  });

  it('is ended in truth: a process that spins leaves nothing running', async () => {
    const fork = forkWithNode();
    let exited: Promise<ParserExit> | null = null;
    const watched: ForkParser = {
      spawn() {
        const parser = fork.spawn();
        exited = new Promise(resolve => parser.onExit(resolve));
        return { ...parser, post: () => {} };
      },
    };
    const result = await parseInLimitedProcess(
      watched,
      { bytes: roster, fileName: 'a.xlsx' },
      { timeoutMs: 50 },
    );
    expect(codeOf(result)).toBe('timeout');
    expect(await exited).toEqual({ code: null, signal: 'SIGKILL' });
  });

  it('gives a failure when it dies', async () => {
    for (const [exit, code] of [
      [{ code: 1, signal: null }, 'damaged'],
      [{ code: null, signal: 'SIGSEGV' }, 'damaged'],
      [{ code: 134, signal: null }, 'too-large'],
      [{ code: null, signal: 'SIGABRT' }, 'too-large'],
    ] as const) {
      const { fork, state } = actor((_, exitWith) => exitWith(exit));
      expect(codeOf(await parseInLimitedProcess(fork, { bytes: roster, fileName: 'a.xlsx' }))).toBe(code);
      expect(state.killed).toBe(1);
    }
  });

  it('is believed only as far as its answer has the right shape', async () => {
    const sheet = {
      name: 'A',
      rows: [[{ kind: 'date', day: 5, text: '' }]],
      merges: [],
      rowCount: 1,
      columnCount: 1,
      hidden: false,
    };
    for (const result of [
      undefined,
      { ok: true },
      { ok: true, workbook: { kind: 'xlsx', sheets: [sheet] } },
      { ok: false, failure: { code: 'x' } },
    ]) {
      const { fork } = actor(tell => tell({ result }));
      expect(codeOf(await parseInLimitedProcess(fork, { bytes: roster, fileName: 'a.xlsx' }))).toBe(
        'damaged',
      );
    }
  });

  it('gives way before its memory grows beyond the bound', async () => {
    const texts = Array.from(
      { length: 700_000 },
      (_, index) => `<si><t>${`Đường số ${index} `.repeat(14)}</t></si>`,
    );
    const bytes = xlsxFile({ sheets: oneCell, sharedStrings: texts.join('') });
    const result = await parseInLimitedProcess(forkWithNode(), { bytes, fileName: 'a.xlsx' });
    expect(codeOf(result)).toBe('too-large');
  });

  it('holds a sheet of 50,000 rows and 20 columns within its memory', async () => {
    const body = Array.from(
      { length: 50_000 },
      (_, row) =>
        `<row>${Array.from({ length: 20 }, (_, column) => `<c t="s"><v>${(row * 20 + column) % 200_000}</v></c>`).join('')}</row>`,
    );
    const texts = Array.from(
      { length: 200_000 },
      (_, index) => `<si><t>Trường Tiểu học số ${index}</t></si>`,
    );
    const bytes = xlsxFile({
      sheets: [{ name: 'A', body: `<sheetData>${body.join('')}</sheetData>` }],
      sharedStrings: texts.join(''),
    });
    const result = await parseInLimitedProcess(forkWithNode(), { bytes, fileName: 'a.xlsx' });
    expect(result).toMatchObject({ ok: true, workbook: { sheets: [{ rowCount: 50_000, columnCount: 20 }] } });
  });
});
