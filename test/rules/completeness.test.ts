import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '#shared/core/dates.ts';
import {
  assessRoster,
  completenessOf,
  percentOf,
  type RosterOnDay,
  type RosterPost,
  requirementsOn,
} from '#shared/rules/completeness.ts';

const onDay = '2026-03-02';
const leader = 'role-leader';
const officer = 'role-officer';
const member = 'role-member';

function requirement(
  unitTypeId: string,
  roleId: string,
  count = 1,
  fromDay: Day | null = null,
  toDay: Day | null = null,
) {
  return { unitTypeId, roleId, count, fromDay, toDay };
}

const requirements = [
  requirement('school', leader),
  requirement('school', officer),
  requirement('division', member),
];

let posts = 0;
function post(unitId: string, roleId: string, personId: string, term: Partial<RosterPost> = {}): RosterPost {
  posts += 1;
  return { id: `post-${posts}`, unitId, roleId, personId, fromDay: null, toDay: null, ...term };
}

function school(id = 'a') {
  return { id, typeId: 'school' };
}

const reachable = { canBeReached: true, confirmedOn: '2026-01-10' };

function assess(parts: Partial<RosterOnDay>) {
  const people = new Map((parts.posts ?? []).map(({ personId }) => [personId, reachable]));
  return assessRoster({ day: onDay, units: [school()], requirements, posts: [], people, ...parts });
}

function statesOf(parts: Partial<RosterOnDay>, unitId = 'a') {
  return assess(parts).get(unitId)?.states;
}

describe('a school', () => {
  it('is complete with one leader and one officer', () => {
    expect(statesOf({ posts: [post('a', leader, 'ha'), post('a', officer, 'mai')] })).toEqual(['complete']);
  });

  it('lacks both when nobody serves', () => {
    expect(assess({}).get('a')?.missing).toEqual([
      { roleId: leader, need: 1, have: 0, vacantSince: null, lastPostId: null },
      { roleId: officer, need: 1, have: 0, vacantSince: null, lastPostId: null },
    ]);
    expect(statesOf({})).toEqual(['missing']);
  });

  it('lacks the officer only, and the members of divisions are no officers', () => {
    const found = assess({ posts: [post('a', leader, 'ha'), post('a', member, 'mai')] }).get('a');
    expect(found?.missing.map(({ roleId }) => roleId)).toEqual([officer]);
  });

  it('has one leader too many, which leaves it complete', () => {
    const found = assess({
      posts: [post('a', leader, 'ha'), post('a', leader, 'an'), post('a', officer, 'mai')],
    }).get('a');
    expect(found?.surplus).toEqual([{ roleId: leader, need: 1, have: 2 }]);
    expect(found?.states).toEqual(['surplus', 'complete']);
  });

  it('counts a person entered twice for the same role once', () => {
    const found = assess({
      posts: [post('a', leader, 'ha'), post('a', leader, 'ha'), post('a', officer, 'mai')],
    });
    expect(found.get('a')?.surplus).toEqual([]);
  });

  it('puts what is missing before what is too many', () => {
    expect(statesOf({ posts: [post('a', leader, 'ha'), post('a', leader, 'an')] })).toEqual([
      'missing',
      'surplus',
    ]);
  });
});

describe('the day', () => {
  const tuan = post('a', officer, 'tuan', { fromDay: '2024-08-01', toDay: '2025-12-31' });
  const mai = post('a', officer, 'mai', { fromDay: '2026-01-01' });
  const ha = post('a', leader, 'ha');

  it('shows who served then: the last day is still served, the first already', () => {
    const holders = (day: Day) =>
      assess({ day, posts: [ha, tuan, mai] })
        .get('a')
        ?.holders.filter(({ roleId }) => roleId === officer)
        .map(({ personId }) => personId);
    expect(holders('2024-07-31')).toEqual([]);
    expect(holders('2024-08-01')).toEqual(['tuan']);
    expect(holders('2025-12-31')).toEqual(['tuan']);
    expect(holders('2026-01-01')).toEqual(['mai']);
  });

  it('leaves the unit complete over a change of officer', () => {
    for (const day of ['2025-12-31', '2026-01-01'])
      expect(statesOf({ day, posts: [ha, tuan, mai] })).toContain('complete');
  });

  it('says since when a post is vacant and who left it last', () => {
    const earlier = post('a', officer, 'an', { toDay: '2024-07-31' });
    expect(assess({ posts: [ha, tuan, earlier] }).get('a')?.missing).toEqual([
      { roleId: officer, need: 1, have: 0, vacantSince: '2026-01-01', lastPostId: tuan.id },
    ]);
  });

  it('does not take a coming post for one that ended', () => {
    const coming = post('a', officer, 'mai', { fromDay: '2026-09-01', toDay: '2027-08-31' });
    expect(assess({ posts: [ha, coming] }).get('a')?.missing[0]).toMatchObject({
      vacantSince: null,
      lastPostId: null,
    });
  });
});

