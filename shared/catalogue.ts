import { z } from 'zod';
import { command, query } from './core/contract.ts';
import { Id, OptionalDay, OptionalText, RequiredText } from './core/values.ts';
import { checkLevels, outletKinds, policyLevels, policyStatuses } from './entities/story.ts';

/** Lists the office keeps itself: outlets, themes, policies, checks. Whole lists; each has at most a few hundred. */

export const Outlet = z.object({
  id: z.string(),
  name: z.string(),
  shortName: z.string().nullable(),
  kind: z.enum(outletKinds).nullable(),
  website: z.string().nullable(),
  fromDay: z.string().nullable(),
  toDay: z.string().nullable(),
  successorId: z.string().nullable(),
  isOwn: z.boolean(),
  aliases: z.array(z.string()),
  /** Exists today: offered first when picking. */
  isCurrent: z.boolean(),
});
export type Outlet = z.infer<typeof Outlet>;

export const Theme = z.object({
  id: z.string(),
  name: z.string(),
  parentId: z.string().nullable(),
  fromDay: z.string().nullable(),
  toDay: z.string().nullable(),
  position: z.int().nullable(),
  isActive: z.boolean(),
});
export type Theme = z.infer<typeof Theme>;

export const Policy = z.object({
  id: z.string(),
  number: z.string().nullable(),
  title: z.string().nullable(),
  issuer: z.string().nullable(),
  level: z.enum(policyLevels).nullable(),
  issuedOn: z.string().nullable(),
  status: z.enum(policyStatuses).nullable(),
  replacedById: z.string().nullable(),
});
export type Policy = z.infer<typeof Policy>;

export const CheckRule = z.object({
  id: z.string(),
  name: z.string(),
  key: z.string().nullable(),
  reviewLevel: z.enum(checkLevels),
  approvalLevel: z.enum(checkLevels),
  position: z.int().nullable(),
});
export type CheckRule = z.infer<typeof CheckRule>;

export const catalogueEntities = ['outlet', 'theme', 'policy', 'checkRule'] as const;
export const CatalogueEntity = z.enum(catalogueEntities);
export type CatalogueEntity = z.infer<typeof CatalogueEntity>;

const OutletFields = z.strictObject({
  name: RequiredText,
  shortName: OptionalText.optional(),
  kind: z.enum(outletKinds).nullable().optional(),
  website: OptionalText.optional(),
  fromDay: OptionalDay.optional(),
  toDay: OptionalDay.optional(),
  successorId: Id.nullable().optional(),
  isOwn: z.boolean().optional(),
  aliases: z.array(RequiredText).max(50).optional(),
});

const ThemeFields = z.strictObject({
  name: RequiredText,
  parentId: Id.nullable().optional(),
  fromDay: OptionalDay.optional(),
  toDay: OptionalDay.optional(),
  isActive: z.boolean().optional(),
});

const PolicyFields = z.strictObject({
  number: OptionalText.optional(),
  title: OptionalText.optional(),
  issuer: OptionalText.optional(),
  level: z.enum(policyLevels).nullable().optional(),
  issuedOn: OptionalDay.optional(),
  status: z.enum(policyStatuses).nullable().optional(),
  replacedById: Id.nullable().optional(),
});

const CheckFields = z.strictObject({
  name: RequiredText,
  reviewLevel: z.enum(checkLevels).optional(),
  approvalLevel: z.enum(checkLevels).optional(),
});

/** Without an id a new entry, as made while picking; changing one takes the standing office. */
const maybeId = { id: Id.optional() } as const;

export const catalogueContract = {
  'catalogue.get': query({
    role: 'viewer',
    reads: ['outlet', 'theme', 'policy', 'checkRule'],
    input: z.strictObject({}),
    output: z.object({
      outlets: z.array(Outlet),
      themes: z.array(Theme),
      policies: z.array(Policy),
      checkRules: z.array(CheckRule),
    }),
  }),
  /** How many records use each entry of a list, by id: stories; of outlets and themes press items too. */
  'catalogue.uses': query({
    role: 'viewer',
    reads: [
      'story',
      'storyOutlet',
      'storyCheck',
      'pressItem',
      'reporter',
      'answerChannel',
      'outlet',
      'theme',
      'policy',
      'checkRule',
    ],
    input: z.strictObject({ entity: CatalogueEntity }),
    output: z.record(z.string(), z.int()),
  }),
  'outlet.save': command({ role: 'editor', input: OutletFields.extend(maybeId), output: Id }),
  'theme.save': command({ role: 'editor', input: ThemeFields.extend(maybeId), output: Id }),
  'policy.save': command({ role: 'editor', input: PolicyFields.extend(maybeId), output: Id }),
  'checkRule.save': command({ role: 'lead', input: CheckFields.extend(maybeId), output: Id }),
  /** Refused while stories use it: it is then ended or switched off instead. */
  'catalogue.remove': command({
    role: 'lead',
    input: z.strictObject({ entity: CatalogueEntity, id: Id }),
    output: z.null(),
  }),
  /** The order of themes and checks. */
  'catalogue.reorder': command({
    role: 'lead',
    input: z.strictObject({ entity: z.enum(['theme', 'checkRule']), ids: z.array(Id).max(1000) }),
    output: z.null(),
  }),
} as const;
