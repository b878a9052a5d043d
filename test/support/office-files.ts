import { strToU8, type Zippable, zipSync } from 'fflate';

/** Office files made by hand, part by part, so that a test can break exactly what it means to break. */

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';

export interface SheetPart {
  readonly name: string;
  readonly state?: string;
  /** The XML inside `<worksheet>`. */
  readonly body: string;
}

export interface XlsxParts {
  readonly sheets: readonly SheetPart[];
  readonly sharedStrings?: string;
  readonly styles?: string;
  readonly is1904?: boolean;
  /** Further parts, or replacements of the usual ones. */
  readonly parts?: Record<string, string | Uint8Array>;
}

/** A workbook in the .xlsx format. */
export function xlsxFile({ sheets, sharedStrings, styles, is1904, parts = {} }: XlsxParts): Uint8Array {
  const list = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}" ${state ? `state="${state}"` : ''} r:id="rId${index + 1}"/>`,
  );
  const targets = sheets.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships ${packageRelations}><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<?xml version="1.0" encoding="UTF-8"?><workbook ${main} xmlns:r="${relations}"><workbookPr${is1904 ? ' date1904="1"' : ''}/><sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships ${packageRelations}>${targets.join('')}<Relationship Id="s1" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="s2" Type="${relations}/styles" Target="/xl/styles.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `<sst ${main}>${sharedStrings ?? ''}</sst>`,
    'xl/styles.xml': `<styleSheet ${main}>${styles ?? ''}</styleSheet>`,
  };
  for (const [index, { body }] of sheets.entries()) {
    files[`xl/worksheets/sheet${index + 1}.xml`] = `<worksheet ${main}>${body}</worksheet>`;
  }
  return zipOf({ ...files, ...parts });
}

/** `<sheetData>` with the given cells as inline text, row 1 first. */
export function textRows(rows: readonly (readonly string[])[]): string {
  const lines = rows.map(
    cells =>
      `<row>${cells.map(cell => `<c t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`).join('')}</row>`,
  );
  return `<sheetData>${lines.join('')}</sheetData>`;
}

export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** An OpenDocument spreadsheet around the XML inside `<office:spreadsheet>`. */
export function odsFile(body: string, parts: Record<string, string> = {}): Uint8Array {
  const spaces = ['office', 'table', 'text', 'style']
    .map(name => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
    .join(' ');
  const styles =
    '<office:automatic-styles><style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles>';
  return zipOf({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<?xml version="1.0"?><office:document-content ${spaces}>${styles}<office:body><office:spreadsheet>${body}</office:spreadsheet></office:body></office:document-content>`,
    ...parts,
  });
}

export function zipOf(parts: Record<string, string | Uint8Array>): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(parts)) {
    files[name] = typeof content === 'string' ? strToU8(content) : content;
  }
  return zipSync(files, { level: 1 });
}

/** Where the directory of an archive describes a part: the offset of its entry. */
export function directoryEntryOf(archive: Uint8Array, part: string): number {
  const name = Buffer.from(part);
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  for (let at = bytes.indexOf('PK\x01\x02'); at !== -1; at = bytes.indexOf('PK\x01\x02', at + 1)) {
    if (bytes.subarray(at + 46, at + 46 + bytes.readUInt16LE(at + 28)).equals(name)) return at;
  }
  throw new RangeError(`no part ${part}`);
}
