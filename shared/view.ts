import { z } from 'zod';
import { command, query } from './core/contract.ts';
import { Id, Json, RequiredText } from './core/values.ts';

/** Saved views: the filter, columns and order of a list under a name, shared by everybody in the office. */

export const SavedView = z.object({
  id: z.string(),
  screen: z.string(),
  name: z.string(),
  /** What the screen put there: filter, sort, columns. Another version may have written it. */
  state: Json,
  position: z.int().nullable(),
});
export type SavedView = z.infer<typeof SavedView>;

export const viewContract = {
  'view.list': query({
    role: 'viewer',
    reads: ['savedView'],
    /** The screen's own name for its list: `stories`, `units`. */
    input: z.strictObject({ screen: z.string().min(1).max(40) }),
    output: z.array(SavedView),
  }),
  /** Without an id a new view at the end; with one its state is replaced. */
  'view.save': command({
    role: 'member',
    input: z.strictObject({
      id: Id.optional(),
      screen: z.string().min(1).max(40),
      name: RequiredText,
      state: Json,
    }),
    output: Id,
  }),
  'view.rename': command({
    role: 'member',
    input: z.strictObject({ id: Id, name: RequiredText }),
    output: z.null(),
  }),
  'view.remove': command({ role: 'member', input: z.strictObject({ id: Id }), output: z.null() }),
  'view.reorder': command({
    role: 'member',
    input: z.strictObject({ screen: z.string().min(1).max(40), ids: z.array(Id).max(200) }),
    output: z.null(),
  }),
} as const;
