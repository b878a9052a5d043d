import { write } from '#db/write.ts';
import type { Patch } from '#shared/entities.ts';
import type { TestApp } from './app.ts';

/** A press item straight through the write path, where its own operations are not what is tested; its id. */
export function writeItem(app: TestApp, values: Patch<'pressItem'>): string {
  const info = { userId: 'test', name: 'press.create', intent: 'edit', step: 'none' } as const;
  return write(app.store, info, writer => writer.create('pressItem', values)).value;
}
