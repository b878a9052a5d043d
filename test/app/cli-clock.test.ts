import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Arguments } from '#electron/cli/arguments.ts';
import { runCommandLine } from '#electron/cli/run.ts';
import { terminalOs } from '#electron/cli/terminal-os.ts';
import { openDesk } from '#electron/desk.ts';
import type { Session } from '#electron/session.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cli-clock-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function openFor({ words }: Arguments, session: Session) {
  const file = words[2] ?? null;
  return openDesk({
    dataFolder: join(folder, 'data'),
    configFolder: join(folder, 'config'),
    os: terminalOs({ open: file === null ? [] : [file], save: file }),
    session: () => session,
  });
}

async function run(...args: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const printer = { out: (line: string) => out.push(line), err: (line: string) => err.push(line) };
  const code = await runCommandLine(args, openFor, printer);
  return { code, out: out.join('\n'), err: err.join('\n') };
}

async function facts(...args: readonly string[]): Promise<Record<string, unknown>> {
  const { code, out } = await run(...args, '--json');
  return { code, ...(JSON.parse(out) as Record<string, unknown>) };
}

describe('clock on the command line', () => {
  it('explains a limit by an amount, day by day (story 9)', async () => {
    const answer = await facts('clock', '3 ngày làm việc', '--from', '2026-04-29T09:00');
    expect(answer).toMatchObject({
      code: 0,
      due: '2026-05-06',
      dueAt: '2026-05-07T00:00:00+07:00',
      rule: '3 ngày làm việc',
      source: expect.stringContaining('Bộ luật Dân sự'),
    });
    expect(answer['steps']).toMatchObject([
      { day: '2026-04-29', counted: false, reason: 'ngày đầu không tính' },
      { day: '2026-04-30', counted: false, reason: 'ngày nghỉ: Ngày Giải phóng miền Nam' },
      { day: '2026-05-01', counted: false, reason: 'ngày nghỉ: Ngày Quốc tế Lao động' },
      { day: '2026-05-02', counted: false, reason: 'nghỉ hằng tuần' },
      { day: '2026-05-03', counted: false },
      { day: '2026-05-04', counted: true, reason: 'ngày làm việc' },
      { day: '2026-05-05', counted: true },
      { day: '2026-05-06', counted: true },
    ]);
    const swaps = join(folder, 'ngay.csv');
    writeFileSync(swaps, 'Ngày;Loại;Tên\n02/05/2026;làm việc;Làm bù\n');
    expect(await facts('holidays', 'import', swaps)).toMatchObject({
      code: 0,
      created: 1,
      problems: [],
      moved: [],
    });
    expect(await facts('clock', '3', 'ngày', 'làm', 'việc', '--from', '29/04/2026')).toMatchObject({
      due: '2026-05-05',
      steps: expect.arrayContaining([
        expect.objectContaining({
          day: '2026-05-02',
          counted: true,
          reason: 'ngày làm việc bù, hoán đổi: Làm bù',
        }),
      ]),
    });
  });

  it('explains a limit by the key of a rule, and how it stands at a moment', async () => {
    expect(
      await facts('clock', 'first_info', '--from', '2026-11-23T09:00', '--at', '2026-11-24T03:40'),
    ).toMatchObject({
      code: 0,
      due: '2026-11-24T09:00:00+07:00',
      rule: 'first_info',
      source: 'Nghị định 244/2026/NĐ-CP',
      stage: 'due-soon',
      left: 'còn 5 giờ 20 phút',
      steps: [
        { day: '2026-11-23', counted: true, amount: 15 },
        { day: '2026-11-24', counted: true, amount: 9 },
      ],
    });
    const words = await run(
      'clock',
      'reply_in_press',
      '--from',
      '02/04/2026 08:00',
      '--at',
      '05/05/2026 10:00',
    );
    expect(words.out).toContain('hạn 24 giờ ngày 04/05/2026');
    expect(words.out).toContain('ngày cuối trùng ngày nghỉ hằng tuần, chuyển sang ngày làm việc tiếp theo');
    expect(words.out).toContain('Quá hạn: quá hạn 1 ngày');
  });

  it('says what is wrong with a question', async () => {
    expect(await facts('clock', 'khong_co', '--from', '2026-04-29')).toMatchObject({
      code: 1,
      error: { code: 'clock-rule-unknown', message: expect.stringContaining('first_info') },
    });
    for (const args of [['clock'], ['clock', 'first_info'], ['clock', 'first_info', '--from', '31/02/2026']])
      expect([args, (await run(...args)).code]).toEqual([args, 2]);
  });
});

