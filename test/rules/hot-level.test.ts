import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hotLevels } from '#shared/entities/hot.ts';
import { isScore, needsPlan, proposedLevel, usualScores } from '#shared/rules/hot-level.ts';

const score = fc.integer({ min: 1, max: 5 });

describe('the level that likelihood × impact speaks for', () => {
  it('is known at the corners and the borders', () => {
    const cells = [
      [1, 1, 'watch'],
      [2, 2, 'watch'],
      [1, 5, 'attention'],
      [3, 3, 'attention'],
      [2, 5, 'hot'],
      [3, 5, 'hot'],
      [4, 4, 'very-hot'],
      [5, 5, 'very-hot'],
    ] as const;
    for (const [likelihood, impact, level] of cells) expect(proposedLevel(likelihood, impact)).toBe(level);
  });

  it('never falls when either rises, and does not care which is which', () => {
    fc.assert(
      fc.property(score, score, score, (likelihood, impact, more) => {
        const rank = (a: number, b: number) => hotLevels.indexOf(proposedLevel(a, b) ?? 'watch');
        expect(rank(Math.max(likelihood, more), impact)).toBeGreaterThanOrEqual(rank(likelihood, impact));
        expect(rank(impact, likelihood)).toBe(rank(likelihood, impact));
      }),
    );
  });

  it('is not proposed while something is not judged or out of range', () => {
    expect(proposedLevel(null, 3)).toBeNull();
    expect(proposedLevel(0, 3)).toBeNull();
    expect(proposedLevel(3, 6)).toBeNull();
    expect(isScore(2.5)).toBe(false);
  });

  it('comes back from the scores a level begins with', () => {
    for (const level of hotLevels) {
      const { likelihood, impact } = usualScores(level);
      expect(proposedLevel(likelihood, impact)).toBe(level);
    }
  });

  it('asks for a plan from hot on', () => {
    expect(hotLevels.filter(needsPlan)).toEqual(['hot', 'very-hot']);
  });
});
