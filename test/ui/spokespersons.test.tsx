import { notifications } from '@mantine/notifications';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { usePressLists } from '#renderer/features/outlet/outlet-state.ts';
import { DirectoryView } from '#renderer/features/roster/DirectoryView.tsx';
import { AnswerSettings } from '#renderer/features/settings/AnswerSettings.tsx';
import { addDays, dayInVietnam } from '#shared/core/dates.ts';
import { openTestApp, type TestApp } from '#test/support/app.ts';
import { renderDesk } from '#test/support/render.tsx';

let app: TestApp;
let lan: string;
const today = dayInVietnam(Date.now());

beforeEach(async () => {
  app = openTestApp({ now: Date.now() });
  lan = await app.signIn('Nguyễn Thị Lan');
  const { set, show } = usePressLists.getState();
  for (const list of ['outlets', 'reporters', 'partners'] as const)
    set(list, { text: '', filters: {}, sort: null });
  show('outlets');
});
afterEach(() => {
  act(() => notifications.clean());
  app.close();
});

function show(tab: 'outlets' | 'spokespersons'): ReturnType<typeof userEvent.setup> {
  renderDesk(<DirectoryView place={{ tab }} />, app);
  return userEvent.setup();
}

async function head(): Promise<string> {
  return app.call('speaker.save', {
    fields: { kind: 'head', name: 'Trần Thị Thanh', position: 'Giám đốc', fromDay: addDays(today, -400) },
  });
}

