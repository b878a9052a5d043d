import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rebuildProjection } from '#db/projection.ts';
import { searchProjection } from '#db/search-index.ts';
import { takeStep } from '#db/undo.ts';
import { type Writer, write } from '#db/write.ts';
import type { InputOf } from '#shared/contract.ts';
import { openTestApp, type TestApp } from '#test/support/app.ts';

let app: TestApp;
let user: string;
beforeEach(async () => {
  app = openTestApp();
  user = await app.signIn('Phạm Thu');
});
afterEach(() => app.close());

function act<T>(body: (writer: Writer) => T): T {
  return write(app.store, { userId: user, name: 'unit.save', intent: 'edit', step: 'do' }, body).value;
}

function addUnit(name: string, rest: { code?: string } = {}): string {
  return act(writer => {
    const unitId = writer.create('unit', { status: 'active' });
    writer.create('unitFact', { unitId, kind: 'name', value: name });
    if (rest.code) writer.create('unitFact', { unitId, kind: 'code', value: rest.code });
    return unitId;
  });
}

function addPerson(familyName: string, givenName: string, unitId: string | null = null): string {
  return act(writer => writer.create('person', { familyName, givenName, unitId, kind: 'staff' }));
}

function addStory(title: string, rest: StoryParts = {}): string {
  return act(writer => writer.create('story', { title, stage: 'idea', ...paragraphs(rest) }));
}

interface StoryParts {
  readonly body?: string;
  readonly publishOn?: string;
  readonly unitId?: string;
  readonly authorId?: string;
  readonly code?: string;
}

function paragraphs(rest: StoryParts) {
  const { body, ...others } = rest;
  if (body === undefined) return others;
  return {
    ...others,
    body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: body }] }] },
  };
}

async function titles(text: string, entity?: 'unit' | 'person' | 'story'): Promise<string[]> {
  const groups = await app.call('search.all', { text, limit: 20, ...(entity ? { entities: [entity] } : {}) });
  return groups.flatMap(group => group.hits.map(hit => hit.title));
}

async function first(input: InputOf<'search.all'>) {
  const [group] = await app.call('search.all', input);
  const [hit] = group?.hits ?? [];
  if (!group || !hit) throw new Error('nothing was found');
  return { group, hit };
}

describe('search without accents (story 3)', () => {
  beforeEach(() => {
    addPerson('Nguyễn Thị', 'Đường');
    addPerson('Dương Văn', 'Đường'.normalize('NFD'));
    addUnit('THPT Đắk Đoa');
    addUnit('Trường THPT Lê Quý Đôn'.normalize('NFD'));
    addPerson('Dương Thị', 'Hoa');
  });

  it('finds the right records by what is typed without marks, half-typed, in capitals, in two letters', async () => {
    expect((await titles('duong')).sort()).toEqual(
      ['Dương Thị Hoa', 'Dương Văn Đường', 'Nguyễn Thị Đường'].sort(),
    );
    expect(await titles('dak doa')).toEqual(['THPT Đắk Đoa']);
    expect((await titles('DON'))[0]).toBe('Trường THPT Lê Quý Đôn');
    expect(await titles('DON', 'unit')).toEqual(['Trường THPT Lê Quý Đôn']);
    expect(await titles('le q')).toEqual(['Trường THPT Lê Quý Đôn']);
    expect(await titles('đắk đ'.normalize('NFD'))).toEqual(['THPT Đắk Đoa']);
    expect(await titles('pleiku')).toEqual([]);
  });

  it('puts rows with exactly the typed accents before folded ones', async () => {
    const groups = await app.call('search.all', { text: 'đường', limit: 20 });
    const hits = groups.flatMap(group => group.hits);
    expect(hits.map(hit => hit.exact)).toEqual([true, true, false]);
    expect(hits[2]?.title).toBe('Dương Thị Hoa');
  });

  it('tells where the match stands', async () => {
    const { hit } = await first({ text: 'đắk đo', limit: 5 });
    expect(hit.titleRanges.map(([from, to]) => hit.title.slice(from, to))).toEqual(['Đắk', 'Đo']);
  });

  it('reads quotes, stars, minus and AND as text', async () => {
    for (const text of ['"đường', 'đường*', '-đường', 'đường AND', '(đường', 'đường OR ^', "đường'"])
      expect(Array.isArray(await app.call('search.all', { text, limit: 5 }))).toBe(true);
    expect(await titles('"đường')).toHaveLength(3);
    expect(await titles('* " -')).toEqual([]);
  });
});

