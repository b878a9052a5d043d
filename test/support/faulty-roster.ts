import { writeWorkbook } from '#electron/files/write-workbook.ts';
import type { OutValue } from '#shared/rules/csv-out.ts';

/** Communes that the list knows before the roster comes in. */
export const knownAreas = ['Xã Ia O', 'Phường Pleiku', 'Xã Gào'] as const;

/**
 * A roster of 300 units as an office would send it, rows 2 to 301. Five rows are faulty: a day that is none (51), a
 * commune nobody knows (101), no name (151), a code used twice (201) and a phone kept as a number (251).
 */
export async function faultyRoster(): Promise<Buffer> {
  const rows = Array.from({ length: 300 }, (_, index): OutValue[] => {
    const number = index + 1;
    return [
      `GL${String(number).padStart(4, '0')}`,
      `Trường TH Số ${number}`,
      knownAreas[index % knownAreas.length] ?? '',
      `Nguyễn Văn ${givenNames[index % givenNames.length]}`,
      `09${String(12_000_000 + index * 37).padStart(8, '0')}`,
      '2025-08-01',
    ];
  });
  put(rows, 51, 5, '31/02/2025');
  put(rows, 101, 2, 'Xã Không Có');
  put(rows, 151, 1, '');
  put(rows, 201, 0, 'GL0010');
  put(rows, 251, 4, 912_345_678);
  const columns = [
    { heading: 'Mã đơn vị', kind: 'text' },
    { heading: 'Tên đơn vị', kind: 'text' },
    { heading: 'Xã, phường', kind: 'text' },
    { heading: 'Lãnh đạo phụ trách', kind: 'text' },
    { heading: 'Điện thoại', kind: 'phone' },
    { heading: 'Từ ngày', kind: 'day' },
  ] as const;
  return writeWorkbook({ sheetName: 'Danh bạ', columns, rows });
}

const givenNames = ['An', 'Bình', 'Cường', 'Dũng', 'Đạt', 'Hà', 'Mai'];

/** `row` as the spreadsheet numbers it, its header being row 1. */
function put(rows: OutValue[][], row: number, column: number, value: OutValue): void {
  const cells = rows[row - 2];
  if (cells !== undefined) cells[column] = value;
}
