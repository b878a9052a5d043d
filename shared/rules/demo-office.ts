import type { JsonValue } from '../core/canonical.ts';
import { addDays, type Day } from '../core/dates.ts';
import type { StoryStage } from '../story-list.ts';
import {
  demoCommunes,
  demoDivisions,
  demoFamilyNames,
  demoGivenNames,
  demoHeroes,
  demoNurseries,
  demoSentences,
  demoTitles,
} from './demo-words.ts';

/** What a made-up office consists of; the same for the same size and day, whatever PC makes it. */

export interface DemoPerson {
  readonly familyName: string;
  readonly givenName: string;
  readonly position: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly confirmedOn: Day;
}

export interface DemoUnit {
  readonly name: string;
  readonly typeId: string;
  readonly code: string;
  /** Index into `communes`, or null for a division of the department. */
  readonly commune: number | null;
  readonly formerName: string | null;
  /** By role id; a role left out is vacant. */
  readonly posts: Readonly<Record<string, DemoPerson>>;
}

export interface DemoStory {
  readonly code: string;
  readonly title: string;
  /** Index of the unit; null where none was given. */
  readonly unit: number | null;
  readonly authorName: string;
  readonly theme: number;
  readonly stage: StoryStage;
  readonly kind: 'news' | 'article' | 'photo' | 'video';
  readonly origin: 'proactive' | 'response';
  readonly dueOn: Day | null;
  readonly publishOn: Day | null;
  readonly publishedIn: readonly number[];
  readonly body: JsonValue | null;
}

/** Whole numbers from 0 up to, not including, `limit`. */
export type Chance = (limit: number) => number;

/** One number that repeats all choices exactly (mulberry32). */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  return limit => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * limit);
  };
}

export const demoCounts = {
  office: { units: 1450, stories: 2400 },
  large: { units: 1500, stories: 100_000 },
} as const;

export { demoCommunes };

const schoolKinds = [
  { typeId: 'type-mn', prefix: 'Trường MN', isNursery: true },
  { typeId: 'type-mn', prefix: 'Trường MN', isNursery: true },
  { typeId: 'type-th', prefix: 'Trường TH', isNursery: false },
  { typeId: 'type-th', prefix: 'Trường TH', isNursery: false },
  { typeId: 'type-th-thcs', prefix: 'Trường TH&THCS', isNursery: false },
  { typeId: 'type-thcs', prefix: 'Trường THCS', isNursery: false },
  { typeId: 'type-thcs', prefix: 'Trường THCS', isNursery: false },
  { typeId: 'type-ptdtbt', prefix: 'Trường PTDTBT TH', isNursery: false },
  { typeId: 'type-ptdtnt', prefix: 'Trường PTDTNT', isNursery: false },
  { typeId: 'type-thpt', prefix: 'Trường THPT', isNursery: false },
] as const;

/** Divisions, one social affairs office a commune, and schools up to `count`. */
export function demoUnits(count: number, today: Day, chance: Chance): readonly DemoUnit[] {
  const divisions: DemoUnit[] = demoDivisions.map((name, index) => ({
    name,
    typeId: 'type-division',
    code: `S${String(index + 1).padStart(2, '0')}`,
    commune: null,
    formerName: null,
    posts: { 'role-member': person(chance, 'Chuyên viên', today) },
  }));
  const offices: DemoUnit[] = demoCommunes.map(([commune], index) => ({
    name: `Phòng Văn hóa – Xã hội ${commune}`,
    typeId: 'type-vhxh',
    code: `X${String(index + 1).padStart(3, '0')}`,
    commune: index,
    formerName: null,
    posts: {},
  }));
  const used = new Set<string>();
  const schools = Array.from({ length: count - divisions.length - offices.length }, (_, index) =>
    school(index, today, chance, used),
  );
  return [...divisions, ...offices, ...schools];
}

