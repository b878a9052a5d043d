import { describe, expect, it } from 'vitest';
import {
  type PersonTraits,
  personReasons,
  suspectedPairs,
  type UnitTraits,
  unitKeys,
  unitReasons,
} from '#shared/rules/duplicates.ts';

const unit = (id: string, name: string, more: Partial<UnitTraits> = {}): UnitTraits => ({
  id,
  names: [name],
  code: null,
  areaId: 'a',
  ...more,
});
const person = (name: string, unitIds: string[], contacts: string[] = []): PersonTraits => ({
  id: name + contacts,
  name,
  unitIds,
  contacts,
});

describe('units look alike', () => {
  it('by the same name in the same area but for case, spaces, Unicode form and «&»', () => {
    const left = unit('1', 'Trường TH&THCS Ia Kênh');
    expect(unitReasons(left, unit('2', 'TRƯỜNG TH và THCS  Ia Kênh'.normalize('NFD')))).toEqual([
      'same-name',
    ]);
    expect(unitReasons(left, unit('3', 'Trường TH&THCS Ia Kênh', { areaId: 'b' }))).toEqual([]);
  });

  it('never by other letters or tones: «Ia Bang» and «Ia Băng» are two', () => {
    expect(unitReasons(unit('1', 'Trường TH Ia Bang'), unit('2', 'Trường TH Ia Băng'))).toEqual([]);
  });

  it('by a former name and by the code', () => {
    expect(
      unitReasons(
        unit('1', 'Trường TH A', { names: ['Trường TH A', 'Trường TH B'] }),
        unit('2', 'Trường TH B'),
      ),
    ).toEqual(['same-name']);
    expect(
      unitReasons(unit('1', 'A', { code: 'T01' }), unit('2', 'B', { code: 't01', areaId: 'b' })),
    ).toEqual(['same-code']);
  });
});

describe('people look alike', () => {
  it('by name and unit, or by name and a number; never by the name alone', () => {
    expect(personReasons(person('Nguyễn Thị Hà', ['u1']), person('Nguyễn Thị Hà', ['u1']))).toEqual([
      'same-name',
      'same-unit',
    ]);
    expect(
      personReasons(
        person('Nguyễn Thị Hà', ['u1'], ['0912345678']),
        person('Nguyễn Thị Hà', ['u2'], ['0912345678']),
      ),
    ).toEqual(['same-name', 'same-phone']);
    expect(personReasons(person('Nguyễn Thị Hà', ['u1']), person('Nguyễn Thị Hà', ['u2']))).toEqual([]);
  });

  it('not by the telephone of the school they both work at', () => {
    expect(personReasons(person('A', ['u1'], ['02693824111']), person('B', ['u1'], ['02693824111']))).toEqual(
      [],
    );
  });
});

describe('the scan', () => {
  it('names each pair once', () => {
    const units = [unit('1', 'A', { code: 'x' }), unit('2', 'A', { code: 'X' }), unit('3', 'B')];
    expect(suspectedPairs(units, unitKeys, unitReasons)).toEqual([['1', '2', ['same-name', 'same-code']]]);
  });
});
