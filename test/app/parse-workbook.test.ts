import { readFileSync } from 'node:fs';
import { read, utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseWorkbook } from '#electron/files/parse-workbook.ts';
import { decodeLetters } from '#shared/rules/legacy-encoding.ts';
import { type Cell, cellText, type Sheet, type Workbook } from '#shared/rules/sheet.ts';
import { odsFile, textRows, xlsxFile } from '../support/office-files.ts';

const fixtures = new URL('../fixtures/', import.meta.url);
const rosterFile = 'danh-sach-can-bo-truyen-thong-2017.xlsx';

function fixture(name: string): Uint8Array {
  return readFileSync(new URL(name, fixtures));
}

async function workbookOf(bytes: Uint8Array, name: string): Promise<Workbook> {
  const result = await parseWorkbook(bytes, name);
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.failure)}`);
  return result.workbook;
}

async function firstSheet(bytes: Uint8Array, name: string): Promise<Sheet> {
  const [sheet] = (await workbookOf(bytes, name)).sheets;
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

function numberFormats(...formats: string[]): string {
  const codes = formats.map((format, index) => `<numFmt numFmtId="${200 + index}" formatCode="${format}"/>`);
  const cells = formats.map((_, index) => `<xf numFmtId="${200 + index}"/>`);
  return `<numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${cells.join('')}</cellXfs>`;
}

async function cellsOf(body: string, styles = '', is1904 = false): Promise<readonly Cell[]> {
  const sheet = await firstSheet(
    xlsxFile({ sheets: [{ name: 'A', body: `<sheetData><row>${body}</row></sheetData>` }], styles, is1904 }),
    'a.xlsx',
  );
  return sheet.rows[0] ?? [];
}

describe('the office files', () => {
  it('reads the roster with its merged headers, numbers and texts', async () => {
    const workbook = await workbookOf(fixture(rosterFile), rosterFile);
    const [sheet] = workbook.sheets;
    expect(workbook).toMatchObject({
      kind: 'xlsx',
      sheets: [{ name: 'DS CBTT', rowCount: 688, columnCount: 11 }],
    });
    expect(sheet?.merges).toHaveLength(7);
    expect(sheet?.merges).toContainEqual({ top: 6, left: 2, bottom: 6, right: 5 });
    expect(sheet?.rows[10]).toEqual([
      2,
      'Trường THPT Lê Quý Đôn (Pleiku)',
      'Võ Thị Ngọc Yến',
      'HT',
      973208440,
      'vothingocyen21@gialai.edu.vn',
      'Kpă Thuyên',
      'GV Ngữ văn',
      1202269000,
      'kpathuyen27@yahoo.com.vn',
    ]);
    expect(sheet?.rows.flat().some(cell => cell === 'Danh sách này có 654 đơn vị./.')).toBe(true);
  });

  it('sees in every cell of every workbook what the spreadsheet library sees', async () => {
    for (const name of [rosterFile, 'diem-bao-hk1-2017-2018.xlsx', 'danh-ba-cu-tcvn3.xls']) {
      const bytes = fixture(name);
      const sheet = await firstSheet(bytes, name);
      const source = read(bytes, { dense: true, cellNF: true });
      const [sheetName = ''] = source.SheetNames;
      const theirs = Array.from(source.Sheets[sheetName]?.['!data'] ?? [], row =>
        Array.from(row ?? [], cell =>
          cell?.t === 'n' && cell.z !== 'General' ? 'date' : String(cell?.v ?? ''),
        ),
      );
      for (const [row, cells] of theirs.entries()) {
        const ours = (sheet.rows[row] ?? []).map(cell =>
          typeof cell === 'object' && cell ? 'date' : cellText(cell),
        );
        expect(cells.join('|').replace(/\|+$/, '')).toBe(ours.join('|'));
      }
    }
  });

  it('reads dates as days and leaves text that looks like a date alone', async () => {
    const sheet = await firstSheet(fixture('diem-bao-hk1-2017-2018.xlsx'), 'diem-bao.xlsx');
    expect(sheet.rows[3]?.[1]).toEqual({ kind: 'date', day: '2017-10-27', text: '27/10/2017' });
    expect(sheet.rows[4]?.[1]).toBe('10/12/2017');
  });

  it('keeps the soft hyphens of TCVN3 text, which are the letter ư', async () => {
    const workbook = await workbookOf(fixture('danh-ba-cu-tcvn3.xls'), 'danh-ba-cu-tcvn3.xls');
    expect(workbook.kind).toBe('xls');
    expect(workbook.sheets[0]?.rows[3]).toEqual([
      1,
      'Lý ThÞ Hoµ V©n',
      'KÕ to¸n',
      'Tr\u00adêng MN An T©n',
      '0593833845',
    ]);
    expect(workbook.sheets[0]?.rowCount).toBe(43);
  });

  it('gives every person of the old list, once its letters are decoded', async () => {
    const sheet = await firstSheet(fixture('danh-ba-cu-tcvn3.xls'), 'danh-ba-cu-tcvn3.xls');
    const truth: unknown = JSON.parse(Buffer.from(fixture('legacy-expected.json')).toString());
    const people = sheet.rows.slice(3).map(row => {
      const [, n, c, u, p] = row.map(cell => decodeLetters(cellText(cell), 'tcvn3').normalize('NFC'));
      return { n, c, u, p };
    });
    expect(people).toEqual(truth);
  });

  it('reads the stories with quotes and line breaks inside cells', async () => {
    const workbook = await workbookOf(fixture('tin-bai-2017-2018.csv'), 'tin-bai-2017-2018.csv');
    expect(workbook).toMatchObject({ kind: 'csv', encoding: 'utf-8', delimiter: ';' });
    expect(workbook.sheets[0]).toMatchObject({ name: 'tin-bai-2017-2018', rowCount: 421, columnCount: 10 });
    expect(workbook.sheets[0]?.rows[0]?.[0]).toBe('Mã');
    expect(workbook.sheets[0]?.rows[4]?.[1]).toBe(
      'Ngành Giáo dục Gia Lai triển khai nhiệm vụ năm học mới; "ghi chú" có dấu phẩy, và\nxuống dòng',
    );
  });
});

describe('cells of a workbook', () => {
  it('reads shared, rich, inline and formula texts, and the characters XML cannot hold', async () => {
    const bytes = xlsxFile({
      sheets: [
        {
          name: 'Bảng &amp; dòng',
          body: '<sheetData><row r="2"><c r="B2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c><c r="D2" t="inlineStr"><is><r><t>a</t></r><r><t> b</t></r></is></c><c r="E2" t="str"><f>A1</f><v>kết quả &lt;1&gt;</v></c><c r="F2" t="s"><v>2</v></c></row></sheetData>',
        },
      ],
      sharedStrings:
        '<si><t>Trường A &amp; B</t></si><si><r><rPr><b/></rPr><t>đậm</t></r><r><t xml:space="preserve"> nhạt</t></r><rPh sb="0" eb="1"><t>dam</t></rPh></si><si><t>hai_x000D_\ndòng _x005F_x0041_</t></si>',
    });
    const sheet = await firstSheet(bytes, 'a.xlsx');
    expect(sheet.name).toBe('Bảng & dòng');
    expect(sheet.rows).toEqual([
      [],
      [null, 'Trường A & B', 'đậm nhạt', 'a b', 'kết quả <1>', 'hai\r\ndòng _x0041_'],
    ]);
  });

  it('takes the cached value of a formula, and says so where there is none', async () => {
    expect(
      await cellsOf(
        '<c><f>1+1</f><v>2</v></c><c><f>A1</f></c><c><f>A1</f><v></v></c><c t="str"><f>""</f><v></v></c><c><f t="shared" si="0"/></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c><c t="b"><v>1</v></c>',
      ),
    ).toEqual([
      2,
      { kind: 'formula-without-value' },
      { kind: 'formula-without-value' },
      null,
      { kind: 'formula-without-value' },
      { kind: 'error', text: '#DIV/0!' },
      true,
    ]);
  });

  it('reads days in both date systems, whatever the format is called', async () => {
    const styles = numberFormats(
      '[$-42A]dd/mm/yyyy',
      'mm/yy',
      'h:mm',
      '#,##0 &quot;đồng&quot;',
      '[h]:mm:ss',
      '_d#,##0',
      '[Red]0.00',
    );
    const cells = Array.from({ length: 7 }, (_, index) => `<c s="${index + 1}"><v>43035.5</v></c>`).join('');
    expect((await cellsOf(cells, styles)).map(cell => cellText(cell))).toEqual([
      '27/10/2017 12:00',
      '27/10/2017 12:00',
      '43035.5',
      '43035.5',
      '43035.5',
      '43035.5',
      '43035.5',
    ]);
    expect(await cellsOf('<c s="1"><v>41573</v></c>', styles, true)).toEqual([
      { kind: 'date', day: '2017-10-27', text: '27/10/2017' },
    ]);
    expect(await cellsOf('<c t="d"><v>2017-10-27T00:00:00</v></c>')).toEqual([
      { kind: 'date', day: '2017-10-27', text: '27/10/2017' },
    ]);
  });

  it('knows the days that spreadsheets get wrong: 1900 was no leap year', async () => {
    const styles = numberFormats('dd/mm/yyyy');
    const cells = [1, 59, 60, 61, 2_958_465, 2_958_466, -1]
      .map(serial => `<c s="1"><v>${serial}</v></c>`)
      .join('');
    expect((await cellsOf(cells, styles)).map(cell => cellText(cell))).toEqual([
      '01/01/1900',
      '28/02/1900',
      '60',
      '01/03/1900',
      '31/12/9999',
      '2958466',
      '-1',
    ]);
  });

  it('shifts no day by the clock of the machine', async () => {
    const before = process.env.TZ;
    try {
      for (const zone of ['America/Los_Angeles', 'Asia/Ho_Chi_Minh', 'Pacific/Kiritimati']) {
        process.env.TZ = zone;
        const [cell] = await cellsOf('<c s="1"><v>43035</v></c>', numberFormats('dd/mm/yyyy'));
        expect(cell).toEqual({ kind: 'date', day: '2017-10-27', text: '27/10/2017' });
      }
    } finally {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    }
  });

  it('keeps the zero that a number format puts in front of a phone', async () => {
    const styles = numberFormats(
      '0000000000',
      '0000\\ 000\\ 000',
      '&quot;0&quot;#########',
      '#,##0',
      '[&lt;=9999999]000-0000;0\\(000\\)\\ 000-000',
    );
    const cells = Array.from({ length: 5 }, (_, index) => `<c s="${index + 1}"><v>912345678</v></c>`).join(
      '',
    );
    expect(await cellsOf(cells, styles)).toEqual([
      { kind: 'number', value: 912345678, text: '0912345678' },
      { kind: 'number', value: 912345678, text: '0912 345 678' },
      { kind: 'number', value: 912345678, text: '0912345678' },
      912345678,
      { kind: 'number', value: 912345678, text: '0(912) 345-678' },
    ]);
  });

  it('says of text beyond 32,767 characters that it is too long', async () => {
    const fits = 'a'.repeat(32_767);
    expect(await cellsOf(`<c t="str"><v>${fits}</v></c><c t="str"><v>${fits}b</v></c>`)).toEqual([
      fits,
      { kind: 'too-long', text: 'a'.repeat(200) },
    ]);
  });

  it('marks hidden sheets and passes over what is no sheet', async () => {
    const body = textRows([['a']]);
    const workbook = await workbookOf(
      xlsxFile({
        sheets: [
          { name: 'Thấy', body },
          { name: 'Ẩn', state: 'hidden', body },
          { name: 'Rất ẩn', state: 'veryHidden', body },
        ],
      }),
      'a.xlsx',
    );
    expect(workbook.sheets.map(sheet => [sheet.name, sheet.hidden])).toEqual([
      ['Thấy', false],
      ['Ẩn', true],
      ['Rất ẩn', true],
    ]);
  });

  it('does not open macros or links to other files', async () => {
    const bytes = xlsxFile({
      sheets: [{ name: 'A', body: textRows([['a']]) }],
      parts: {
        'xl/vbaProject.bin': new Uint8Array(900),
        'xl/externalLinks/externalLink1.xml': '<!DOCTYPE x><broken',
      },
    });
    expect((await firstSheet(bytes, 'a.xlsm')).rows).toEqual([['a']]);
  });
});

describe('an OpenDocument spreadsheet', () => {
  it('reads values, repeats, merges, dates, phones and hidden sheets', async () => {
    const cell = (attributes: string, text = '') =>
      `<table:table-cell ${attributes}>${text}</table:table-cell>`;
    const row = (cells: string, attributes = '') =>
      `<table:table-row ${attributes}>${cells}</table:table-row>`;
    const string = 'office:value-type="string"';
    const bytes = odsFile(
      `<table:table table:name="Danh bạ">${row(
        cell(`${string} table:number-columns-spanned="2"`, '<text:p>Tiêu đề</text:p>') +
          '<table:covered-table-cell/>' +
          cell(
            string,
            '<office:annotation><text:p>ghi chú</text:p></office:annotation><text:p>Võ<text:s text:c="2"/>Thị</text:p><text:p>Ánh</text:p>',
          ),
      )}${row(
        cell('office:value-type="date" office:date-value="2017-10-27"', '<text:p>10/27/17</text:p>') +
          cell('office:value-type="float" office:value="912345678"', '<text:p>0912 345 678</text:p>') +
          cell('office:value-type="float" office:value="1234"', '<text:p>1.234</text:p>') +
          cell('table:formula="of:=[.A1]"') +
          cell(`${string} calcext:value-type="error"`, '<text:p>#REF!</text:p>'),
        'table:number-rows-repeated="2"',
      )}${row(cell('table:number-columns-repeated="16384"'), 'table:number-rows-repeated="1048000"')}</table:table>` +
        `<table:table table:name="Ẩn" table:style-name="ta2">${row(cell(string, '<text:p>x</text:p>'))}</table:table>`,
    );
    const workbook = await workbookOf(bytes, 'a.ods');
    const values = [
      { kind: 'date', day: '2017-10-27', text: '27/10/2017' },
      { kind: 'number', value: 912345678, text: '0912 345 678' },
      1234,
      { kind: 'formula-without-value' },
      { kind: 'error', text: '#REF!' },
    ];
    expect(workbook).toEqual({
      kind: 'ods',
      sheets: [
        {
          name: 'Danh bạ',
          rows: [['Tiêu đề', null, 'Võ  Thị\nÁnh'], values, values],
          merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
          rowCount: 3,
          columnCount: 5,
          hidden: false,
        },
        { name: 'Ẩn', rows: [['x']], merges: [], rowCount: 1, columnCount: 1, hidden: true },
      ],
    });
  });
});

describe('the same table in every format', () => {
  it('gives the same cells', async () => {
    const rows = [
      ['Họ và tên', 'Số', 'Đúng'],
      ["Rah Lan H'Blơi; «&»", 12.5, true],
      ['', -3, false],
    ];
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'Bảng');
    for (const bookType of ['xlsx', 'ods', 'xls'] as const) {
      const bytes: Uint8Array = write(book, { type: 'buffer', bookType });
      const sheet = await firstSheet(new Uint8Array(bytes), `a.${bookType}`);
      expect(sheet.rows).toEqual(rows.map(row => row.map(cell => (cell === '' ? null : cell))));
    }
  });

  it('reads Excel 95 workbooks by their code page', async () => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([['QZJXKQZJXKQZJ']]), 'A');
    const bytes = Buffer.from(write(book, { type: 'buffer', bookType: 'biff5' }));
    Buffer.from('TrÇn ThÞ H\u00ad¬ng', 'latin1').copy(bytes, bytes.indexOf('QZJXKQZJXKQZJ'), 0, 13);
    expect((await firstSheet(bytes, 'a.xls')).rows).toEqual([['TrÇn ThÞ H\u00ad¬n']]);
  });
});

describe('delimited text', () => {
  async function csv(text: string | Uint8Array, name = 'a.csv') {
    const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
    const workbook = await workbookOf(bytes, name);
    return { rows: workbook.sheets[0]?.rows, encoding: workbook.encoding, delimiter: workbook.delimiter };
  }

  it('finds the delimiter, also among texts full of the others', async () => {
    expect((await csv('a;b\n"1,5";x\n"2,5,6";y')).delimiter).toBe(';');
    expect((await csv('a,b\n"1;5",x\n')).delimiter).toBe(',');
    expect((await csv('a\tb\n1,2;3\tc\n')).delimiter).toBe('\t');
    expect((await csv('sep=|\na|b;c')).rows).toEqual([['a', 'b;c']]);
  });

  it('keeps quotes, line breaks of all kinds and empty cells', async () => {
    expect((await csv('a;"b ""c"" d";\r\n;"hai\ndòng";\r"x"y;z\n\n;;q')).rows).toEqual([
      ['a', 'b "c" d'],
      [null, 'hai\ndòng'],
      ['xy', 'z'],
      [],
      [null, null, 'q'],
    ]);
  });

  it('takes text that begins like a formula for text, and a date for text', async () => {
    expect((await csv("=1+1;31/02/2018;+84912345678;'=x;'thường\n")).rows).toEqual([
      ['=1+1', '31/02/2018', '+84912345678', '=x', "'thường"],
    ]);
  });

  it('reads UTF-16 of both orders, with and without a mark', async () => {
    const text = 'Họ tên;Đơn vị\nĐường;Trường A\n';
    const little = Buffer.from(text, 'utf16le');
    const big = Buffer.from(little).swap16();
    const rows = [
      ['Họ tên', 'Đơn vị'],
      ['Đường', 'Trường A'],
    ];
    expect(await csv(Buffer.concat([Buffer.from([0xff, 0xfe]), little]))).toMatchObject({
      rows,
      encoding: 'utf-16le',
    });
    expect(await csv(Buffer.concat([Buffer.from([0xfe, 0xff]), big]))).toMatchObject({
      rows,
      encoding: 'utf-16be',
    });
    expect(await csv(little)).toMatchObject({ rows, encoding: 'utf-16le' });
    expect(await csv(big)).toMatchObject({ rows, encoding: 'utf-16be' });
  });

  it('reads windows-1258, whose tones follow their vowels, into composed letters', async () => {
    // As an old Windows wrote «Tên;Nguyễn Thị Đường»: ễ is ê + 0xDE, ị is i + 0xF2, ờ is ơ + 0xCC.
    const bytes = Buffer.from('54ea6e3b4e677579eade6e20546869f220d0fdf5cc6e67', 'hex');
    expect(await csv(bytes)).toMatchObject({ rows: [['Tên', 'Nguyễn Thị Đường']], encoding: 'windows-1258' });
  });

  it('leaves TCVN3 and VNI bytes as the Western letters they look like', async () => {
    const tcvn3 = 'Hä vµ tªn;TrÇn ThÞ H\u00ad¬ng';
    expect(await csv(Buffer.from(tcvn3, 'latin1'))).toMatchObject({
      rows: [['Hä vµ tªn', 'TrÇn ThÞ H\u00ad¬ng']],
      encoding: 'windows-1252',
    });
    expect(await csv(Buffer.from('Hoï teân;Xin chaøo caùc baïn', 'latin1'))).toMatchObject({
      rows: [['Hoï teân', 'Xin chaøo caùc baïn']],
      encoding: 'windows-1252',
    });
  });

  it('gives back any table that was written with quotes', async () => {
    const value = fc
      .string({ unit: 'grapheme' })
      .filter(text => !/^'[=+\-@\t\r＝＋－＠]/.test(text) && text !== '');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(value, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 8 }),
        async rows => {
          fc.pre(!rows.flat().some(text => text.includes('\0') || !text.isWellFormed()));
          const text = rows
            .map(row => row.map(cell => `"${cell.replaceAll('"', '""')}"`).join(';'))
            .join('\r\n');
          const bytes = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text)]);
          expect((await csv(bytes)).rows).toEqual(rows);
        },
      ),
      { numRuns: 200 },
    );
  });
});
