import { mkdirSync, writeFileSync } from 'node:fs';
import { arch, cpus, loadavg, platform, release, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Figure } from './timing.ts';

/** What was measured, beside what it was measured against. */
export interface Result {
  readonly subject: string;
  readonly unit: 'ms' | 'MB' | '×';
  readonly figure: Figure;
  /** What cannot be gone below, measured in the same run. */
  readonly floor: { readonly name: string; readonly figure: Figure } | null;
  /** The figure over the floor; which of their numbers is said by the target. */
  readonly ratio: number | null;
  /** Null where the figure is only told. */
  readonly target: { readonly text: string; readonly isMet: boolean } | null;
}

/** A subject that could not be measured, with why. */
export interface Missing {
  readonly subject: string;
  readonly reason: string;
}

export type Outcome = Result | Missing;

export interface Machine {
  readonly cores: number;
  /** Programs at work in the last minute, ours included: above the number of cores the figures are those of a crowd. */
  readonly load: number;
  readonly processor: string;
  readonly memoryGiB: number;
  readonly system: string;
  readonly node: string;
  readonly electron: string;
}

export function machineOf(electron: string): Machine {
  return {
    cores: cpus().length,
    load: Math.round((loadavg()[0] ?? 0) * 10) / 10,
    processor: cpus()[0]?.model.trim() ?? '',
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    system: `${platform()} ${release()} ${arch()}`,
    node: process.versions.node,
    electron,
  };
}

const columns = ['subject', 'n', 'median', 'p95', 'floor', 'ratio', 'target', ''] as const;

/** The table for the console. Nothing is left out: what missed its target says so. */
export function tableOf(outcomes: readonly Outcome[], machine: Machine): string {
  const rows = outcomes.map(outcome => ('reason' in outcome ? missingCells(outcome) : cellsOf(outcome)));
  const widths = columns.map((head, at) => Math.max(head.length, ...rows.map(row => row[at]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, at) =>
        at === 0 || at >= 6 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
      )
      .join('  ')
      .trimEnd();
  const { cores, load, processor, memoryGiB, system, node, electron } = machine;
  return [
    `${cores} cores (${processor}), load ${load}, ${memoryGiB} GiB, ${system}, Node ${node}, Electron ${electron}`,
    '',
    line(columns),
    line(widths.map(width => '-'.repeat(width))),
    ...rows.map(line),
  ].join('\n');
}

function cellsOf({ subject, unit, figure, floor, ratio, target }: Result): readonly string[] {
  return [
    subject,
    String(figure.count),
    shown(figure.median, unit),
    shown(figure.p95, unit),
    floor ? `${floor.name} ${shown(floor.figure.median, unit)} / ${shown(floor.figure.p95, unit)}` : '',
    ratio === null ? '' : `${ratio.toFixed(2)} ×`,
    target?.text ?? '',
    target ? (target.isMet ? 'ok' : 'MISSED') : '',
  ];
}

function missingCells({ subject, reason }: Missing): readonly string[] {
  return [subject, '', '', '', '', '', '', `not measured: ${reason}`];
}

/** Whole numbers; what lies below ten keeps one decimal, or nothing would be left of it. */
function shown(value: number, unit: Result['unit']): string {
  const digits = Math.abs(value) < 10 ? (Math.abs(value) < 1 ? 2 : 1) : 0;
  return `${value.toFixed(digits)} ${unit}`;
}

/** Keeps the figures in `test-results/bench.json`. */
export function keep(outcomes: readonly Outcome[], machine: Machine): string {
  const file = fileURLToPath(new URL('../../test-results/bench.json', import.meta.url));
  mkdirSync(fileURLToPath(new URL('../../test-results', import.meta.url)), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ at: new Date().toISOString(), machine, outcomes }, null, 2)}\n`);
  return file;
}
