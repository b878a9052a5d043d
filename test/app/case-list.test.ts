import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseFilter } from '#shared/case-list.ts';
import type { InputOf } from '#shared/contract.ts';
import { addDays, momentInVietnam } from '#shared/core/dates.ts';
import { openTestApp, type TestApp } from '#test/support/app.ts';

/** 9:00 on Monday 15 June 2026: no holiday near. */
const today = '2026-06-15';
const now = momentInVietnam(today, '09:00');

let app: TestApp;
let ha: string;
let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'case-list-'));
  app = openTestApp({ now, os: { chooseSavePath: async () => join(folder, 'ra.csv') } });
  await app.signIn('Trần Anh Tuấn', 'admin');
  ha = await app.signIn('Nguyễn Thị Hà', 'lead');
});
afterEach(() => {
  app.close();
  rmSync(folder, { recursive: true });
});

/** A case of a directive whose day lies so many days from today. */
async function due(title: string, days: number, more: Partial<InputOf<'case.create'>> = {}): Promise<string> {
  return app.call('case.create', {
    title,
    receivedAtMs: momentInVietnam('2026-05-01', '08:00'),
    clocks: [{ rule: 'directive_report', fixedDay: addDays(today, days) }],
    ...more,
  });
}

/** Items due in 10 days, in 1 day, 1 day late, 20 days late and one waiting (story 11). */
async function five(): Promise<string> {
  await due('Còn mười ngày', 10, {
    clocks: [{ rule: 'directive_report', fixedDay: '2026-06-25', startAtMs: now - 1 }],
  });
  await due('Còn một ngày', 1);
  await due('Trễ một ngày', -1);
  await due('Trễ hai mươi ngày', -20);
  const waiting = await due('Chờ nhà trường', 8, {
    clocks: [{ rule: 'directive_report', fixedDay: '2026-06-23', startAtMs: now - 1 }],
  });
  await app.call('case.wait', { id: waiting, waitingFor: 'Trường THCS A', sinceMs: now - 3_600_000 });
  return waiting;
}

const list = (filter: CaseFilter = {}, sort: InputOf<'case.list'>['sort'] = null) =>
  app.call('case.list', { filter, sort, window: { offset: 0, limit: 100 } });
const titles = async (filter: CaseFilter = {}, sort: InputOf<'case.list'>['sort'] = null) =>
  (await list(filter, sort)).map(({ title }) => title);