describe('what a type requires', () => {
  it('is nothing for a unit without a type, of an unknown type, or of a type nothing is asked of', () => {
    for (const typeId of [null, 'office', 'unheard-of'])
      expect(assess({ units: [{ id: 'a', typeId }] }).get('a')?.states).toEqual(['not-required']);
  });

  it('is one member of a division', () => {
    const units = [{ id: 'a', typeId: 'division' }];
    expect(statesOf({ units, posts: [post('a', member, 'ha')] })).toEqual(['complete']);
    expect(statesOf({ units, posts: [post('a', leader, 'ha')] })).toEqual(['missing']);
  });

  it('may be several holders', () => {
    const needs = [requirement('school', officer, 2)];
    const one = assess({ requirements: needs, posts: [post('a', officer, 'ha')] }).get('a');
    expect(one?.missing).toMatchObject([{ need: 2, have: 1 }]);
    const two = [post('a', officer, 'ha'), post('a', officer, 'mai')];
    expect(statesOf({ requirements: needs, posts: two })).toEqual(['complete']);
  });

  it('is what was in force on the day', () => {
    const needs = [
      requirement('school', leader, 1, null, '2025-06-30'),
      requirement('school', officer, 1, '2025-07-01'),
    ];
    const rolesOn = (day: Day) => [...(requirementsOn(needs, day).get('school')?.keys() ?? [])];
    expect(rolesOn('2025-06-30')).toEqual([leader]);
    expect(rolesOn('2025-07-01')).toEqual([officer]);
  });

  it('is the latest of several, and none when that asks for nobody', () => {
    const two = [requirement('school', officer, 2, '2025-07-01'), requirement('school', officer, 1)];
    expect(requirementsOn(two, onDay).get('school')?.get(officer)).toBe(2);
    const none = [requirement('school', officer, 1), requirement('school', officer, 0, '2025-07-01')];
    expect(requirementsOn(none, onDay).get('school')?.has(officer)).toBe(false);
    expect(statesOf({ requirements: none })).toEqual(['not-required']);
  });
});

describe('people', () => {
  const ha = post('a', leader, 'ha');
  const both = post('a', officer, 'ha');
  const mai = post('a', officer, 'mai');

  it('are named when one serves in two posts of the same unit', () => {
    const found = assess({ posts: [ha, both] }).get('a');
    expect(found?.samePersonIds).toEqual(['ha']);
    expect(found?.states).toEqual(['same-person', 'complete']);
  });

  it('are named in both units when one serves in two', () => {
    const found = assess({
      units: [school('a'), school('b')],
      posts: [ha, mai, post('b', leader, 'ha'), post('b', officer, 'an')],
    });
    expect([found.get('a')?.samePersonIds, found.get('b')?.samePersonIds]).toEqual([['ha'], ['ha']]);
  });

  it('may follow themselves, or hold a post that nothing requires', () => {
    const next = post('a', officer, 'ha', { fromDay: '2026-04-01' });
    const other = post('a', 'role-of-the-office', 'mai');
    expect(assess({ posts: [ha, mai, next, other] }).get('a')?.samePersonIds).toEqual([]);
  });

  it('are out of reach without phone and e-mail', () => {
    const people = new Map([
      ['ha', { canBeReached: false, confirmedOn: onDay }],
      ['mai', reachable],
    ]);
    const found = assess({ posts: [ha, mai], people }).get('a');
    expect(found?.unreachablePostIds).toEqual([ha.id]);
    expect(found?.states).toEqual(['unreachable', 'complete']);
  });

  it('are unconfirmed twelve months after they were confirmed, or when they never were', () => {
    const unconfirmed = (confirmedOn: Day | null) => {
      const people = new Map([
        ['ha', { canBeReached: true, confirmedOn }],
        ['mai', reachable],
      ]);
      return assess({ posts: [ha, mai], people }).get('a')?.states;
    };
    expect(unconfirmed('2025-03-02')).toEqual(['complete']);
    expect(unconfirmed('2025-03-01')).toEqual(['unconfirmed', 'complete']);
    expect(unconfirmed(null)).toEqual(['unconfirmed', 'complete']);
    expect(unconfirmed('2026-12-31')).toEqual(['complete']);
  });

  it('who are gone do not fill a post', () => {
    expect(
      assess({ posts: [ha, mai], people: new Map([['ha', reachable]]) }).get('a')?.missing,
    ).toMatchObject([{ roleId: officer }]);
  });
});

