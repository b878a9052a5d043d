import { z } from 'zod';
import { command, query, task } from './core/contract.ts';
import { Id, Json, RequiredText } from './core/values.ts';
import { entityNames } from './entities.ts';

/** Starting, people, undo, history, settings and what each person prefers. */

const RoleName = z.enum(['viewer', 'member', 'editor', 'lead', 'admin']);

export const Account = z.object({ id: Id, name: z.string(), role: RoleName, isActive: z.boolean() });
export type Account = z.infer<typeof Account>;

const StepInfo = z.object({ actionId: Id, name: z.string(), records: z.int(), atMs: z.int() }).nullable();

const UndoOutcome = z.object({ name: z.string(), records: z.int(), left: z.int() });

const HistoryChange = z.object({
  entity: z.string(),
  id: z.string(),
  kind: z.enum(['set', 'add', 'rem', 'del', 'undel']),
  register: z.string().nullable(),
  /** Already in words: names instead of ids. */
  before: z.string().nullable(),
  after: z.string().nullable(),
});

export const HistoryStep = z.object({
  actionId: z.string(),
  atMs: z.int(),
  userId: z.string(),
  userName: z.string(),
  intent: z.string(),
  /** Name of the operation, or null when it was made elsewhere. */
  operation: z.string().nullable(),
  /** How many records of this kind the whole action changed. */
  records: z.int(),
  changes: z.array(HistoryChange),
});
export type HistoryStep = z.infer<typeof HistoryStep>;

export const systemContract = {
  'session.get': query({
    role: 'anyone',
    reads: ['session', 'account', 'person', 'action'],
    input: z.strictObject({}),
    output: z.object({
      user: Account.nullable(),
      accounts: z.array(Account),
      undo: StepInfo,
      redo: StepInfo,
    }),
  }),
  'session.choose': task({ role: 'anyone', input: z.strictObject({ id: Id }), output: z.null() }),
  'account.create': command({
    role: 'anyone',
    undoable: false,
    input: z.strictObject({ name: RequiredText, role: RoleName.optional() }),
    output: Id,
  }),
  'account.change': command({
    role: 'admin',
    input: z.strictObject({ id: Id, role: RoleName.optional(), isActive: z.boolean().optional() }),
    output: z.null(),
  }),
  'undo.step': task({ role: 'member', input: z.strictObject({}), output: UndoOutcome }),
  'redo.step': task({ role: 'member', input: z.strictObject({}), output: UndoOutcome }),
  'undo.action': task({ role: 'member', input: z.strictObject({ actionId: Id }), output: UndoOutcome }),
  'history.get': query({
    role: 'viewer',
    reads: ['action', ...entityNames],
    input: z.strictObject({ entity: z.enum(entityNames as [string, ...string[]]), id: Id }),
    output: z.array(HistoryStep),
  }),
  'record.label': query({
    role: 'viewer',
    reads: ['unit', 'unitFact', 'person', 'story', 'pressItem', 'pressCase', 'hotIssue', 'opinion', 'outlet'],
    input: z.strictObject({
      entity: z.enum(['unit', 'person', 'story', 'pressItem', 'pressCase', 'hotIssue', 'opinion', 'outlet']),
      id: Id,
    }),
    output: z.string().nullable(),
  }),
  'setting.get': query({
    role: 'anyone',
    reads: ['setting'],
    input: z.strictObject({ keys: z.array(z.string().max(80)).max(50) }),
    output: z.record(z.string(), Json),
  }),
  'setting.save': command({
    role: 'lead',
    input: z.strictObject({ key: z.string().min(1).max(80), value: Json }),
    output: z.null(),
  }),
  'preference.get': query({
    role: 'anyone',
    reads: ['preference', 'session'],
    input: z.strictObject({}),
    output: z.record(z.string(), Json),
  }),
  'preference.save': command({
    role: 'anyone',
    undoable: false,
    input: z.strictObject({ key: z.string().min(1).max(80), value: Json }),
    output: z.null(),
  }),
  'draft.get': query({
    role: 'viewer',
    reads: ['draft', 'session'],
    input: z.strictObject({ key: z.string().max(120) }),
    output: Json,
  }),
  'draft.save': command({
    role: 'member',
    undoable: false,
    input: z.strictObject({ key: z.string().min(1).max(120), value: Json }),
    output: z.null(),
  }),
  'draft.drop': command({
    role: 'member',
    undoable: false,
    input: z.strictObject({ key: z.string().min(1).max(120) }),
    output: z.null(),
  }),
  /**
   * What a person should know, nothing that stops the work. Disk and clock are looked at after the first paint;
   * the whole database, which holds up other calls for a moment, once nobody is typing.
   */
  'health.check': task({
    role: 'viewer',
    input: z.strictObject({ ofDatabase: z.boolean() }),
    output: z.array(
      z.discriminatedUnion('code', [
        z.object({ code: z.literal('disk-low'), freeMb: z.int() }),
        z.object({ code: z.literal('clock-behind'), minutes: z.int() }),
        z.object({ code: z.literal('database-suspect'), detail: z.string() }),
      ]),
    ),
  }),
  'link.open': task({
    role: 'viewer',
    input: z.strictObject({ address: z.string().max(2000) }),
    output: z.null(),
  }),
} as const;

/** Operations that work even while the store cannot be opened; they are answered before `dispatch`. */
export const startContract = {
  'start.state': task({
    role: 'anyone',
    input: z.strictObject({}),
    output: z.object({
      state: z.enum(['ready', 'failed']),
      error: z.object({ code: z.string(), params: z.record(z.string(), Json) }).nullable(),
      canSetAside: z.boolean(),
    }),
  }),
  'start.retry': task({ role: 'anyone', input: z.strictObject({}), output: z.null() }),
  'start.setAside': task({
    role: 'anyone',
    input: z.strictObject({}),
    output: z.object({ folder: z.string() }),
  }),
  'start.chooseFolder': task({ role: 'anyone', input: z.strictObject({}), output: z.null() }),
  'start.showFolder': task({ role: 'anyone', input: z.strictObject({}), output: z.null() }),
} as const;
