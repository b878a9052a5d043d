import type { ColumnGuess, MappedColumn } from './column-mapping.ts';
import {
  type HeadingMatch,
  indexPhrases,
  matchHeading,
  personPhrases,
  unitPhrases,
  whoPhrases,
} from './heading-words.ts';
import type { ImportField, PersonPart, RosterPerson } from './import-fields.ts';
import { headingConfidence, noGuess, oncePerField, shapeOf, weighedBySamples } from './map-samples.ts';

type Part = PersonPart | 'familyName' | 'givenName' | 'title' | 'role';
type UnitField = Extract<ImportField, `unit.${string}`>;

/** What the headings of one column say, before its neighbours are heard. */
interface Reading {
  readonly column: MappedColumn;
  readonly isIndex: boolean;
  readonly part: Part | null;
  readonly unit: UnitField | null;
  /** Whom the headings themselves name. */
  readonly who: Exclude<RosterPerson, 'person'> | null;
  /** «cán bộ» and the like may be anybody on the staff. */
  readonly isGeneric: boolean;
  readonly confidence: number;
}

/**
 * Guesses the columns of a roster: one row to a unit with its leader and its officer, or one row to a person. A
 * column that says only «Điện thoại» belongs to whoever stands to its left.
 */
export function guessRoster(columns: readonly MappedColumn[]): ColumnGuess[] {
  const readings = columns.map(readColumn);
  const people = peopleOf(readings);
  const guesses = readings.map((reading, at) => guessOf(reading, people[at] ?? null, readings));
  const once = oncePerField(guesses, joins);
  return once.map((guess, at) => {
    const reading = readings[at];
    if (guess.field !== null || reading === undefined || reading.isIndex) return guess;
    return byValues(reading.column, people[at] ?? null, once);
  });
}

/** Fields whose several columns are put together: two phones, a name cut into two columns. */
function joins(field: ImportField): boolean {
  return /\.(?:phone|email|zalo|note|aliases|name)$/.test(field) && field !== 'unit.name';
}

function readColumn(column: MappedColumn): Reading {
  const leaf = column.path.at(-1) ?? '';
  const above = column.path.slice(0, -1).join(' ');
  const nothing = {
    column,
    isIndex: false,
    part: null,
    unit: null,
    who: null,
    isGeneric: false,
    confidence: 0,
  };
  if (leaf === '') return nothing;
  if (matchHeading(leaf, indexPhrases) !== null) return { ...nothing, isIndex: true };
  const who = matchHeading(above, whoPhrases) ?? matchHeading(leaf, whoPhrases);
  const whose = {
    column,
    isIndex: false,
    who: who?.meaning ?? null,
    isGeneric: who !== null && /^(?:can bo|nhan vien|chuyen vien|vien chuc)$/.test(who.phrase),
  };
  const { part, unit, match } = meaningOf(leaf, above);
  if (part === null && unit === null && who === null) return nothing;
  const confidence = headingConfidence(match);
  // A column that names only a person holds the name.
  return { ...whose, part: unit === null ? (part ?? 'name') : part, unit, confidence };
}

interface Meaning {
  readonly part: Part | null;
  readonly unit: UnitField | null;
  readonly match: HeadingMatch<string> | null;
}

function meaningOf(leaf: string, above: string): Meaning {
  const person = matchHeading(leaf, personPhrases);
  const unit = matchHeading(leaf, unitPhrases);
  const who = matchHeading(leaf, whoPhrases);
  const parent = matchHeading(above, personPhrases);
  if (parent !== null && person === null && (parent.meaning === 'phone' || parent.meaning === 'email')) {
    // «Điện thoại» over «Cơ quan» and «Di động».
    if (unit !== null) return { part: null, unit: `unit.${parent.meaning}`, match: parent };
    return { part: parent.meaning, unit: null, match: parent };
  }
  if (unit !== null && isSurer(unit, person)) {
    // «Thủ trưởng đơn vị» is a person, whose unit is only named.
    const isPerson = who !== null && unit.meaning === 'unit.name' && who.at < unit.at;
    return isPerson
      ? { part: 'name', unit: null, match: who }
      : { part: null, unit: unit.meaning, match: unit };
  }
  return { part: person?.meaning ?? null, unit: null, match: person ?? who ?? parent };
}

function isSurer(unit: HeadingMatch<UnitField>, person: HeadingMatch<Part> | null): boolean {
  return person === null || unit.phrase.length > person.phrase.length;
}

/** Whose column each one is; null where it is nobody's. */
function peopleOf(readings: readonly Reading[]): (RosterPerson | null)[] {
  const named = new Set(readings.flatMap(reading => (reading.who === null ? [] : [reading.who])));
  const isAnybody = named.size === 1 && readings.every(reading => reading.who === null || reading.isGeneric);
  if (named.size === 0 || isAnybody) return unnamedPeople(readings);
  let current: RosterPerson | null = null;
  return readings.map(({ part, unit, who }) => {
    if (who !== null) current = who;
    // After the address of the school its telephone follows, not the leader's.
    if (unit === 'unit.address' || unit === 'unit.phone') current = null;
    return part === null ? null : (who ?? current);
  });
}

