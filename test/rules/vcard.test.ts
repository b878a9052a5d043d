import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type VCardPerson, writeVCards } from '#shared/core/vcard.ts';

const nobody: VCardPerson = {
  id: '0197',
  familyName: '',
  givenName: '',
  title: null,
  organisation: null,
  position: null,
  role: null,
  phones: [],
  emails: [],
};

/** Reads cards back the way an address book does: unfold, split at the first colon, take the signs back. */
function read(file: string): Map<string, string>[] {
  const lines = file.replace(/\r\n /g, '').split('\r\n');
  const cards: Map<string, string>[] = [];
  for (const line of lines) {
    if (line === 'BEGIN:VCARD') cards.push(new Map());
    const [name = '', value = ''] = [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)];
    cards.at(-1)?.set(name, value);
  }
  return cards;
}

function plain(value: string | undefined): string {
  return (value ?? '').replace(/\\(.)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));
}

describe('a card', () => {
  it('keeps Vietnamese names intact, họ đệm and tên apart', () => {
    const [card] = read(
      writeVCards([
        {
          ...nobody,
          familyName: 'Rah Lan',
          givenName: "H'Blơi".normalize('NFD'),
          title: 'ThS.',
          organisation: 'Phòng GD&ĐT Chư Păh',
          position: 'Phó Trưởng phòng; phụ trách',
          role: 'Cán bộ truyền thông',
          phones: [
            { number: '0912345678', isMobile: true },
            { number: '02693824123', isMobile: false },
          ],
          emails: ['hbloi@gialai.edu.vn'],
        },
      ]),
    );
    expect(card?.get('N')).toBe("Rah Lan;H'Blơi;;ThS.;");
    expect(card?.get('FN')).toBe("Rah Lan H'Blơi");
    expect(card?.get('ORG')).toBe('Phòng GD&ĐT Chư Păh');
    expect(card?.get('TITLE')).toBe('Phó Trưởng phòng\\; phụ trách');
    expect(card?.get('ROLE')).toBe('Cán bộ truyền thông');
    expect(card?.get('TEL;TYPE=CELL,VOICE')).toBe('0912345678');
    expect(card?.get('TEL;TYPE=WORK,VOICE')).toBe('02693824123');
    expect(card?.get('EMAIL;TYPE=INTERNET')).toBe('hbloi@gialai.edu.vn');
    expect(card?.get('VERSION')).toBe('3.0');
  });

  it('leaves out what is not known', () => {
    expect(writeVCards([{ ...nobody, givenName: 'Mai' }])).toBe(
      'BEGIN:VCARD\r\nVERSION:3.0\r\nUID:0197\r\nN:;Mai;;;\r\nFN:Mai\r\nEND:VCARD\r\n',
    );
  });

  it('says any text unchanged to who reads it, in lines of at most 75 octets', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 200 }).map(value => value.normalize('NFC'));
    fc.assert(
      fc.property(text, text, (organisation, position) => {
        const file = writeVCards([{ ...nobody, givenName: 'Đường', organisation, position }]);
        for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(file.isWellFormed()).toBe(true);
        const [card] = read(file);
        expect(plain(card?.get('ORG'))).toBe(organisation.replace(/\r\n?/g, '\n'));
        expect(plain(card?.get('TITLE'))).toBe(position.replace(/\r\n?/g, '\n'));
      }),
    );
  });

  it('never cuts a letter in two where a line is folded', () => {
    const name = 'Trường Phổ thông dân tộc nội trú Trung học phổ thông Đông Gia Lai, xã Ia Kdăm'.repeat(3);
    const lines = writeVCards([{ ...nobody, organisation: name }]).split('\r\n');
    expect(lines.filter(line => line.startsWith(' ')).length).toBeGreaterThan(2);
    for (const line of lines) expect(Buffer.from(line).toString('utf8')).toBe(line);
  });
});