describe('«Người phát ngôn»', () => {
  it('names who may speak today, and each authorisation with its term in words', async () => {
    const headId = await head();
    const authorise = (matter: string, documentNumber: string, from: number, to: number) =>
      app.call('speaker.authorise', {
        fields: {
          personId: lan,
          authorisedById: headId,
          matter,
          documentNumber,
          issuedOn: addDays(today, -30),
          fromDay: addDays(today, from),
          toDay: addDays(today, to),
        },
      });
    await authorise('Bạo lực học đường', '01/GUQ', -20, -3);
    await authorise('Ngộ độc bếp ăn', '02/GUQ', -5, 40);
    await authorise('Tuyển sinh lớp 10', '03/GUQ', 8, 60);
    const user = show('spokespersons');
    const now = await screen.findByRole('region', { name: 'Hôm nay được phát ngôn' });
    expect(within(now).getByText('Trần Thị Thanh')).toBeTruthy();
    expect(within(now).getByText(/về: Ngộ độc bếp ăn/)).toBeTruthy();
    expect(within(now).queryByText(/Bạo lực/)).toBeNull();
    expect(within(now).queryByText(/Tuyển sinh/)).toBeNull();
    await user.click(screen.getByRole('radio', { name: 'Ủy quyền (3)' }));
    const table = await screen.findByRole('grid', { name: 'Ủy quyền' });
    expect(await within(table).findByText('hết hạn 3 ngày trước')).toBeTruthy();
    expect(within(table).getByText('còn hiệu lực')).toBeTruthy();
    expect(within(table).getByText(/^chưa có hiệu lực/)).toBeTruthy();
  });

  it('refuses an authorisation without its number, in words, and keeps what was typed', async () => {
    await head();
    const user = show('spokespersons');
    await user.click(await screen.findByRole('radio', { name: 'Ủy quyền (0)' }));
    await user.click(await screen.findByRole('button', { name: 'Ủy quyền phát ngôn' }));
    const dialog = await screen.findByRole('dialog', { name: 'Ủy quyền phát ngôn' });
    await user.type(within(dialog).getByRole('textbox', { name: /^hoặc vụ việc/ }), 'Tuyển sinh');
    await user.click(within(dialog).getByRole('button', { name: 'Lưu' }));
    await within(dialog).findByText(/còn thiếu/);
    expect(within(dialog).getByDisplayValue('Tuyển sinh')).toBeTruthy();
    expect((await app.call('speaker.list', {})).authorisations).toHaveLength(0);
  });

  it('keeps the spokespersons of communes apart', async () => {
    await head();
    const user = show('spokespersons');
    await user.click(await screen.findByRole('radio', { name: /^Xã, phường/ }));
    await user.click(await screen.findByRole('button', { name: 'Thêm người phát ngôn của cơ quan khác' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByRole('textbox', { name: 'hoặc họ và tên' }), 'Ksor Thanh');
    await user.type(within(dialog).getByRole('textbox', { name: 'Cơ quan' }), 'UBND xã Ia Ly');
    await user.click(within(dialog).getByRole('button', { name: 'Lưu' }));
    const table = await screen.findByRole('grid', { name: 'Xã, phường, cơ quan khác' });
    await within(table).findByText('UBND xã Ia Ly');
    const now = screen.getByRole('region', { name: 'Hôm nay được phát ngôn' });
    expect(within(now).queryByText('Ksor Thanh')).toBeNull();
  });
});

describe('«Báo chí, đối tác»', () => {
  it('shows outlets that merged with what they are now', async () => {
    const user = show('outlets');
    const table = await screen.findByRole('grid', { name: 'Danh sách cơ quan báo chí, kênh' });
    await user.type(screen.getByRole('searchbox', { name: 'Lọc theo chữ' }), 'bao gia lai');
    await within(table).findByText('Ngừng từ 30/06/2025');
    expect(within(table).getByText(/nay là/)).toBeTruthy();
  });

  it('lists reporters under their outlets and moves one on', async () => {
    const outlet = await app.call('outlet.save', { name: 'Báo Cao Nguyên' });
    const next = await app.call('outlet.save', { name: 'Báo Miền Núi' });
    await app.call('reporter.save', { name: 'Nay Phương', outletId: outlet, fromDay: addDays(today, -100) });
    const user = show('outlets');
    await user.click(await screen.findByRole('radio', { name: 'Phóng viên' }));
    await user.click(await screen.findByText('Nay Phương'));
    const dialog = await screen.findByRole('dialog', { name: 'Sửa phóng viên' });
    await user.click(within(dialog).getByRole('button', { name: 'Chuyển cơ quan…' }));
    const move = await screen.findByRole('dialog', { name: 'Nay Phương chuyển cơ quan' });
    await user.type(within(move).getByRole('combobox', { name: /^Cơ quan mới/ }), 'mien nui');
    await user.click(await screen.findByRole('option', { name: 'Báo Miền Núi' }));
    await user.click(within(move).getByRole('button', { name: 'Lưu' }));
    await waitFor(async () =>
      expect((await app.call('reporter.list', {})).map(row => [row.outlet?.id, row.toDay])).toEqual(
        expect.arrayContaining([
          [outlet, today],
          [next, null],
        ]),
      ),
    );
  });
});

describe('templates and lines', () => {
  it('are put in order, and a place is inserted where the caret is', async () => {
    renderDesk(<AnswerSettings />, app);
    const user = userEvent.setup();
    const before = (await app.call('template.list', {})).map(template => template.name);
    await user.click(await screen.findByRole('button', { name: `Đưa «${before[0]}» xuống` }));
    await waitFor(async () =>
      expect((await app.call('template.list', {})).map(template => template.name).slice(0, 2)).toEqual([
        before[1],
        before[0],
      ]),
    );
    await user.click(screen.getByRole('button', { name: 'Thêm mẫu trả lời' }));
    const dialog = await screen.findByRole('dialog', { name: 'Thêm mẫu trả lời' });
    await user.type(within(dialog).getByRole('textbox', { name: /^Mẫu trả lời/ }), 'Cảm ơn');
    await user.type(within(dialog).getByRole('textbox', { name: 'Nội dung' }), 'Kính gửi ');
    await user.click(within(dialog).getByRole('button', { name: 'Chèn chỗ điền…' }));
    await user.click(await screen.findByRole('menuitem', { name: /^Người hỏi/ }));
    await user.click(within(dialog).getByRole('button', { name: 'Lưu' }));
    await waitFor(async () =>
      expect(await app.call('template.list', {})).toContainEqual(
        expect.objectContaining({ name: 'Cảm ơn', body: 'Kính gửi {nguoi_hoi}' }),
      ),
    );
  });

  it('say when a line is outside its term', async () => {
    await app.call('line.save', { title: 'Dạy thêm', body: 'Đúng quy định', toDay: addDays(today, -1) });
    renderDesk(<AnswerSettings />, app);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('radio', { name: 'Thông điệp thống nhất' }));
    await screen.findByText('Dạy thêm');
    expect(screen.getByText('ngoài thời hạn')).toBeTruthy();
  });
});
