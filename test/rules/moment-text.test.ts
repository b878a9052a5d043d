import { describe, expect, it } from 'vitest';
import { momentInVietnam } from '#shared/core/dates.ts';
import { parseMoment } from '#shared/rules/moment-text.ts';

const at = (time: string) => momentInVietnam('2026-04-29', time);

describe('a moment in text', () => {
  it('is read in Vietnam, the day alone as its start', () => {
    for (const text of ['2026-04-29', '29/04/2026', '29-4-2026', '29.4.2026', 'ngày 29 tháng 4 năm 2026'])
      expect([text, parseMoment(text)]).toEqual([text, at('00:00')]);
    for (const text of [
      '2026-04-29T14:30',
      '2026-04-29 14:30',
      '2026-04-29T14:30:00',
      '29/04/2026 14:30',
      '29/4/2026, 14h30',
      '14h30 ngày 29/4/2026',
      '14 giờ 30 phút 29/04/2026',
    ])
      expect([text, parseMoment(text)]).toEqual([text, at('14:30')]);
    expect(parseMoment('29/04/2026 9h')).toBe(at('09:00'));
  });

  it('keeps the zone it names', () => {
    expect(parseMoment('2026-04-29T14:30:00+07:00')).toBe(at('14:30'));
    expect(parseMoment('2026-04-29T07:30:00Z')).toBe(at('14:30'));
    expect(parseMoment('2026-04-29T07:30:00.000Z')).toBe(at('14:30'));
  });

  it('is nothing else', () => {
    for (const text of [
      '',
      'hôm nay',
      '31/02/2026',
      '2026-02-30T10:00Z',
      '25:00',
      '14:30',
      '29/04/2026 27:00',
    ])
      expect([text, parseMoment(text)]).toEqual([text, undefined]);
  });
});