/** No words tell whose they are: with two columns of names the leader comes first, with one it is a list of people. */
function unnamedPeople(readings: readonly Reading[]): (RosterPerson | null)[] {
  const isPair =
    readings.filter(reading => reading.part === 'name' && !sharesPath(readings, reading)).length === 2;
  let seen = 0;
  return readings.map(({ part }) => {
    if (part === 'name') seen += 1;
    if (part === null) return null;
    if (!isPair) return 'person';
    return seen < 2 ? 'leader' : 'officer';
  });
}

/** Two columns under one merged heading: family name and given name. */
function sharesPath(readings: readonly Reading[], reading: Reading): boolean {
  const at = readings.indexOf(reading);
  const before = readings[at - 1];
  return before !== undefined && before.column.path.join('\n') === reading.column.path.join('\n');
}

const assumedPerson = 0.9;
const assumedOrder = 0.6;

function guessOf(reading: Reading, who: RosterPerson | null, readings: readonly Reading[]): ColumnGuess {
  const { column, part, unit, confidence } = reading;
  const isFlat = !readings.some(other => other.who !== null && !other.isGeneric);
  if (unit !== null) return weighedBySamples(column, noteField(unit, isFlat, readings), confidence);
  if (part === null) return noGuess(column);
  const field = personField(part, who, reading.who !== null, readings);
  if (field === null) return noGuess(column);
  const isAssumed = reading.who === null && who !== 'person' && field.startsWith(`${who}.`);
  const doubt = isAssumed ? (isFlat ? assumedOrder : assumedPerson) : 1;
  return weighedBySamples(column, field, confidence * doubt);
}

/** Remarks in a list of people are about the person, in a list of units about the unit. */
function noteField(unit: UnitField, isFlat: boolean, readings: readonly Reading[]): ImportField {
  const hasPeople = tellsOfPeople(readings);
  const isPair = readings.filter(reading => reading.part === 'name').length > 1;
  return unit === 'unit.note' && isFlat && hasPeople && !isPair ? 'person.note' : unit;
}

function personField(
  part: Part,
  who: RosterPerson | null,
  isNamed: boolean,
  readings: readonly Reading[],
): ImportField | null {
  const hasFamilyName = readings.some(reading => reading.part === 'familyName');
  const hasName = readings.some(reading => reading.part === 'name');
  if (part === 'givenName')
    return hasFamilyName ? wholeOr(who, 'person.givenName') : aloneName(hasName, readings);
  if (part === 'familyName') return wholeOr(who, 'person.familyName');
  if (part === 'title') return 'person.title';
  if (part === 'role') return 'person.role';
  if ((part === 'fromDay' || part === 'toDay' || part === 'decision') && !isNamed) return `post.${part}`;
  if (who === null) return part === 'phone' || part === 'email' ? `unit.${part}` : `person.${part}`;
  return `${who}.${part}`;
}

/** Only a list of people keeps family and given name apart; elsewhere the two columns make one name. */
function wholeOr(who: RosterPerson | null, field: ImportField): ImportField {
  return who === null || who === 'person' ? field : `${who}.name`;
}

/** «Tên» alone is the unit's name in a list that tells of no people. */
function aloneName(hasName: boolean, readings: readonly Reading[]): ImportField | null {
  if (hasName) return null;
  const hasUnit = readings.some(reading => reading.unit === 'unit.name');
  return hasUnit || tellsOfPeople(readings) ? 'person.name' : 'unit.name';
}

/** A school has a telephone too, but no position. */
function tellsOfPeople(readings: readonly Reading[]): boolean {
  return readings.some(({ part }) => part !== null && !['givenName', 'phone', 'email'].includes(part));
}

const guessedByValues = 0.5;

/** A column without a telling heading: what its values look like, if nothing else is that already. */
function byValues(
  column: MappedColumn,
  who: RosterPerson | null,
  guesses: readonly ColumnGuess[],
): ColumnGuess {
  const shape = shapeOf(column);
  const field = shape === null ? null : fieldOfShape(shape, column, who, guesses);
  if (field === null || guesses.some(guess => guess.field === field)) return noGuess(column);
  return { index: column.index, field, confidence: guessedByValues };
}

function fieldOfShape(
  shape: NonNullable<ReturnType<typeof shapeOf>>,
  column: MappedColumn,
  who: RosterPerson | null,
  guesses: readonly ColumnGuess[],
): ImportField | null {
  if (shape === 'unit') return 'unit.name';
  if (shape === 'code') return 'unit.code';
  const owner = who ?? ownerToTheLeft(column, guesses);
  if (shape === 'name') return owner === null ? 'person.name' : null;
  if (shape !== 'phone' && shape !== 'email' && shape !== 'position') return null;
  if (owner !== null) return `${owner}.${shape}`;
  return shape === 'position' ? null : `unit.${shape}`;
}

function ownerToTheLeft(column: MappedColumn, guesses: readonly ColumnGuess[]): RosterPerson | null {
  const left = guesses
    .filter(guess => guess.index < column.index && /\.name$/.test(guess.field ?? ''))
    .at(-1);
  const owner = left?.field?.split('.')[0];
  return owner === 'leader' || owner === 'officer' || owner === 'member' || owner === 'person' ? owner : null;
}
