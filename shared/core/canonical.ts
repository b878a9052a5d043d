/**
 * One text for one value, on every PC: what is hashed, chained and compared goes through here.
 * Anything two PCs could read or write differently (fractions, unpaired surrogates, other Unicode forms,
 * `undefined`, objects with behaviour) is refused or brought to one form.
 */

/** A value that a journal line can carry. Numbers are whole. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;

/** A plain object of such values. */
export type JsonObject = { readonly [key: string]: JsonValue };

/** Deepest nesting accepted: far above any real document, far below the stack. */
const DEEPEST = 200;

const UNPAIRED_SURROGATE_OR_NUL = /[\p{Surrogate}\0]/u;
const PLAIN_TEXT = /^[\x20-\x7e]*$/;
const FIELD_NAME = /^[A-Za-z]+$/;
const REFUSED_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor']);

/**
 * JSON without spaces, keys in code unit order, all text in NFC.
 * @throws RangeError for a number that is not a safe integer, `undefined`, text with NUL or an unpaired surrogate,
 * a key `__proto__` or `constructor`, two keys that are one in NFC, an object that is not plain, or nesting
 * deeper than 200
 */
export function canonicalJson(value: unknown): string {
  return write(value, 0);
}

/** Whether two values are the same to a reader: equal canonical JSON. Throws as `canonicalJson`. */
export function sameJson(left: JsonValue, right: JsonValue): boolean {
  return left === right || canonicalJson(left) === canonicalJson(right);
}

function write(value: unknown, depth: number): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return JSON.stringify(cleanText(value));
  if (typeof value === 'number') return writeInteger(value);
  if (typeof value !== 'object') throw new RangeError(`A journal value cannot be ${typeof value}`);
  if (depth >= DEEPEST) throw new RangeError('A journal value is nested too deep');
  return Array.isArray(value) ? writeList(value, depth + 1) : writeObject(value, depth + 1);
}

function writeInteger(value: number): string {
  if (!Number.isSafeInteger(value))
    throw new RangeError(`A journal number must be a safe integer, not ${value}`);
  return String(value);
}

function writeList(list: readonly unknown[], depth: number): string {
  // Array.from turns holes into `undefined`, which is refused.
  return `[${Array.from(list, item => write(item, depth)).join(',')}]`;
}

function writeObject(object: object, depth: number): string {
  const prototype: unknown = Object.getPrototypeOf(object);
  if (prototype !== null && prototype !== Object.prototype)
    throw new RangeError('A journal object must be plain');
  const members = Object.keys(object).every(isFieldName) ? object : cleanMembers(object);
  let text = '';
  for (const key of Object.keys(members).sort()) {
    const member: unknown = Reflect.get(members, key);
    text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${write(member, depth)}`;
  }
  return `{${text}}`;
}

/** Keys that are written as they stand. Nearly all are names of fields, and few different ones. */
function isFieldName(key: string): boolean {
  return FIELD_NAME.test(key) && !REFUSED_KEYS.has(key);
}

function cleanMembers(object: object): object {
  const members: Record<string, unknown> = Object.create(null);
  for (const [rawKey, member] of Object.entries(object)) {
    const key = cleanText(rawKey);
    if (REFUSED_KEYS.has(key)) throw new RangeError(`A journal object cannot have the key ${key}`);
    if (key in members) throw new RangeError(`A journal object has the key ${key} twice`);
    members[key] = member;
  }
  return members;
}

function cleanText(text: string): string {
  if (PLAIN_TEXT.test(text)) return text;
  if (UNPAIRED_SURROGATE_OR_NUL.test(text)) {
    throw new RangeError('Journal text cannot hold NUL or an unpaired surrogate');
  }
  return text.normalize('NFC');
}
