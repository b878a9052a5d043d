import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseWorkbook } from '#electron/files/parse-workbook.ts';
import {
  guessMapping,
  type MappedColumn,
  mappingSignature,
  requiredFields,
} from '#shared/rules/column-mapping.ts';
import { type ImportKind, importKinds, isImportField } from '#shared/rules/import-fields.ts';
import { findLayout } from '#shared/rules/sheet-layout.ts';

async function fixtureColumns(name: string): Promise<readonly MappedColumn[]> {
  const result = await parseWorkbook(readFileSync(new URL(`../fixtures/${name}`, import.meta.url)), name);
  const sheet = result.ok ? result.workbook.sheets[0] : undefined;
  const layout = sheet === undefined ? null : findLayout(sheet);
  if (layout === null) throw new Error(`cannot read ${name}`);
  return layout.columns;
}

/** Columns written as «upper > lower = sample; sample». */
function columns(...texts: string[]): MappedColumn[] {
  return texts.map((text, index) => {
    const [heading = '', values = ''] = text.split(' = ');
    return {
      index,
      path: heading.split(' > ').filter(part => part !== ''),
      samples: values.split('; ').filter(value => value !== ''),
    };
  });
}

const fields = (list: readonly MappedColumn[], kind: ImportKind = 'roster') =>
  guessMapping(list, kind).map(({ field }) => field);

describe('the office files', () => {
  it('guesses every column of the roster', async () => {
    const guesses = guessMapping(await fixtureColumns('danh-sach-can-bo-truyen-thong-2017.xlsx'), 'roster');
    expect(guesses.map(({ field }) => field)).toEqual([
      null,
      'unit.name',
      'leader.name',
      'leader.position',
      'leader.phone',
      'leader.email',
      'officer.name',
      'officer.position',
      'officer.phone',
      'officer.email',
      'unit.note',
    ]);
    expect(guesses.slice(1).every(({ confidence }) => confidence >= 0.9)).toBe(true);
  });

  it('guesses every column of the stories', async () => {
    expect(fields(await fixtureColumns('tin-bai-2017-2018.csv'), 'stories')).toEqual([
      'story.code',
      'story.title',
      'story.unit',
      'story.author',
      'story.theme',
      'story.dueOn',
      'story.publishedOn',
      'story.outlet',
      'story.status',
      'story.note',
    ]);
  });

  it('understands the headings of the old list through TCVN3', async () => {
    expect(fields(await fixtureColumns('danh-ba-cu-tcvn3.xls'))).toEqual([
      null,
      'person.name',
      'person.position',
      'unit.name',
      'person.phone',
    ]);
  });
});