describe('the list of cases', () => {
  it('never hides work: marked groups, the waiting one with its days left (story 11)', async () => {
    await five();
    const rows = await list();
    expect(rows.map(({ title, group }) => [title, group])).toEqual([
      ['Trễ hai mươi ngày', 'long-overdue'],
      ['Trễ một ngày', 'overdue'],
      ['Còn một ngày', 'due-soon'],
      ['Chờ nhà trường', 'waiting'],
      ['Còn mười ngày', 'on-time'],
    ]);
    expect(rows[3]).toMatchObject({
      waiting: { for: 'Trường THCS A', sinceMs: now - 3_600_000 },
      clock: { stage: 'on-time', distance: { kind: 'left', shape: 'days', days: 8 } },
    });
    expect(rows[0]?.clock?.distance).toMatchObject({ kind: 'late', days: 20 });
    expect((await app.call('case.count', { filter: {} })).byGroup).toEqual({
      'long-overdue': 1,
      overdue: 1,
      'due-soon': 1,
      waiting: 1,
      'on-time': 1,
      'no-clock': 0,
      closed: 0,
    });
    expect(await titles({ groups: ['overdue', 'long-overdue'] })).toHaveLength(2);
    expect(await titles({})).toHaveLength(5);
  });

  it('puts a waiting case among the late ones once its limit has passed, and shows that it waits', async () => {
    const waiting = await five();
    app.setNow(momentInVietnam('2026-06-24', '00:01'));
    const row = (await list()).find(({ id }) => id === waiting);
    expect(row).toMatchObject({ group: 'overdue', waiting: { for: 'Trường THCS A' } });
    expect(await titles({ isWaiting: true })).toEqual(['Chờ nhà trường']);
    await app.call('case.stopWaiting', { id: waiting });
    expect(await titles({ isWaiting: true })).toEqual([]);
  });

  it('is told plainly what is wrong with waiting and with an extension', async () => {
    const id = await due('Một vụ', 5);
    const clockId = (await app.call('case.get', { id })).clocks[0]?.id ?? '';
    const wait = (waitingFor: string | null, sinceMs = now) =>
      app.call('case.wait', { id, waitingFor, sinceMs });
    await expect(wait(null)).rejects.toMatchObject({ code: 'case-waiting-for-missing' });
    await expect(wait('X', now + 1)).rejects.toMatchObject({ code: 'case-waiting-future' });
    await expect(wait('X', momentInVietnam('2026-04-30'))).rejects.toMatchObject({
      code: 'case-waiting-before-received',
    });
    const extend = (toDay: string, reason: string | null) =>
      app.call('case.extendClock', { id: clockId, toDay, reason });
    await expect(extend('2026-06-20', 'Lý do')).rejects.toMatchObject({
      code: 'clock-extension-shorter',
      params: { due: '20/06/2026' },
    });
    await expect(extend('2026-06-30', null)).rejects.toMatchObject({ code: 'clock-extension-reason' });
    await extend('2026-06-30', 'UBND tỉnh đồng ý');
    expect((await list())[0]?.clock).toMatchObject({ dueDay: '2026-06-30', isExtended: true });
    await app.call('case.endClock', { id: clockId, state: 'stopped' });
    await expect(extend('2026-07-30', 'Nữa')).rejects.toMatchObject({ code: 'clock-not-running' });
    expect((await list())[0]).toMatchObject({ group: 'no-clock', clock: null });
  });

  it('is narrowed by words without accents, people, units, rules, days, and sorted by every column', async () => {
    await five();
    const unit = await app.call('unit.create', { name: 'Trường THPT Đắk Đoa' });
    await app.call('case.create', {
      title: 'Bạo lực học đường',
      kind: 'incident',
      askerName: 'Bạn đọc',
      assigneeId: ha,
      unitIds: [unit],
      questions: ['Vì sao nhà trường chậm báo cáo?'],
      themeIds: [],
    });
    expect(await titles({ text: 'cham bao' })).toEqual(['Bạo lực học đường']);
    expect(await titles({ text: 'nguyen thi h bao luc' })).toEqual(['Bạo lực học đường']);
    expect(await titles({ text: 'khong co' })).toEqual([]);
    expect(await titles({ assigneeIds: [ha] })).toEqual(['Bạo lực học đường']);
    expect(await titles({ unitIds: [unit] })).toEqual(['Bạo lực học đường']);
    expect(await titles({ ruleKeys: ['first_info'] })).toEqual(['Bạo lực học đường']);
    expect(await titles({ statuses: ['assigned'] })).toEqual(['Bạo lực học đường']);
    expect(await titles({ kinds: ['incident'] })).toEqual(['Bạo lực học đường']);
    expect(await titles({ receivedFrom: today, receivedTo: today })).toEqual(['Bạo lực học đường']);
    expect(await titles({ dueTo: '2026-06-14' })).toHaveLength(2);
    expect(await titles({ dueFrom: '2026-06-16', dueTo: '2026-06-16' })).toContain('Còn một ngày');
    // Open cases are not hidden by another school year.
    expect(await titles({ schoolYear: '2017-2018' })).toHaveLength(6);
    expect(await titles({}, { by: 'title', direction: 'ascending' })).toEqual([
      'Bạo lực học đường',
      'Chờ nhà trường',
      'Còn một ngày',
      'Còn mười ngày',
      'Trễ hai mươi ngày',
      'Trễ một ngày',
    ]);
    for (const by of [
      'due',
      'code',
      'status',
      'kind',
      'asker',
      'assignee',
      'unit',
      'received',
      'closed',
      'channels',
      'updated',
    ] as const)
      for (const direction of ['ascending', 'descending'] as const)
        expect([by, (await titles({}, { by, direction })).length]).toEqual([by, 6]);
    expect((await titles({}, { by: 'assignee', direction: 'descending' }))[0]).toBe('Bạo lực học đường');
    expect(await app.call('case.values', { field: 'unit' })).toEqual([
      { id: unit, label: 'Trường THPT Đắk Đoa', count: 1 },
    ]);
    expect((await app.call('case.values', { field: 'rule', text: 'bao cao' }))[0]).toMatchObject({
      id: 'directive_report',
      count: 5,
    });
    expect(await app.call('case.ids', { filter: { assigneeIds: [ha] }, sort: null })).toHaveLength(1);
  });

  it('changes many at once, with one undo, and leaves closed ones', async () => {
    const ids = [await due('Một', 3), await due('Hai', 4)];
    const closed = await due('Ba', 5, { ending: 'refused', refusalGround: 'state-secret' });
    await app.call('case.move', { id: closed, to: 'closed' });
    expect(await app.call('case.bulk', { ids: [...ids, closed], change: { assigneeId: ha } })).toEqual({
      changed: 2,
      unchanged: 0,
      closed: 1,
    });
    expect(await titles({ statuses: ['assigned'] })).toHaveLength(2);
    await app.call('undo.step', {});
    expect(await titles({ assigneeIds: [ha] })).toEqual([]);
    expect(await titles({ statuses: ['proposed'] })).toHaveLength(2);
  });
});

