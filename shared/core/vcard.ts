/**
 * People as vCard 3.0, for phones and mail programs.
 *
 * @source RFC 2425 and RFC 2426: UTF-8, lines of at most 75 octets, CRLF
 */

/** One person; empty parts are left out of the card. */
export interface VCardPerson {
  readonly id: string;
  /** Họ đệm; empty for names without. */
  readonly familyName: string;
  readonly givenName: string;
  /** «ThS.», «Bà»: stands before the name. */
  readonly title: string | null;
  readonly organisation: string | null;
  readonly position: string | null;
  /** What the person does there for this list: «Cán bộ truyền thông». */
  readonly role: string | null;
  /** Digits with their leading 0. */
  readonly phones: readonly { readonly number: string; readonly isMobile: boolean }[];
  readonly emails: readonly string[];
}

const LINE_END = '\r\n';
const longestLine = 75;

/** All cards in one file. */
export function writeVCards(people: readonly VCardPerson[]): string {
  return people.map(cardOf).join('');
}

function cardOf(person: VCardPerson): string {
  const { familyName, givenName, title, organisation, position, role } = person;
  const fullName = [familyName, givenName].filter(Boolean).join(' ');
  const lines = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `UID:${escaped(person.id)}`,
    `N:${[familyName, givenName, '', title ?? '', ''].map(escaped).join(';')}`,
    `FN:${escaped(fullName)}`,
    ...(organisation ? [`ORG:${escaped(organisation)}`] : []),
    ...(position ? [`TITLE:${escaped(position)}`] : []),
    ...(role ? [`ROLE:${escaped(role)}`] : []),
    ...person.phones.map(
      ({ number, isMobile }) => `TEL;TYPE=${isMobile ? 'CELL' : 'WORK'},VOICE:${escaped(number)}`,
    ),
    ...person.emails.map(email => `EMAIL;TYPE=INTERNET:${escaped(email)}`),
    'END:VCARD',
  ];
  return lines.map(line => folded(line) + LINE_END).join('');
}

function escaped(value: string): string {
  return value
    .normalize('NFC')
    .replace(/[\\;,]/g, sign => `\\${sign}`)
    .replace(/\r\n?|\n/g, '\\n');
}

/** A long line goes on in lines that begin with a space; no character is cut in two. */
function folded(line: string): string {
  let result = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > longestLine) {
      result += `${LINE_END} `;
      octets = 1;
    }
    result += character;
    octets += size;
  }
  return result;
}

function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
