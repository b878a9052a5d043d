import type { Patch } from '#shared/entities.ts';
import type { Store } from './open.ts';
import { setMembers } from './record.ts';
import type { Writer } from './write.ts';

/** Writing opinions: the fields with their sets, and their codes. */

export interface OpinionInput {
  readonly fields: Patch<'opinion'>;
  readonly themeIds?: readonly string[] | undefined;
  readonly unitIds?: readonly string[] | undefined;
  readonly areaIds?: readonly string[] | undefined;
}

const sets = [
  ['themes', 'themeIds'],
  ['units', 'unitIds'],
  ['areas', 'areaIds'],
] as const;

/** Makes an opinion with the next code unless it brings one; its id. */
export function createOpinion(store: Store, writer: Writer, input: OpinionInput): string {
  const id = writer.create('opinion', { code: nextCode(store, writer), ...input.fields });
  for (const [set, key] of sets)
    for (const element of input[key] ?? []) writer.join('opinion', id, set, element);
  return id;
}

/** Stores what really differs; false when nothing does. */
export function changeOpinion(store: Store, writer: Writer, id: string, input: OpinionInput): boolean {
  let isChanged = writer.change('opinion', id, input.fields);
  for (const [set, key] of sets) {
    const wanted = input[key];
    if (wanted === undefined) continue;
    const before = setMembers(store, 'opinion', id, set);
    for (const element of wanted)
      if (!before.includes(element)) isChanged = writer.join('opinion', id, set, element) || isChanged;
    for (const element of before)
      if (!wanted.includes(element)) isChanged = writer.leave('opinion', id, set, element) || isChanged;
  }
  return isChanged;
}

const lastNumbers = new WeakMap<Writer, number>();

/** `YK0001` and on: one more than the highest number given so far, deleted opinions included. */
function nextCode(store: Store, writer: Writer): string {
  const known = lastNumbers.get(writer) ?? highestNumber(store);
  lastNumbers.set(writer, known + 1);
  return `YK${String(known + 1).padStart(4, '0')}`;
}

function highestNumber(store: Store): number {
  return Number(
    store
      .prepare(
        `SELECT coalesce(max(CAST(substr(code, 3) AS INTEGER)), 0) FROM opinion
         WHERE code GLOB 'YK[0-9]*' AND substr(code, 3) NOT GLOB '*[^0-9]*' AND length(code) < 12`,
      )
      .pluck()
      .get(),
  );
}
