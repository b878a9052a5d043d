import { addDays, type Day } from '../core/dates.ts';
import type { OpinionChannel, OpinionDecision, OpinionGiver, OpinionKind } from '../opinion-list.ts';
import type { CoordinationKind } from '../partner.ts';
import type { Chance } from './demo-office.ts';
import { demoAnswers, demoMeetings, demoOpinions, demoPartners, demoReasons } from './demo-opinion-words.ts';
import { demoFamilyNames, demoGivenNames } from './demo-words.ts';

/** Opinions and contacts with partners of a made-up office; the same for the same size and day. */

export const demoOpinionCounts = {
  office: { opinions: 140, contacts: 60 },
  large: { opinions: 6000, contacts: 1500 },
} as const;

export interface DemoOpinion {
  readonly subject: string;
  readonly body: string;
  readonly giver: OpinionGiver;
  readonly giverName: string | null;
  readonly channel: OpinionChannel;
  readonly kind: OpinionKind;
  readonly receivedOn: Day;
  readonly dueOn: Day | null;
  readonly decision: OpinionDecision | null;
  readonly decisionReason: string | null;
  readonly decidedOn: Day | null;
  readonly answeredOn: Day | null;
  readonly answer: string | null;
  readonly answerLink: string | null;
  /** Place of the unit it names, of the owner and of the theme; null for none. */
  readonly unit: number | null;
  readonly owner: number | null;
  readonly theme: number | null;
}

export interface DemoContact {
  readonly subject: string;
  readonly outcome: string | null;
  readonly kind: CoordinationKind;
  readonly onDay: Day;
  readonly followUpOn: Day | null;
  readonly doneOn: Day | null;
  readonly documentNumber: string | null;
  readonly partner: number;
  readonly owner: number | null;
}

/** Weighted: parents speak most, experts not at all, so that a kind with none can be seen. */
const givers: readonly OpinionGiver[] = [
  ...repeated('parent', 8),
  ...repeated('school', 5),
  ...repeated('sector', 3),
  ...repeated('press', 2),
  ...repeated('locality', 2),
  'other',
];

const channels: readonly OpinionChannel[] = [
  'hotline',
  'hotline',
  'online',
  'online',
  'document',
  'email',
  'phone',
  'meeting',
];

const kinds: readonly OpinionKind[] = [
  ...repeated('feedback', 6),
  ...repeated('petition', 4),
  ...repeated('criticism', 2),
  'complaint',
];

const decisions: readonly OpinionDecision[] = [
  'accepted',
  'accepted',
  'partly-accepted',
  'explained',
  'declined',
];

function repeated<const V>(value: V, times: number): V[] {
  return Array.from({ length: times }, () => value);
}

function pick<V>(list: readonly V[], chance: Chance): V {
  const chosen = list[chance(list.length)];
  if (chosen === undefined) throw new RangeError('nothing to pick from');
  return chosen;
}

interface Choices {
  readonly units: readonly string[];
  readonly owners: number;
  readonly themes: number;
  /** Days back that they lie in. */
  readonly span: number;
}

export function demoOpinion(of: Choices, today: Day, chance: Chance): DemoOpinion {
  const unit = of.units.length === 0 ? null : chance(of.units.length);
  const [subject, body] = pick(demoOpinions, chance);
  const age = chance(of.span);
  const receivedOn = addDays(today, -age);
  const giver = pick(givers, chance);
  // What came lately is still being worked on; of what is older a few were forgotten.
  const isDecided = age > 25 ? chance(12) !== 0 : chance(4) === 0;
  const isAnswered = isDecided && (age > 25 ? chance(14) !== 0 : chance(2) === 0);
  const decidedAfter = Math.min(2 + chance(8), age);
  const answeredAfter = Math.min(decidedAfter + chance(12), age);
  const decision = isDecided ? pick(decisions, chance) : null;
  return {
    subject: subject.replace('{unit}', (unit === null ? null : of.units[unit]) ?? 'các trường'),
    body,
    giver,
    giverName:
      giver === 'parent' && chance(3) !== 0
        ? `${pick(demoFamilyNames, chance)} ${pick(demoGivenNames, chance)}`
        : null,
    channel: pick(channels, chance),
    kind: pick(kinds, chance),
    receivedOn,
    dueOn: chance(8) === 0 ? null : addDays(receivedOn, 20),
    decision,
    decisionReason: decision && demoReasons[decision],
    decidedOn: isDecided ? addDays(receivedOn, decidedAfter) : null,
    answeredOn: isAnswered ? addDays(receivedOn, answeredAfter) : null,
    answer: isAnswered ? pick(demoAnswers, chance) : null,
    answerLink: isAnswered && chance(3) === 0 ? 'https://example.org/tra-loi-y-kien' : null,
    unit: subject.includes('{unit}') ? unit : null,
    owner: of.owners === 0 || chance(10) === 0 ? null : chance(of.owners),
    theme: of.themes === 0 || chance(4) === 0 ? null : chance(of.themes),
  };
}

export function demoContact(of: Choices, today: Day, chance: Chance): DemoContact {
  const [subject, outcome] = pick(demoMeetings, chance);
  const age = chance(of.span);
  const onDay = addDays(today, -age);
  const isFollowed = chance(3) !== 0;
  const followUpOn = isFollowed ? addDays(onDay, 5 + chance(20)) : null;
  const isDone = followUpOn !== null && followUpOn < today && chance(12) !== 0;
  const kind = pick(['meeting', 'meeting', 'document', 'call'] as const, chance);
  return {
    subject,
    outcome: chance(4) === 0 ? null : outcome,
    kind,
    onDay,
    followUpOn,
    doneOn: isDone ? followUpOn : null,
    documentNumber: kind === 'document' ? `${100 + chance(900)}/SGDĐT-VP` : null,
    partner: chance(demoPartners.length),
    owner: of.owners === 0 ? null : chance(of.owners),
  };
}
