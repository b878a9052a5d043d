import { notifications } from '@mantine/notifications';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DirectoryTab } from '#renderer/app/places.ts';
import { usePlaces } from '#renderer/app/places.ts';
import { PersonDrawer } from '#renderer/features/person/PersonDrawer.tsx';
import { DirectoryView } from '#renderer/features/roster/DirectoryView.tsx';
import { useDirectory } from '#renderer/features/roster/directory-state.ts';
import { UnitDrawer } from '#renderer/features/unit/UnitDrawer.tsx';
import { defaultNowMs, openTestApp, type TestApp } from '#test/support/app.ts';
import { renderDesk } from '#test/support/render.tsx';

let app: TestApp;
const freshDirectory = useDirectory.getState();
beforeEach(async () => {
  useDirectory.setState(freshDirectory, true);
  vi.useFakeTimers({ toFake: ['Date'], now: defaultNowMs });
  notifications.clean();
  app = openTestApp();
  await app.signIn('Nguyễn Thị Hà');
});
afterEach(() => {
  app.close();
  vi.useRealTimers();
});

/** The screen with its drawer, as the desk puts them side by side. */
function Directory() {
  const { place, drawer } = usePlaces(state => state.address);
  const tab: DirectoryTab = place.at === 'directory' ? place.tab : 'units';
  return (
    <>
      <DirectoryView place={{ tab }} />
      {drawer?.entity === 'unit' && <UnitDrawer key={drawer.id} id={drawer.id} />}
      {drawer?.entity === 'person' && <PersonDrawer key={drawer.id} id={drawer.id} />}
    </>
  );
}

function show() {
  renderDesk(<Directory />, app);
  return userEvent.setup();
}

function appoint(
  unitId: string,
  roleId: string,
  familyName: string,
  givenName: string,
  fromDay: string | null = null,
) {
  return app.call('roster.appoint', {
    unitId,
    roleId,
    fromDay,
    newPerson: { familyName, givenName, contacts: [{ kind: 'phone', value: '0912345678' }] },
  });
}

async function fillOffice() {
  for (let index = 0; index < 40; index += 1) {
    const name = index === 0 ? 'THPT A' : index === 1 ? 'THPT B' : `THPT số ${index}`;
    const id = await app.call('unit.create', { name, typeId: 'type-thpt' });
    if (index !== 1) await appoint(id, 'role-leader', 'Trần Văn', `Lân ${index}`);
    if (index > 1) await appoint(id, 'role-officer', 'Lê Thị', `Cúc ${index}`);
  }
}

function rowsShown(): string[] {
  const grid = screen.getByRole('grid', { name: 'Danh sách đơn vị' });
  return within(grid)
    .getAllByRole('row')
    .slice(1)
    .map(row => row.textContent ?? '');
}

