import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CalendarEntry } from '#shared/calendar.ts';
import type { InputOf } from '#shared/contract.ts';
import { openTestApp, type TestApp } from '#test/support/app.ts';

let app: TestApp;
beforeEach(async () => {
  app = openTestApp();
  await app.signIn('Nguyễn Thị Hà');
});
afterEach(() => app.close());

type Ask = Omit<InputOf<'calendar.range'>, 'from' | 'to' | 'perDay'>;

async function march(ask: Ask = {}, perDay = 50) {
  return app.call('calendar.range', { from: '2026-03-01', to: '2026-03-31', perDay, ...ask });
}

function words(entries: readonly CalendarEntry[]): string[] {
  return entries.map(({ day, kind, title, state }) => `${day} ${kind} ${title} ${state}`);
}

async function marchWords(ask: Ask = {}): Promise<string[]> {
  return words((await march(ask)).days.flatMap(day => day.entries));
}

describe('the calendar', () => {
  it('shows deadline and publication of a story as two dates that move apart, and undo puts the moved one back', async () => {
    const id = await app.call('story.create', {
      title: 'Ngày hội đọc sách',
      dueOn: '2026-03-10',
      publishOn: '2026-03-20',
    });
    expect(await marchWords()).toEqual([
      '2026-03-10 due Ngày hội đọc sách on-time',
      '2026-03-20 publish Ngày hội đọc sách on-time',
    ]);
    await app.call('story.save', { id, patch: { publishOn: '2026-03-27' } });
    expect(await marchWords()).toEqual([
      '2026-03-10 due Ngày hội đọc sách on-time',
      '2026-03-27 publish Ngày hội đọc sách on-time',
    ]);
    await app.call('undo.step', {});
    expect(await marchWords()).toContain('2026-03-20 publish Ngày hội đọc sách on-time');
  });

  it('shows what appeared on the day it appeared, once for several outlets, as done and fixed', async () => {
    const id = await app.call('story.create', { title: 'Khai giảng', publishOn: '2026-03-05' });
    for (const to of ['drafting', 'review'] as const) await app.call('story.move', { id, to });
    const ha = (await app.call('session.get', {})).user?.id ?? '';
    for (const { checkRuleId, answeredBy, level } of (await app.call('story.get', { id })).checks)
      if (answeredBy === 'hand' && level === 'required')
        await app.call('story.check.tick', { storyId: id, checkRuleId });
    await app.signIn('Trần Văn Tuấn', 'lead');
    await app.call('story.move', { id, to: 'approved' });
    await app.switchTo(ha);
    const outlets = (await app.call('catalogue.get', {})).outlets.slice(0, 3);
    for (const [index, outlet] of outlets.entries())
      await app.call('story.outlet.add', {
        storyId: id,
        outletId: outlet.id,
        state: 'published',
        publishedOn: index < 2 ? '2026-03-06' : '2026-03-08',
        link: `https://example.org/${index}`,
      });
    const { days } = await march();
    expect(words(days.flatMap(day => day.entries))).toEqual([
      '2026-03-06 published Khai giảng closed',
      '2026-03-08 published Khai giảng closed',
    ]);
    expect(days[0]?.entries[0]?.moveRefusal).toBe('appeared');
  });

  it('says how each stands today: late, due soon, over once the text is handed in', async () => {
    const written = await app.call('story.create', { title: 'Đã viết', dueOn: '2026-03-01' });
    for (const to of ['drafting', 'review'] as const) await app.call('story.move', { id: written, to });
    await app.call('story.create', { title: 'Chậm', dueOn: '2026-03-01' });
    await app.call('story.create', { title: 'Gần', dueOn: '2026-03-03' });
    expect(await marchWords()).toEqual([
      '2026-03-01 due Chậm overdue',
      '2026-03-01 due Đã viết closed',
      '2026-03-03 due Gần due-soon',
    ]);
  });

  it('leaves out what was cancelled, put aside or moved to the bin', async () => {
    for (const [title, to] of [
      ['Hủy', 'cancelled'],
      ['Hoãn', 'postponed'],
    ] as const) {
      const id = await app.call('story.create', { title, dueOn: '2026-03-10', publishOn: '2026-03-12' });
      await app.call('story.move', { id, to, reason: 'Trùng bài' });
    }
    const id = await app.call('story.create', { title: 'Xóa', dueOn: '2026-03-10' });
    await app.call('story.remove', { id });
    expect(await marchWords()).toEqual([]);
    await app.call('story.restore', { id });
    expect(await marchWords()).toEqual(['2026-03-10 due Xóa on-time']);
  });

  it('gives the first of a crowded day and how many there are', async () => {
    for (let index = 0; index < 15; index += 1)
      await app.call('story.create', { title: `Tin ${index}`, dueOn: '2026-03-10' });
    const { days, byKind } = await march({}, 3);
    expect(days).toHaveLength(1);
    expect(days[0]).toMatchObject({ day: '2026-03-10', total: 15 });
    expect(days[0]?.entries.map(entry => entry.title)).toEqual(['Tin 0', 'Tin 1', 'Tin 2']);
    expect(byKind).toEqual({ due: 15, publish: 0, published: 0 });
  });

  it('is narrowed by kinds, unit and person together, and counts what a kind left out would show', async () => {
    const thpt = await app.call('unit.create', { name: 'THPT Pleiku' });
    const me = (await app.call('session.get', {})).user?.id ?? '';
    const dates = { dueOn: '2026-03-10', publishOn: '2026-03-20' };
    await app.call('story.create', { title: 'A', unitId: thpt, authorId: me, ...dates });
    await app.call('story.create', { title: 'B', unitId: thpt, ...dates });
    await app.call('story.create', { title: 'C', authorId: me, ...dates });
    expect(await marchWords({ kinds: ['publish'], filter: { unitIds: [thpt] } })).toEqual([
      '2026-03-20 publish A on-time',
      '2026-03-20 publish B on-time',
    ]);
    expect(await marchWords({ filter: { unitIds: [thpt], isMine: true } })).toEqual([
      '2026-03-10 due A on-time',
      '2026-03-20 publish A on-time',
    ]);
    const { byKind } = await march({ kinds: ['publish'], filter: { isMine: true } });
    expect(byKind).toEqual({ due: 2, publish: 2, published: 0 });
    expect((await march({ kinds: [] })).days).toEqual([]);
  });

  it('lets a member move her own stories only', async () => {
    await app.call('story.create', { title: 'Của người khác', dueOn: '2026-03-10' });
    await app.signIn('Lê Mai', 'member');
    await app.call('story.create', { title: 'Của Mai', dueOn: '2026-03-10' });
    const { days } = await march();
    expect(days[0]?.entries.map(entry => [entry.title, entry.moveRefusal])).toEqual([
      ['Của người khác', 'not-yours'],
      ['Của Mai', null],
    ]);
  });

  it('refuses a stretch that ends before it begins or is too long', async () => {
    for (const to of ['2026-02-01', '2028-03-01'])
      await expect(app.call('calendar.range', { from: '2026-03-01', to, perDay: 5 })).rejects.toMatchObject({
        code: 'invalid-input',
      });
  });

  it('is the same when it is made anew', async () => {
    const id = await app.call('story.create', { title: 'Một', dueOn: '2026-03-10', publishOn: '2026-03-20' });
    await app.call('story.save', { id, patch: { dueOn: null } });
    await app.call('story.create', { title: 'Hai', dueOn: '2026-03-11' });
    const rows = () => app.store.sqlite.prepare('SELECT * FROM calendar_entry').all();
    const followed = rows();
    const { rebuildProjection } = await import('#db/projection.ts');
    const { calendarProjection } = await import('#db/calendar-projection.ts');
    rebuildProjection(app.store, calendarProjection);
    expect(followed).toHaveLength(2);
    expect(rows()).toEqual(followed);
  });
});

