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

/** Stories, the outlets that carry them, and the proof that they did. */

export const storyKinds = ['news', 'article', 'photo', 'video', 'press-release'] as const;
export const storyPurposes = ['awareness', 'clarify', 'support', 'honour'] as const;
export const storyOrigins = ['proactive', 'response'] as const;
export const storyStages = [
  'idea',
  'assigned',
  'drafting',
  'review',
  'approved',
  'sent',
  'published',
  'returned',
  'postponed',
  'cancelled',
  'removed',
  'corrected',
] as const;

export const story = entity(
  'story',
  {
    code: text({ maxLength: 40 }),
    title: text(),
    kind: choice(storyKinds),
    origin: choice(storyOrigins),
    purpose: choice(storyPurposes),
    audience: text(),
    unitId: reference('unit'),
    /** Who wrote it; `authorName` keeps the name as a file gave it when no person is linked. */
    authorId: reference('person'),
    authorName: text(),
    assigneeId: reference('person'),
    assigneeUnitId: reference('unit'),
    assignment: choice(['asked', 'accepted', 'declined']),
    assignmentNote: text(),
    stage: choice(storyStages),
    /** Where a returned, postponed or cancelled story goes back to. */
    stageBefore: choice(storyStages),
    /** Draft deadline and planned publication: two dates that move apart. */
    dueOn: day(),
    publishOn: day(),
    happenedOn: day(),
    schoolYear: text({ maxLength: 9 }),
    body: document(),
    summary: longText(),
    note: longText(),
    exemplar: text(),
    photoCredit: text(),
    isPupilNamed: flag(),
    approvedById: reference('person'),
    approvedAtMs: moment(),
    isImported: flag(),
  },
  ['themes', 'policies'],
);

/** One step of a story through the workflow; written by the step, never edited. */
export const storyStep = entity('storyStep', {
  storyId: reference('story'),
  fromStage: choice(storyStages),
  toStage: choice(storyStages),
  byId: reference('person'),
  atMs: moment(),
  reason: longText(),
});

export const outletStates = ['planned', 'sent', 'published', 'refused', 'removed', 'corrected'] as const;

export const storyOutlet = entity('storyOutlet', {
  storyId: reference('story'),
  outletId: reference('outlet'),
  state: choice(outletStates),
  sentOn: day(),
  publishedOn: day(),
  link: text({ maxLength: 2000 }),
  note: text(),
  isImported: flag(),
});

export const outletKinds = [
  'print',
  'online',
  'radio',
  'television',
  'portal',
  'social',
  'aggregator',
  'other',
] as const;

export const outlet = entity(
  'outlet',
  {
    name: text(),
    shortName: text(),
    kind: choice(outletKinds),
    website: text(),
    managingAgency: text(),
    phone: text({ maxLength: 80 }),
    email: text({ maxLength: 200 }),
    note: longText(),
    fromDay: day(),
    toDay: day(),
    successorId: reference('outlet'),
    isOwn: flag(),
    mergedInto: reference('outlet'),
  },
  ['aliases'],
);

export const theme = entity('theme', {
  name: text(),
  parentId: reference('theme'),
  fromDay: day(),
  toDay: day(),
  position: integer({ policy: 'cosmetic' }),
  isActive: flag(),
});

export const policyLevels = ['party', 'state', 'province', 'sector'] as const;
export const policyStatuses = ['in-force', 'replaced', 'expired'] as const;

export const policy = entity('policy', {
  number: text(),
  title: text(),
  issuer: text(),
  level: choice(policyLevels),
  issuedOn: day(),
  status: choice(policyStatuses),
  replacedById: reference('policy'),
});

export const checkLevels = ['off', 'recommended', 'required'] as const;

/** A check before a step; its level is the office's to set. */
export const checkRule = entity('checkRule', {
  name: text(),
  /** Known keys are answered by the record itself; others are ticked by hand. */
  key: text({ maxLength: 40 }),
  reviewLevel: choice(checkLevels),
  approvalLevel: choice(checkLevels),
  position: integer({ policy: 'cosmetic' }),
});

export const storyCheck = entity('storyCheck', {
  storyId: reference('story'),
  checkRuleId: reference('checkRule'),
  byId: reference('person'),
  atMs: moment(),
  note: text(),
});

/** A file of a record; the bytes lie in the blob store under their SHA-256. */
export const attachment = entity('attachment', {
  ownerEntity: text({ maxLength: 40 }),
  ownerId: reference('any'),
  role: choice(['proof', 'photo', 'text', 'consent', 'other']),
  sha256: text({ maxLength: 64 }),
  name: text({ maxLength: 200 }),
  mime: text({ maxLength: 120 }),
  sizeBytes: integer(),
  caption: text(),
  credit: text(),
});
