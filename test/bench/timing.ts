/** Figures from repeated measurements. */

export interface Figure {
  readonly median: number;
  readonly p95: number;
  readonly count: number;
}

/** Nearest-rank figures of milliseconds or any other numbers; at least one is needed. */
export function figureOf(samples: readonly number[]): Figure {
  if (samples.length === 0) throw new RangeError('nothing was measured');
  const sorted = [...samples].sort((left, right) => left - right);
  const at = (share: number) => sorted[Math.max(Math.ceil(sorted.length * share) - 1, 0)] ?? 0;
  return { median: at(0.5), p95: at(0.95), count: sorted.length };
}

/** Milliseconds that `run` took. */
export async function timed(run: () => unknown): Promise<number> {
  const startedMs = performance.now();
  await run();
  return performance.now() - startedMs;
}

/** `rounds` measurements of each of `cases` in turn, so that a slow moment of the machine falls on all of them. */
export async function sampled<T>(
  cases: readonly T[],
  rounds: number,
  run: (each: T) => unknown,
): Promise<ReadonlyMap<T, readonly number[]>> {
  const samples = new Map<T, number[]>(cases.map(each => [each, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const [each, list] of samples) list.push(await timed(() => run(each)));
  return samples;
}
