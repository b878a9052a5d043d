import { choice, day, entity, flag, longText, reference, text } from '../core/entity.ts';

/** What the public and the sector tell the office, and the work with other agencies. */

export const opinionGivers = ['sector', 'locality', 'school', 'press', 'parent', 'expert', 'other'] as const;
export const opinionChannels = [
  'document',
  'email',
  'phone',
  'meeting',
  'hotline',
  'online',
  'other',
] as const;
export const opinionKinds = ['feedback', 'criticism', 'petition', 'complaint', 'denunciation'] as const;
export const opinionDecisions = ['accepted', 'partly-accepted', 'explained', 'declined'] as const;

export const opinion = entity(
  'opinion',
  {
    code: text({ maxLength: 40 }),
    giver: choice(opinionGivers),
    giverName: text(),
    giverContact: text(),
    channel: choice(opinionChannels),
    kind: choice(opinionKinds),
    receivedOn: day(),
    /** What it is about: a policy, a draft, a unit's work. */
    subject: text({ maxLength: 1000 }),
    policyId: reference('policy'),
    body: longText(),
    ownerId: reference('person'),
    ownerUnitId: reference('unit'),
    dueOn: day(),
    decision: choice(opinionDecisions),
    decisionReason: longText(),
    decidedById: reference('person'),
    decidedOn: day(),
    answer: longText(),
    answeredOn: day(),
    answerChannel: text(),
    answerLink: text({ maxLength: 2000 }),
    note: longText(),
    isImported: flag(),
  },
  ['themes', 'units', 'areas'],
);

export const coordinationKinds = ['meeting', 'document', 'call', 'other'] as const;

/** One contact with a partner agency, and what follows from it. */
export const coordination = entity('coordination', {
  kind: choice(coordinationKinds),
  onDay: day(),
  partnerId: reference('partner'),
  subject: text({ maxLength: 1000 }),
  content: longText(),
  outcome: longText(),
  documentNumber: text({ maxLength: 120 }),
  followUpOn: day(),
  doneOn: day(),
  ownerId: reference('person'),
  caseId: reference('pressCase'),
  hotIssueId: reference('hotIssue'),
  opinionId: reference('opinion'),
});
