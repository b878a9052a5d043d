import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roles } from '#shared/core/contract.ts';
import { responsePlanStates } from '#shared/entities/hot.ts';
import { isWritable, planActions, planRefusal } from '#shared/rules/hot-plan.ts';
import { countedOnce, weeksOf } from '#shared/rules/hot-resonance.ts';

const plan = fc.record({
  state: fc.constantFrom(...responsePlanStates),
  authorId: fc.constantFrom('a', 'b', null),
  submittedById: fc.constantFrom('a', 'b', null),
  hasContent: fc.boolean(),
  isRenewed: fc.boolean(),
});
const actor = fc.record({ id: fc.constantFrom('a', 'b', 'c'), role: fc.constantFrom(...roles) });

describe('who may do what with a plan', () => {
  it('never lets anybody approve what she wrote or sent, and only a lead approve at all', () => {
    fc.assert(
      fc.property(plan, actor, (facts, who) => {
        if (planRefusal('approve', facts, who) !== null) return;
        expect(facts.state).toBe('submitted');
        expect([facts.authorId, facts.submittedById]).not.toContain(who.id);
        expect(['lead', 'admin']).toContain(who.role);
      }),
    );
  });

  it('never changes what was approved but by a new version', () => {
    fc.assert(
      fc.property(plan, actor, fc.constantFrom(...planActions), (facts, who, action) => {
        if (facts.state === 'approved' && planRefusal(action, facts, who) === null)
          expect(action).toBe('renew');
      }),
    );
    expect(responsePlanStates.filter(isWritable)).toEqual(['draft', 'returned']);
  });

  it('asks for some content before it is sent', () => {
    const facts = {
      state: 'draft',
      authorId: 'a',
      submittedById: null,
      hasContent: false,
      isRenewed: false,
    } as const;
    expect(planRefusal('submit', facts, { id: 'a', role: 'editor' })).toBe('response-empty');
    expect(planRefusal('submit', { ...facts, hasContent: true }, { id: 'a', role: 'editor' })).toBeNull();
    expect(planRefusal('submit', { ...facts, hasContent: true }, { id: 'a', role: 'member' })).toBe(
      'response-role',
    );
  });
});

describe('resonance', () => {
  const carried = (
    kind: 'original' | 'repost' | 'own',
    day: string | null,
    outletKey: string,
    storyId: string | null,
  ) => ({
    kind,
    day,
    outletKey,
    storyId,
  });

  it('takes a press item and our own publication of the same story there for one', () => {
    const found = countedOnce([
      carried('original', '2026-03-01', 'gialai', 's1'),
      carried('own', '2026-03-01', 'gialai', 's1'),
      carried('own', '2026-03-02', 'portal', 's1'),
      carried('own', '2026-03-02', 'gialai', 's2'),
    ]);
    expect(found.map(each => [each.kind, each.outletKey, each.storyId])).toEqual([
      ['original', 'gialai', 's1'],
      ['own', 'portal', 's1'],
      ['own', 'gialai', 's2'],
    ]);
  });

  it('keeps weeks of silence between, and loses nothing that has a day', () => {
    const day = fc
      .integer({ min: 0, max: 200 })
      .map(count => new Date(Date.UTC(2026, 0, 1 + count)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('original', 'repost', 'own'), day), { maxLength: 30 }),
        list => {
          const weeks = weeksOf(list.map(([kind, on]) => carried(kind, on, 'x', null)));
          const total = weeks.reduce((sum, week) => sum + week.originals + week.reposts + week.own, 0);
          expect(total).toBe(list.length);
          for (const [at, week] of weeks.entries()) {
            const next = weeks[at + 1];
            if (next) expect(Date.parse(next.from) - Date.parse(week.from)).toBe(7 * 86_400_000);
          }
        },
      ),
    );
  });
});