describe('a roster', () => {
  it('gives a bare heading to whoever stands to its left', () => {
    expect(
      fields(
        columns(
          'STT',
          'Tên trường',
          'Lãnh đạo phụ trách',
          'Chức vụ',
          'ĐT',
          'Cán bộ truyền thông',
          'Chức vụ',
          'ĐT',
          'E-mail',
        ),
      ),
    ).toEqual([
      null,
      'unit.name',
      'leader.name',
      'leader.position',
      'leader.phone',
      'officer.name',
      'officer.position',
      'officer.phone',
      'officer.email',
    ]);
  });

  it('reads headings that say everything in one line', () => {
    expect(
      fields(
        columns(
          'Mã trường',
          'Đơn vị trường học',
          'Loại hình',
          'Huyện, thị xã, thành phố',
          'Cơ quan chủ quản',
          'Họ tên hiệu trưởng',
          'Số điện thoại hiệu trưởng',
          'Họ và tên cán bộ làm công tác truyền thông',
          'Thư điện tử của cán bộ',
          'Địa chỉ',
          'Điện thoại trường',
        ),
      ),
    ).toEqual([
      'unit.code',
      'unit.name',
      'unit.type',
      'unit.area',
      'unit.manager',
      'leader.name',
      'leader.phone',
      'officer.name',
      'officer.email',
      'unit.address',
      'unit.phone',
    ]);
  });

  it('takes the head of a unit for a person and not for a unit', () => {
    expect(fields(columns('Đơn vị', 'Thủ trưởng đơn vị', 'SĐT', 'Đầu mối truyền thông', 'SĐT'))).toEqual([
      'unit.name',
      'leader.name',
      'leader.phone',
      'officer.name',
      'officer.phone',
    ]);
  });

  it('tells the telephone of the school from that of its leader', () => {
    expect(
      fields(columns('Đơn vị', 'Điện thoại', 'Lãnh đạo', 'Điện thoại', 'Địa chỉ', 'Điện thoại')),
    ).toEqual(['unit.name', 'unit.phone', 'leader.name', 'leader.phone', 'unit.address', 'unit.phone']);
    expect(
      fields(
        columns(
          'Đơn vị',
          'Lãnh đạo > Họ tên',
          'Lãnh đạo > Điện thoại > Cơ quan',
          'Lãnh đạo > Điện thoại > Di động',
        ),
      ),
    ).toEqual(['unit.name', 'leader.name', 'unit.phone', 'leader.phone']);
  });

  it('takes the first of two people without a word for the leader, but is not sure', () => {
    const guesses = guessMapping(columns('Đơn vị', 'Họ và tên', 'Chức vụ', 'Họ và tên', 'Chức vụ'), 'roster');
    expect(guesses.map(({ field }) => field)).toEqual([
      'unit.name',
      'leader.name',
      'leader.position',
      'officer.name',
      'officer.position',
    ]);
    expect(guesses[1]?.confidence).toBeLessThan(0.6);
  });

  it('reads a list of people with one person in each row', () => {
    expect(
      fields(
        columns(
          'TT',
          'Họ và tên cán bộ',
          'Chức danh',
          'Nơi công tác',
          'Di động',
          'Gmail',
          'Vai trò',
          'Từ ngày',
          'Số QĐ',
          'Ghi chú',
        ),
      ),
    ).toEqual([
      null,
      'person.name',
      'person.position',
      'unit.name',
      'person.phone',
      'person.email',
      'person.role',
      'post.fromDay',
      'post.decision',
      'person.note',
    ]);
  });

  it('joins a name and a phone in two columns each', () => {
    expect(fields(columns('Họ và tên đệm', 'Tên', 'Đơn vị', 'Điện thoại 1', 'Điện thoại 2'))).toEqual([
      'person.familyName',
      'person.givenName',
      'unit.name',
      'person.phone',
      'person.phone',
    ]);
    expect(fields(columns('Đơn vị', 'Lãnh đạo > Họ và tên', 'Lãnh đạo > Họ và tên'))).toEqual([
      'unit.name',
      'leader.name',
      'leader.name',
    ]);
  });

  it('reads a list of units alone', () => {
    expect(
      fields(columns('STT', 'Mã', 'Tên', 'Cấp học', 'Xã', 'Huyện cũ', 'Ngày thành lập', 'Ghi chú')),
    ).toEqual([
      null,
      'unit.code',
      'unit.name',
      'unit.type',
      'unit.area',
      'unit.formerDistrict',
      'unit.fromDay',
      'unit.note',
    ]);
  });

  it('reads columns without headings by their values, with little confidence', () => {
    const guesses = guessMapping(
      columns(
        ' = Trường MN Hoa Lư; Trường TH Ia Ko',
        ' = Võ Thị Ánh; Đinh Yưm',
        ' = 0912345678; 987654321',
        ' = a@b.vn',
        ' = mèo; chó',
      ),
      'roster',
    );
    expect(guesses.map(({ field }) => field)).toEqual([
      'unit.name',
      'person.name',
      'unit.phone',
      'unit.email',
      null,
    ]);
    expect(guesses.every(({ confidence }) => confidence <= 0.5)).toBe(true);
  });

  it('doubts a heading whose values are of another kind', () => {
    const [right, wrong] = ['0912345678', 'Võ Thị Ánh'].map(
      sample => guessMapping(columns(`Họ tên = Đinh Yưm`, `Điện thoại = ${sample}`), 'roster')[1]?.confidence,
    );
    expect(wrong).toBeLessThan((right ?? 0) / 1.5);
  });
});

