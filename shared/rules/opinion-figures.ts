import { type Day, daysBetween, isDay } from '../core/dates.ts';
import { opinionChannels, opinionDecisions, opinionGivers, opinionKinds } from '../entities/opinion.ts';
import type {
  OpinionChannel,
  OpinionDecision,
  OpinionFigure,
  OpinionFigures,
  OpinionGiver,
  OpinionKind,
  OpinionState,
} from '../opinion-list.ts';
import type { DeadlineState } from '../story-list.ts';
import { percentOf } from './completeness.ts';
import { stateOfDay } from './story-deadline.ts';

/** How far opinions have come, and how well the office answers them. */

/** What of an opinion its state and the figures follow from. */
export interface OpinionFacts {
  readonly giver: OpinionGiver | null;
  readonly channel: OpinionChannel | null;
  readonly kind: OpinionKind | null;
  readonly decision: OpinionDecision | null;
  readonly receivedOn: Day | null;
  readonly dueOn: Day | null;
  readonly answeredOn: Day | null;
}

export function opinionState(facts: Pick<OpinionFacts, 'decision' | 'answeredOn'>): OpinionState {
  if (facts.answeredOn !== null) return 'answered';
  return facts.decision === null ? 'undecided' : 'decided';
}

/** How an opinion stands to the day its answer is due; `closed` once it was answered. */
export function opinionDeadline(
  { dueOn, answeredOn }: Pick<OpinionFacts, 'dueOn' | 'answeredOn'>,
  today: Day,
): DeadlineState {
  return answeredOn === null ? stateOfDay(dueOn, today) : 'closed';
}

export function isLateOpinion(
  { dueOn, answeredOn }: Pick<OpinionFacts, 'dueOn' | 'answeredOn'>,
  today: Day,
): boolean {
  return answeredOn === null && dueOn !== null && dueOn < today;
}

/** Days from receipt to answer; null unless both days are known and in their order. */
export function answerDays(
  { receivedOn, answeredOn }: Pick<OpinionFacts, 'receivedOn' | 'answeredOn'>,
  numberOf: (day: Day) => number | null = dayNumber,
): number | null {
  if (receivedOn === null || answeredOn === null) return null;
  const [from, to] = [numberOf(receivedOn), numberOf(answeredOn)];
  return from === null || to === null || to < from ? null : to - from;
}

/** Days since 1970; null for what is no day. */
function dayNumber(day: Day): number | null {
  return isDay(day) ? daysBetween('1970-01-01', day) : null;
}

/** Of many opinions most share their days, and reading a day costs more than all else about a figure. */
function rememberedDays(): (day: Day) => number | null {
  const known = new Map<Day, number | null>();
  return day => {
    const found = known.get(day);
    if (found !== undefined) return found;
    const number = dayNumber(day);
    known.set(day, number);
    return number;
  };
}

/** Answer rate, mean time and decisions, of all opinions and by kind of giver, with the kinds nothing came from. */
export function opinionFigures(opinions: readonly OpinionFacts[], today: Day): OpinionFigures {
  const all = new Tally();
  const tallies = new Map<OpinionGiver | null, Tally>();
  const channels = new Set<OpinionChannel | null>();
  const kinds = new Set<OpinionKind | null>();
  const numberOf = rememberedDays();
  for (const facts of opinions) {
    const tally = tallies.get(facts.giver) ?? new Tally();
    tallies.set(facts.giver, tally);
    const days = answerDays(facts, numberOf);
    for (const each of [all, tally]) each.add(facts, days, today);
    channels.add(facts.channel);
    kinds.add(facts.kind);
  }
  return {
    all: all.figure(),
    byGiver: opinionGivers.map(giver => ({ giver, ...(tallies.get(giver) ?? new Tally()).figure() })),
    withoutGiver: tallies.get(null)?.figure().received ?? 0,
    silentChannels: opinionChannels.filter(channel => !channels.has(channel)),
    silentKinds: opinionKinds.filter(kind => !kinds.has(kind)),
  };
}

/** Counts opinions one by one. */
class Tally {
  private received = 0;
  private answered = 0;
  private late = 0;
  private days = 0;
  private timed = 0;
  private readonly decisions = new Map<OpinionDecision | null, number>();

  add(facts: OpinionFacts, days: number | null, today: Day): void {
    const { decision, answeredOn } = facts;
    this.received += 1;
    if (answeredOn !== null) this.answered += 1;
    if (isLateOpinion(facts, today)) this.late += 1;
    if (days !== null) {
      this.days += days;
      this.timed += 1;
    }
    this.decisions.set(decision, (this.decisions.get(decision) ?? 0) + 1);
  }

  figure(): OpinionFigure {
    return {
      received: this.received,
      answered: this.answered,
      percent: percentOf(this.answered, this.received),
      meanDays: this.timed === 0 ? null : Math.round((this.days / this.timed) * 10) / 10,
      late: this.late,
      decisions: Object.fromEntries(
        opinionDecisions.map(decision => [decision, this.decisions.get(decision) ?? 0]),
        // Every decision is given its count here.
      ) as Record<OpinionDecision, number>,
      undecided: this.decisions.get(null) ?? 0,
    };
  }
}
