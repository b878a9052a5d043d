import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Place } from '#renderer/app/places.ts';
import { usePlaces } from '#renderer/app/places.ts';
import { ImportWizard } from '#renderer/features/transfer/ImportWizard.tsx';
import { useImports } from '#renderer/features/transfer/import-state.ts';
import type { ImportKind } from '#shared/rules/import-fields.ts';
import { defaultNowMs, openTestApp, type TestApp } from '#test/support/app.ts';
import { faultyRoster, knownAreas } from '#test/support/faulty-roster.ts';
import { fixturePath, osChoosing } from '#test/support/import.ts';
import { renderDesk } from '#test/support/render.tsx';

const slowly = { timeout: 6_000 };
const freshImports = useImports.getState();

let folder: string;
let paths: string[];
let app: TestApp;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: defaultNowMs });
  useImports.setState(freshImports, true);
  folder = mkdtempSync(join(tmpdir(), 'wizard-'));
  paths = [];
  app = openTestApp({ os: { ...osChoosing([]), chooseFiles: async () => paths.splice(0, 1) } });
  await app.signIn('Nguyễn Thị Hà');
});
afterEach(() => {
  app.close();
  vi.useRealTimers();
  rmSync(folder, { recursive: true });
});

function choose(name: string, content: string | Uint8Array): void {
  const path = join(folder, name);
  writeFileSync(path, content);
  paths.push(path);
}

function show(kind: ImportKind) {
  const place: Extract<Place, { at: 'import' }> = { at: 'import', kind };
  renderDesk(<ImportWizard place={place} />, app);
  return userEvent.setup();
}

const button = (name: string | RegExp) => screen.findByRole('button', { name }, slowly);

function shownIn(element: HTMLElement): string {
  return element instanceof HTMLInputElement ? element.value : '';
}

function unitCount(): unknown {
  return app.store.sqlite.prepare('SELECT count(*) FROM unit WHERE deleted = 0').pluck().get();
}

describe('importing 300 units with five faulty rows (story 4)', () => {
  beforeEach(async () => {
    for (const name of knownAreas) await app.call('unit.saveArea', { name, kind: 'commune' });
    choose('danh-ba-300.xlsx', await faultyRoster());
  });

  async function toPreview() {
    const user = show('roster');
    await user.click(await button('Chọn tệp…'));
    await user.click(await button('Tiếp tục'));
    await user.click(await button('Tiếp tục'));
    await button('Nhập 296 đơn vị');
    return user;
  }

  it('names the five rows with their reasons, stores only the good ones, and takes all of it back', async () => {
    const user = await toPreview();
    await user.click(screen.getByRole('tab', { name: /^Vấn đề/ }));
    const problems = await screen.findByRole('grid', { name: 'Vấn đề' }, slowly);
    const rowsOf = () => within(problems).getAllByRole('row').slice(1);
    await waitFor(() => expect(rowsOf()).toHaveLength(5), slowly);
    expect(rowsOf().map(row => within(row).getAllByRole('gridcell')[0]?.textContent)).toEqual([
      '51',
      '101',
      '151',
      '201',
      '251',
    ]);
    expect(problems.textContent).toContain('Không có ngày 31/02/2025 (cột «Từ ngày»).');
    expect(problems.textContent).toContain('«Xã Không Có» chưa có trong danh mục địa bàn.');
    expect(problems.textContent).toContain('Thiếu tên ở cột «Tên đơn vị».');
    expect(problems.textContent).toContain('Mã «GL0010» đã có ở dòng 11.');
    expect(problems.textContent).toContain(
      'Số 912345678 bị bảng tính bỏ mất số 0 ở đầu, đã thêm lại: 0912 345 678.',
    );
    expect(unitCount()).toBe(0);

    await user.click(await button('Nhập 296 đơn vị'));
    await screen.findByRole('heading', { name: 'Đã nhập «danh-ba-300.xlsx»' }, slowly);
    expect(unitCount()).toBe(296);
    expect(screen.getByText(/296 đơn vị mới/)).toBeTruthy();
    await user.click(await button('Hoàn tác lần nhập này'));
    await screen.findByText(/Đã hoàn tác lần nhập/, undefined, slowly);
    expect(unitCount()).toBe(0);
  });

  it('lets each fault be mended where it is told', async () => {
    const user = await toPreview();
    await user.click(screen.getByRole('tab', { name: /^Vấn đề/ }));
    await user.click(await button('Thêm «Xã Không Có»'));
    await button('Nhập 297 đơn vị');
    await user.click(await screen.findByRole('gridcell', { name: '31/02/2025' }, slowly));
    const box = await screen.findByRole('textbox', { name: 'Giá trị dòng 51, cột Từ ngày' });
    await user.clear(box);
    await user.type(box, '28/02/2025{Enter}');
    await button('Nhập 298 đơn vị');
    const [leave] = await screen.findAllByRole('button', { name: 'Không nhập dòng' }, slowly);
    if (leave) await user.click(leave);
    await screen.findByText('1 dòng không nhập theo ý anh/chị', undefined, slowly);
    expect((await button('Nhập 298 đơn vị')).hasAttribute('disabled')).toBe(false);
    expect(unitCount()).toBe(0);
  });

  it('loses nothing of what was set on the way back and forth', async () => {
    const user = await toPreview();
    await user.click(await button('Ghép cột'));
    const field = await screen.findByRole('combobox', { name: 'Cột E đọc thành' }, slowly);
    await user.click(field);
    await user.click(await screen.findByRole('option', { name: 'Không nhập' }));
    await user.click(await button('Tệp'));
    await user.click(await button('Xem trước'));
    await user.click(await button('Ghép cột'));
    expect(shownIn(await screen.findByRole('combobox', { name: 'Cột E đọc thành' }, slowly))).toBe(
      'Không nhập',
    );
  });
});

