import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { momentInVietnam } from '#shared/core/dates.ts';
import { openTestApp, type TestApp } from '#test/support/app.ts';

let app: TestApp;
beforeEach(async () => {
  app = openTestApp();
  await app.signIn('Nguyễn Thị Hà', 'admin');
});
afterEach(() => app.close());

const at = momentInVietnam;

describe('rules on time limits', () => {
  it('ship in order, with their legal basis and what is still to be confirmed', async () => {
    const { rules, faults } = await app.call('clock.rules', {});
    expect(faults).toEqual([]);
    expect(rules.every(rule => rule.legalBasis !== null && rule.name !== '')).toBe(true);
    const told = (key: string) =>
      rules
        .filter(rule => rule.key === key)
        .map(({ amount, unit, validFrom, validTo, isConfirmed }) => [
          amount,
          unit,
          validFrom,
          validTo,
          isConfirmed,
        ]);
    expect(told('first_info')).toEqual([
      [1, 'day', '2013-07-01', '2017-03-29', true],
      [24, 'hour', '2017-03-30', '2026-06-30', false],
      [24, 'hour', '2026-07-01', null, true],
    ]);
    expect(told('reply_in_press')).toEqual([
      [30, 'day', '2017-01-01', '2026-06-30', true],
      [30, 'day', '2026-07-01', null, false],
    ]);
    expect(told('first_info_internal')).toEqual([[6, 'hour', '2019-01-08', null, false]]);
    expect(rules.find(({ key }) => key === 'so_periodic')).toMatchObject({
      isActive: false,
      isInForce: false,
    });
    expect(rules.find(({ key }) => key === 'press_publishes_reply')).toMatchObject({ bindsOffice: false });
    expect(rules.filter(({ isInForce, key }) => isInForce && key === 'first_info')).toHaveLength(1);
  });

  it('explain a limit by key, by the version in force on the first day, and by an amount', async () => {
    const explain = (rule: string, fromMs: number) => app.call('clock.explain', { rule, fromMs });
    expect(await explain('first_info', at('2016-05-03', '09:00'))).toMatchObject({
      ruleId: 'rule-first-info-2013',
      dueDay: '2016-05-04',
    });
    expect(await explain('first_info', at('2026-11-23', '09:00'))).toMatchObject({
      ruleId: 'rule-first-info-2026',
      dueAtMs: at('2026-11-24', '09:00'),
      endsWithDay: false,
    });
    expect(await explain('first_info_2017', at('2018-05-03', '09:00'))).toMatchObject({
      ruleId: 'rule-first-info-2017',
    });
    const plain = await explain('3 ngày làm việc', at('2026-04-29', '10:00'));
    expect(plain).toMatchObject({ ruleId: null, dueDay: '2026-05-06', isCalendarChanged: false });
    expect(plain.steps.filter(({ counted }) => counted)).toHaveLength(3);
    await app.call('calendar.saveHoliday', { days: ['2026-05-02'], kind: 'working' });
    expect((await explain('3 ngày làm việc', at('2026-04-29', '10:00'))).dueDay).toBe('2026-05-05');
  });

  it('say what is asked for when a rule is not known, not in force, or brings its own day', async () => {
    const refusal = (rule: string, fromMs: number) => app.call('clock.explain', { rule, fromMs });
    await expect(refusal('thông tin', 0)).rejects.toMatchObject({ code: 'clock-rule-unknown' });
    await expect(refusal('first_info', at('2012-01-05'))).rejects.toMatchObject({
      code: 'clock-rule-not-in-force',
      params: { text: 'first_info', day: '05/01/2012' },
    });
    await expect(refusal('directive_report', at('2026-01-05'))).rejects.toMatchObject({
      code: 'clock-day-missing',
    });
    await expect(refusal('120 tháng', at('2195-01-05'))).rejects.toMatchObject({ code: 'clock-years' });
  });

  it('follow each other without overlap; a gap is asked about', async () => {
    const version = { key: 'reply_in_press', name: 'Trả lời trên báo chí', amount: 20, unit: 'day' } as const;
    await expect(
      app.call('clock.saveRule', { fields: { ...version, validFrom: '2027-01-01' } }),
    ).rejects.toMatchObject({
      code: 'clock-rule-overlap',
      params: { name: 'Trả lời trên báo chí', fromDay: '01/01/2027', toDay: '…' },
    });
    await app.call('clock.saveRule', { id: 'rule-reply-in-press-2025', fields: { validTo: '2026-12-31' } });
    await expect(
      app.call('clock.saveRule', { fields: { ...version, validFrom: '2027-02-01' } }),
    ).rejects.toMatchObject({
      code: 'clock-rule-gap',
      params: { fromDay: '01/01/2027', toDay: '31/01/2027' },
    });
    const id = await app.call('clock.saveRule', { fields: { ...version, validFrom: '2027-01-01' } });
    expect(
      await app.call('clock.explain', { rule: 'reply_in_press', fromMs: at('2027-03-01', '08:00') }),
    ).toMatchObject({ ruleId: id, dueDay: '2027-03-22' });
    await expect(app.call('clock.removeRule', { id: 'rule-reply-in-press-2016' })).resolves.toBeNull();
    await expect(app.call('clock.removeRule', { id: 'rule-first-info-2017' })).rejects.toMatchObject({
      code: 'clock-rule-gap',
    });
    await app.call('clock.removeRule', { id: 'rule-first-info-2017', acceptGap: true });
    expect((await app.call('clock.rules', {})).faults).toMatchObject([
      { kind: 'gap', key: 'first_info', fromDay: '2017-03-30', toDay: '2026-06-30' },
    ]);
    // What was at odds before does not stand in the way of another change.
    await app.call('clock.saveRule', {
      id: 'rule-first-info-2026',
      fields: { note: 'Đã đối chiếu', isConfirmed: true },
    });
    await app.call('undo.step', {});
    await app.call('undo.step', {});
    expect((await app.call('clock.rules', {})).faults).toEqual([]);
  });

  it('are whole: a key, a name, an amount with its unit, an order of days', async () => {
    const save = (fields: Record<string, unknown>) => app.call('clock.saveRule', { fields });
    await expect(save({ key: 'moi', name: 'Mới', amount: 3 })).rejects.toMatchObject({
      code: 'clock-rule-incomplete',
    });
    await expect(save({ name: 'Mới', amount: 3, unit: 'day' })).rejects.toMatchObject({
      code: 'clock-rule-incomplete',
    });
    await expect(save({ key: 'moi', name: 'Mới', amount: 500, unit: 'month' })).rejects.toMatchObject({
      code: 'clock-amount-wrong',
      params: { largest: 120 },
    });
    await expect(
      save({
        key: 'moi',
        name: 'Mới',
        amount: 3,
        unit: 'day',
        validFrom: '2026-02-01',
        validTo: '2026-01-01',
      }),
    ).rejects.toMatchObject({ code: 'clock-rule-backwards' });
    await expect(save({ key: 'Mới', name: 'Mới', amount: 3, unit: 'day' })).rejects.toMatchObject({
      code: 'invalid-input',
    });
  });

  it('are changed by the standing office alone', async () => {
    await app.signIn('Lê Văn Biên', 'editor');
    await expect(
      app.call('clock.saveRule', { id: 'rule-first-info-2026', fields: { amount: 12 } }),
    ).rejects.toMatchObject({ code: 'forbidden' });
  });
});