describe('the list of units', () => {
  it('says why it is empty and leads to the import', async () => {
    const user = show();
    await user.click(await screen.findByRole('button', { name: 'Nhập từ Excel' }));
    expect(usePlaces.getState().address.place).toEqual({ at: 'import', kind: 'roster' });
    expect(screen.getByText(/Chưa có đơn vị nào. Anh\/chị nhập danh sách/)).toBeTruthy();
  });

  it('plays the roster gap: «Thiếu» shows exactly the two units, the post named, and 38/40 stays', async () => {
    await fillOffice();
    const user = show();
    expect(await screen.findByText('95 %')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Thiếu' }));
    await waitFor(() => expect(rowsShown()).toHaveLength(2));
    expect(rowsShown()[0]).toContain('THPT A');
    expect(rowsShown()[0]).toContain('Thiếu cán bộ');
    expect(rowsShown()[1]).toContain('THPT B');
    expect(rowsShown()[1]).toContain('Thiếu lãnh đạo, cán bộ');
    expect(screen.getByText('38/40 đơn vị đủ đầu mối')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Thiếu', pressed: true })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Lãnh đạo' }));
    await waitFor(() => expect(rowsShown()).toHaveLength(1));
    expect(rowsShown()[0]).toContain('THPT B');
    await user.click(screen.getByRole('button', { name: 'Bỏ lọc' }));
    await waitFor(() => expect(rowsShown().length).toBeGreaterThan(2));
  });

  it('finds by a few letters without accents', async () => {
    await app.call('unit.create', { name: 'THPT Đắk Đoa', typeId: 'type-thpt' });
    await app.call('unit.create', { name: 'THPT Lê Quý Đôn', typeId: 'type-thpt' });
    const user = show();
    await screen.findByText('THPT Đắk Đoa');
    await user.type(screen.getByRole('searchbox', { name: 'Lọc theo chữ' }), 'dak doa');
    await waitFor(() => expect(rowsShown()).toHaveLength(1));
    expect(rowsShown()[0]).toContain('THPT Đắk Đoa');
  });

  it('follows a change made elsewhere', async () => {
    show();
    await screen.findByText(/Chưa có đơn vị nào. Anh/);
    await app.call('unit.create', { name: 'THPT A', typeId: 'type-thpt' });
    expect(await screen.findByText('THPT A')).toBeTruthy();
  });

  it('adds a unit with N and opens it', async () => {
    const user = show();
    await screen.findByText(/Chưa có đơn vị nào. Anh/);
    await user.keyboard('n');
    const form = within(await screen.findByRole('dialog', { name: 'Thêm đơn vị' }));
    await user.type(form.getByRole('textbox', { name: /Tên đơn vị/ }), 'THPT Chư Sê');
    await user.click(form.getByRole('combobox', { name: 'Loại đơn vị' }));
    await user.click(await screen.findByRole('option', { name: 'Trường THPT' }));
    await user.click(form.getByRole('button', { name: 'Lưu đơn vị' }));
    expect(await screen.findByRole('heading', { name: 'THPT Chư Sê' })).toBeTruthy();
    expect(await screen.findByText('Đã thêm đơn vị THPT Chư Sê')).toBeTruthy();
    expect(await app.call('unit.list', { page: { offset: 0, limit: 5 } })).toMatchObject([
      { name: 'THPT Chư Sê', typeId: 'type-thpt' },
    ]);
  });

  it('changes many units in one step', async () => {
    const office = await app.call('unit.create', { name: 'Sở GD&ĐT', typeId: 'type-other' });
    for (const name of ['THPT A', 'THPT B']) await app.call('unit.create', { name, typeId: 'type-thpt' });
    const user = show();
    await screen.findByText('THPT B');
    await user.click(screen.getByRole('checkbox', { name: 'Chọn dòng 2' }));
    await user.click(screen.getByRole('checkbox', { name: 'Chọn dòng 3' }));
    await user.click(screen.getByRole('button', { name: 'Sửa hàng loạt…' }));
    const form = within(await screen.findByRole('dialog', { name: 'Sửa 2 đơn vị' }));
    await user.click(form.getByRole('combobox', { name: 'Cơ quan quản lý' }));
    await user.click(await screen.findByRole('option', { name: 'Sở GD&ĐT' }));
    await user.click(form.getByRole('button', { name: 'Lưu' }));
    await screen.findByText('Đã sửa 2 đơn vị');
    expect(await app.call('unit.managers', {})).toEqual([{ id: office, name: 'Sở GD&ĐT', units: 2 }]);
  });
});

