import { describe, expect, it } from 'vitest';
import { readContacts } from '#shared/rules/contacts.ts';

describe('a cell of contacts', () => {
  it('becomes one value for each number, mended ones with what was written', () => {
    expect(readContacts('phone', '0912 345 678 / 01659876543')).toEqual([
      { kind: 'phone', value: '0912345678', original: null, doubt: null },
      { kind: 'phone', value: '0359876543', original: '0912 345 678 / 01659876543', doubt: null },
    ]);
  });

  it('keeps a number that could be read in two ways, with the doubt', () => {
    expect(readContacts('phone', '0593824111')).toMatchObject([
      { value: '0593824111', doubt: 'suspect-old-landline' },
    ]);
  });

  it('keeps what the source said where it was mended before', () => {
    expect(readContacts('phone', '0359876543', '01659876543')).toMatchObject([{ original: '01659876543' }]);
  });

  it('writes addresses in small letters without stray spaces, several as several', () => {
    expect(readContacts('email', 'Thpt.A @gialai.edu.vn')).toEqual([
      { kind: 'email', value: 'thpt.a@gialai.edu.vn', original: 'Thpt.A @gialai.edu.vn', doubt: null },
    ]);
    expect(readContacts('email', 'a@b.vn; c@d.vn').map(({ value }) => value)).toEqual(['a@b.vn', 'c@d.vn']);
    expect(readContacts('email', 'không rõ')).toMatchObject([{ value: 'không rõ', doubt: 'not-an-email' }]);
  });

  it('leaves a Zalo name as it is, and has nothing of an empty cell', () => {
    expect(readContacts('zalo', 'Lan THPT A')).toMatchObject([{ value: 'Lan THPT A', doubt: null }]);
    expect(readContacts('zalo', '0912.345.678')).toMatchObject([{ value: '0912345678' }]);
    expect(readContacts('email', '  ')).toEqual([]);
  });
});
