import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '#test/support/app.ts';

let app: TestApp;
let lan: string;
beforeEach(async () => {
  app = openTestApp();
  lan = await app.signIn('Nguyễn Thị Lan');
});
afterEach(() => app.close());

async function yearOf(schoolYear: string) {
  return app.call('forecast.year', { schoolYear });
}

describe('laying a school year', () => {
  it('lays every shipped template once, on days reckoned from its anchor', async () => {
    const empty = await yearOf('2025-2026');
    expect(empty.windows).toEqual([]);
    expect(empty.missing.length).toBeGreaterThan(50);
    const { made } = await app.call('forecast.fill', { schoolYear: '2025-2026' });
    expect(made).toBe(empty.missing.length);
    const year = await yearOf('2025-2026');
    expect(year.missing).toEqual([]);
    const days = new Map(year.windows.map(window => [window.title, [window.fromDay, window.toDay]]));
    expect(days.get('Bạo lực học đường')).toEqual(['2025-12-01', '2025-12-31']);
    expect(days.get('Lạm thu đầu năm học')).toEqual(['2025-08-31', '2025-10-20']);
    expect(days.get('Quà tặng dịp 20/11')).toEqual(['2025-11-05', '2025-11-25']);
    expect(days.get('Thưởng Tết giáo viên')).toEqual(['2026-01-03', '2026-02-17']);
    expect(days.get('Đề thi khó')).toEqual(['2026-06-11', '2026-06-15']);
    expect(days.get('Lộ đề, gian lận, sai sót coi thi lớp 10')).toEqual(['2026-06-20', '2026-07-02']);
    expect(days.get('Đạo đức nhà giáo')).toEqual(['2025-08-01', '2026-07-31']);
    const overcharging = year.windows.find(window => window.title === 'Lạm thu đầu năm học');
    expect(overcharging?.themes.map(theme => theme.id)).toEqual(['theme-12']);
    await expect(app.call('forecast.fill', { schoolYear: '2025-2026' })).rejects.toMatchObject({
      code: 'forecast-nothing',
    });
    await app.call('undo.step', {});
    expect((await yearOf('2025-2026')).windows).toEqual([]);
    expect((await app.call('forecast.fill', { schoolYear: '2025-2026' })).made).toBe(made);
  });

  it('marks what hangs on an exam whose day nobody entered, and moves it when the day is entered', async () => {
    await app.call('forecast.fill', { schoolYear: '2026-2027' });
    const before = await yearOf('2026-2027');
    const hard = before.windows.find(window => window.title === 'Đề thi khó');
    expect([hard?.fromDay, hard?.isGuessed]).toEqual(['2027-06-11', true]);
    expect(before.anchors.find(each => each.anchor === 'graduation-exam')).toMatchObject({
      basis: 'guessed',
    });
    const { moved } = await app.call('forecast.anchor.save', {
      schoolYear: '2026-2027',
      anchor: 'graduation-exam',
      onDay: '2027-06-17',
      moveWindows: true,
    });
    expect(moved).toBe(4);
    const after = (await yearOf('2026-2027')).windows.find(window => window.id === hard?.id);
    expect([after?.fromDay, after?.toDay, after?.isGuessed]).toEqual(['2027-06-17', '2027-06-21', false]);
  });

  it('copies edited windows to the next year with their anchors, and hand-made ones by the calendar', async () => {
    await app.call('forecast.fill', { schoolYear: '2025-2026' });
    const { windows } = await yearOf('2025-2026');
    const tet = windows.find(window => window.title === 'Thưởng Tết giáo viên');
    await app.call('forecast.save', { id: tet?.id ?? '', patch: { fromDay: '2026-02-07', ownerId: lan } });
    await app.call('forecast.add', {
      title: 'Chuyện riêng',
      fromDay: '2026-02-10',
      toDay: '2026-02-28',
      themeIds: ['theme-3'],
    });
    const { made } = await app.call('forecast.copy', { fromYear: '2025-2026', toYear: '2026-2027' });
    expect(made).toBe(windows.length + 1);
    const next = await yearOf('2026-2027');
    expect(next.notCopied).toBe(0);
    const moved = next.windows.find(window => window.title === 'Thưởng Tết giáo viên');
    expect([moved?.fromDay, moved?.toDay, moved?.owner?.id]).toEqual(['2027-01-27', '2027-02-06', lan]);
    const own = next.windows.find(window => window.title === 'Chuyện riêng');
    expect([own?.fromDay, own?.toDay, own?.themes.map(theme => theme.id)]).toEqual([
      '2027-02-10',
      '2027-02-28',
      ['theme-3'],
    ]);
    await expect(
      app.call('forecast.copy', { fromYear: '2025-2026', toYear: '2026-2027' }),
    ).rejects.toMatchObject({ code: 'forecast-nothing' });
  });

  it('refuses a last day before the first, and a monthly template without its month', async () => {
    await expect(
      app.call('forecast.add', { title: 'Ngược', fromDay: '2026-03-10', toDay: '2026-03-01' }),
    ).rejects.toMatchObject({ code: 'forecast-days-crossed' });
    await expect(
      app.call('forecast.template.save', { patch: { title: 'Mẫu', anchor: 'month' } }),
    ).rejects.toMatchObject({ code: 'forecast-month-missing' });
  });

  it('changes templates of the office, keeps windows already laid, and leaves inactive ones out', async () => {
    const [first] = await app.call('forecast.templates', {});
    await app.call('forecast.template.save', { id: first?.id ?? '', patch: { isActive: false } });
    const own = await app.call('forecast.template.save', {
      patch: { title: 'Tuyển sinh nội trú', anchor: 'month', month: 5, fromOffset: 9, toOffset: 19 },
    });
    await app.call('forecast.fill', { schoolYear: '2025-2026' });
    const { windows } = await yearOf('2025-2026');
    expect(windows.find(window => window.templateId === first?.id)).toBeUndefined();
    expect(windows.find(window => window.templateId === own)).toMatchObject({
      fromDay: '2026-05-10',
      toDay: '2026-05-20',
    });
  });
});

