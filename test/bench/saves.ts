import { catchUpTurn } from '#db/catch-up.ts';
import { checkpoint } from '#db/open.ts';
import { addDays, dayInVietnam } from '#shared/core/dates.ts';
import { openBareDatabase } from './floor.ts';
import type { OpenOffice } from './office.ts';
import type { Outcome } from './report.ts';
import { figureOf } from './timing.ts';

/** Saves until they are acknowledged: what is told to be saved then survives a power cut. */

const saves = 100;
const saveLimitMs = 20;
const turnLimitMs = 100;

interface Save {
  readonly name: string;
  readonly run: (turn: number) => Promise<unknown>;
}

function allSaves(office: OpenOffice): readonly Save[] {
  const store = office.desk.store();
  if (!store) throw new Error('the store did not open');
  const ids = (sql: string) => store.prepare(sql).pluck().all() as string[];
  const storyIds = ids(`SELECT id FROM story WHERE rid % 97 = 13 ORDER BY rid LIMIT ${saves}`);
  const ideaIds = ids(
    `SELECT id FROM story WHERE stage = 'idea' AND deleted = 0 ORDER BY rid LIMIT ${saves}`,
  );
  const pressIds = ids(`SELECT id FROM press_item WHERE deleted = 0 ORDER BY rid DESC LIMIT ${saves}`);
  const unitIds = ids(`SELECT id FROM unit ORDER BY rid LIMIT ${saves} OFFSET 400`);
  const posts = store
    .prepare(
      `SELECT id AS postId, unit_id AS unitId FROM post WHERE role_id = 'role-officer' AND deleted = 0
       ORDER BY rid LIMIT ${saves} OFFSET 300`,
    )
    .all() as { postId: string; unitId: string }[];
  const at = <T>(list: readonly T[], turn: number): T => {
    const item = list[turn % list.length];
    if (item === undefined) throw new Error('the office has nothing to save');
    return item;
  };
  const today = dayInVietnam(Date.now());
  const { call } = office;
  return [
    {
      name: 'story.save, a note',
      run: turn => call('story.save', { id: at(storyIds, turn), patch: { note: `Ghi chú ${turn}` } }),
    },
    {
      name: 'story.save, the title',
      run: turn =>
        call('story.save', { id: at(storyIds, turn), patch: { title: `Đêm hội trăng rằm ${turn}` } }),
    },
    {
      name: 'story.bulk, a step on the board',
      run: turn =>
        call('story.bulk', { stories: { ids: [at(ideaIds, turn)] }, change: { stage: 'drafting' } }),
    },
    {
      name: 'press.save, the tone, with its triggers',
      run: turn =>
        call('press.save', {
          id: at(pressIds, turn),
          patch: { tone: turn % 2 === 0 ? 'critical' : 'neutral' },
        }),
    },
    {
      name: 'press.create, with its triggers',
      run: turn =>
        call('press.create', {
          title: `Phụ huynh bức xúc vì khoản thu ${turn}`,
          outletId: 'outlet-nld',
          publishedOn: today,
          tone: 'critical',
          unitIds: [at(unitIds, turn)],
        }),
    },
    {
      name: 'unit.save, a note',
      run: turn => call('unit.save', { id: at(unitIds, turn), note: `Ghi chú ${turn}` }),
    },
    {
      name: 'unit.save, another name',
      run: turn =>
        call('unit.save', { id: at(unitIds, turn), name: `Trường THCS số ${turn}`, changeFrom: today }),
    },
    {
      name: 'roster.appoint',
      run: turn => {
        const { postId, unitId } = at(posts, turn);
        return call('roster.appoint', {
          unitId,
          roleId: 'role-officer',
          fromDay: addDays(today, 1),
          newPerson: { familyName: 'Nguyễn Thị', givenName: `Bình ${turn}` },
          ends: [{ postId }],
        });
      },
    },
  ];
}

/** Each kind of save in turn with a bare commit, so that both meet the same disk. */
export async function measureSaves(office: OpenOffice, folder: string): Promise<readonly Outcome[]> {
  const bare = openBareDatabase(folder);
  const kinds = allSaves(office).map(save => ({ ...save, ms: [] as number[] }));
  const floorMs: number[] = [];
  const laterMs: number[] = [];
  for (let turn = 0; turn < saves; turn += 1) {
    for (const { run, ms } of kinds) {
      const startedMs = performance.now();
      await run(turn);
      const betweenMs = performance.now();
      bare.commit();
      ms.push(betweenMs - startedMs);
      floorMs.push(performance.now() - betweenMs);
    }
    laterMs.push(...turnsOf(office));
  }
  bare.close();
  const floor = { name: 'bare commit', figure: figureOf(floorMs) };
  const later = figureOf(laterMs);
  const saved = kinds.map<Outcome>(({ name, ms }) => {
    const figure = figureOf(ms);
    const target = { text: `p95 ≤ ${saveLimitMs} ms`, isMet: figure.p95 <= saveLimitMs };
    return {
      subject: `${name}, acknowledged`,
      unit: 'ms',
      figure,
      floor,
      ratio: figure.p95 / floor.figure.p95,
      target,
    };
  });
  const laterTarget = { text: `p95 ≤ ${turnLimitMs} ms`, isMet: later.p95 <= turnLimitMs };
  return [
    ...saved,
    {
      subject: 'words and rows that follow, a turn of it',
      unit: 'ms',
      figure: later,
      floor: null,
      ratio: null,
      target: laterTarget,
    },
  ];
}

/** What was put off, done as it is between two calls: who calls meanwhile waits for one turn. */
function turnsOf(office: OpenOffice): readonly number[] {
  const store = office.desk.store();
  const turns: number[] = [];
  for (let isLeft = store !== null; store && isLeft; ) {
    const startedMs = performance.now();
    isLeft = catchUpTurn(store);
    if (isLeft) turns.push(performance.now() - startedMs);
    else checkpoint(store);
  }
  return turns;
}
