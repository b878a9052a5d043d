import { z } from 'zod';
import { Contact, ContactInput } from './contact.ts';
import { command, query } from './core/contract.ts';
import {
  DayValue,
  Id,
  OptionalDay,
  OptionalLongText,
  OptionalText,
  PageWindow,
  RequiredText,
} from './core/values.ts';

/** People, apart from the posts they hold: staff, reporters, people of partner agencies. */

export const personKinds = ['staff', 'reporter', 'partner'] as const;

/** What a person's record wants: reach, confirmation, a post, or one post too many. */
export const personStates = ['unreachable', 'unconfirmed', 'several-posts', 'no-post'] as const;
export type PersonState = (typeof personStates)[number];

export const PersonFilter = z.strictObject({
  onDay: DayValue.optional(),
  text: z.string().max(200).optional(),
  unitIds: z.array(Id).max(2000).optional(),
  kinds: z.array(z.enum(personKinds)).optional(),
  roleIds: z.array(Id).max(50).optional(),
  hasPost: z.boolean().optional(),
  states: z.array(z.enum(personStates)).optional(),
});
export type PersonFilter = z.output<typeof PersonFilter>;

export const personColumns = ['name', 'title', 'position', 'unit', 'post', 'confirmedOn'] as const;
export type PersonColumn = (typeof personColumns)[number];

export const PersonSort = z.strictObject({
  by: z.enum(personColumns),
  direction: z.enum(['ascending', 'descending']),
});

/** A post as a person's page shows it. */
export const PersonPost = z.object({
  postId: z.string(),
  unitId: z.string(),
  /** The unit's name then: on the last day of the post, or on the day seen. */
  unitName: z.string(),
  roleId: z.string(),
  roleName: z.string(),
  roleCode: z.string().nullable(),
  position: z.string().nullable(),
  fromDay: z.string().nullable(),
  toDay: z.string().nullable(),
  decisionNumber: z.string().nullable(),
  endReason: z.string().nullable(),
});
export type PersonPost = z.infer<typeof PersonPost>;

export const PersonRow = z.object({
  id: z.string(),
  /** Họ đệm and tên, without title. */
  name: z.string(),
  title: z.string().nullable(),
  kind: z.enum(personKinds).nullable(),
  position: z.string().nullable(),
  unitId: z.string().nullable(),
  unitName: z.string().nullable(),
  outletId: z.string().nullable(),
  outletName: z.string().nullable(),
  posts: z.array(PersonPost),
  /** The first of each, null where there is none or the viewer may not see it. */
  phone: z.string().nullable(),
  email: z.string().nullable(),
  confirmedOn: z.string().nullable(),
  states: z.array(z.enum(personStates)),
});
export type PersonRow = z.infer<typeof PersonRow>;

export const PersonDetail = PersonRow.extend({
  familyName: z.string(),
  givenName: z.string(),
  sortGiven: z.string().nullable(),
  note: z.string().nullable(),
  sourceDocument: z.string().nullable(),
  contacts: z.array(Contact),
  areContactsHidden: z.boolean(),
  pastPosts: z.array(PersonPost),
  comingPosts: z.array(PersonPost),
  /** Stories written by this person. */
  stories: z.int(),
});
export type PersonDetail = z.infer<typeof PersonDetail>;

const personInputs = {
  sortGiven: OptionalText.optional(),
  title: OptionalText.optional(),
  kind: z.enum(personKinds).optional(),
  position: OptionalText.optional(),
  unitId: Id.nullable().optional(),
  outletId: Id.nullable().optional(),
  note: OptionalLongText.optional(),
  sourceDocument: OptionalText.optional(),
  confirmedOn: OptionalDay.optional(),
  contacts: z.array(ContactInput).max(20).optional(),
};

/** A person to make; `givenName` is the name itself for people without a family name. */
export const NewPerson = z.strictObject({
  familyName: OptionalText,
  givenName: RequiredText,
  ...personInputs,
});
export type NewPerson = z.output<typeof NewPerson>;

/** What changes of a person; a field left out is left alone. */
export const PersonChange = z.strictObject({
  id: Id,
  familyName: OptionalText.optional(),
  givenName: RequiredText.optional(),
  ...personInputs,
});
export type PersonChange = z.output<typeof PersonChange>;

export const PersonOption = z.object({
  id: z.string(),
  name: z.string(),
  title: z.string().nullable(),
  position: z.string().nullable(),
  unitName: z.string().nullable(),
});
export type PersonOption = z.infer<typeof PersonOption>;

const listReads = ['person', 'contact', 'post', 'postRole', 'unit', 'unitFact', 'outlet', 'session'] as const;

export const personContract = {
  'person.list': query({
    role: 'viewer',
    reads: listReads,
    input: z.strictObject({ ...PersonFilter.shape, sort: PersonSort.optional(), page: PageWindow }),
    output: z.array(PersonRow),
  }),
  'person.totals': query({
    role: 'viewer',
    reads: listReads,
    input: PersonFilter,
    output: z.object({
      rows: z.int(),
      all: z.int(),
      states: z.array(z.object({ state: z.enum(personStates), people: z.int() })),
    }),
  }),
  'person.ids': query({
    role: 'viewer',
    reads: listReads,
    input: z.strictObject({ ...PersonFilter.shape, sort: PersonSort.optional() }),
    output: z.array(z.string()),
  }),
  'person.get': query({
    role: 'viewer',
    reads: [...listReads, 'story'],
    input: z.strictObject({ id: Id, onDay: DayValue.optional() }),
    output: PersonDetail,
  }),
  /** People to choose from while typing; those of `unitId` first. */
  'person.pick': query({
    role: 'viewer',
    reads: ['person', 'unit', 'unitFact', 'post'],
    input: z.strictObject({
      text: z.string().max(200),
      limit: z.int().min(1).max(50),
      unitId: Id.optional(),
      kinds: z.array(z.enum(personKinds)).optional(),
    }),
    output: z.array(PersonOption),
  }),
  'person.create': command({ role: 'editor', input: NewPerson, output: Id }),
  'person.save': command({ role: 'editor', input: PersonChange, output: z.null() }),
  /** «Xác nhận hôm nay»: the contact was checked with the person on that day. */
  'person.confirm': command({
    role: 'editor',
    input: z.strictObject({ ids: z.array(Id).min(1).max(5000), onDay: DayValue.optional() }),
    output: z.null(),
  }),
  'person.remove': command({
    role: 'lead',
    input: z.strictObject({ ids: z.array(Id).min(1).max(5000) }),
    output: z.null(),
  }),
  'person.restore': command({
    role: 'lead',
    input: z.strictObject({ ids: z.array(Id).min(1).max(5000) }),
    output: z.null(),
  }),
} as const;
