import { describe, expect, it } from 'vitest';
import { answerCheck, type CheckFacts, missingChecks } from '#shared/rules/story-checks.ts';
import { deadlineState, storyDeadline } from '#shared/rules/story-deadline.ts';

const plain: CheckFacts = {
  kind: 'news',
  photos: 0,
  photoCredit: null,
  isPupilNamed: null,
  consents: 0,
  policyStatuses: [],
};

function check(key: string | null, facts: Partial<CheckFacts>, isTicked = false) {
  return answerCheck(key, { ...plain, ...facts }, isTicked);
}

describe('a check the story answers itself', () => {
  it('photo credit: asked for with a photo or a photo report, met once somebody is named', () => {
    expect(check('photo-credit', {})).toEqual({ answeredBy: 'record', applies: false, isMet: true });
    expect(check('photo-credit', { kind: 'photo' })).toMatchObject({ applies: true, isMet: false });
    expect(check('photo-credit', { photos: 1 })).toMatchObject({ applies: true, isMet: false });
    expect(check('photo-credit', { photos: 1, photoCredit: 'Lê Mai' })).toMatchObject({ isMet: true });
    expect(check('photo-credit', { photos: 1 }, true)).toMatchObject({ isMet: false });
  });

  it('names of pupils: met once somebody has looked, whatever was found', () => {
    expect(check('pupil-names', {})).toMatchObject({ isMet: false });
    for (const isPupilNamed of [true, false])
      expect(check('pupil-names', { isPupilNamed })).toMatchObject({ isMet: true });
  });

  it('policies: every one cited is in force', () => {
    expect(check('policy-in-force', {})).toMatchObject({ applies: false, isMet: true });
    expect(check('policy-in-force', { policyStatuses: ['in-force'] })).toMatchObject({ isMet: true });
    expect(check('policy-in-force', { policyStatuses: ['in-force', 'expired'] })).toMatchObject({
      isMet: false,
    });
    expect(check('policy-in-force', { policyStatuses: [null] })).toMatchObject({ isMet: false });
  });

  it('consent: not asked for without a pupil’s name; a letter attached or a tick meets it', () => {
    expect(check('consent', { isPupilNamed: false })).toMatchObject({ applies: false, isMet: true });
    expect(check('consent', { isPupilNamed: true })).toMatchObject({ isMet: false });
    expect(check('consent', { isPupilNamed: true, consents: 1 })).toMatchObject({ isMet: true });
    expect(check('consent', { isPupilNamed: true }, true)).toMatchObject({ answeredBy: 'hand', isMet: true });
  });
});

describe('any other check', () => {
  it('is met by a tick alone', () => {
    for (const key of ['source', null, 'own-rule'])
      expect([check(key, {}).isMet, check(key, {}, true).isMet]).toEqual([false, true]);
  });

  it('is told by its level, and not at all when it is off', () => {
    const checks = (['off', 'recommended', 'required'] as const).flatMap(level =>
      [true, false].map(isMet => ({ name: `${level} ${isMet}`, level, isMet })),
    );
    expect(missingChecks(checks)).toEqual({
      required: ['required false'],
      recommended: ['recommended false'],
    });
  });
});

describe('the day that counts', () => {
  it('is the earlier of both while writing, the publication while waiting, none after', () => {
    expect(storyDeadline('drafting', '2026-03-10', '2026-03-20')).toBe('2026-03-10');
    expect(storyDeadline('returned', '2026-03-25', '2026-03-20')).toBe('2026-03-20');
    expect(storyDeadline('idea', null, '2026-03-20')).toBe('2026-03-20');
    expect(storyDeadline('review', '2026-03-10', '2026-03-20')).toBe('2026-03-20');
    expect(storyDeadline('sent', '2026-03-10', null)).toBeNull();
    for (const stage of ['published', 'removed', 'corrected', 'postponed', 'cancelled'] as const)
      expect(storyDeadline(stage, '2026-03-10', '2026-03-20')).toBeNull();
  });

  it.each([
    ['2026-03-10', 'on-time'],
    ['2026-03-04', 'due-soon'],
    ['2026-03-02', 'due-soon'],
    ['2026-03-01', 'overdue'],
    ['2026-02-23', 'overdue'],
    ['2026-02-22', 'long-overdue'],
  ] as const)('%s is %s on 2 March', (day, state) => {
    expect(deadlineState('drafting', day, '2026-03-02')).toBe(state);
    expect(deadlineState('published', day, '2026-03-02')).toBe('closed');
  });
});
