import { addDays, dayInVietnam } from '#shared/core/dates.ts';
import type { OpenOffice } from './office.ts';
import type { Outcome } from './report.ts';
import { figureOf, timed } from './timing.ts';

/** A day off entered later, on the very day on which thousands of open cases end: all their clocks move. */

const openCases = 2000;
const rounds = 6;
const limitMs = 1000;

export async function measureClocks({ call }: OpenOffice): Promise<readonly Outcome[]> {
  const ids: string[] = [];
  for (let at = 0; at < openCases; at += 1)
    ids.push(await call('case.create', { title: `Câu hỏi ${at}`, clocks: [{ rule: 'reply_in_press' }] }));
  const [first] = (await call('case.get', { id: ids[0] ?? '' })).clocks;
  const day = first?.dueDay ?? addDays(dayInVietnam(Date.now()), 30);
  const samples: number[] = [];
  for (let round = 0; round < rounds; round += 1)
    for (const kind of ['off', null] as const) {
      let moved = 0;
      const ms = await timed(async () => {
        moved = (await call('calendar.saveHoliday', { days: [day], kind })).moved.length;
      });
      if (moved < openCases) throw new Error(`only ${moved} of ${openCases} clocks moved`);
      samples.push(ms);
    }
  const figure = figureOf(samples);
  return [
    {
      subject: `calendar.saveHoliday, ${openCases} open cases move`,
      unit: 'ms',
      figure,
      floor: null,
      ratio: null,
      target: { text: `p95 ≤ ${limitMs} ms`, isMet: figure.p95 <= limitMs },
    },
  ];
}
