import { type CommandCtx, type QueryCtx, queryContext, type User } from '#db/context.ts';
import type { Store } from '#db/open.ts';
import { type ActionInfo, type Writer, type Written, write } from '#db/write.ts';
import { contract, isOpName, type OpName } from '#shared/contract.ts';
import type { AppEvent, Reply } from '#shared/core/bridge.ts';
import { hasRole, type Role, type Topic } from '#shared/core/contract.ts';
import { dayInVietnam } from '#shared/core/dates.ts';
import { AppError } from '#shared/core/errors.ts';
import { handlers, tasks } from './handlers.ts';
import type { Log } from './log.ts';
import type { DeskOs } from './os.ts';
import type { Session } from './session.ts';

/** What the process that owns the store offers: the store itself may not be open. */
export interface Host {
  readonly store: () => Store | null;
  readonly dataFolder: string;
  readonly session: Session;
  readonly os: DeskOs;
  readonly log: Log;
  readonly emit: (event: AppEvent) => void;
  readonly randomBytes: (count: number) => Uint8Array;
  readonly lifecycle: Lifecycle;
}

/** Opening and re-opening the store, for the screen that is shown when it cannot be opened. */
export interface Lifecycle {
  failure(): AppError | null;
  retry(): void;
  setAside(): string;
}

/** What a task gets: everything a query can read, one write at a time, and the operating system. */
export interface TaskCtx extends QueryCtx {
  readonly host: Host;
  readonly callerId: string;
  /** Runs `body` in one transaction as one step of this person. */
  write<T>(info: Pick<ActionInfo, 'name' | 'intent'>, body: (writer: Writer) => T): Written<T>;
  changed(topics: Iterable<Topic>): void;
  progress(task: string, done: number, total: number): void;
}

export type Dispatch = (callerId: string, name: string, input: unknown) => Promise<Reply>;

const slowAfterMs = 50;

/** Name → entry → role → input → handler → output → reply. Never throws. */
export function createDispatch(host: Host): Dispatch {
  return async (callerId, name, input) => {
    const startedMs = performance.now();
    try {
      return { ok: true, value: await answer(host, callerId, name, input) };
    } catch (error) {
      return { ok: false, error: tell(host, name, error).toWire() };
    } finally {
      const tookMs = performance.now() - startedMs;
      if (tookMs > slowAfterMs) host.log.write('slow', { name, ms: Math.round(tookMs) });
    }
  };
}

async function answer(host: Host, callerId: string, name: string, input: unknown): Promise<unknown> {
  if (!isOpName(name)) throw new AppError('not-found', { entity: name });
  const entry = contract[name];
  const needsStore = !name.startsWith('start.');
  const store = host.store();
  if (needsStore && !store)
    throw host.lifecycle.failure() ?? new AppError('store-unavailable', { reason: '' });
  const user = store ? host.session.userOf(callerId) : null;
  checkRole(user, entry.role);
  const parsed = entry.input.safeParse(input);
  if (!parsed.success) throw new AppError('invalid-input', { fields: fieldRules(parsed.error.issues) });
  if (entry.kind === 'task' || !store) return runTask(host, store, callerId, user, name, parsed.data);
  return entry.kind === 'query'
    ? runQuery(store, user, name, parsed.data)
    : runCommand(host, store, user, name, parsed.data);
}

function checkRole(user: User | null, least: Role): void {
  if (least === 'anyone') return;
  if (!user) throw new AppError('not-signed-in', {});
  if (!hasRole(user.role, least)) throw new AppError('forbidden', { role: least });
}

function fieldRules(
  issues: readonly { path: PropertyKey[]; message: string; code: string }[],
): Record<string, string> {
  return Object.fromEntries(
    issues.map(issue => [
      issue.path.join('.') || '.',
      issue.code === 'custom' || !issue.message.includes(' ') ? issue.message : 'invalid',
    ]),
  );
}

