import { readFileSync } from 'node:fs';
import { read, utils } from '@e965/xlsx';

/** Reads the workbook named on the command line into rows with the spreadsheet library alone; prints the milliseconds. */

const [path = ''] = process.argv.slice(2);
const startedMs = performance.now();
const book = read(readFileSync(path));
const rows = book.SheetNames.flatMap(name => {
  const sheet = book.Sheets[name];
  return sheet ? utils.sheet_to_json(sheet, { header: 1 }) : [];
});
const tookMs = performance.now() - startedMs;
if (rows.length === 0) throw new Error('nothing was read');
process.stdout.write(String(tookMs));