describe('the sector by any of its names', () => {
  it('is found in every spelling', async () => {
    addUnit('Phòng GD&ĐT Chư Păh');
    addUnit('Sở Giáo dục và Đào tạo Gia Lai');
    for (const text of ['GD&ĐT', 'gdđt', 'GD-ĐT', 'giao duc va dao tao', 'Giáo dục & Đào tạo'])
      expect((await titles(text, 'unit')).sort()).toEqual([
        'Phòng GD&ĐT Chư Păh',
        'Sở Giáo dục và Đào tạo Gia Lai',
      ]);
  });
});

describe('order', () => {
  it('is whole words before begun ones, titles before texts, the newest first', async () => {
    addStory('Ngày hội thể thao', { body: 'ở xã An Phú', publishOn: '2026-01-09' });
    addStory('Tin vui từ An Khê', { publishOn: '2026-01-01' });
    addStory('Thăm làng An Mỹ', { publishOn: '2026-02-01' });
    addStory('Anh hùng núp', { publishOn: '2026-03-01' });
    expect(await titles('an', 'story')).toEqual([
      'Thăm làng An Mỹ',
      'Tin vui từ An Khê',
      'Ngày hội thể thao',
      'Anh hùng núp',
    ]);
  });

  it('of the kinds follows the best hit of each', async () => {
    addStory('Chuyện ở Ia Grai', { body: 'kể về Kpă Klơng' });
    addPerson('Kpă', 'Klơng');
    const groups = await app.call('search.all', { text: 'kpă klơng', limit: 5 });
    expect(groups.map(group => group.entity)).toEqual(['person', 'story']);
  });

  it('says when there is more than was asked for', async () => {
    for (let count = 0; count < 4; count += 1) addUnit(`Trường Mầm non Hoa Mai ${count}`);
    expect((await first({ text: 'hoa mai', limit: 3 })).group).toMatchObject({ hasMore: true });
    expect((await first({ text: 'hoa mai', limit: 4 })).group).toMatchObject({ hasMore: false });
  });
});

describe('a unit', () => {
  it('is found by its former names, aliases, code and old places, which the hit then shows', async () => {
    const id = addUnit('Trường THCS Nguyễn Du', { code: 'GL-CS-014' });
    act(writer => {
      writer.create('unitFact', {
        unitId: id,
        kind: 'name',
        value: 'Trường PTCS xã Ia Pa',
        fromDay: '1990-09-05',
      });
      writer.create('unitFact', {
        unitId: id,
        kind: 'name',
        value: 'Trường THCS Kim Đồng',
        fromDay: '2025-07-01',
      });
      writer.change('unit', id, { formerDistrict: 'Huyện Đắk Đoa' });
      writer.join('unit', id, 'aliases', 'Trường Cầu Treo');
    });
    for (const text of ['nguyen du', 'kim dong', 'ia pa', 'GL-CS-014', 'đắk đoa', 'cau treo'])
      expect(await titles(text, 'unit')).toEqual(['Trường THCS Kim Đồng']);
    expect((await first({ text: 'nguyen du', limit: 1 })).hit.excerpt).toEqual({
      source: 'former-name',
      text: 'Trường THCS Nguyễn Du',
      ranges: [
        [12, 18],
        [19, 21],
      ],
    });
    expect((await first({ text: 'kim', limit: 1 })).hit.excerpt).toBeNull();
  });

  it('renamed is found in its people and stories by the new name too', async () => {
    const id = addUnit('Trường TH số 1');
    addPerson('Rơ Châm', 'Thưng', id);
    addStory('Ngày khai giảng', { unitId: id });
    act(writer =>
      writer.create('unitFact', {
        unitId: id,
        kind: 'name',
        value: 'Trường TH Bế Văn Đàn',
        fromDay: '2025-07-01',
      }),
    );
    expect((await titles('be van dan')).sort()).toEqual(
      ['Ngày khai giảng', 'Rơ Châm Thưng', 'Trường TH Bế Văn Đàn'].sort(),
    );
    expect(await titles('khai giảng bế văn đàn')).toEqual(['Ngày khai giảng']);
  });

  it('absorbed by another is found only as that one, and as itself again after undo', async () => {
    const survivor = addUnit('Trường THCS Lý Tự Trọng');
    const absorbed = addUnit('Trường THCS Tân Sơn');
    addStory('Hội diễn văn nghệ', { unitId: absorbed });
    act(writer => writer.change('unit', absorbed, { mergedInto: survivor }));
    expect(await titles('tan son', 'unit')).toEqual(['Trường THCS Lý Tự Trọng']);
    expect(await titles('ly tu trong', 'story')).toEqual(['Hội diễn văn nghệ']);
    takeStep(app.store, user, 'undo');
    expect(await titles('tan son', 'unit')).toEqual(['Trường THCS Tân Sơn']);
    expect(await titles('ly tu trong', 'unit')).toEqual(['Trường THCS Lý Tự Trọng']);
    expect(await titles('ly tu trong', 'story')).toEqual([]);
  });
});

