import { describe, expect, it } from 'vitest';
import type { RosterKnown } from '#shared/rules/import-known.ts';
import { countPlan, finish } from '#shared/rules/import-plan.ts';
import { type ReorganisationPlan, reorganisationSteps } from '#shared/rules/import-reorganisation-plan.ts';
import type { ImportChoices } from '#shared/transfer.ts';
import { aUnit, complaints, emptyOffice, tableFrom } from '#test/support/import-plans.ts';

const header = ['Tên đơn vị cũ', 'Tên đơn vị mới', 'Địa bàn mới', 'Cơ quan quản lý mới', 'Hình thức sắp xếp'];

const office: RosterKnown = {
  ...emptyOffice,
  areas: [
    { id: 'area-old', name: 'Huyện Ia Grai', aliases: [] },
    { id: 'area-new', name: 'Xã Ia O', aliases: [] },
  ],
  units: [
    aUnit({ id: 'a', name: 'Trường TH Lê Lợi', typeId: 'type-th', areaIds: ['area-old'], managerId: 'pgd' }),
    aUnit({
      id: 'b',
      name: 'Trường THCS Lê Lợi',
      typeId: 'type-thcs',
      areaIds: ['area-old'],
      managerId: 'pgd',
    }),
    aUnit({ id: 'c', name: 'Trường MN Hoa Mai', typeId: 'type-mn', areaIds: ['area-old'], managerId: 'pgd' }),
    aUnit({ id: 'pgd', name: 'Phòng GD&ĐT huyện Ia Grai', typeId: 'type-pgd', areaIds: ['area-old'] }),
    aUnit({ id: 'ubnd', name: 'UBND xã Ia O', areaIds: ['area-new'] }),
  ],
};

function planOf(
  rows: readonly (readonly (string | null)[])[],
  decided: Partial<ImportChoices> = {},
  known = office,
): ReorganisationPlan {
  const { table, choices } = tableFrom([header, ...rows], 'reorganisation');
  return finish(reorganisationSteps(table, { ...choices, fromDay: '2025-07-01', ...decided }, known));
}