describe('a change of officer', () => {
  it('ends one term and begins the next in one dialog, and the date box shows each', async () => {
    const id = await app.call('unit.create', { name: 'THPT A', typeId: 'type-thpt' });
    await appoint(id, 'role-leader', 'Trần Văn', 'Lân');
    await appoint(id, 'role-officer', 'Phan Anh', 'Tuấn', '2024-08-01');
    const user = show();
    await user.click(await screen.findByText('THPT A'));
    await user.click(await screen.findByRole('button', { name: 'Thay thế Phan Anh Tuấn' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Phân công: THPT A' }));
    await user.type(dialog.getByRole('combobox', { name: /Người được cử/ }), 'Võ Thị Mai');
    await user.click(await screen.findByRole('option', { name: 'Thêm người mới: Võ Thị Mai' }));
    expect(dialog.getByText('Họ đệm: Võ Thị · Tên: Mai')).toBeTruthy();
    const from = dialog.getByRole('textbox', { name: 'Từ ngày' });
    await user.clear(from);
    await user.type(from, '01/01/2026');
    await user.tab();
    expect(dialog.getByRole('textbox', { name: /Ngày cuối cùng phụ trách/ })).toHaveProperty(
      'value',
      '31/12/2025',
    );
    await user.click(dialog.getByRole('button', { name: 'Lưu phân công' }));
    expect(
      await screen.findByRole('region', { name: 'Cán bộ làm công tác truyền thông: Võ Thị Mai' }),
    ).toBeTruthy();
    const served = within(screen.getByRole('region', { name: 'Đã phụ trách' }));
    expect(served.getByText(/01\/08\/2024 – 31\/12\/2025/)).toBeTruthy();

    const day = screen.getByRole('textbox', { name: 'Xem tại ngày' });
    await user.type(day, '15/12/2025{Enter}');
    await waitFor(() => expect(rowsShown()[0]).toContain('Phan Anh Tuấn'));
    expect(rowsShown()[0]).toContain('Đủ');
    await user.click((await screen.findAllByRole('button', { name: 'Về hôm nay' }))[0] as HTMLElement);
    await waitFor(() => expect(rowsShown()[0]).toContain('Võ Thị Mai'));
  });

  it('offers to end the post of who turns out to serve already', async () => {
    const id = await app.call('unit.create', { name: 'THPT A', typeId: 'type-thpt' });
    await appoint(id, 'role-officer', 'Phan Anh', 'Tuấn', '2024-08-01');
    await app.call('person.create', { familyName: 'Võ Thị', givenName: 'Mai' });
    const user = show();
    await user.click(await screen.findByText('THPT A'));
    await user.click(await screen.findByRole('button', { name: 'Phân công khác…' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Phân công: THPT A' }));
    await user.click(dialog.getByRole('combobox', { name: /Vai trò/ }));
    await user.click(await screen.findByRole('option', { name: 'Cán bộ làm công tác truyền thông' }));
    await user.type(dialog.getByRole('combobox', { name: /Người được cử/ }), 'mai');
    await user.click(await screen.findByRole('option', { name: 'Võ Thị Mai' }));
    await user.click(dialog.getByRole('button', { name: 'Lưu phân công' }));
    expect(await dialog.findByRole('alert')).toHaveProperty(
      'textContent',
      expect.stringContaining('Phan Anh Tuấn đang là Cán bộ làm công tác truyền thông'),
    );
    await dialog.findByRole('checkbox', { name: /Kết thúc phân công của Phan Anh Tuấn/ });
    await user.click(dialog.getByRole('button', { name: 'Lưu phân công' }));
    expect(
      await screen.findByRole('region', { name: 'Cán bộ làm công tác truyền thông: Võ Thị Mai' }),
    ).toBeTruthy();
    expect((await app.call('unit.get', { id })).served).toMatchObject([{ personName: 'Phan Anh Tuấn' }]);
  });

  it('ends a post and leaves it vacant, said with the day and the person', async () => {
    const id = await app.call('unit.create', { name: 'THPT A', typeId: 'type-thpt' });
    await appoint(id, 'role-officer', 'Phan Anh', 'Tuấn', '2024-08-01');
    const user = show();
    await user.click(await screen.findByText('THPT A'));
    await user.click(await screen.findByRole('button', { name: 'Kết thúc phân công của Phan Anh Tuấn' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Kết thúc phân công' }));
    const toDay = dialog.getByRole('textbox', { name: /Ngày cuối cùng/ });
    await user.clear(toDay);
    await user.type(toDay, '31/12/2025');
    await user.click(dialog.getByRole('button', { name: 'Kết thúc phân công' }));
    const vacant = await screen.findByRole('region', { name: 'Cán bộ làm công tác truyền thông' });
    expect(vacant.textContent).toContain('trống từ 01/01/2026, trước là Phan Anh Tuấn');
    await user.click(await screen.findByRole('button', { name: 'Hoàn tác' }));
    expect(await screen.findByRole('button', { name: 'Thay thế Phan Anh Tuấn' })).toBeTruthy();
  });
});

describe('a post', () => {
  it('is corrected, also when it is over, and one that never was is deleted', async () => {
    const id = await app.call('unit.create', { name: 'THPT A', typeId: 'type-thpt' });
    const { postId } = await appoint(id, 'role-officer', 'Phan Anh', 'Tuấn', '2024-08-01');
    await app.call('roster.endPost', { postId, toDay: '2025-12-31' });
    const user = show();
    await user.click(await screen.findByText('THPT A'));
    await user.click(await screen.findByRole('button', { name: 'Sửa phân công của Phan Anh Tuấn' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Sửa phân công' }));
    await user.type(dialog.getByRole('textbox', { name: 'Số quyết định' }), '12/QĐ');
    await user.click(dialog.getByRole('button', { name: 'Lưu' }));
    await screen.findByText('Đã sửa phân công của Phan Anh Tuấn');
    expect((await app.call('unit.get', { id })).served).toMatchObject([{ decisionNumber: '12/QĐ' }]);
    await user.click(await screen.findByRole('button', { name: 'Sửa phân công của Phan Anh Tuấn' }));
    await user.click(await screen.findByRole('button', { name: 'Xóa phân công ghi nhầm' }));
    expect(await screen.findByText('Chưa có ai thôi phụ trách.')).toBeTruthy();
  });

  it('in a dialog keeps the keys: Escape closes the dialog and not the unit behind it', async () => {
    await app.call('unit.create', { name: 'THPT A', typeId: 'type-thpt' });
    const user = show();
    await user.click(await screen.findByText('THPT A'));
    await user.click(await screen.findByRole('button', { name: 'Phân công khác…' }));
    await screen.findByRole('dialog', { name: 'Phân công: THPT A' });
    act(() => (document.activeElement as HTMLElement).blur());
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Phân công: THPT A' })).toBeNull());
    expect(screen.getByRole('heading', { name: 'THPT A' })).toBeTruthy();
  });
});

describe('a unit', () => {
  it('that lies in the bin says so and can be brought back', async () => {
    const id = await app.call('unit.create', { name: 'THPT A', typeId: 'type-thpt' });
    const user = show();
    await user.click(await screen.findByText('THPT A'));
    await screen.findByRole('heading', { name: 'THPT A' });
    await app.call('unit.remove', { ids: [id] });
    await user.click(await screen.findByRole('button', { name: 'Khôi phục' }));
    expect(await screen.findByRole('region', { name: 'Đầu mối' })).toBeTruthy();
  });

  it('is renamed from a day on and keeps its old name in grey', async () => {
    await app.call('unit.create', { name: 'THPT Chư Sê', typeId: 'type-thpt' });
    const user = show();
    await user.click(await screen.findByText('THPT Chư Sê'));
    await user.click(await screen.findByRole('button', { name: 'Sửa' }));
    const form = within(await screen.findByRole('dialog', { name: 'Sửa đơn vị' }));
    const name = form.getByRole('textbox', { name: /Tên đơn vị/ });
    await user.clear(name);
    await user.type(name, 'THPT Lê Lợi');
    await user.click(form.getByRole('radio', { name: /Thay đổi từ một ngày/ }));
    await user.click(form.getByRole('button', { name: 'Lưu đơn vị' }));
    await user.type(form.getByRole('textbox', { name: /^Từ ngày/ }), '01/07/2025');
    await user.type(form.getByRole('textbox', { name: 'Số quyết định' }), '53/QĐ-UBND');
    await user.click(form.getByRole('button', { name: 'Lưu đơn vị' }));
    expect(await screen.findByRole('heading', { name: /THPT Lê Lợi.*trước đây: THPT Chư Sê/ })).toBeTruthy();
    const events = screen.getByRole('region', { name: 'Diễn biến của đơn vị' });
    await waitFor(() => expect(events.textContent).toContain('01/07/2025 Đổi tên'));
    expect(events.textContent).toContain('53/QĐ-UBND');
  });

  it('is switched off for those who may only look, with the reason', async () => {
    await app.call('unit.create', {
      name: 'THPT A',
      typeId: 'type-thpt',
      contacts: [{ kind: 'phone', value: '0912345678' }],
    });
    await app.signIn('Lê Văn Xem', 'viewer');
    const user = show();
    await user.click(await screen.findByText('THPT A'));
    const edit = await screen.findByRole('button', { name: 'Sửa' });
    expect(edit.getAttribute('aria-disabled')).toBe('true');
    await user.hover(edit);
    expect(await screen.findByText(/Việc này cần vai trò «biên tập»/)).toBeTruthy();
    expect(screen.queryByText('0912 345 678')).toBeNull();
    expect(screen.getAllByText(/Vai trò «xem» không xem được/).length).toBeGreaterThan(0);
  });
});

describe('people', () => {
  it('are listed by given name, opened, and confirmed today', async () => {
    await app.call('person.create', { familyName: 'Trần', givenName: 'Ánh', confirmedOn: null });
    await app.call('person.create', { familyName: 'Lê Thị', givenName: 'Bình' });
    const user = show();
    await user.click(screen.getByRole('tab', { name: 'Cá nhân' }));
    const grid = await screen.findByRole('grid', { name: 'Danh sách cá nhân' });
    await within(grid).findByText('Trần Ánh');
    const names = within(grid)
      .getAllByRole('row')
      .slice(1)
      .map(row => within(row).getAllByRole('gridcell')[1]?.textContent);
    expect(names).toEqual(['Trần Ánh', 'Lê Thị Bình', 'Nguyễn Thị Hà']);
    await user.click(within(grid).getByText('Trần Ánh'));
    expect(await screen.findByText('Chưa xác nhận lần nào')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Xác nhận hôm nay' }));
    expect(await screen.findByText('Xác nhận lần cuối ngày 02/03/2026')).toBeTruthy();
  });

  it('are entered with a split that can be put right and numbers that say what they become', async () => {
    const user = show();
    await user.click(screen.getByRole('tab', { name: 'Cá nhân' }));
    await user.click(screen.getByRole('button', { name: 'Thêm cá nhân' }));
    const form = within(await screen.findByRole('dialog', { name: 'Thêm cá nhân' }));
    await user.type(form.getByRole('textbox', { name: /Họ và tên/ }), "ThS. Ksor H'Nhan");
    expect(form.getByRole('textbox', { name: 'Danh xưng' })).toHaveProperty('value', 'ThS.');
    expect(form.getByRole('textbox', { name: 'Tên' })).toHaveProperty('value', "H'Nhan");
    await user.type(form.getByRole('textbox', { name: 'Xếp theo tên' }), 'Nhan');
    await user.type(form.getByRole('textbox', { name: 'Liên hệ 1' }), '01659876543');
    expect(form.getByText('Sẽ lưu là 0359 876 543')).toBeTruthy();
    await user.click(form.getByRole('button', { name: 'Lưu cá nhân' }));
    expect(await screen.findByRole('heading', { name: "Ksor H'Nhan" })).toBeTruthy();
    expect(await app.call('person.list', { text: 'nhan', page: { offset: 0, limit: 5 } })).toMatchObject([
      { name: "Ksor H'Nhan", title: 'ThS.', phone: '0359876543' },
    ]);
  });
});

describe('Tổ truyền thông', () => {
  it('lists the divisions and who named nobody', async () => {
    const office = await app.call('unit.create', { name: 'Văn phòng Sở', typeId: 'type-division' });
    await app.call('unit.create', { name: 'Phòng Giáo dục Trung học', typeId: 'type-division' });
    await appoint(office, 'role-member', 'Lê Thị', 'Ba');
    const user = show();
    await user.click(screen.getByRole('tab', { name: 'Tổ truyền thông' }));
    expect(await screen.findByText('1/2 phòng đã cử thành viên')).toBeTruthy();
    const grid = screen.getByRole('grid', { name: 'Danh sách Tổ truyền thông' });
    const rows = within(grid)
      .getAllByRole('row')
      .slice(1)
      .map(row => row.textContent ?? '');
    expect(rows[0]).toContain('Phòng Giáo dục Trung học');
    expect(rows[0]).toContain('Thiếu thành viên');
    expect(rows[1]).toContain('Lê Thị Ba');
  });
});
