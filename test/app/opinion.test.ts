import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '#test/support/app.ts';

let app: TestApp;
let lan: string;
beforeEach(async () => {
  app = openTestApp();
  lan = await app.signIn('Nguyễn Thị Lan');
});
afterEach(() => app.close());

const today = '2026-03-02';
const window = { offset: 0, limit: 100 } as const;
const subjects = async (filter = {}, sort: Parameters<typeof list>[1] = null) =>
  (await list(filter, sort)).map(row => row.subject);
const list = (
  filter: object,
  sort: { by: 'owner' | 'received' | 'due' | 'subject'; direction: 'ascending' | 'descending' } | null,
) => app.call('opinion.list', { filter, sort, window });

describe('an opinion', () => {
  it('needs a subject or a text, takes the next code, and counts as received today', async () => {
    await expect(app.call('opinion.create', { giver: 'parent' })).rejects.toMatchObject({
      code: 'opinion-empty',
    });
    const first = await app.call('opinion.create', { subject: 'Dự thảo quy định dạy thêm', giver: 'parent' });
    const second = await app.call('opinion.create', {
      body: 'Lịch học hai buổi của trường quá dày, đề nghị Sở xem lại số tiết và thời gian nghỉ trưa của học sinh bán trú ở các xã vùng cao.',
    });
    expect(await app.call('opinion.get', { id: first })).toMatchObject({
      code: 'YK0001',
      receivedOn: today,
      state: 'undecided',
      createdBy: { id: lan },
      canEdit: true,
    });
    expect(await app.call('opinion.get', { id: second })).toMatchObject({
      code: 'YK0002',
      subject:
        'Lịch học hai buổi của trường quá dày, đề nghị Sở xem lại số tiết và thời gian nghỉ trưa của học sinh bán trú ở các xã…',
    });
  });

  it('is not received on a day still to come', async () => {
    await expect(
      app.call('opinion.create', { subject: 'Học phí', receivedOn: '2026-03-03' }),
    ).rejects.toMatchObject({ code: 'opinion-day-ahead' });
  });

  it('is decided with a reason, and the decision can be taken back and undone', async () => {
    const id = await app.call('opinion.create', { subject: 'Học phí' });
    await expect(app.call('opinion.decide', { id, decision: 'partly-accepted' })).rejects.toMatchObject({
      code: 'opinion-reason-needed',
    });
    await app.call('opinion.decide', { id, decision: 'partly-accepted', reason: 'Giảm cho hộ nghèo' });
    expect(await app.call('opinion.get', { id })).toMatchObject({
      decision: 'partly-accepted',
      decisionReason: 'Giảm cho hộ nghèo',
      decidedBy: { id: lan },
      decidedOn: today,
      state: 'decided',
    });
    await app.call('opinion.decide', { id, decision: null });
    expect(await app.call('opinion.get', { id })).toMatchObject({
      decision: null,
      decidedBy: null,
      state: 'undecided',
    });
    await app.call('undo.step', {});
    expect(await app.call('opinion.get', { id })).toMatchObject({ decision: 'partly-accepted' });
  });

  it('is answered with words, a link or a file, not before it came and not tomorrow', async () => {
    const id = await app.call('opinion.create', { subject: 'Học phí', receivedOn: '2026-02-20' });
    const answer = (more: object) =>
      app.call('opinion.answer', { id, answeredOn: '2026-02-27', answer: 'Đã trả lời phụ huynh', ...more });
    await expect(app.call('opinion.answer', { id, answeredOn: today })).rejects.toMatchObject({
      code: 'opinion-answer-missing',
    });
    await expect(answer({ answeredOn: '2026-02-19' })).rejects.toMatchObject({
      code: 'opinion-answer-early',
    });
    await expect(answer({ answeredOn: '2026-03-03' })).rejects.toMatchObject({ code: 'opinion-day-ahead' });
    await expect(answer({ link: 'không phải đường dẫn' })).rejects.toMatchObject({
      code: 'opinion-link-wrong',
    });
    await answer({ link: 'gialai.edu.vn/tra-loi/12', channel: 'Cổng thông tin điện tử' });
    expect(await app.call('opinion.get', { id })).toMatchObject({
      state: 'answered',
      answerDays: 7,
      deadlineState: 'closed',
      answerLink: 'gialai.edu.vn/tra-loi/12',
    });
    await expect(app.call('opinion.save', { id, patch: { receivedOn: '2026-02-28' } })).rejects.toMatchObject(
      { code: 'opinion-answer-early' },
    );
  });

  it('is edited by a member; deleted by who entered it until it is decided, by the standing office always', async () => {
    const older = await app.call('opinion.create', { subject: 'Của chị Lan' });
    await app.signIn('Trần Văn Tuấn', 'member');
    const own = await app.call('opinion.create', { subject: 'Của anh Tuấn' });
    await app.call('opinion.save', { id: older, patch: { note: 'xem lại' } });
    await expect(app.call('opinion.remove', { id: older })).rejects.toMatchObject({
      code: 'opinion-not-yours',
    });
    await app.call('opinion.decide', { id: own, decision: 'accepted', reason: 'Đúng' });
    await expect(app.call('opinion.remove', { id: own })).rejects.toMatchObject({
      code: 'opinion-not-yours',
    });
    await app.switchTo(lan);
    await app.call('opinion.remove', { id: own });
    expect(await subjects()).toEqual(['Của chị Lan']);
    await app.call('opinion.restore', { id: own });
    expect(await subjects()).toHaveLength(2);
  });

  it('hides contacts from who only looks, and who denounces as well', async () => {
    const id = await app.call('opinion.create', {
      subject: 'Thu chi đầu năm',
      kind: 'denunciation',
      giverName: 'Rơ Mah H’Bên',
      giverContact: '0905 111 222',
    });
    const plain = await app.call('opinion.create', {
      subject: 'Giờ vào lớp',
      kind: 'feedback',
      giverName: 'Đinh Văn Thuận',
    });
    expect(await subjects({ text: "H'Bên" })).toEqual(['Thu chi đầu năm']);
    await app.signIn('Người xem', 'viewer');
    expect(await app.call('opinion.get', { id })).toMatchObject({
      giverName: null,
      giverContact: null,
      isGiverHidden: true,
    });
    expect(await app.call('opinion.get', { id: plain })).toMatchObject({
      giverName: 'Đinh Văn Thuận',
      isGiverHidden: false,
    });
    expect(await subjects({ text: 'H’Bên' })).toEqual([]);
    expect(await subjects({ text: 'thuan' })).toEqual(['Giờ vào lớp']);
    await expect(app.call('opinion.create', { subject: 'x' })).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('the list of opinions', () => {
  beforeEach(async () => {
    const add = (subject: string, more: object) => app.call('opinion.create', { subject, ...more });
    await add('Trễ lâu', { giver: 'parent', receivedOn: '2026-01-05', dueOn: '2026-02-01', ownerId: lan });
    await add('Sắp đến hạn', { giver: 'parent', receivedOn: '2026-02-25', dueOn: '2026-03-03' });
    await add('Chưa có hạn', { giver: 'press', channel: 'hotline', kind: 'criticism' });
    const done = await add('Đường đến trường', { giver: 'parent', receivedOn: '2026-02-10' });
    await app.call('opinion.answer', { id: done, answeredOn: '2026-02-13', answer: 'Đã báo xã' });
    await add('Năm cũ', { giver: 'expert', receivedOn: '2024-10-10' });
  });

  it('puts what waits first by its day, then the answered', async () => {
    expect(await subjects()).toEqual(['Trễ lâu', 'Sắp đến hạn', 'Chưa có hạn', 'Năm cũ', 'Đường đến trường']);
    expect(await subjects({}, { by: 'received', direction: 'descending' })).toEqual([
      'Chưa có hạn',
      'Sắp đến hạn',
      'Đường đến trường',
      'Trễ lâu',
      'Năm cũ',
    ]);
    expect((await subjects({}, { by: 'owner', direction: 'descending' }))[0]).toBe('Trễ lâu');
  });

  it('is narrowed by every filter alone and together', async () => {
    expect(await subjects({ givers: ['press', 'expert'] })).toEqual(['Chưa có hạn', 'Năm cũ']);
    expect(await subjects({ channels: ['hotline'] })).toEqual(['Chưa có hạn']);
    expect(await subjects({ kinds: ['criticism'] })).toEqual(['Chưa có hạn']);
    expect(await subjects({ isLate: true })).toEqual(['Trễ lâu']);
    expect(await subjects({ isMine: true })).toEqual(['Trễ lâu']);
    expect(await subjects({ ownerIds: [lan] })).toEqual(['Trễ lâu']);
    expect(await subjects({ states: ['answered'] })).toEqual(['Đường đến trường']);
    expect(await subjects({ decisions: ['none'], givers: ['parent'] })).toHaveLength(3);
    expect(await subjects({ from: '2026-02-01', to: '2026-02-20' })).toEqual(['Đường đến trường']);
    expect(await subjects({ lacks: ['due'] })).toEqual(['Chưa có hạn', 'Năm cũ']);
    expect(await subjects({ lacks: ['proof'] })).toEqual(['Đường đến trường']);
    expect(await subjects({ text: 'duong tru' })).toEqual(['Đường đến trường']);
    expect(await subjects({ text: 'đường' })).toEqual(['Đường đến trường']);
  });

  it('shows a school year with all that is late, whatever its year', async () => {
    await app.call('opinion.create', {
      subject: 'Trễ năm cũ',
      receivedOn: '2024-10-11',
      dueOn: '2024-11-01',
    });
    expect(await subjects({ schoolYear: '2025-2026' })).not.toContain('Năm cũ');
    expect(await subjects({ schoolYear: '2025-2026' })).toContain('Trễ năm cũ');
  });

  it('follows themes, units and their new names', async () => {
    const [theme] = (await app.call('catalogue.get', {})).themes;
    const unitId = await app.call('unit.create', { name: 'Trường THPT Pleiku', fromDay: null });
    const id = await app.call('opinion.create', {
      subject: 'Bếp ăn',
      themeIds: [theme?.id ?? ''],
      unitIds: [unitId],
    });
    expect(await subjects({ themeIds: [theme?.id ?? ''] })).toEqual(['Bếp ăn']);
    expect(await subjects({ unitIds: [unitId], text: 'thpt ple' })).toEqual(['Bếp ăn']);
    expect(await app.call('opinion.values', { field: 'unit', limit: 10 })).toEqual([
      { id: unitId, label: 'Trường THPT Pleiku', count: 1 },
    ]);
    await app.call('opinion.save', { id, patch: { unitIds: [] } });
    expect(await subjects({ unitIds: [unitId] })).toEqual([]);
  });

  it('counts, and tells how each kind of giver was answered, those with none as well', async () => {
    expect(await app.call('opinion.count', { filter: {} })).toEqual({
      total: 5,
      byState: { undecided: 4, decided: 0, answered: 1 },
      late: 1,
    });
    const figures = await app.call('opinion.figures', { filter: { schoolYear: '2025-2026' } });
    const of = (giver: string) => figures.byGiver.find(figure => figure.giver === giver);
    expect(of('parent')).toMatchObject({ received: 3, answered: 1, percent: 33.3, meanDays: 3, late: 1 });
    expect(of('expert')).toMatchObject({ received: 0, percent: null, meanDays: null });
    expect(figures.all.received).toBe(4);
    expect(figures.silentChannels).not.toContain('hotline');
    expect(figures.silentKinds).toContain('petition');
  });

  it('changes many in one step', async () => {
    const [theme] = (await app.call('catalogue.get', {})).themes;
    const outcome = await app.call('opinion.bulk', {
      opinions: { filter: { givers: ['parent'] }, except: [] },
      change: { ownerId: lan, dueOn: '2026-03-10', addThemeIds: [theme?.id ?? ''] },
    });
    expect(outcome).toEqual({ changed: 3, unchanged: 0 });
    expect(await subjects({ ownerIds: [lan] })).toHaveLength(3);
    await app.call('undo.step', {});
    expect(await subjects({ ownerIds: [lan] })).toEqual(['Trễ lâu']);
    expect(await subjects({ themeIds: [theme?.id ?? ''] })).toEqual([]);
  });
});

describe('opinions elsewhere', () => {
  it('are found by their words, by their giver only where that is open', async () => {
    const id = await app.call('opinion.create', {
      subject: 'Đường đến điểm trường',
      giverName: 'Siu Hương',
      body: 'Cầu treo hỏng',
    });
    const secret = await app.call('opinion.create', {
      subject: 'Thu sai quy định',
      kind: 'denunciation',
      giverName: 'Kpă Thuyên',
    });
    const find = async (text: string) =>
      (await app.call('search.all', { text, limit: 5, entities: ['opinion'] })).flatMap(group =>
        group.hits.map(hit => hit.id),
      );
    expect(await find('cau treo')).toEqual([id]);
    expect(await find('YK0001')).toEqual([id]);
    expect(await find('siu huong')).toEqual([id]);
    expect(await find('kpa thuyen')).toEqual([secret]);
    await app.signIn('Người xem', 'viewer');
    expect(await find('siu huong')).toEqual([id]);
    expect(await find('kpa thuyen')).toEqual([]);
  });

  it('tell their history with everything to members, without the private to who only looks', async () => {
    const id = await app.call('opinion.create', {
      subject: 'Thu sai quy định',
      kind: 'denunciation',
      giverName: 'Kpă Thuyên',
      giverContact: '0905 111 222',
    });
    const registers = async () =>
      (await app.call('history.get', { entity: 'opinion', id })).flatMap(step =>
        step.changes.map(change => change.register),
      );
    expect(await registers()).toEqual(expect.arrayContaining(['giverName', 'giverContact', 'subject']));
    await app.signIn('Người xem', 'viewer');
    const seen = await registers();
    expect(seen).toContain('subject');
    expect(seen).not.toContain('giverName');
    expect(seen).not.toContain('giverContact');
  });

  it('stand on the calendar on the day their answer is due, with the follow-ups of the log', async () => {
    const waiting = await app.call('opinion.create', {
      subject: 'Chờ',
      giver: 'parent',
      dueOn: '2026-03-05',
      ownerId: lan,
    });
    const done = await app.call('opinion.create', { subject: 'Xong', dueOn: '2026-03-05' });
    await app.call('opinion.answer', { id: done, answeredOn: today, answer: 'Đã trả lời' });
    const entry = await app.call('coordination.create', {
      subject: 'Gọi lại',
      followUpOn: '2026-03-04',
      ownerId: null,
    });
    const marks = async (more = {}) =>
      (await app.call('calendar.opinions', { from: '2026-03-01', to: '2026-03-31', ...more })).map(
        ({ kind, id, state }) => [kind, id, state],
      );
    expect(await marks()).toEqual([
      ['follow-up', entry, 'due-soon'],
      ['answer', waiting, 'on-time'],
      ['answer', done, 'closed'],
    ]);
    expect(await marks({ isMine: true })).toEqual([['answer', waiting, 'on-time']]);
    expect(await marks({ to: '2026-03-04' })).toHaveLength(1);
  });

  it('lead to a case that names them', async () => {
    const id = await app.call('opinion.create', { subject: 'Bạo lực học đường', giver: 'press' });
    const caseId = await app.call('case.create', {
      title: 'Bạo lực học đường',
      sources: [{ entity: 'opinion', sourceId: id }],
    });
    expect(await app.call('opinion.get', { id })).toMatchObject({
      cases: [{ id: caseId, title: 'Bạo lực học đường', isClosed: false }],
    });
  });
});
