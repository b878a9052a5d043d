import {
  choice,
  day,
  document,
  entity,
  flag,
  integer,
  longText,
  moment,
  reference,
  text,
} from '../core/entity.ts';
import { sourceEntities } from './case.ts';
import { tones } from './press.ts';

/** Hot issues, their plans, what foretells them and what the figures propose. */

export const hotLevels = ['watch', 'attention', 'hot', 'very-hot'] as const;
export const hotStatuses = ['open', 'closed'] as const;

export const hotIssue = entity(
  'hotIssue',
  {
    code: text({ maxLength: 40 }),
    title: text(),
    description: longText(),
    level: choice(hotLevels),
    /** 1 to 5. */
    likelihood: integer(),
    impact: integer(),
    status: choice(hotStatuses),
    ownerId: reference('person'),
    ownerUnitId: reference('unit'),
    openedOn: day(),
    reviewOn: day(),
    closedOn: day(),
    closedReason: longText(),
    windowId: reference('forecastWindow'),
    note: longText(),
  },
  ['themes', 'units', 'areas'],
);

/** How an issue was judged on a day; written with every change of level, never edited. */
export const hotAssessment = entity('hotAssessment', {
  hotIssueId: reference('hotIssue'),
  level: choice(hotLevels),
  likelihood: integer(),
  impact: integer(),
  reason: longText(),
  byId: reference('person'),
  atMs: moment(),
});

/** A press item, opinion or case linked to an issue as a sign of it (dấu hiệu). */
export const hotSignal = entity('hotSignal', {
  hotIssueId: reference('hotIssue'),
  sourceEntity: choice(sourceEntities),
  sourceId: reference('any'),
  note: text(),
  byId: reference('person'),
  atMs: moment(),
});

export const responsePlanStates = ['draft', 'submitted', 'approved', 'returned', 'superseded'] as const;

/** A plan of response for an issue or a forecast window; an approved one is not edited, a new version follows it. */
export const responsePlan = entity('responsePlan', {
  hotIssueId: reference('hotIssue'),
  windowId: reference('forecastWindow'),
  version: integer(),
  title: text(),
  scenario: longText(),
  messages: longText(),
  facts: longText(),
  spokespersonId: reference('spokesperson'),
  state: choice(responsePlanStates),
  authorId: reference('person'),
  /** Who sent it for approval: neither she nor the author may approve it. */
  submittedById: reference('person'),
  submittedAtMs: moment(),
  approvedById: reference('person'),
  approvedAtMs: moment(),
  returnReason: longText(),
});

export const responseQuestion = entity('responseQuestion', {
  planId: reference('responsePlan'),
  position: integer({ policy: 'cosmetic' }),
  question: longText(),
  answer: longText(),
});

export const responseStep = entity('responseStep', {
  planId: reference('responsePlan'),
  position: integer({ policy: 'cosmetic' }),
  what: text({ maxLength: 1000 }),
  ownerId: reference('person'),
  ownerUnitId: reference('unit'),
  dueOn: day(),
  doneOn: day(),
  note: longText(),
});

/** What a forecast's days are reckoned from within a school year. */
export const forecastAnchors = [
  'month',
  'opening',
  'teachers-day',
  'tet',
  'graduation-exam',
  'grade-10-exam',
  'year',
] as const;

/** A foreseeable issue of every school year, with relative days. */
export const forecastTemplate = entity(
  'forecastTemplate',
  {
    title: text(),
    anchor: choice(forecastAnchors),
    /** For the anchor `month`: 1 to 12. */
    month: integer(),
    /** Days from the anchor's first day; negative lies before it. */
    fromOffset: integer(),
    toOffset: integer(),
    communication: longText(),
    signals: longText(),
    questions: longText(),
    /** 1 to 5. */
    likelihood: integer(),
    impact: integer(),
    ownerUnitId: reference('unit'),
    affected: text(),
    source: text(),
    isActive: flag(),
    position: integer({ policy: 'cosmetic' }),
  },
  ['themes'],
);

/** The days of one school year an anchor falls on, where it is not computed. */
export const forecastAnchorDay = entity('forecastAnchorDay', {
  schoolYear: text({ maxLength: 9 }),
  anchor: choice(forecastAnchors),
  onDay: day(),
});

/** A forecast of one school year (cửa sổ dự báo), copied from a template or last year's and then its own. */
export const forecastWindow = entity(
  'forecastWindow',
  {
    schoolYear: text({ maxLength: 9 }),
    templateId: reference('forecastTemplate'),
    copiedFromId: reference('forecastWindow'),
    title: text(),
    fromDay: day(),
    toDay: day(),
    communication: longText(),
    signals: longText(),
    questions: longText(),
    likelihood: integer(),
    impact: integer(),
    ownerId: reference('person'),
    ownerUnitId: reference('unit'),
    affected: text(),
    /** No plan is needed, and why. */
    isDismissed: flag(),
    dismissedReason: longText(),
    note: longText(),
  },
  ['themes', 'units', 'areas'],
);

export const triggerKinds = ['burst', 'baseline'] as const;
export const triggerScopes = ['all', 'theme', 'area', 'unit'] as const;

/** When the figures should propose a hot issue. */
export const hotTrigger = entity('hotTrigger', {
  name: text(),
  kind: choice(triggerKinds),
  scope: choice(triggerScopes),
  /** Which items count; null counts all. */
  tone: choice(tones),
  /** `burst`: this many items within this many hours. */
  count: integer(),
  hours: integer(),
  /** `baseline`: more than this many percent of the daily mean of so many days, and at least `count`. */
  baselineDays: integer(),
  percent: integer(),
  level: choice(hotLevels),
  isActive: flag(),
  position: integer({ policy: 'cosmetic' }),
});

export const proposalStates = ['open', 'confirmed', 'declined'] as const;

/** What a trigger proposed, for which items, and what a person decided. */
export const triggerProposal = entity(
  'triggerProposal',
  {
    triggerId: reference('hotTrigger'),
    scopeId: reference('any'),
    level: choice(hotLevels),
    raisedAtMs: moment(),
    /** The figures it stood on, as shown. */
    figures: document(),
    state: choice(proposalStates),
    reason: longText(),
    decidedById: reference('person'),
    decidedAtMs: moment(),
    hotIssueId: reference('hotIssue'),
  },
  ['items'],
);