describe('days off', () => {
  const spring = () => app.call('calendar.holidays', { from: '2026-04-01', to: '2026-05-10' });

  it('are those of the law until the office says otherwise, and again when it takes that back', async () => {
    const lawful = await spring();
    expect(lawful.map(({ day, key }) => `${day} ${key}`)).toEqual([
      '2026-04-26 hungKings',
      '2026-04-27 inLieu',
      '2026-04-30 reunification',
      '2026-05-01 labour',
    ]);
    await app.call('calendar.saveHoliday', {
      days: ['2026-05-02'],
      kind: 'working',
      basis: 'Thông báo 12/TB-VP',
    });
    await app.call('calendar.saveHoliday', { days: ['2026-04-29'], kind: 'off', name: 'Hoán đổi' });
    expect((await spring()).filter(({ isEntered }) => isEntered)).toMatchObject([
      { day: '2026-04-29', kind: 'off', name: 'Hoán đổi', isConfirmed: true },
      { day: '2026-05-02', kind: 'working', basis: 'Thông báo 12/TB-VP' },
    ]);
    await app.call('calendar.saveHoliday', { days: ['2026-05-02', '2026-04-29'], kind: null });
    expect(await spring()).toEqual(lawful);
    await app.call('undo.step', {});
    expect((await spring()).filter(({ isEntered }) => isEntered)).toHaveLength(2);
  });

  it('that wait for the yearly notice are confirmed together, in one step', async () => {
    const tet = () => app.call('calendar.holidays', { from: '2027-02-01', to: '2027-02-28' });
    const days = (await tet()).filter(({ isConfirmed }) => !isConfirmed).map(({ day }) => day);
    expect(days.length).toBeGreaterThanOrEqual(5);
    await app.call('calendar.saveHoliday', { days, kind: 'off' });
    expect((await tet()).every(({ isConfirmed, key }) => isConfirmed && key !== null)).toBe(true);
    await app.call('undo.step', {});
    expect((await tet()).some(({ isConfirmed }) => isConfirmed)).toBe(false);
  });

  it('are for the standing office to change', async () => {
    await app.signIn('Lê Mai', 'editor');
    await expect(
      app.call('calendar.saveHoliday', { days: ['2026-05-02'], kind: 'working' }),
    ).rejects.toMatchObject({ code: 'forbidden' });
  });
});
