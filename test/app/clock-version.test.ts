import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '#test/support/app.ts';

let app: TestApp;
let ruleId: string;
beforeEach(async () => {
  app = openTestApp();
  await app.signIn('Nguyễn Thị Lan');
  ruleId = await app.call('clock.saveRule', {
    fields: {
      key: 'office_reply',
      name: 'Trả lời của Sở',
      amount: 5,
      unit: 'working-day',
      isConfirmed: true,
    },
  });
});
afterEach(() => app.close());

async function versions() {
  const { rules, faults } = await app.call('clock.rules', {});
  return {
    rules: rules
      .filter(({ key }) => key === 'office_reply')
      .map(({ amount, validFrom, validTo, isConfirmed }) => ({ amount, validFrom, validTo, isConfirmed })),
    faults: faults.filter(({ key }) => key === 'office_reply'),
  };
}

describe('a further version of a rule', () => {
  it('begins on its day, ends the one before it the day before, and is to be confirmed anew', async () => {
    await app.call('clock.addVersion', { ofId: ruleId, validFrom: '2026-07-01', fields: { amount: 3 } });
    expect(await versions()).toEqual({
      rules: [
        { amount: 5, validFrom: null, validTo: '2026-06-30', isConfirmed: true },
        { amount: 3, validFrom: '2026-07-01', validTo: null, isConfirmed: false },
      ],
      faults: [],
    });
  });

  it('put between two ends where the later one begins', async () => {
    await app.call('clock.addVersion', { ofId: ruleId, validFrom: '2026-07-01', fields: { amount: 3 } });
    await app.call('clock.addVersion', { ofId: ruleId, validFrom: '2026-03-01', fields: { amount: 4 } });
    expect((await versions()).rules.map(({ amount, validTo }) => [amount, validTo])).toEqual([
      [5, '2026-02-28'],
      [4, '2026-06-30'],
      [3, null],
    ]);
    expect((await versions()).faults).toEqual([]);
  });

  it('is taken back in one step, the former version with it', async () => {
    await app.call('clock.addVersion', { ofId: ruleId, validFrom: '2026-07-01', fields: { amount: 3 } });
    await app.call('undo.step', {});
    expect((await versions()).rules).toEqual([
      { amount: 5, validFrom: null, validTo: null, isConfirmed: true },
    ]);
  });

  it('is refused on the very day a version begins, and nothing changes', async () => {
    await app.call('clock.addVersion', { ofId: ruleId, validFrom: '2026-07-01', fields: { amount: 3 } });
    const before = await versions();
    await expect(
      app.call('clock.addVersion', { ofId: ruleId, validFrom: '2026-07-01', fields: { amount: 2 } }),
    ).rejects.toMatchObject({ code: 'clock-rule-overlap' });
    expect(await versions()).toEqual(before);
  });

  it('leaves the open case with the rule it opened with', async () => {
    const caseId = await app.call('case.create', { title: 'Vụ việc', clocks: [{ rule: 'office_reply' }] });
    await app.call('clock.addVersion', { ofId: ruleId, validFrom: '2026-01-01', fields: { amount: 1 } });
    expect((await app.call('case.get', { id: caseId })).clocks[0]).toMatchObject({ amount: 5 });
  });
});