describe('stories', () => {
  it('reads other words for the same columns', () => {
    expect(
      fields(
        columns(
          'STT',
          'Mã số',
          'Tiêu đề bài viết',
          'Thể loại',
          'Trường',
          'Người viết',
          'Chuyên mục',
          'Thời hạn nộp bài',
          'Ngày đăng, phát',
          'Cơ quan báo chí đăng',
          'Đường link',
          'Tình trạng',
          'Năm học',
          'Người phụ trách',
        ),
        'stories',
      ),
    ).toEqual([
      null,
      'story.code',
      'story.title',
      'story.kind',
      'story.unit',
      'story.author',
      'story.theme',
      'story.dueOn',
      'story.publishedOn',
      'story.outlet',
      'story.link',
      'story.status',
      'story.schoolYear',
      'story.assignee',
    ]);
  });

  it('leaves a field to the column that is surest of it', () => {
    expect(fields(columns('Nội dung', 'Tên tin, bài', 'Ngày', 'Ngày đăng'), 'stories')).toEqual([
      null,
      'story.title',
      null,
      'story.publishedOn',
    ]);
  });
});

describe('a reorganisation', () => {
  it('tells before from after, by words and by order', () => {
    expect(
      fields(
        columns(
          'STT',
          'Trước sắp xếp > Tên đơn vị',
          'Trước sắp xếp > Địa bàn',
          'Sau sắp xếp > Tên đơn vị',
          'Sau sắp xếp > Địa bàn',
          'Hình thức',
          'Ngày hiệu lực',
          'Số quyết định',
          'Ghi chú',
        ),
        'reorganisation',
      ),
    ).toEqual([
      null,
      'change.oldName',
      'change.oldArea',
      'change.newName',
      'change.newArea',
      'change.event',
      'change.onDay',
      'change.decision',
      'change.note',
    ]);
    expect(fields(columns('Tên cũ', 'Tên mới', 'Cơ quan quản lý'), 'reorganisation')).toEqual([
      'change.oldName',
      'change.newName',
      'change.newManager',
    ]);
    expect(fields(columns('Đơn vị', 'Đơn vị mới'), 'reorganisation')).toEqual([
      'change.oldName',
      'change.newName',
    ]);
  });
});

describe('any columns', () => {
  const heading = fc.oneof(
    fc.constantFrom(
      'TT',
      'Đơn vị',
      'Họ và tên',
      'Điện thoại',
      'Lãnh đạo',
      'Cán bộ',
      'Ghi chú',
      'Tên',
      'Ngày',
      'Mã',
      'cũ',
      '',
    ),
    fc.string({ maxLength: 20 }),
  );
  const lists = fc
    .array(
      fc.tuple(fc.array(heading, { maxLength: 3 }), fc.array(fc.string({ maxLength: 12 }), { maxLength: 3 })),
      { maxLength: 12 },
    )
    .map(list => list.map(([path, samples], index) => ({ index, path, samples })));

  it('get one guess each, of a field of their kind, and a single field is not given twice', () => {
    fc.assert(
      fc.property(lists, fc.constantFrom(...importKinds), (list, kind) => {
        const guesses = guessMapping(list, kind);
        expect(guesses.map(({ index }) => index)).toEqual(list.map(({ index }) => index));
        for (const { field, confidence } of guesses) {
          expect(field === null || isImportField(kind, field)).toBe(true);
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
        const single = guesses.flatMap(({ field }) =>
          field !== null && /^(?:unit\.name|story\.title|change\.oldName)$/.test(field) ? [field] : [],
        );
        expect(new Set(single).size).toBe(single.length);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the signature of a list', () => {
  it('forgets case, accents and line breaks, and knows the order', () => {
    expect(mappingSignature(columns('Lãnh đạo > Họ  tên', 'ĐIỆN THOẠI'))).toBe('lanh dao>ho ten|dien thoai');
    expect(mappingSignature(columns('A', 'B'))).not.toBe(mappingSignature(columns('B', 'A')));
  });

  it('stays short and still tells long lists apart', () => {
    const long = Array.from({ length: 60 }, (_, index) => `Cột số ${index} có tên dài`);
    const first = mappingSignature(columns(...long));
    const second = mappingSignature(columns(...long.slice(0, -1), 'Khác'));
    expect(first.length).toBeLessThanOrEqual(420);
    expect(first).not.toBe(second);
  });
});

it('names the fields that a record cannot do without', () => {
  for (const kind of importKinds) {
    expect(
      requiredFields(kind)
        .flat()
        .every(field => isImportField(kind, field)),
    ).toBe(true);
  }
});