describe('a record', () => {
  it('removed is not found, restored is found again', async () => {
    const id = addStory('Chuyện lạ ở Kbang');
    act(writer => writer.remove('story', id));
    expect(await titles('kbang')).toEqual([]);
    takeStep(app.store, user, 'undo');
    expect(await titles('kbang')).toEqual(['Chuyện lạ ở Kbang']);
  });

  it('changed is found by its new words only, also when its day changed', async () => {
    const id = addStory('Lễ khai giảng', { publishOn: '2026-01-01' });
    act(writer => writer.change('story', id, { title: 'Lễ bế giảng', publishOn: '2026-05-30' }));
    expect(await titles('khai')).toEqual([]);
    expect(await titles('bế giảng')).toEqual(['Lễ bế giảng']);
  });

  it('of each kind is found and told apart by its second line', async () => {
    const unitId = addUnit('Trường THPT Ia Grai');
    const authorId = addPerson('Siu', 'Black', unitId);
    addUnit('Trung tâm GDNN-GDTX', { code: 'GDNN12' });
    expect(await titles('gdnn1', 'unit')).toEqual(['Trung tâm GDNN-GDTX']);
    expect((await first({ text: 'gdn', limit: 1 })).hit.title).toBe('Trung tâm GDNN-GDTX');
    addStory('Tuyển sinh lớp 10', { code: 'TB2026-0007', unitId, authorId, publishOn: '2026-06-01' });
    act(writer => {
      writer.create('outlet', { name: 'Báo Gia Rai', shortName: 'BGR' });
      writer.create('theme', { name: 'Chuyển đổi số' });
      writer.create('policy', {
        number: '4567/QĐ-SGDĐT',
        title: 'Quy chế phát ngôn',
        issuer: 'Sở GD&ĐT',
      });
    });
    expect((await first({ text: 'TB2026-0007', limit: 1 })).hit).toMatchObject({
      entity: 'story',
      title: 'Tuyển sinh lớp 10',
      subtitle: 'TB2026-0007 · 01/06/2026 · Trường THPT Ia Grai',
    });
    act(writer => writer.create('story', { title: 'Bài mã lạ', code: 'VPTT77', stage: 'idea' }));
    expect(await titles('vptt', 'story')).toEqual(['Bài mã lạ']);
    for (const text of ['TB', 'TB2', 'tb2026-00', '0007', '000'])
      expect(await titles(text, 'story')).toEqual(['Tuyển sinh lớp 10']);
    expect((await first({ text: 'siu black', limit: 1 })).hit.subtitle).toBe('Trường THPT Ia Grai');
    expect((await first({ text: 'bgr', limit: 1 })).hit.entity).toBe('outlet');
    expect((await first({ text: 'chuyen doi so', limit: 1 })).hit.entity).toBe('theme');
    expect((await first({ text: '4567/QĐ-SGDĐT', limit: 1 })).hit.subtitle).toBe('4567/QĐ-SGDĐT · Sở GD&ĐT');
    expect(await titles('tuyển sinh siu')).toEqual(['Tuyển sinh lớp 10']);
  });

  it('shows what the title does not say', async () => {
    const unitId = addUnit('Phòng Văn hóa');
    addStory('Phòng học mới', { unitId, body: 'Sở Giáo dục và Đào tạo trao tặng' });
    const { hit } = await first({ text: 'phòng gd&đt', entities: ['story'], limit: 1 });
    expect(hit.excerpt).toMatchObject({
      source: 'body',
      text: 'Sở Giáo dục và Đào tạo trao tặng',
      ranges: [[3, 22]],
    });
  });

  it('shows the sentence of its text in which it was found', async () => {
    addStory('Tin ngắn', {
      body: `${'Mở đầu. '.repeat(30)}Các em ở làng Đê Tar được tặng sách. ${'Kết thúc. '.repeat(30)}`,
    });
    const { hit } = await first({ text: 'de tar', limit: 1 });
    expect(hit.excerpt?.source).toBe('body');
    expect(hit.excerpt?.text).toContain('làng Đê Tar được tặng sách');
  });
});

