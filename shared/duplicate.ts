import { z } from 'zod';
import { command, query } from './core/contract.ts';
import { Id } from './core/values.ts';

/** Units and people entered twice: warned of on entry, scanned for, merged field by field with both histories kept. */

export const DuplicateEntity = z.enum(['unit', 'person']);
export type DuplicateEntity = z.infer<typeof DuplicateEntity>;

export const duplicateReasons = ['same-name', 'same-code', 'same-phone', 'same-email', 'same-unit'] as const;
const Reasons = z.array(z.enum(duplicateReasons));

const Candidate = z.object({
  id: z.string(),
  label: z.string(),
  /** What tells it from its namesakes: area and type, or position and unit. */
  detail: z.string(),
  reasons: Reasons,
});
export type DuplicateCandidate = z.infer<typeof Candidate>;

const Side = z.object({ id: z.string(), label: z.string(), detail: z.string() });

export const DuplicatePair = z.object({ first: Side, second: Side, reasons: Reasons });
export type DuplicatePair = z.infer<typeof DuplicatePair>;

/** One field of two records side by side; values are shown, `field` is sent back. */
export const ComparedField = z.object({
  field: z.string(),
  first: z.string().nullable(),
  second: z.string().nullable(),
  differs: z.boolean(),
});
export type ComparedField = z.infer<typeof ComparedField>;

const Pair = { entity: DuplicateEntity, firstId: Id, secondId: Id } as const;

const reads = ['unit', 'unitFact', 'unitType', 'area', 'person', 'contact', 'post', 'notDuplicate'] as const;

export const duplicateContract = {
  /** Units that might be the one being entered. */
  'duplicate.likeUnit': query({
    role: 'viewer',
    reads: [...reads],
    input: z.strictObject({
      name: z.string().max(500),
      code: z.string().max(80).nullable().optional(),
      areaId: Id.nullable().optional(),
      exceptId: Id.optional(),
    }),
    output: z.array(Candidate),
  }),
  /** People that might be the one being entered. */
  'duplicate.likePerson': query({
    role: 'viewer',
    reads: [...reads],
    input: z.strictObject({
      name: z.string().max(500),
      unitId: Id.nullable().optional(),
      contacts: z.array(z.string().max(200)).max(20).optional(),
      exceptId: Id.optional(),
    }),
    output: z.array(Candidate),
  }),
  'duplicate.scan': query({
    role: 'viewer',
    reads: [...reads],
    input: z.strictObject({ entity: DuplicateEntity }),
    output: z.object({ pairs: z.array(DuplicatePair), total: z.int() }),
  }),
  'duplicate.compare': query({
    role: 'viewer',
    reads: [...reads],
    input: z.strictObject(Pair),
    output: z.object({ first: Side, second: Side, fields: z.array(ComparedField) }),
  }),
  /** Both are real: the pair is not shown again. */
  'duplicate.dismiss': command({ role: 'editor', input: z.strictObject(Pair), output: z.null() }),
  /** The first record survives; `take` names the fields whose value comes from the second. */
  'duplicate.merge': command({
    role: 'lead',
    input: z.strictObject({ ...Pair, take: z.array(z.string().max(40)).max(60) }),
    output: z.null(),
  }),
} as const;

/** What of a record a merge can take from either side, in the order shown; dated facts and contacts among them. */
export const mergeFields: Readonly<Record<DuplicateEntity, readonly string[]>> = {
  unit: [
    'name',
    'code',
    'type',
    'manager',
    'area',
    'address',
    'formerDistrict',
    'formerCommune',
    'fromDay',
    'sourceDocument',
    'note',
  ],
  person: [
    'familyName',
    'givenName',
    'sortGiven',
    'title',
    'position',
    'unitId',
    'confirmedOn',
    'sourceDocument',
    'note',
  ],
};