describe('cases elsewhere', () => {
  it('come first on the first screen: past their limit, then due today, then to be approved', async () => {
    await five();
    await due('Hôm nay', 0);
    await app.signIn('Lê Biên Tập', 'editor');
    const id = await due('Chờ duyệt', 30);
    await app.call('answer.submit', {
      id: await app.call('answer.add', { caseId: id, form: 'portal', body: 'Nội dung' }),
    });
    expect((await app.call('home.cases', {})).groups.map(({ group }) => group)).toEqual(['late', 'today']);
    await app.switchTo(ha);
    const { open, groups } = await app.call('home.cases', {});
    expect(open).toBe(7);
    expect(groups.map(({ group, total, items }) => [group, total, items.map(({ title }) => title)])).toEqual([
      ['late', 2, ['Trễ hai mươi ngày', 'Trễ một ngày']],
      ['today', 1, ['Hôm nay']],
      ['approval', 1, ['Chờ duyệt']],
    ]);
    expect(groups[2]?.ids).toEqual([id]);
  });

  it('stand on the calendar on the day a clock ends', async () => {
    await five();
    const days = await app.call('calendar.cases', { from: '2026-06-01', to: '2026-06-30' });
    expect(days.map(({ day, title, state, isWaiting }) => [day, title, state, isWaiting])).toEqual([
      ['2026-06-14', 'Trễ một ngày', 'overdue', false],
      ['2026-06-16', 'Còn một ngày', 'due-soon', false],
      ['2026-06-23', 'Chờ nhà trường', 'on-time', true],
      ['2026-06-25', 'Còn mười ngày', 'on-time', false],
    ]);
    await expect(app.call('calendar.cases', { from: '2026-06-30', to: '2026-06-01' })).rejects.toMatchObject({
      code: 'invalid-input',
    });
  });

  it('are found by their words, questions and answers', async () => {
    const id = await due('Thu tiền mái che', 5, { questions: ['Khoản thu này do ai duyệt?'] });
    await app.call('answer.add', { caseId: id, body: 'Đã trả lại phụ huynh' });
    for (const text of ['mai che', 'ai duyet', 'tra lai phu huynh', 'VV0001']) {
      const groups = await app.call('search.all', { text, limit: 5 });
      expect([text, groups.find(({ entity }) => entity === 'pressCase')?.hits[0]?.id]).toEqual([text, id]);
    }
    await app.call('case.remove', { id });
    expect(await app.call('search.all', { text: 'mai che', limit: 5 })).toEqual([]);
    await app.call('case.restore', { id });
    expect(await titles()).toEqual(['Thu tiền mái che']);
  });

  it('go to a file as the list shows them', async () => {
    await five();
    const saved = await app.call('export.table', {
      list: { screen: 'cases', filter: { groups: ['overdue', 'waiting'] } },
      columns: [
        { key: 'title', label: 'Vụ việc' },
        { key: 'group', label: 'Tình trạng' },
        { key: 'due', label: 'Hạn' },
        { key: 'clock', label: 'Còn lại' },
      ],
      format: 'csv',
    });
    expect(saved.rows).toBe(2);
    expect(readFileSync(join(folder, 'ra.csv'), 'utf8')).toContain(
      'Trễ một ngày;Quá hạn;14/06/2026;quá hạn 1 ngày',
    );
  });

  it('are for those whose role allows: seen by all, changed from «biên tập» on, closed by «thường trực»', async () => {
    const id = await due('Một vụ', 3, { ending: 'refused', refusalGround: 'inspection' });
    await app.signIn('Người Xem', 'viewer');
    expect(await titles()).toEqual(['Một vụ']);
    expect(await app.call('case.get', { id })).toMatchObject({ canEdit: false, canClose: false });
    await app.switchTo(ha);
    await app.signIn('Thành Viên', 'member');
    for (const attempt of [
      () => app.call('case.create', { title: 'Mới' }),
      () => app.call('case.save', { id, patch: { note: 'x' } }),
      () => app.call('answer.add', { caseId: id }),
      () => app.call('speaker.save', { fields: { name: 'A' } }),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: 'forbidden' });
    await app.switchTo(ha);
    await app.signIn('Biên Tập', 'editor');
    await app.call('case.save', { id, patch: { note: 'x' } });
    await expect(app.call('case.move', { id, to: 'closed' })).rejects.toMatchObject({
      code: 'case-role',
      params: { role: 'lead' },
    });
    for (const attempt of [
      () => app.call('case.remove', { id }),
      () => app.call('template.save', { name: 'Mẫu', body: 'x' }),
      () => app.call('line.save', { title: 'Thông điệp', body: 'x' }),
      () =>
        app.call('holiday.saveAll', {
          days: [{ day: today, kind: 'off', name: null, isConfirmed: true, basis: null }],
        }),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: 'forbidden' });
    await app.switchTo(ha);
    await app.call('case.move', { id, to: 'closed' });
  });
});