describe('posts of units that were not there', () => {
  it('count nowhere', () => {
    const found = assess({
      posts: [post('closed', leader, 'ha'), post('a', leader, 'ha'), post('a', officer, 'mai')],
    });
    expect([...found.keys()]).toEqual(['a']);
    expect(found.get('a')?.states).toEqual(['complete']);
  });
});

describe('the percentage', () => {
  it('is 95 for 38 of 40', () => {
    const units = Array.from({ length: 40 }, (_, index) => school(`unit-${index}`));
    const filled = units
      .slice(1)
      .flatMap(({ id }, index) => [
        post(id, leader, `leader-${id}`),
        ...(index === 0 ? [] : [post(id, officer, `officer-${id}`)]),
      ]);
    expect(completenessOf(assess({ units, posts: filled }).values())).toEqual({
      units: 40,
      complete: 38,
      percent: 95,
    });
  });

  it('leaves units out that need nobody', () => {
    const units = [school('a'), { id: 'b', typeId: null }];
    expect(completenessOf(assess({ units }).values())).toEqual({ units: 1, complete: 0, percent: 0 });
  });

  it('is nothing of nothing, and 100 or 0 only when it is all or none', () => {
    expect(percentOf(0, 0)).toBeNull();
    expect(percentOf(1499, 1500)).toBe(99.9);
    expect(percentOf(9999, 10000)).toBe(99.9);
    expect(percentOf(1, 10000)).toBe(0.1);
    expect(percentOf(555, 654)).toBe(84.9);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 0, max: 5000 }), (whole, some) => {
        const part = Math.min(some, whole);
        const percent = percentOf(part, whole);
        expect(percent === 100).toBe(part === whole);
        expect(percent === 0).toBe(part === 0);
      }),
    );
  });
});

describe('any roster', () => {
  const person = fc.constantFrom('ha', 'mai', 'tuan', 'an', 'gone');
  const day = fc.integer({ min: -400, max: 400 }).map(count => addDays(onDay, count));
  const anyPost = fc.record({
    unitId: fc.constantFrom('a', 'b', 'c', 'nowhere'),
    personId: person,
    roleId: fc.constantFrom(leader, officer, member),
    fromDay: fc.option(day),
    toDay: fc.option(day),
  });
  const units = [school('a'), school('b'), { id: 'c', typeId: 'division' }];
  const people = new Map(['ha', 'mai', 'tuan', 'an'].map(id => [id, reachable]));

  it('is missing, fits or is too many in each role, and never two of them', () => {
    fc.assert(
      fc.property(fc.array(anyPost, { maxLength: 20 }), day, (list, on) => {
        const all = list.map((each, index) => ({ ...each, id: `post-${index}` }));
        const found = assessRoster({ day: on, units, requirements, posts: all, people });
        for (const { needs, missing, surplus, states } of found.values()) {
          for (const { roleId, need, have } of needs) {
            expect(missing.some(gap => gap.roleId === roleId)).toBe(have < need);
            expect(surplus.some(gap => gap.roleId === roleId)).toBe(have > need);
          }
          expect(states.includes('complete')).toBe(missing.length === 0);
        }
      }),
    );
  });

  it('does not depend on the order of units', () => {
    fc.assert(
      fc.property(fc.array(anyPost, { maxLength: 20 }), list => {
        const all = list.map((each, index) => ({ ...each, id: `post-${index}` }));
        const forth = assessRoster({ day: onDay, units, requirements, posts: all, people });
        const back = assessRoster({
          day: onDay,
          units: [...units].reverse(),
          requirements,
          posts: all,
          people,
        });
        expect(Object.fromEntries(back)).toEqual(Object.fromEntries(forth));
      }),
    );
  });
});

describe('the office of a whole province', () => {
  it('is assessed in less than 30 ms', () => {
    const units = Array.from({ length: 1500 }, (_, index) => school(`unit-${index}`));
    const all = units.flatMap(({ id }) =>
      [leader, officer].flatMap(roleId => [
        post(id, roleId, `${roleId}-${id}`, { toDay: '2025-08-31' }),
        post(id, roleId, `next-${roleId}-${id}`, { fromDay: '2025-09-01' }),
      ]),
    );
    const people = new Map(all.map(({ personId }) => [personId, reachable]));
    const times = Array.from({ length: 7 }, () => {
      const startedMs = performance.now();
      assessRoster({ day: onDay, units, requirements, posts: all, people });
      return performance.now() - startedMs;
    });
    expect(Math.min(...times)).toBeLessThan(30);
  });
});
