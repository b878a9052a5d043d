import { join } from 'node:path';
import { fixturePath } from '#test/support/import.ts';
import type { Outcome } from './report.ts';
import { benchFolder, outputOf } from './runtime.ts';
import { figureOf } from './timing.ts';

/** A roster brought in from choosing the file to the end of the write, in processes that have done nothing before. */

const runs = 7;
const ratioLimit = 3;
const file = 'danh-sach-can-bo-truyen-thong-2017.xlsx';

export async function measureImport(): Promise<readonly Outcome[]> {
  const { TRUYENTHONG_SQLITE_BINDING: _, ...env } = process.env;
  const measured = async (child: string) =>
    Number(await outputOf(process.execPath, [join(benchFolder, 'children', child), fixturePath(file)], env));
  const ours: number[] = [];
  const bare: number[] = [];
  for (let turn = 0; turn < runs; turn += 1) {
    bare.push(await measured('sheet-read.ts'));
    ours.push(await measured('roster-import.ts'));
  }
  const figure = figureOf(ours);
  const floor = { name: 'spreadsheet library', figure: figureOf(bare) };
  const ratio = figure.median / floor.figure.median;
  const target = { text: `median ≤ ${ratioLimit} ×`, isMet: ratio <= ratioLimit };
  return [{ subject: 'roster import, file to commit', unit: 'ms', figure, floor, ratio, target }];
}
