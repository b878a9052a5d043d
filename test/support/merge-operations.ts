/** Operations of one record, written short. */

import type { JsonObject } from '#shared/core/canonical.ts';
import { zeroHlc } from '#shared/core/hlc.ts';
import {
  type ElementOperation,
  type LifeOperation,
  materialise,
  type Operation,
  type OperationStamp,
  SEED_NODE,
  type SetOperation,
} from '#shared/rules/merge.ts';

export const POLICY = { cosmetic: new Set(['pin']) };

type Seen = { readonly [node: string]: number };

/** An operation is written `an:3`; its clock is its number unless `atMs` says otherwise. */
function stamp(at: string, seen: Seen = {}, atMs?: number): OperationStamp {
  const [node = '', number = ''] = at.split(':');
  const seq = Number(number);
  const ms = (atMs ?? seq).toString(16).padStart(12, '0');
  const hlc = node === SEED_NODE ? zeroHlc : `${ms}-00000000`;
  return { node, seq, hlc, context: new Map(Object.entries(seen)), entity: 'story', id: 's1' };
}

export function sets(at: string, patch: JsonObject, seen?: Seen, atMs?: number): SetOperation {
  return { ...stamp(at, seen, atMs), kind: 'set', patch };
}

export function tags(kind: 'add' | 'rem', at: string, element: string, seen?: Seen): ElementOperation {
  return { ...stamp(at, seen), kind, patch: { set: 'tags', element } };
}

export function lives(kind: 'del' | 'undel', at: string, seen?: Seen): LifeOperation {
  return { ...stamp(at, seen), kind };
}

export function merged(...operations: Operation[]) {
  return materialise(operations, POLICY);
}