describe('the wizard', () => {
  it('draws the sheet with its header framed, and moves the frame', async () => {
    choose('a.csv', 'Danh sách\nSố;Đơn vị\n1;Trường MN Gào\n2;Trường TH Gào\n');
    const user = show('roster');
    await user.click(await button('Chọn tệp…'));
    const sheet = await screen.findByRole('region', { name: 'Bảng «a»' }, slowly);
    expect(within(sheet).getByRole('button', { name: 'Dòng 2: tiêu đề' })).toBeTruthy();
    expect(screen.getByText('2 dòng dữ liệu, 0 dòng đầu nhóm')).toBeTruthy();
    await user.click(within(sheet).getByRole('button', { name: 'Dòng 3: dữ liệu' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Bỏ qua dòng này' }));
    await screen.findByText('1 dòng dữ liệu, 0 dòng đầu nhóm', undefined, slowly);
    await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
    await user.click(within(sheet).getByRole('button', { name: 'Dòng 1: phía trên bảng' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Tiêu đề bắt đầu từ dòng này' }));
    await waitFor(
      () => expect(within(sheet).getByRole('button', { name: 'Dòng 1: tiêu đề' })).toBeTruthy(),
      slowly,
    );
    expect(shownIn(screen.getByRole('textbox', { name: 'Tiêu đề từ dòng' }))).toBe('1');
  });

  it('shows old letters and what they become, column by column', async () => {
    paths.push(fixturePath('danh-ba-cu-tcvn3.xls'));
    const user = show('roster');
    await user.click(await button('Chọn tệp…'));
    await user.click(await button('Tiếp tục'));
    await screen.findByText('thành Lý Thị Hoà Vân', { exact: false }, slowly);
    expect(shownIn(screen.getByRole('combobox', { name: 'Phông chữ của cột B' }))).toBe('TCVN3 (.VnTime)');
    await user.click(await button('Tiếp tục'));
    await button('Nhập 40 người');
  });

  it('asks about repeats and counts them in as they are decided', async () => {
    choose('a.csv', 'Đơn vị;Địa bàn\nTrường MN Gào;Xã Gào\nTRƯỜNG MN  GÀO;Xã Gào\n');
    const user = show('roster');
    await user.click(await button('Chọn tệp…'));
    await user.click(await button('Tiếp tục'));
    await user.click(await button('Tiếp tục'));
    await button('Nhập 1 đơn vị');
    await user.click(screen.getByRole('tab', { name: /^Nghi trùng/ }));
    const repeats = await screen.findByRole('grid', { name: 'Nghi trùng' }, slowly);
    await within(repeats).findByText('Trùng với dòng 2', undefined, slowly);
    await user.click(within(repeats).getByRole('radio', { name: 'Là bản ghi khác' }));
    await button('Nhập 2 đơn vị');
  });

  it('says in place what a file lacks and how to go on', async () => {
    choose('a.csv', 'hoàn toàn không phải bảng\n');
    choose('b.pdf', '%PDF-1.7');
    const user = show('stories');
    await user.click(await button('Chọn tệp…'));
    expect((await screen.findByRole('alert', undefined, slowly)).textContent).toContain(
      'Chưa thấy dòng nào giống tiêu đề',
    );
    await user.click(await button('Tệp'));
    await user.click(await button('Chọn tệp khác…'));
    expect(await screen.findByText(/«b.pdf» không phải bảng tính/, undefined, slowly)).toBeTruthy();
  });

  it('leads to the stories after they came in', async () => {
    paths.push(fixturePath('tin-bai-2017-2018.csv'));
    const user = show('stories');
    await user.click(await button('Chọn tệp…'));
    await user.click(await button('Tiếp tục'));
    await user.click(await button('Tiếp tục'));
    await user.click(await button('Nhập 420 tin, bài'));
    await user.click(await button('Xem tin, bài'));
    expect(usePlaces.getState().address.place).toEqual({ at: 'stories', view: 'table' });
  });
});
