import type { z } from 'zod';
import type { EntityName } from '../entities.ts';

/**
 * An operation is one entry: its kind, the least role that may call it, what goes in, what comes out,
 * and for a query what it reads. Preload, handlers, client and cache invalidation follow from it.
 */
export const roles = ['anyone', 'viewer', 'member', 'editor', 'lead', 'admin'] as const;
export type Role = (typeof roles)[number];

export function hasRole(role: Role, least: Role): boolean {
  return roles.indexOf(role) >= roles.indexOf(least);
}

/** What a query depends on: synced entities, and the facts of this PC that are not synced. */
export type Topic = EntityName | 'session' | 'action' | 'draft' | 'preference' | 'search';

export interface QueryDef<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly kind: 'query';
  readonly role: Role;
  readonly reads: readonly Topic[];
  readonly input: I;
  readonly output: O;
}

/** Exactly one transaction; `undoable: false` for changes that are not a person's work on records. */
export interface CommandDef<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly kind: 'command';
  readonly role: Role;
  readonly undoable: boolean;
  readonly input: I;
  readonly output: O;
}

/** Asynchronous: dialogs, files, other processes. */
export interface TaskDef<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly kind: 'task';
  readonly role: Role;
  readonly input: I;
  readonly output: O;
}

export type OperationDef = QueryDef | CommandDef | TaskDef;
export type Contract = Readonly<Record<string, OperationDef>>;

export function query<I extends z.ZodType, O extends z.ZodType>(
  def: Omit<QueryDef<I, O>, 'kind'>,
): QueryDef<I, O> {
  return { kind: 'query', ...def };
}

export function command<I extends z.ZodType, O extends z.ZodType>(
  def: Omit<CommandDef<I, O>, 'kind' | 'undoable'> & { undoable?: boolean },
): CommandDef<I, O> {
  return { kind: 'command', undoable: true, ...def };
}

export function task<I extends z.ZodType, O extends z.ZodType>(
  def: Omit<TaskDef<I, O>, 'kind'>,
): TaskDef<I, O> {
  return { kind: 'task', ...def };
}