describe('days off on the command line', () => {
  it('come from a file with the bad rows told, and a day off on a working Saturday asked about', async () => {
    const file = join(folder, 'ngay.csv');
    writeFileSync(
      file,
      [
        'Tên;Ngày;Loại;Đã xác nhận;Căn cứ',
        'Làm bù;22/08/2026;làm việc;có;Thông báo 1',
        'Hoán đổi;31/8/2026;nghỉ;;',
        'Sai;31/02/2026;nghỉ;;',
        'Lạ;03/09/2026;họp;;',
        'Lặp;31/08/2026;nghỉ;;',
        '',
      ].join('\n'),
    );
    expect(await facts('holidays', 'import', file, '--dry-run')).toMatchObject({ dryRun: true, created: 2 });
    expect(await facts('holidays', 'import', file)).toMatchObject({
      code: 1,
      created: 2,
      problems: [
        { row: 4, code: 'day', value: '31/02/2026' },
        { row: 5, code: 'kind', value: 'họp' },
        { row: 6, code: 'repeated' },
      ],
    });
    expect(await facts('holidays', 'import', file)).toMatchObject({ created: 0, same: 2 });
    writeFileSync(file, 'Ngày;Loại\n22/08/2026;nghỉ\n');
    expect(await facts('holidays', 'import', file)).toMatchObject({
      code: 1,
      created: 0,
      updated: 0,
      problems: [{ row: 2, code: 'conflict' }],
    });
    expect(await facts('holidays', 'import', file, '--replace')).toMatchObject({ code: 0, updated: 1 });
    writeFileSync(file, 'Cột;Khác\n1;2\n');
    expect(await facts('holidays', 'import', file)).toMatchObject({
      code: 1,
      problems: [{ code: 'columns' }],
    });
  });

  it('go to a file that is read again', async () => {
    const file = join(folder, 'ra.csv');
    const exported = await facts('holidays', 'export', file, '--from', '2026-01-01', '--at', '2040-12-31');
    expect(exported).toMatchObject({ code: 0, file: 'ra.csv' });
    const text = readFileSync(file, 'utf8');
    expect(text).toContain('24/11/2026;nghỉ;Ngày Văn hóa Việt Nam;không');
    expect(text).toContain('12/02/2040;nghỉ;Tết Nguyên đán');
    expect(await facts('holidays', 'import', file)).toMatchObject({
      code: 0,
      problems: [],
      created: exported['rows'],
    });
    expect((await facts('holidays', 'import', file))['same']).toBe(exported['rows']);
  });
});

describe('check cases', () => {
  it('finds nothing in an empty office, and cases past their limit in one that has them', async () => {
    expect(await facts('check', 'cases')).toMatchObject({ code: 0, open: 0, late: [], ruleFaults: [] });
    const desk = openFor({ words: [] } as unknown as Arguments, {
      userOf: () => ({ id: 'system', role: 'admin' }),
      choose: () => false,
    });
    const reply = await desk.dispatch('test', 'case.create', {
      title: 'Câu hỏi cũ',
      receivedAtMs: Date.parse('2024-03-01T02:00:00Z'),
      kind: 'inquiry',
    });
    desk.close();
    expect(reply.ok).toBe(true);
    expect(await facts('check', 'cases', '--at', '2024-03-05')).toMatchObject({ code: 0, open: 1, late: [] });
    expect(await facts('check', 'cases', '--at', '01/04/2024 10:00')).toMatchObject({
      code: 0,
      dueToday: [{ code: 'VV0001', group: 'due-soon' }],
    });
    expect(await facts('check', 'cases')).toMatchObject({
      code: 1,
      late: [{ code: 'VV0001', group: 'long-overdue' }],
    });
    expect((await run('check', 'cases')).out).toContain('Quá hạn lâu: VV0001 Câu hỏi cũ');
  });
});