describe('the reorganisation of 1 July 2025 from a file', () => {
  it('renames, moves and gives another manager in one event of the unit', () => {
    const plan = planOf([['Trường MN Hoa Mai', 'Trường MN Ia O', 'Xã Ia O', 'UBND xã Ia O', null]]);
    expect(plan.events).toEqual([
      {
        kind: 'renamed',
        onDay: '2025-07-01',
        decision: '',
        note: '',
        predecessorIds: [],
        successorIds: ['c'],
        newUnits: [],
        facts: { name: 'Trường MN Ia O', areaRef: 'area-new', managerRef: 'ubnd' },
      },
    ]);
    expect(plan.rows[0]?.values.map(({ field, before, after }) => [field, before, after])).toEqual([
      ['change.event', null, 'unit.event.renamed'],
      ['unit.name', 'Trường MN Hoa Mai', 'Trường MN Ia O'],
      ['unit.area', 'Huyện Ia Grai', 'Xã Ia O'],
      ['unit.manager', 'Phòng GD&ĐT huyện Ia Grai', 'UBND xã Ia O'],
      ['change.onDay', null, '01/07/2025'],
    ]);
  });

  it('only moves a unit that keeps its name', () => {
    const [event] = planOf([['Trường MN Hoa Mai', 'Trường MN Hoa Mai', 'Xã Ia O', null, null]]).events;
    expect(event).toMatchObject({ kind: 'area-changed', facts: { areaRef: 'area-new' } });
  });

  it('makes one new unit of two that lead to the same name, with what they shared', () => {
    const plan = planOf([
      ['Trường TH Lê Lợi', 'Trường TH&THCS Ia O', 'Xã Ia O', null, null],
      ['Trường THCS Lê Lợi', 'Trường TH&THCS Ia O', 'Xã Ia O', null, 'Hợp nhất'],
    ]);
    expect(plan.events).toMatchObject([
      {
        kind: 'consolidated',
        predecessorIds: ['a', 'b'],
        newUnits: [
          { name: 'Trường TH&THCS Ia O', typeId: 'type-th-thcs', areaRef: 'area-new', managerRef: 'pgd' },
        ],
      },
    ]);
    expect(countPlan(plan)).toMatchObject({ changed: 2 });
  });

  it('lets the unit go on whose name is kept, and ends the other in it', () => {
    const plan = planOf([
      ['Trường TH Lê Lợi', 'Trường THCS Lê Lợi', null, null, 'Sáp nhập'],
      ['Trường THCS Lê Lợi', 'Trường THCS Lê Lợi', null, null, null],
    ]);
    expect(plan.events).toMatchObject([{ kind: 'merged-into', predecessorIds: ['a'], successorIds: ['b'] }]);
    expect(plan.rows.map(({ state }) => state)).toEqual(['changed', 'same']);
  });

  it('divides a unit that leads to several, or separates them from the one that keeps the name', () => {
    const divided = planOf([
      ['Trường TH Lê Lợi', 'Trường TH Lê Lợi 1', null, null, null],
      ['Trường TH Lê Lợi', 'Trường TH Lê Lợi 2', null, null, null],
    ]);
    expect(divided.events).toMatchObject([{ kind: 'divided', predecessorIds: ['a'] }]);
    expect(divided.events[0]?.newUnits.map(({ name }) => name)).toEqual([
      'Trường TH Lê Lợi 1',
      'Trường TH Lê Lợi 2',
    ]);
    const separated = planOf([
      ['Trường TH Lê Lợi', 'Trường TH Lê Lợi', null, null, null],
      ['Trường TH Lê Lợi', 'Trường TH Lê Lợi 2', null, null, null],
    ]);
    expect(separated.events).toMatchObject([
      { kind: 'separated', newUnits: [{ name: 'Trường TH Lê Lợi 2' }] },
    ]);
  });

  it('ends a dissolved unit and begins a founded one', () => {
    const plan = planOf([
      ['Phòng GD&ĐT huyện Ia Grai', null, null, null, 'Kết thúc hoạt động'],
      [null, 'Trường TH Ia O', 'Xã Ia O', null, 'Thành lập mới'],
    ]);
    expect(plan.events.map(({ kind }) => kind)).toEqual(['dissolved', 'founded']);
    expect(countPlan(plan)).toMatchObject({ changed: 1, new: 1 });
  });

  it('keeps out names it cannot find, days that are missing, words it does not know and lines said twice', () => {
    const plan = planOf(
      [
        ['Trường TH Không Có', 'Trường TH A', null, null, null],
        ['Trường MN Hoa Mai', 'Trường MN B', 'Xã Chưa Có', null, null],
        ['Trường TH Lê Lợi', 'Trường TH C', null, null, 'đổi mới toàn diện'],
      ],
      { fromDay: null },
    );
    expect(complaints(plan)).toEqual([
      '2 missing-day',
      '2 old-unit-not-found',
      '3 missing-day',
      '3 unknown-area',
      '4 unknown-event',
    ]);
    const twice = planOf([
      ['Trường MN Hoa Mai', 'Trường MN B', null, null, null],
      ['Trường MN Hoa Mai', 'Trường MN B', null, null, null],
    ]);
    expect(complaints(twice)).toEqual(['3 double-row']);
    expect(twice.events).toHaveLength(1);
  });

  it('makes areas and managers that somebody accepts', () => {
    const rows = [['Trường MN Hoa Mai', null, 'Xã Mới', 'UBND xã Mới', null]];
    const { unknownNames } = planOf(rows);
    const plan = planOf(rows, { accepted: [...unknownNames] });
    expect(plan.areas.map(({ name }) => name)).toEqual(['Xã Mới']);
    expect(plan.managers.map(({ name }) => name)).toEqual(['UBND xã Mới']);
    expect(complaints(plan)).toEqual([]);
  });

  it('finds nothing left to do when it was done before', () => {
    const done: RosterKnown = {
      ...office,
      units: [
        aUnit({
          id: 'c',
          name: 'Trường MN Ia O',
          otherNames: ['Trường MN Hoa Mai'],
          areaIds: ['area-new'],
          managerId: 'ubnd',
        }),
      ],
    };
    const plan = planOf([['Trường MN Hoa Mai', 'Trường MN Ia O', 'Xã Ia O', null, null]], {}, done);
    expect(countPlan(plan)).toMatchObject({ same: 1, changed: 0 });
    expect(plan.events).toEqual([]);
  });
});
