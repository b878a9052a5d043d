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

export function isLateOpinion(facts: Pick<OpinionFacts, 'dueOn' | 'answeredOn'>, today: Day): boolean {
  const state = opinionDeadline(facts, today);
  return state === 'overdue' || state === 'long-overdue';
}

/** Days from receipt to answer; null unless both days are known and in their order. */
export function answerDays({ receivedOn, answeredOn }: Pick<OpinionFacts, 'receivedOn' | 'answeredOn'>) {
  if (receivedOn === null || answeredOn === null || !isDay(receivedOn) || !isDay(answeredOn)) return null;
  const days = daysBetween(receivedOn, answeredOn);
  return days < 0 ? null : days;
}

/** Answer rate, mean time and decisions, of all opinions and by kind of giver, with the kinds nothing came from. */
export function opinionFigures(opinions: readonly OpinionFacts[], today: Day): OpinionFigures {
  const has = <V>(values: readonly V[], of: (facts: OpinionFacts) => V | null) => {
    const found = new Set(opinions.map(of));
    return values.filter(value => !found.has(value));
  };
  return {
    all: figureOf(opinions, today),
    byGiver: opinionGivers.map(giver => ({
      giver,
      ...figureOf(
        opinions.filter(facts => facts.giver === giver),
        today,
      ),
    })),
    withoutGiver: opinions.filter(facts => facts.giver === null).length,
    silentChannels: has(opinionChannels, facts => facts.channel),
    silentKinds: has(opinionKinds, facts => facts.kind),
  };
}

function figureOf(opinions: readonly OpinionFacts[], today: Day): OpinionFigure {
  const answered = opinions.filter(facts => facts.answeredOn !== null);
  const days = answered.map(answerDays).filter(each => each !== null);
  const sum = days.reduce((total, each) => total + each, 0);
  const count = (decision: OpinionDecision | null) =>
    opinions.filter(facts => facts.decision === decision).length;
  return {
    received: opinions.length,
    answered: answered.length,
    percent: percentOf(answered.length, opinions.length),
    meanDays: days.length === 0 ? null : Math.round((sum / days.length) * 10) / 10,
    late: opinions.filter(facts => isLateOpinion(facts, today)).length,
    decisions: countBy(opinionDecisions, count),
    undecided: count(null),
  };
}

function countBy<K extends string>(keys: readonly K[], count: (key: K) => number): Record<K, number> {
  // Every key is given its count here.
  return Object.fromEntries(keys.map(key => [key, count(key)])) as Record<K, number>;
}
