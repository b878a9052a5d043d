import { hotLevels } from '../entities/hot.ts';

/** From likelihood × impact to a level: the rule proposes, a person decides. */

export type HotLevel = (typeof hotLevels)[number];

/** The least and the greatest value of likelihood and impact. */
export const scoreRange = { least: 1, greatest: 5 } as const;

/** The least score (likelihood × impact, 1 to 25) of each level. */
const leastScores: Readonly<Record<HotLevel, number>> = { watch: 1, attention: 5, hot: 10, 'very-hot': 16 };

/** Whether the number may stand for a likelihood or an impact. */
export function isScore(value: number | null | undefined): value is number {
  return (
    typeof value === 'number' &&
    Number.isInteger(value) &&
    value >= scoreRange.least &&
    value <= scoreRange.greatest
  );
}

/**
 * The level that a likelihood and an impact (1 to 5) speak for; null while one of them is not judged.
 *
 * @source office rule: 1–4 Theo dõi, 5–9 Cần chú ý, 10–15 Nóng, 16–25 Rất nóng
 */
export function proposedLevel(likelihood: number | null, impact: number | null): HotLevel | null {
  if (!isScore(likelihood) || !isScore(impact)) return null;
  const score = likelihood * impact;
  return hotLevels.findLast(level => score >= leastScores[level]) ?? null;
}

/** Likelihood and impact to begin with where only a level is known; `proposedLevel` of them is that level. */
export function usualScores(level: HotLevel): { readonly likelihood: number; readonly impact: number } {
  switch (level) {
    case 'watch':
      return { likelihood: 2, impact: 2 };
    case 'attention':
      return { likelihood: 3, impact: 3 };
    case 'hot':
      return { likelihood: 4, impact: 3 };
    case 'very-hot':
      return { likelihood: 5, impact: 4 };
  }
}

/** Whether an issue of this level must not be without an approved plan. */
export function needsPlan(level: HotLevel | null): boolean {
  return level === 'hot' || level === 'very-hot';
}