describe('phones and e-mails', () => {
  beforeEach(() => {
    const id = addPerson('Trần Thị', 'Hương');
    act(writer => {
      writer.create('contact', { ownerId: id, kind: 'phone', value: '0912345678' });
      writer.create('contact', { ownerId: id, kind: 'email', value: 'huong.tt@gialai.edu.vn' });
    });
  });

  it('find the person however the number is written', async () => {
    for (const text of [
      '0912345678',
      '09123',
      '912345',
      '0912 345 678',
      '0912.345',
      '+84 912 345 678',
      'huong.tt@',
    ])
      expect(await titles(text)).toEqual(['Trần Thị Hương']);
    expect((await first({ text: '0912 345', limit: 1 })).hit.excerpt).toMatchObject({
      source: 'contact',
      text: '0912 345 678',
    });
  });

  it('find nobody for those who may not see them', async () => {
    await app.signIn('Khách', 'viewer');
    for (const text of ['0912345678', '0912.345', 'huong.tt@']) expect(await titles(text)).toEqual([]);
    expect(await titles('huong', 'person')).toEqual(['Trần Thị Hương']);
  });
});

describe('the index', () => {
  it('rebuilt is the index as it was kept', async () => {
    const unitId = addUnit('Trường THPT Pleiku', { code: 'A1' });
    const authorId = addPerson('Lê', 'Mai', unitId);
    for (let count = 0; count < 30; count += 1)
      addStory(`Tin số ${count}`, {
        body: `nội dung ${count * 7}`,
        unitId,
        authorId,
        publishOn: `2026-01-${10 + (count % 20)}`,
      });
    act(writer => writer.change('person', authorId, { givenName: 'Mai Anh' }));
    const search = () =>
      Promise.all(
        ['tin', 'pleiku', 'mai anh', 'noi dung 14', 'lê'].map(text =>
          app.call('search.all', { text, limit: 50 }),
        ),
      );
    const kept = await search();
    rebuildProjection(app.store, searchProjection);
    expect(await search()).toEqual(kept);
    expect(kept.every(groups => groups.length > 0)).toBe(true);
  });
});

describe('describing records', () => {
  it('keeps the order asked for and leaves out what is gone', async () => {
    const one = addUnit('Một');
    const two = addUnit('Hai');
    act(writer => writer.remove('unit', two));
    const three = addStory('Ba');
    const hits = await app.call('search.describe', {
      records: [
        { entity: 'story', id: three },
        { entity: 'unit', id: two },
        { entity: 'unit', id: one },
        { entity: 'person', id: 'nobody' },
      ],
    });
    expect(hits.map(hit => hit.title)).toEqual(['Ba', 'Một']);
  });
});

describe('recent records', () => {
  it('are those this person changed last, a new name of a unit included, imports left out', async () => {
    const unit = addUnit('Trường A');
    addStory('Tin một');
    act(writer => writer.create('unitFact', { unitId: unit, kind: 'code', value: 'A-1' }));
    write(app.store, { userId: user, name: 'import', intent: 'import', step: 'do' }, writer =>
      writer.create('story', { title: 'Tin nhập' }),
    );
    const hits = await app.call('search.recent', { limit: 2 });
    expect(hits.map(hit => hit.title)).toEqual(['Trường A', 'Tin một']);
    await app.signIn('Người khác');
    expect((await app.call('search.recent', { limit: 2 })).map(hit => hit.title)).toEqual([]);
  });
});