function school(index: number, today: Day, chance: Chance, used: Set<string>): DemoUnit {
  const commune = index % demoCommunes.length;
  const kind = pick(schoolKinds, chance);
  const place = demoCommunes[commune]?.[0] ?? '';
  const base = `${kind.prefix} ${pick(kind.isNursery ? demoNurseries : demoHeroes, chance)}`;
  let name = `${base} (${place})`;
  for (let number = 2; used.has(name); number += 1) name = `${base} ${number} (${place})`;
  used.add(name);
  return {
    name,
    typeId: kind.typeId,
    code: `T${String(index + 1).padStart(4, '0')}`,
    commune,
    formerName: chance(12) === 0 ? `${kind.prefix} số ${chance(9) + 1} ${place}` : null,
    posts: schoolPosts(today, chance),
  };
}

function schoolPosts(today: Day, chance: Chance): Record<string, DemoPerson> {
  const posts: Record<string, DemoPerson> = {};
  if (chance(25) !== 0)
    posts['role-leader'] = person(chance, chance(2) === 0 ? 'Hiệu trưởng' : 'Phó Hiệu trưởng', today);
  if (chance(14) !== 0)
    posts['role-officer'] = person(
      chance,
      pick(['Giáo viên', 'Văn thư', 'Tổng phụ trách Đội'], chance),
      today,
    );
  return posts;
}

function person(chance: Chance, position: string, today: Day): DemoPerson {
  const number = `09${String(chance(100_000_000)).padStart(8, '0')}`;
  return {
    familyName: pick(demoFamilyNames, chance),
    givenName: pick(demoGivenNames, chance),
    position,
    phone: chance(20) === 0 ? null : number,
    email: chance(3) === 0 ? null : `cb${number.slice(2)}@gialai.edu.vn`,
    confirmedOn: addDays(today, -chance(430)),
  };
}

const stageMix: readonly StoryStage[] = [
  'idea',
  'assigned',
  'drafting',
  'drafting',
  'review',
  'approved',
  'sent',
  'published',
  'published',
  'published',
  'published',
  'published',
  'returned',
  'postponed',
];

/**
 * One story. Those that are done lie in the past; open ones have deadlines around today.
 *
 * @param outlets how many outlets there are to publish in
 */
export function demoStory(
  index: number,
  of: {
    readonly units: readonly DemoUnit[];
    readonly themes: number;
    readonly outlets: number;
    readonly isLarge: boolean;
  },
  today: Day,
  chance: Chance,
): DemoStory {
  const unit = chance(40) === 0 ? null : chance(of.units.length);
  const isOld = index % (of.isLarge ? 20 : 12) !== 0;
  const stage: StoryStage = isOld ? 'published' : pick(stageMix, chance);
  const isDone = stage === 'published';
  const span = of.isLarge ? 3400 : 270;
  const dueOn =
    chance(15) === 0 && !isDone ? null : addDays(today, isDone ? -chance(span) - 3 : chance(50) - 15);
  const publishOn = dueOn === null || stage === 'idea' ? null : addDays(dueOn, chance(9));
  const publishedIn =
    stage === 'published'
      ? [...new Set(Array.from({ length: 1 + chance(3) }, () => chance(of.outlets)))]
      : [];
  const title = pick(demoTitles, chance).replace(
    '{unit}',
    unit === null ? 'ngành Giáo dục' : (of.units[unit]?.name ?? ''),
  );
  return {
    code: `TB${String(index + 1).padStart(of.isLarge ? 6 : 4, '0')}`,
    title,
    unit,
    authorName: `${pick(demoFamilyNames, chance)} ${pick(demoGivenNames, chance)}`,
    theme: chance(of.themes),
    stage,
    kind: pick(['news', 'article', 'article', 'photo', 'video'] as const, chance),
    origin: chance(6) === 0 ? 'response' : 'proactive',
    dueOn,
    publishOn,
    publishedIn,
    body: stage === 'idea' || stage === 'assigned' ? null : text(chance, of.isLarge ? 2 : 4),
  };
}

function text(chance: Chance, paragraphs: number): JsonValue {
  return {
    type: 'doc',
    content: Array.from({ length: paragraphs }, () => ({
      type: 'paragraph',
      content: [{ type: 'text', text: `${pick(demoSentences, chance)} ${pick(demoSentences, chance)}` }],
    })),
  };
}

function pick<T>(list: readonly T[], chance: Chance): T {
  const chosen = list[chance(list.length)];
  if (chosen === undefined) throw new RangeError('nothing to pick from');
  return chosen;
}
