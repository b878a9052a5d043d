import { describe, expect, it } from 'vitest';
import type { CaseRecord } from '#shared/case-record.ts';
import { dayInVietnam, momentInVietnam } from '#shared/core/dates.ts';
import { caseTimeline } from '#shared/rules/case-timeline.ts';
import { openTestApp } from '#test/support/app.ts';

const at = (day: string, time = '08:00') => momentInVietnam(day, time);

async function recorded(): Promise<CaseRecord> {
  const app = openTestApp();
  await app.signIn('Nguyễn Thị Lan');
  const id = await app.call('case.create', {
    title: 'Báo hỏi',
    kind: 'correction',
    receivedAtMs: at('2026-02-20'),
    clocks: [{ fixedDay: '2026-03-20', name: 'Hạn' }],
  });
  await app.call('case.save', { id, patch: { referredToName: 'Công an tỉnh', referredOn: '2026-02-21' } });
  const record = await app.call('case.get', { id });
  app.close();
  return record;
}

describe('the course of a case', () => {
  it('stands in the order of time, what only has a day among what has a moment, running limits where they end', async () => {
    const events = caseTimeline(await recorded(), dayInVietnam);
    expect(events.map(({ kind, isAhead }) => [kind, isAhead])).toEqual([
      ['received', false],
      ['referred', false],
      ['step', false],
      ['due', true],
    ]);
    expect(events[1]).toMatchObject({ what: 'Công an tỉnh', at: { day: '2026-02-21' } });
  });

  it('puts a day before the moments of the same day, and leaves out a limit that no longer runs', async () => {
    const record = await recorded();
    const [clock] = record.clocks;
    if (!clock) throw new Error('no clock');
    const met = { ...clock, state: 'met' as const, endedAtMs: at('2026-02-21', '10:00') };
    const events = caseTimeline({ ...record, clocks: [met] }, dayInVietnam);
    expect(events.map(({ kind }) => kind)).toEqual(['received', 'referred', 'clock-met', 'step']);
  });
});
