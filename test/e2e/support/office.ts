import type { Page } from '@playwright/test';
import { call, callAll } from '#test/e2e/support/desk.ts';

export interface SeededUnit {
  readonly name: string;
  /** Full name, «họ đệm» and «tên». */
  readonly leader?: string;
  readonly officer?: string;
  /** Since when both serve; always when left out. */
  readonly since?: string;
}

const roles = { leader: 'role-leader', officer: 'role-officer' } as const;

/** Units of the Sở with who serves in them; gives back their ids in order. */
export async function seedOffice(page: Page, units: readonly SeededUnit[]): Promise<string[]> {
  const ids = await callAll(
    page,
    'unit.create',
    units.map(({ name }) => ({ name, typeId: 'type-thpt' })),
  );
  const appointments = units.flatMap((unit, index) =>
    (['leader', 'officer'] as const).flatMap(role => {
      const name = unit[role];
      const unitId = ids[index];
      if (name === undefined || unitId === undefined) return [];
      return [
        { unitId, roleId: roles[role], newPerson: personNamed(name, index), fromDay: unit.since ?? null },
      ];
    }),
  );
  await callAll(page, 'roster.appoint', appointments);
  return ids;
}

/** A person who can be reached, so that nothing but posts is missing. */
function personNamed(name: string, index: number) {
  const words = name.split(' ');
  return {
    familyName: words.slice(0, -1).join(' ') || null,
    givenName: words.at(-1) ?? name,
    contacts: [{ kind: 'phone' as const, value: `0912${String(100_000 + index).padStart(6, '0')}` }],
    confirmedOn: '2026-11-01',
  };
}

/** A story that somebody else has approved, ready to be sent. */
export async function approvedStory(page: Page, title: string, approver: string): Promise<string> {
  const { user } = await call(page, 'session.get', {});
  if (user === null) throw new Error('nobody works here yet');
  const id = await call(page, 'story.create', { title });
  await call(page, 'story.move', { id, to: 'drafting' });
  await call(page, 'story.move', { id, to: 'review' });
  await call(page, 'session.choose', { id: approver });
  await call(page, 'story.check.tick', { storyId: id, checkRuleId: 'check-source' });
  await call(page, 'story.move', { id, to: 'approved' });
  await call(page, 'session.choose', { id: user.id });
  return id;
}