// Names meet values here: the handler and the schemas were checked against each other when they were written.
type AnyHandler = (ctx: unknown, input: unknown) => unknown;

function handlerOf(name: OpName): AnyHandler {
  const handler = (handlers as Readonly<Record<string, AnyHandler | undefined>>)[name];
  if (!handler) throw new Error(`no handler for ${name}`);
  return handler;
}

function contextOf(store: Store, user: User | null): QueryCtx {
  const nowMs = store.now();
  return queryContext(store, user, nowMs, dayInVietnam(nowMs));
}

function runQuery(store: Store, user: User | null, name: OpName, input: unknown): unknown {
  return contract[name].output.parse(handlerOf(name)(contextOf(store, user), input));
}

function runCommand(host: Host, store: Store, user: User | null, name: OpName, input: unknown): unknown {
  const entry = contract[name];
  const topics = new Set<Topic>();
  const written = write(
    store,
    {
      userId: user?.id ?? 'system',
      name,
      intent: 'edit',
      step: entry.kind === 'command' && entry.undoable ? 'do' : 'none',
    },
    writer => {
      const ctx: CommandCtx = { ...contextOf(store, user), writer, touch: topic => topics.add(topic) };
      // Checked before the commit: a handler that would answer wrongly changes nothing.
      return entry.output.parse(handlerOf(name)(ctx, input));
    },
  );
  announce(host, [...written.touched, ...topics, ...(written.operations > 0 ? (['action'] as const) : [])]);
  return written.value;
}

async function runTask(
  host: Host,
  store: Store | null,
  callerId: string,
  user: User | null,
  name: OpName,
  input: unknown,
): Promise<unknown> {
  const run = (tasks as Readonly<Record<string, AnyHandler | undefined>>)[name];
  if (!run) throw new Error(`no task for ${name}`);
  // `start.*` tasks touch nothing but `host`, so the missing store is never reached.
  const ctx: TaskCtx = {
    ...(store ? contextOf(store, user) : ({} as QueryCtx)),
    ...taskTools(host, store, user),
    host,
    callerId,
  };
  return contract[name].output.parse(await run(ctx, input));
}

function taskTools(
  host: Host,
  store: Store | null,
  user: User | null,
): Pick<TaskCtx, 'write' | 'changed' | 'progress'> {
  return {
    write(info, body) {
      if (!store) throw new AppError('store-unavailable', { reason: '' });
      const written = write(store, { userId: user?.id ?? 'system', step: 'do', ...info }, body);
      announce(host, [...written.touched, 'action']);
      return written;
    },
    changed: topics => announce(host, [...topics]),
    progress: (task, done, total) => host.emit({ kind: 'progress', task, done, total }),
  };
}

function announce(host: Host, topics: readonly Topic[]): void {
  if (topics.length > 0) host.emit({ kind: 'changed', queries: queriesReading(new Set(topics)) });
}

/** Told by name, so that the window needs nothing of the contract while it runs. */
function queriesReading(topics: ReadonlySet<Topic>): readonly OpName[] {
  return opNames.filter(name => {
    const entry = contract[name];
    return entry.kind === 'query' && entry.reads.some(topic => topics.has(topic));
  });
}

const opNames = Object.keys(contract).filter(isOpName);

/** An expected error as it is; SQLite's own as what a person can act on; anything else as a reference to the log. */
function tell(host: Host, name: string, error: unknown): AppError {
  if (error instanceof AppError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') return new AppError('disk-full', { needed: 0, free: 0 });
  if (code.startsWith('SQLITE_READONLY'))
    return new AppError('data-folder-read-only', { folder: host.dataFolder });
  const reference = Buffer.from(host.randomBytes(3)).toString('hex').toUpperCase();
  host.log.write('error', {
    name,
    reference,
    stack: error instanceof Error ? (error.stack ?? error.message) : String(error),
  });
  return new AppError('unexpected', { reference });
}