describe('warnings', () => {
  it('tell of windows that open within 30, 14 and 7 days until a plan is approved or declared needless', async () => {
    const add = (title: string, fromDay: string, toDay = '2026-05-01') =>
      app.call('forecast.add', { title, fromDay, toDay });
    await add('Còn xa', '2026-04-02');
    await add('Trong tháng', '2026-04-01');
    const near = await add('Trong hai tuần', '2026-03-16');
    const week = await add('Trong tuần', '2026-03-09');
    await add('Đã qua', '2026-02-01', '2026-03-01');
    await add('Đang diễn ra', '2026-02-20');
    const warned = async () =>
      (await app.call('forecast.warnings', { limit: 20 })).windows.map(window => [
        window.title,
        window.warning,
      ]);
    expect(await warned()).toEqual([
      ['Trong tuần', 7],
      ['Trong hai tuần', 14],
      ['Trong tháng', 30],
      ['Đang diễn ra', 'open'],
    ]);
    await expect(app.call('forecast.dismiss', { id: near, reason: null })).rejects.toMatchObject({
      code: 'hot-reason-needed',
    });
    await app.call('forecast.dismiss', { id: near, reason: 'Năm nay không tổ chức' });
    const plan = await app.call('response.create', { windowId: week, patch: { messages: 'Làm rõ' } });
    await app.call('response.submit', { id: plan });
    await app.signIn('Trần Văn Tuấn', 'lead');
    await app.call('response.approve', { id: plan });
    expect(await warned()).toEqual([
      ['Trong tháng', 30],
      ['Đang diễn ra', 'open'],
    ]);
    await app.call('forecast.recall', { id: near });
    expect((await warned()).map(([title]) => title)).toContain('Trong hai tuần');
  });

  it('count the plan of a hot issue that belongs to the window', async () => {
    const window = await app.call('forecast.add', {
      title: 'Thi lớp 10',
      fromDay: '2026-03-09',
      toDay: '2026-03-20',
    });
    const issue = await app.call('hot.create', {
      title: 'Lộ đề',
      level: 'hot',
      likelihood: 4,
      impact: 3,
      windowId: window,
    });
    const plan = await app.call('response.create', {
      hotIssueId: issue,
      patch: { scenario: 'Ảnh đề lan truyền' },
    });
    await app.call('response.submit', { id: plan });
    await app.signIn('Trần Văn Tuấn', 'lead');
    await app.call('response.approve', { id: plan });
    expect((await app.call('forecast.warnings', { limit: 20 })).total).toBe(0);
    expect((await app.call('forecast.window', { id: window })).hotIssues).toMatchObject([
      { id: issue, isOpen: true },
    ]);
  });
});

describe('the year before', () => {
  it('stands beside each window: items and cases of its themes in the same stretch', async () => {
    const add = (publishedOn: string, themeIds: string[]) =>
      app.call('press.create', { title: `Bài ${publishedOn}`, publishedOn, tone: 'critical', themeIds });
    await add('2025-02-15', ['theme-12']);
    await add('2025-02-16', ['theme-3']);
    await add('2025-05-15', ['theme-12']);
    const window = await app.call('forecast.add', {
      title: 'Lạm thu',
      fromDay: '2026-02-10',
      toDay: '2026-02-28',
      themeIds: ['theme-12'],
    });
    const { past } = await app.call('forecast.window', { id: window });
    expect(past).toMatchObject({
      from: '2025-02-10',
      to: '2025-02-28',
      itemCount: 1,
      criticalCount: 1,
      isNarrowed: true,
    });
    expect(past.items.map(item => item.title)).toEqual(['Bài 2025-02-15']);
    const year = await yearOf('2025-2026');
    expect(year.lastYearMonths.map(month => month.items)).toEqual([0, 0, 0, 0, 0, 0, 2, 0, 0, 1, 0, 0]);
  });
});
