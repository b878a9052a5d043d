import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '#test/support/app.ts';
import { commitImport, osChoosing, previewOf, previewRows, startImport } from '#test/support/import.ts';

let folder: string;
let paths: string[];
let app: TestApp;
let lan: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'opinions-'));
  paths = [];
  app = openTestApp({ os: { ...osChoosing([]), chooseFiles: async () => paths.splice(0, 1) } });
  lan = await app.signIn('Nguyễn Thị Lan');
});
afterEach(() => {
  app.close();
  rmSync(folder, { recursive: true });
});

function choose(lines: readonly string[]): void {
  const path = join(folder, 'y-kien.csv');
  writeFileSync(path, lines.join('\n'));
  paths.push(path);
}

const header =
  'STT,Ngày nhận,Nguồn ý kiến,Người góp ý,Kênh tiếp nhận,Loại,Về việc,Nội dung,Đơn vị liên quan,Người phụ trách,Hạn trả lời,Quyết định,Lý do,Nội dung trả lời,Ngày trả lời,Ghi chú';

const list = () =>
  app.call('opinion.list', {
    filter: {},
    sort: { by: 'received', direction: 'ascending' },
    window: { offset: 0, limit: 50 },
  });

describe('a register of opinions', () => {
  it('comes in with words in several spellings, units and people where they are known', async () => {
    const unitId = await app.call('unit.create', { name: 'Trường THPT Pleiku', fromDay: null });
    choose([
      header,
      '1,05/01/2026,Phụ huynh,Siu Hương,Đường dây nóng,Kiến nghị,Bữa ăn bán trú,Suất ăn ít,Trường THPT Pleiku,Nguyễn Thị Lan,25/01/2026,Tiếp thu một phần,Tăng suất ăn,Đã báo phụ huynh,20/01/2026,',
      '2,2026-02-01,cha mẹ học sinh,,zalo,phản ánh,,Giờ vào lớp quá sớm,Trường Lạ,Ông Ba,,,,,,gấp',
      '3,10/2/2026,Đại biểu HĐND,,công văn,KHIẾU NẠI,Sáp nhập điểm trường,,,,,Không tiếp thu,Chưa đủ căn cứ,,,',
    ]);
    const started = await startImport(app, 'opinions');
    const preview = await previewOf(app, started, 'new');
    expect(preview.counts).toMatchObject({ new: 3, problems: 0 });
    expect(await commitImport(app, started)).toMatchObject({
      created: 3,
      made: [{ entity: 'opinion', count: 3 }],
    });
    const rows = await list();
    expect(rows).toMatchObject([
      {
        subject: 'Bữa ăn bán trú',
        giver: 'parent',
        giverName: 'Siu Hương',
        channel: 'hotline',
        kind: 'petition',
        receivedOn: '2026-01-05',
        owner: { id: lan },
        units: [{ id: unitId }],
        decision: 'partly-accepted',
        state: 'answered',
        answerDays: 15,
        isImported: true,
      },
      { subject: 'Giờ vào lớp quá sớm', giver: 'parent', channel: 'online', kind: 'feedback', units: [] },
      { giver: 'locality', channel: 'document', kind: 'complaint', decision: 'declined', state: 'decided' },
    ]);
    const second = await app.call('opinion.get', { id: rows[1]?.id ?? '' });
    expect(second.note).toBe('gấp\nĐơn vị liên quan: Trường Lạ\nNgười phụ trách: Ông Ba');
  });

  it('keeps out rows that cannot be, each with its reason, and keeps a word nobody knows in the note', async () => {
    choose([
      header,
      '1,31/02/2026,,,,,Ngày không có,,,,,,,,,',
      '2,05/03/2026,,,,,Ngày chưa đến,,,,,,,,,',
      '3,20/02/2026,,,,,Trả lời trước khi nhận,,,,,,,x,10/02/2026,',
      '4,01/02/2026,Phụ huynh,,,,,,,,,,,,,',
      '5,01/02/2026,Người ngoài hành tinh,,,,Có từ lạ,,,,,,,,,',
    ]);
    const started = await startImport(app, 'opinions');
    const problems = await previewRows(app, started, 'problems');
    expect(problems.map(({ row, problems: [problem] }) => [row, problem?.code, problem?.level])).toEqual([
      [2, 'impossible-date', 'error'],
      [3, 'opinion-day-ahead', 'error'],
      [4, 'opinion-answer-early', 'error'],
      [5, 'missing-opinion', 'error'],
      [6, 'unknown-opinion-word', 'doubt'],
    ]);
    expect(await commitImport(app, started)).toMatchObject({ created: 1, skipped: 4 });
    const [row] = await list();
    expect((await app.call('opinion.get', { id: row?.id ?? '' })).note).toBe(
      'Nguồn ý kiến: Người ngoài hành tinh',
    );
  });

  it('knows its opinions again, fills in what is new, asks about rows that repeat, and is taken back whole', async () => {
    const first = '1,05/01/2026,Phụ huynh,Siu Hương,,,Bữa ăn,Suất ăn ít,,,,,,,,';
    choose([header, first]);
    await commitImport(app, await startImport(app, 'opinions'));
    choose([
      header,
      first.replace('Suất ăn ít,,,,,,,,', 'Suất ăn ít,,,,Tiếp thu,Đúng,Đã sửa,10/01/2026,'),
      first,
      '3,06/01/2026,Phụ huynh,,,,Việc khác,,,,,,,,,',
    ]);
    const started = await startImport(app, 'opinions');
    expect((await previewOf(app, started, 'changed')).counts).toMatchObject({
      new: 1,
      changed: 1,
      repeats: 1,
    });
    const outcome = await commitImport(app, started);
    expect(outcome).toMatchObject({ created: 1, updated: 1, skipped: 1 });
    expect(await list()).toMatchObject([
      { subject: 'Bữa ăn', decision: 'accepted', answeredOn: '2026-01-10' },
      { subject: 'Việc khác' },
    ]);
    await app.call('undo.action', { actionId: outcome.actionId ?? '' });
    expect(await list()).toMatchObject([{ subject: 'Bữa ăn', decision: null, state: 'undecided' }]);
  });

  it('reads again what the list was exported as', async () => {
    const id = await app.call('opinion.create', {
      subject: 'Học phí',
      giver: 'press',
      channel: 'email',
      kind: 'criticism',
      receivedOn: '2026-02-01',
    });
    const { code } = await app.call('opinion.get', { id });
    choose([
      'Về việc,Mã,Nguồn ý kiến,Loại,Ngày nhận,Hạn trả lời,Kênh',
      `Học phí,${code},Báo chí,Phê bình,01/02/2026,,Thư điện tử`,
    ]);
    const started = await startImport(app, 'opinions');
    expect((await previewOf(app, started, 'same')).counts).toMatchObject({ same: 1, new: 0, changed: 0 });
  });
});