describe('templates and lines to take', () => {
  it('are filled from the case; what it does not say stays standing and is told', async () => {
    const id = await due('Thu tiền mái che', 5, {
      askerName: 'Báo Gia Lai',
      documentNumber: '12/CV-BGL',
      questions: ['Ai duyệt?'],
    });
    const templates = await app.call('template.list', {});
    expect(templates.map(({ name }) => name)).toContain('Công văn đề nghị cải chính, xin lỗi');
    const filled = await app.call('template.fill', { id: 'template-reply', caseId: id });
    expect(filled.body).toContain('Kính gửi: Báo Gia Lai');
    expect(filled.body).toContain('Trả lời 12/CV-BGL tiếp nhận ngày 01/05/2026 về việc Thu tiền mái che');
    expect(filled.body).toContain('1. Ai duyệt?\n…');
    expect(filled.body).toContain('{ket_qua}');
    expect(filled).toMatchObject({ empty: ['ket_qua'], unknown: [] });
    const own = await app.call('template.save', { name: 'Riêng', body: 'Hạn {han_tra_loi}, {khong_co}' });
    expect(await app.call('template.fill', { id: own, caseId: id })).toEqual({
      body: 'Hạn 20/06/2026, {khong_co}',
      empty: [],
      unknown: ['khong_co'],
    });
    await app.call('template.reorder', { ids: [own] });
    expect((await app.call('template.list', {}))[0]?.id).toBe(own);
    await app.call('template.remove', { id: own });
    expect((await app.call('template.list', {})).map(each => each.id)).not.toContain(own);
  });

  it('name in a request for correction exactly what the law wants', async () => {
    const id = await due('Tin sai', 5, { askerName: 'Báo X' });
    await app.call('correction.add', {
      caseId: id,
      outletId: 'outlet-tuoitre',
      workTitle: 'Tin về mái che',
      section: 'Giáo dục',
      issueNumber: '115',
      publishedOn: '2026-06-10',
      wrongText: '500 triệu',
      rightText: '50 triệu',
    });
    const { body } = await app.call('template.fill', { id: 'template-correction', caseId: id });
    for (const part of [
      'Tin về mái che',
      'Giáo dục',
      '115',
      '10/06/2026',
      '500 triệu',
      '50 triệu',
      'Thông tin cải chính, xin lỗi',
    ])
      expect(body).toContain(part);
  });

  it('stand by topic, those in force and of the themes asked for first', async () => {
    const [first, second] = (await app.call('catalogue.get', {})).themes;
    const save = (title: string, themeId: string | undefined, more = {}) =>
      app.call('line.save', { title, body: 'Nội dung', themeId: themeId ?? null, ...more });
    await save('Hết hạn', first?.id, { toDay: '2026-05-31' });
    await save('Chủ đề khác', second?.id);
    await save('Đúng chủ đề', first?.id, { fromDay: '2026-01-01' });
    const lines = await app.call('line.list', { themeIds: [first?.id ?? ''] });
    expect(lines.map(({ title, isInForce }) => [title, isInForce])).toEqual([
      ['Đúng chủ đề', true],
      ['Chủ đề khác', true],
      ['Hết hạn', false],
    ]);
  });
});
