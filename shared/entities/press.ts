import { choice, day, entity, flag, integer, longText, reference, text } from '../core/entity.ts';

/** What the press publishes about the sector, and who writes it. */

export const tones = ['positive', 'neutral', 'critical'] as const;

export const pressItem = entity(
  'pressItem',
  {
    outletId: reference('outlet'),
    /** The outlet as a file or a paste named it, when none is linked. */
    outletName: text(),
    publishedOn: day(),
    /** Minutes since 00:00 of that day; null when only the day is known. */
    publishedMinute: integer(),
    reporterId: reference('reporter'),
    authorName: text(),
    title: text({ maxLength: 1000 }),
    link: text({ maxLength: 2000 }),
    /** Column or programme, and number of the issue: a request for correction must name both. */
    section: text(),
    issueNumber: text({ maxLength: 80 }),
    summary: longText(),
    body: longText(),
    /** Set by a person, never guessed. */
    tone: choice(tones),
    /** The item this one repeats; `sourceName` keeps the source it names when that item is not here. */
    originalId: reference('pressItem'),
    sourceName: text(),
    /** Our own story that it carries. */
    storyId: reference('story'),
    needsReply: flag(),
    note: longText(),
    isImported: flag(),
  },
  ['themes', 'units', 'areas'],
);

/** A reporter at one outlet; who moves on gets an end here and a new entry there. */
export const reporter = entity('reporter', {
  name: text(),
  outletId: reference('outlet'),
  beat: text(),
  phone: text({ maxLength: 80 }),
  email: text({ maxLength: 200 }),
  fromDay: day(),
  toDay: day(),
  note: longText(),
});

export const partnerKinds = [
  'party',
  'government',
  'police',
  'health',
  'union',
  'press-manager',
  'other',
] as const;

/** An agency the office works with (cơ quan phối hợp). */
export const partner = entity(
  'partner',
  {
    name: text(),
    kind: choice(partnerKinds),
    contactName: text(),
    contactPosition: text(),
    phone: text({ maxLength: 80 }),
    email: text({ maxLength: 200 }),
    fromDay: day(),
    toDay: day(),
    note: longText(),
  },
  ['aliases'],
);
