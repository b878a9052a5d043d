import { write } from '#db/write.ts';
import type { Patch } from '#shared/entities.ts';
import type { TestApp } from './app.ts';

const byTest = { userId: 'test', name: 'press.create', intent: 'edit', step: 'none' } as const;

/** A press item straight through the write path, where its own operations are not what is tested; its id. */
export function writeItem(app: TestApp, values: Patch<'pressItem'>): string {
  return write(app.store, byTest, writer => writer.create('pressItem', values)).value;
}

/** A file attached to a record as proof, without its bytes. */
export function writeProof(app: TestApp, ownerEntity: string, ownerId: string): void {
  const values = {
    ownerEntity,
    ownerId,
    role: 'proof',
    name: 'cong-van.pdf',
    mime: 'application/pdf',
  } as const;
  write(app.store, byTest, writer => writer.create('attachment', values));
}
