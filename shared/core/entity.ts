import { z } from 'zod';
import type { JsonValue } from './canonical.ts';

/**
 * What a synced record is made of. One declaration per entity gives its row type, its table, the
 * values a write may carry and the labels its history needs; nothing is declared twice.
 *
 * Every field is nullable: two PCs at different versions must always be able to exchange records.
 * What is required is a rule of the form that saves it, not of the store.
 */
export type FieldKind = 'text' | 'day' | 'moment' | 'integer' | 'flag' | 'reference' | 'choice' | 'document';

export interface FieldDef<K extends FieldKind = FieldKind, V = unknown> {
  readonly kind: K;
  /** Never a value: carries the field's type through inference. */
  readonly value?: V;
  readonly of?: string;
  readonly options?: readonly string[];
  /** `cosmetic` fields never raise a conflict (sync-reliability 2.5). */
  readonly policy?: 'cosmetic';
  readonly maxLength?: number;
}

export type Fields = Readonly<Record<string, FieldDef>>;

export interface EntityDef<N extends string = string, F extends Fields = Fields, S extends string = string> {
  readonly name: N;
  readonly fields: F;
  /** Add-wins sets of ids or words, kept beside the record (sync-reliability 2.5). */
  readonly sets: readonly S[];
}

export type ValueOf<D> = D extends FieldDef<FieldKind, infer V> ? V | null : never;
export type ValuesOf<E extends EntityDef> = { [K in keyof E['fields']]: ValueOf<E['fields'][K]> };
export type RowOf<E extends EntityDef> = { id: string; deleted: boolean } & ValuesOf<E>;

interface TextOptions {
  maxLength?: number;
  policy?: 'cosmetic';
}

export function text(options: TextOptions = {}): FieldDef<'text', string> {
  return { kind: 'text', maxLength: options.maxLength ?? 500, ...policyOf(options) };
}

export function longText(): FieldDef<'text', string> {
  return { kind: 'text', maxLength: 1_000_000 };
}

/** A calendar day `YYYY-MM-DD`, without zone. */
export function day(): FieldDef<'day', string> {
  return { kind: 'day' };
}

/** Milliseconds since 1970 UTC. */
export function moment(): FieldDef<'moment', number> {
  return { kind: 'moment' };
}

export function integer(options: TextOptions = {}): FieldDef<'integer', number> {
  return { kind: 'integer', ...policyOf(options) };
}

export function flag(): FieldDef<'flag', boolean> {
  return { kind: 'flag' };
}

/** The id of another record; a plain id, never a foreign key. */
export function reference(of: string): FieldDef<'reference', string> {
  return { kind: 'reference', of };
}

export function choice<const O extends readonly string[]>(options: O): FieldDef<'choice', O[number]> {
  return { kind: 'choice', options };
}

/** A JSON document, merged as a whole. */
export function document<V extends JsonValue = JsonValue>(): FieldDef<'document', V> {
  return { kind: 'document' };
}

function policyOf(options: TextOptions): { policy?: 'cosmetic' } {
  return options.policy ? { policy: options.policy } : {};
}

export function entity<const N extends string, F extends Fields, const S extends string = never>(
  name: N,
  fields: F,
  sets: readonly S[] = [],
): EntityDef<N, F, S> {
  return { name, fields, sets };
}

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;

/** The schema one stored value must meet; `null` is always allowed. */
export function fieldSchema(def: FieldDef): z.ZodType {
  switch (def.kind) {
    case 'text':
      return z
        .string()
        .max(def.maxLength ?? 500)
        .nullable();
    case 'reference':
      return z.string().max(80).nullable();
    case 'day':
      return z.string().regex(dayPattern).nullable();
    case 'choice':
      return z.enum([...(def.options ?? [])] as [string, ...string[]]).nullable();
    case 'integer':
    case 'moment':
      return z.int().nullable();
    case 'flag':
      return z.boolean().nullable();
    case 'document':
      return z.json().nullable();
  }
}
