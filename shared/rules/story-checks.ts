import type { checkLevels } from '../entities/story.ts';
import type { StepChecks } from './story-stages.ts';

/** Checks before a step: some are answered by the story itself, the others ticked by a person. */

export type CheckLevel = (typeof checkLevels)[number];

/** What of a story its checks ask for. */
export interface CheckFacts {
  readonly kind: string | null;
  /** Photos attached. */
  readonly photos: number;
  readonly photoCredit: string | null;
  /** Null: nobody has looked yet. */
  readonly isPupilNamed: boolean | null;
  /** Letters of consent attached. */
  readonly consents: number;
  /** One per policy cited. */
  readonly policyStatuses: readonly (string | null)[];
}

export interface CheckAnswer {
  /** `record`: answered by the story itself; `hand`: ticked by a person. */
  readonly answeredBy: 'record' | 'hand';
  /** False where the story gives no occasion for it; it then counts as met. */
  readonly applies: boolean;
  readonly isMet: boolean;
}

/**
 * How a check stands.
 *
 * @param key the rule's key; one that is not known is ticked by hand
 * @param isTicked whether somebody ticked it
 */
export function answerCheck(key: string | null, facts: CheckFacts, isTicked: boolean): CheckAnswer {
  switch (key) {
    case 'photo-credit':
      return fromRecord(facts.kind === 'photo' || facts.photos > 0, facts.photoCredit !== null);
    case 'pupil-names':
      return fromRecord(true, facts.isPupilNamed !== null);
    case 'policy-in-force':
      return fromRecord(
        facts.policyStatuses.length > 0,
        facts.policyStatuses.every(status => status === 'in-force'),
      );
    case 'consent':
      if (facts.isPupilNamed === false) return fromRecord(false, true);
      return { answeredBy: 'hand', applies: true, isMet: isTicked || facts.consents > 0 };
    default:
      return { answeredBy: 'hand', applies: true, isMet: isTicked };
  }
}

/** What is still asked for at a step, by level, as the names of the checks. */
export function missingChecks(
  checks: readonly { readonly name: string; readonly level: CheckLevel; readonly isMet: boolean }[],
): StepChecks {
  const missing = (level: CheckLevel) =>
    checks.filter(check => check.level === level && !check.isMet).map(check => check.name);
  return { required: missing('required'), recommended: missing('recommended') };
}

function fromRecord(applies: boolean, isMet: boolean): CheckAnswer {
  return { answeredBy: 'record', applies, isMet: !applies || isMet };
}
