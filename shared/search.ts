import { z } from 'zod';
import { query, type Topic } from './core/contract.ts';
import { Id } from './core/values.ts';

/** Search over everything: one box, exact accents first, grouped by kind of record. */

export const searchEntities = [
  'unit',
  'person',
  'story',
  'pressItem',
  'pressCase',
  'hotIssue',
  'opinion',
  'outlet',
  'partner',
  'theme',
  'policy',
] as const;
export type SearchEntity = (typeof searchEntities)[number];

/** Where a match stands that is not in the title, for the word before the excerpt. */
export const searchSources = [
  'code',
  'former-name',
  'alias',
  'area',
  'place',
  'position',
  'unit',
  'outlet',
  'author',
  'contact',
  'summary',
  'body',
  'note',
  'issuer',
  'website',
  'source',
  'question',
  'answer',
] as const;
export type SearchSourceKind = (typeof searchSources)[number];

/** From the first character of a match to the one after its last. */
const Ranges = z.array(z.tuple([z.int(), z.int()]));

export const SearchHit = z.object({
  entity: z.enum(searchEntities),
  id: z.string(),
  title: z.string(),
  titleRanges: Ranges,
  /** What tells it from others of the same title: unit, area, code, day. */
  subtitle: z.string().nullable(),
  /** The accents stand there as they were typed. */
  exact: z.boolean(),
  /** Where it was found when the title does not say it. */
  excerpt: z.object({ source: z.enum(searchSources), text: z.string(), ranges: Ranges }).nullable(),
});
export type SearchHit = z.infer<typeof SearchHit>;

export const SearchGroup = z.object({
  entity: z.enum(searchEntities),
  hits: z.array(SearchHit),
  /** There are more than `limit`. */
  hasMore: z.boolean(),
});
export type SearchGroup = z.infer<typeof SearchGroup>;

const reads: readonly Topic[] = [
  'unit',
  'unitFact',
  'unitType',
  'area',
  'person',
  'post',
  'postRole',
  'contact',
  'story',
  'pressItem',
  'reporter',
  'pressCase',
  'caseQuestion',
  'caseAnswer',
  'hotIssue',
  'opinion',
  'outlet',
  'partner',
  'theme',
  'policy',
  'session',
];

export const searchContract = {
  /** The kinds in which something was found, the one with the best hit first; `limit` hits of each. */
  'search.all': query({
    role: 'viewer',
    reads,
    input: z.strictObject({
      text: z.string().max(200),
      entities: z.array(z.enum(searchEntities)).optional(),
      limit: z.int().min(1).max(100),
    }),
    output: z.array(SearchGroup),
  }),
  /** What this person worked on last, newest first; whole imports are left out. */
  'search.recent': query({
    role: 'viewer',
    reads: [...reads, 'action'],
    input: z.strictObject({ limit: z.int().min(1).max(20) }),
    output: z.array(SearchHit),
  }),
  /** Records as the list of results shows them, in the order asked for; those that are gone are left out. */
  'search.describe': query({
    role: 'viewer',
    reads,
    input: z.strictObject({
      records: z.array(z.strictObject({ entity: z.enum(searchEntities), id: Id })).max(50),
    }),
    output: z.array(SearchHit),
  }),
} as const;
