import type { z } from 'zod';
import type {
  CommandDef,
  Contract,
  OperationDef,
  QueryDef,
  Role,
  TaskDef,
  Topic,
} from '#shared/core/contract.ts';
import type { Orm, Store } from './open.ts';
import type { Writer } from './write.ts';

/** Who is asking. Until accounts come the person chosen from the menu; null before the first is named. */
export interface User {
  readonly id: string;
  readonly role: Role;
}

type ReadOrm = Pick<Orm, 'select' | 'selectDistinct' | '$count' | '$with' | 'with'>;

/** What a query handler gets: it can read everything and write nothing. */
export interface QueryCtx {
  readonly store: Store;
  readonly db: ReadOrm;
  readonly nowMs: number;
  /** Today in Vietnam, `YYYY-MM-DD`. */
  readonly today: string;
  readonly user: User | null;
  /** Rows of a hand-written SELECT, statement cached by its text. */
  all<T>(sql: string, ...params: readonly unknown[]): T[];
  get<T>(sql: string, ...params: readonly unknown[]): T | undefined;
}

/** A command handler's context exists only inside its transaction. */
export interface CommandCtx extends QueryCtx {
  readonly writer: Writer;
  /** Says that something of this PC alone changed: a draft, a preference, the session. */
  touch(topic: Topic): void;
}

export type QueryHandler<D extends OperationDef> = (
  ctx: QueryCtx,
  input: z.output<D['input']>,
) => z.input<D['output']>;
export type CommandHandler<D extends OperationDef> = (
  ctx: CommandCtx,
  input: z.output<D['input']>,
) => z.input<D['output']>;

type NamesOfKind<C extends Contract, D extends OperationDef> = {
  [N in keyof C]: C[N] extends D ? N : never;
}[keyof C];

/** Handlers for the queries and commands of a slice: forget one, or answer in the wrong shape, and it does not compile. */
export type HandlersFor<C extends Contract> = {
  [N in NamesOfKind<C, QueryDef>]: QueryHandler<C[N]>;
} & {
  [N in NamesOfKind<C, CommandDef>]: CommandHandler<C[N]>;
};

/** Handlers for the tasks of a slice; `Ctx` is the task context of the process that runs them. */
export type TasksFor<C extends Contract, Ctx> = {
  [N in NamesOfKind<C, TaskDef>]: (
    ctx: Ctx,
    input: z.output<C[N]['input']>,
  ) => Promise<z.input<C[N]['output']>>;
};

export function queryContext(store: Store, user: User | null, nowMs: number, today: string): QueryCtx {
  return {
    store,
    db: store.orm,
    nowMs,
    today,
    user,
    all<T>(sql: string, ...params: readonly unknown[]): T[] {
      return readOnly(store, sql).all(...params) as T[];
    },
    get<T>(sql: string, ...params: readonly unknown[]): T | undefined {
      return readOnly(store, sql).get(...params) as T | undefined;
    },
  };
}

function readOnly(store: Store, sql: string) {
  const statement = store.prepare(sql);
  if (!statement.readonly) throw new Error('a query may only read');
  return statement;
}
