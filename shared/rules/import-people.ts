import type { Day } from '../core/dates.ts';
import { looksLikeName, looksLikePosition, looksLikeUnitName, saysNobody, splitName } from '../core/names.ts';
import { formatPhone, type PhoneProblem, parsePhones } from '../core/phones.ts';
import { repeatKey } from '../core/text.ts';
import { type ContactValue, readContacts } from './contacts.ts';
import type { RowReader } from './import-cells.ts';
import type { ImportField, PersonPart, RosterPerson } from './import-fields.ts';

/** One person of one row. */
export interface PersonDraft {
  readonly who: RosterPerson;
  readonly familyName: string;
  readonly givenName: string;
  /** The whole name without titles, and the key under which equal names meet. */
  readonly name: string;
  readonly key: string;
  readonly title: string;
  readonly position: string;
  readonly contacts: readonly ContactValue[];
  readonly fromDay: Day | null;
  readonly toDay: Day | null;
  readonly decision: string;
  /** Role as the row words it; only lists of people have such a column. */
  readonly role: string;
  readonly note: string;
}

const digitsOrMail = /[\d@]/;

/**
 * Reads one of the people of a row; null when the row names nobody («Chưa cử») or what stands there is no name.
 * Everything doubtful is told to the reader.
 */
export function readPerson(reader: RowReader, who: RosterPerson): PersonDraft | null {
  const field = (part: PersonPart): ImportField => `${who}.${part}`;
  if (!hasNameColumn(reader, who)) return null;
  const written = nameOf(reader, who);
  const contacts = readRowContacts(reader, field('phone'), field('email'), field('zalo'));
  const position = reader.line(field('position'));
  if (saysNobody(written)) {
    if (contacts.length > 0 || (position !== '' && !saysNobody(position)))
      reader.tell({ field: field('name'), code: 'missing-person-name', level: 'error', value: written });
    return null;
  }
  const wrong = wrongName(written, position);
  if (wrong !== null) {
    reader.tell({ field: field('name'), code: wrong, level: 'error' });
    return null;
  }
  if (looksLikeName(position))
    reader.tell({ field: field('position'), code: 'position-is-name', level: 'doubt' });
  const fromDay = reader.day(field('fromDay')) ?? reader.day('post.fromDay');
  const toDay = reader.day(field('toDay')) ?? reader.day('post.toDay');
  if (fromDay !== null && toDay !== null && toDay < fromDay)
    reader.tell({ field: field('toDay'), code: 'days-reversed', level: 'error' });
  const { familyName, givenName, title } = splitName(written);
  const name = `${familyName} ${givenName}`.trim();
  return {
    who,
    familyName,
    givenName,
    name,
    key: repeatKey(name),
    title: title || (who === 'person' ? reader.line('person.title') : ''),
    position: saysNobody(position) ? '' : position,
    contacts,
    fromDay,
    toDay,
    decision: reader.line(field('decision')) || reader.line('post.decision'),
    role: who === 'person' ? reader.line('person.role') : '',
    note: who === 'person' ? reader.block('person.note') : '',
  };
}

function hasNameColumn(reader: RowReader, who: RosterPerson): boolean {
  return reader.has(`${who}.name`) || (who === 'person' && reader.has('person.givenName'));
}

function nameOf(reader: RowReader, who: RosterPerson): string {
  if (who !== 'person') return reader.line(`${who}.name`);
  const parts = [reader.line('person.familyName'), reader.line('person.givenName')].filter(
    part => part !== '',
  );
  return reader.line('person.name') || parts.join(' ');
}

/** Why the text cannot be a person's name; null when it can. */
function wrongName(text: string, position: string): string | null {
  if (digitsOrMail.test(text)) return 'name-is-contact';
  if (looksLikePosition(text))
    return looksLikeName(position) ? 'name-and-position-swapped' : 'name-is-position';
  return looksLikeUnitName(text) ? 'name-is-unit' : null;
}

/** Numbers and addresses of a row, each kind in the order of the file; the first of a kind is the one to call. */
export function readRowContacts(
  reader: RowReader,
  phoneField: ImportField,
  emailField: ImportField,
  zaloField: ImportField | null,
): readonly ContactValue[] {
  const fields = [
    ['phone', phoneField],
    ['email', emailField],
    ...(zaloField === null ? [] : [['zalo', zaloField] as const]),
  ] as const;
  return fields.flatMap(([kind, field]) =>
    reader
      .lines(field)
      .filter(text => !saysNobody(text))
      .flatMap(text => {
        if (kind === 'phone') tellOfPhones(reader, field, text);
        const contacts = readContacts(kind, text);
        if (kind === 'email' && contacts.some(({ doubt }) => doubt !== null))
          reader.tell({ field, code: 'not-an-email', level: 'doubt', value: text });
        return contacts.filter(({ doubt }) => doubt !== 'not-a-phone');
      }),
  );
}

const phoneComplaints: Readonly<Record<PhoneProblem['code'], 'error' | 'doubt' | 'note'>> = {
  'old-prefix-converted': 'note',
  'leading-zero-restored': 'note',
  'suspect-old-landline': 'doubt',
  'area-code-missing': 'doubt',
  'unknown-prefix': 'doubt',
  'wrong-length': 'doubt',
  'not-a-phone': 'error',
};

function tellOfPhones(reader: RowReader, field: ImportField, text: string): void {
  for (const { display, problems } of parsePhones(text)) {
    for (const problem of problems) {
      const level = phoneComplaints[problem.code];
      const params = {
        shown: display,
        suggested: 'suggested' in problem ? formatPhone(problem.suggested) : '',
      };
      reader.tell({
        field,
        code: problem.code,
        level,
        params,
        value: 'from' in problem ? problem.from : text,
      });
    }
  }
}
