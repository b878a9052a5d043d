import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Writer, write } from '#db/write.ts';
import { type Action, registeredActions } from '#renderer/app/actions.ts';
import { OfferActions } from '#renderer/app/OfferActions.tsx';
import { usePlaces } from '#renderer/app/places.ts';
import { Workspace } from '#renderer/app/Workspace.tsx';
import { usePalette } from '#renderer/features/search/palette-state.ts';
import { useAppQuery } from '#renderer/lib/client.ts';
import { openTestApp, type TestApp } from '#test/support/app.ts';
import { renderDesk } from '#test/support/render.tsx';

let app: TestApp;
let user: string;
const ids: Record<string, string> = {};

beforeEach(async () => {
  usePalette.setState({ open: null });
  app = openTestApp();
  user = await app.signIn('Phạm Thu');
  act(writer => {
    for (const [familyName, givenName] of [
      ['Nguyễn Thị', 'Đường'],
      ['Dương Văn', 'Đường'],
      ['Dương Thị', 'Hoa'],
    ])
      ids[`${familyName} ${givenName}`] = writer.create('person', {
        familyName: familyName ?? null,
        givenName: givenName ?? null,
        kind: 'staff',
      });
    for (const name of ['THPT Đắk Đoa', 'Trường THPT Lê Quý Đôn']) {
      const unitId = writer.create('unit', { status: 'active' });
      ids[name] = unitId;
      writer.create('unitFact', { unitId, kind: 'name', value: name.normalize('NFD') });
    }
    ids['story'] = writer.create('story', { title: 'Khai giảng ở Đắk Đoa', stage: 'idea' });
  });
});
afterEach(() => app.close());

function act<T>(body: (writer: Writer) => T): T {
  return write(app.store, { userId: user, name: 'unit.save', intent: 'edit', step: 'do' }, body).value;
}

function Desk(props: { readonly extra?: readonly Action[] }) {
  const session = useAppQuery('session.get', {});
  if (!session.data) return null;
  return (
    <>
      <Workspace session={session.data} />
      <OfferActions actions={props.extra ?? []} />
    </>
  );
}

async function openPalette(): Promise<HTMLElement> {
  await screen.findByRole('button', { name: 'Phạm Thu' });
  await userEvent.keyboard('{Control>}k{/Control}');
  return screen.findByRole('combobox', { name: 'Tìm kiếm' });
}

function titles(): string[] {
  return screen.queryAllByRole('option').map(option => option.textContent ?? '');
}

describe('the search box', () => {
  it('opens with Ctrl+K, finds while typing without accents, and puts exact accents first (story 3)', async () => {
    renderDesk(<Desk />, app);
    const box = await openPalette();
    await userEvent.type(box, 'duong');
    await waitFor(() => expect(titles().slice(0, 3)).toHaveLength(3));
    const people = await screen.findByRole('group', { name: 'Cá nhân' });
    expect(within(people).getAllByRole('option')).toHaveLength(3);
    for (const [typed, first] of [
      ['dak doa', 'THPT Đắk Đoa'],
      ['DON', 'Trường THPT Lê Quý Đôn'],
      ['le q', 'Trường THPT Lê Quý Đôn'],
    ]) {
      await userEvent.clear(box);
      await userEvent.type(box, typed ?? '');
      await waitFor(() => expect(titles()[0]?.normalize('NFC')).toContain(first));
    }
    await userEvent.clear(box);
    await userEvent.type(box, 'đường');
    await waitFor(() => {
      const found = titles().map(title => title.normalize('NFC'));
      expect(found.findIndex(title => title.includes('Dương Thị Hoa'))).toBe(2);
    });
  });

  it('opens what the arrow keys point at in the drawer, and knows its neighbours', async () => {
    renderDesk(<Desk />, app);
    const box = await openPalette();
    await userEvent.type(box, 'duong');
    await waitFor(() => expect(titles()).toHaveLength(3));
    await userEvent.keyboard('{ArrowDown}');
    const active = screen.getByRole('option', { selected: true });
    expect(box.getAttribute('aria-activedescendant')).toBe(active.id);
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(usePlaces.getState().address.drawer?.entity).toBe('person'));
    const { address, neighbours } = usePlaces.getState();
    expect(neighbours).toHaveLength(3);
    expect(neighbours[1]).toBe(address.drawer?.id);
    await waitFor(() => expect(screen.queryByRole('combobox', { name: 'Tìm kiếm' })).toBeNull());
  });

  it('opens the full page with Ctrl+Enter, and closes with Esc', async () => {
    renderDesk(<Desk />, app);
    let box = await openPalette();
    await userEvent.type(box, 'khai giang');
    await screen.findByRole('group', { name: 'Tin, bài' });
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(usePlaces.getState().address.place.at).toBe('story'));
    expect(usePlaces.getState().address.place).toEqual({ at: 'story', id: ids['story'] });
    await waitFor(() => expect(screen.queryByRole('combobox', { name: 'Tìm kiếm' })).toBeNull());
    box = await openPalette();
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('combobox', { name: 'Tìm kiếm' })).toBeNull());
  });

  it('Enter pressed before the answer waits for it instead of opening something older', async () => {
    renderDesk(<Desk />, app);
    const box = await openPalette();
    await userEvent.type(box, 'hoa');
    await waitFor(() => expect(titles()[0]).toContain('Hoa'));
    fireEvent.change(box, { target: { value: 'lê quý' } });
    fireEvent.keyDown(box, { key: 'Enter' });
    await waitFor(() => expect(usePlaces.getState().address.drawer?.id).toBe(ids['Trường THPT Lê Quý Đôn']));
  });

  it('waits for the end of a composition', async () => {
    renderDesk(<Desk />, app);
    const box = await openPalette();
    fireEvent.compositionStart(box);
    fireEvent.change(box, { target: { value: 'đăk' } });
    await new Promise(resolve => setTimeout(resolve, 120));
    expect(screen.queryByRole('group', { name: 'Đơn vị' })).toBeNull();
    fireEvent.keyDown(box, { key: 'Enter', keyCode: 229 });
    expect(usePlaces.getState().address.drawer).toBeNull();
    fireEvent.change(box, { target: { value: 'đắk' } });
    fireEvent.compositionEnd(box);
    await screen.findByRole('group', { name: 'Đơn vị' });
  });

  it('says so when nothing is found, in one sentence', async () => {
    renderDesk(<Desk />, app);
    await userEvent.type(await openPalette(), 'xyzzy "');
    await screen.findByText(/Không thấy gì khớp với «xyzzy "»/);
  });

  it('shows more of one kind on request, and everything again when cleared', async () => {
    act(writer => {
      for (let count = 0; count < 7; count += 1)
        writer.create('story', { title: `Lễ hội ${count}`, stage: 'idea' });
    });
    renderDesk(<Desk />, app);
    const box = await openPalette();
    await userEvent.type(box, 'lễ hội');
    await userEvent.click(await screen.findByRole('option', { name: 'Xem thêm trong Tin, bài' }));
    await waitFor(() => expect(titles()).toHaveLength(7));
    await userEvent.click(screen.getByRole('button', { name: 'Bỏ, tìm ở mọi nơi' }));
    await screen.findByRole('option', { name: 'Xem thêm trong Tin, bài' });
  });

  it('when empty offers what was opened and changed last, and what can be done', async () => {
    renderDesk(<Desk />, app);
    await screen.findByRole('button', { name: 'Phạm Thu' });
    usePlaces.getState().openRecord({ entity: 'person', id: ids['Dương Thị Hoa'] ?? '' });
    await openPalette();
    const recent = await screen.findByRole('group', { name: 'Gần đây' });
    await waitFor(() =>
      expect(within(recent).getAllByRole('option')[0]?.textContent).toContain('Dương Thị Hoa'),
    );
    expect(screen.getByRole('group', { name: 'Việc có thể làm' })).toBeDefined();
  });
});

describe('actions', () => {
  const said: string[] = [];
  const extra: readonly Action[] = [
    {
      name: 'unit.new',
      label: 'Thêm đơn vị',
      group: 'make',
      shortcuts: ['N'],
      role: 'editor',
      perform: () => said.push('new'),
    },
    {
      name: 'unit.merge',
      label: 'Gộp đơn vị trùng',
      group: 'make',
      role: 'lead',
      perform: () => said.push('merge'),
    },
  ];
  beforeEach(() => {
    said.length = 0;
  });

  it('are found by the words of their name, with their shortcut, and done from the palette or by key', async () => {
    renderDesk(<Desk extra={extra} />, app);
    await userEvent.type(await openPalette(), 'them don');
    const option = await screen.findByRole('option', { name: /Thêm đơn vị/ });
    expect(option.textContent).toContain('N');
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(said).toEqual(['new']));
    await waitFor(() => expect(screen.queryByRole('combobox', { name: 'Tìm kiếm' })).toBeNull());
    await userEvent.keyboard('n');
    expect(said).toEqual(['new', 'new']);
  });

  it('that the role may not do stay in sight, switched off with the reason', async () => {
    await app.signIn('Khách', 'viewer');
    renderDesk(<Desk extra={extra} />, app);
    await screen.findByRole('button', { name: 'Khách' });
    await userEvent.keyboard('n{Control>}k{/Control}');
    expect(said).toEqual([]);
    await userEvent.type(await screen.findByRole('combobox', { name: 'Tìm kiếm' }), 'gộp đơn vị');
    const option = await screen.findByRole('option', { name: /Gộp đơn vị trùng/ });
    expect(option.getAttribute('aria-disabled')).toBe('true');
    expect(option.textContent).toContain('thường trực');
    await userEvent.click(option);
    expect(said).toEqual([]);
  });

  it('are on offer only while the view that offers them is there', async () => {
    const { unmount } = renderDesk(<Desk extra={extra} />, app);
    await screen.findByRole('button', { name: 'Phạm Thu' });
    expect(registeredActions().map(action => action.name)).toContain('unit.new');
    unmount();
    expect(registeredActions()).toEqual([]);
  });

  it('undo is among them and takes the last step back with Ctrl+Z', async () => {
    renderDesk(<Desk />, app);
    await screen.findByRole('button', { name: /^Hoàn tác: / });
    await userEvent.keyboard('{Control>}z{/Control}');
    await waitFor(async () =>
      expect(await app.call('search.all', { text: 'đắk đoa', limit: 5 })).toEqual([]),
    );
  });
});

describe('the list of shortcuts', () => {
  it('opens with «?» and names the keys of screens, actions and lists', async () => {
    renderDesk(
      <Desk
        extra={[
          {
            name: 'x',
            label: 'Thêm đơn vị',
            group: 'make',
            shortcuts: ['N'],
            role: 'viewer',
            perform: () => {},
          },
        ]}
      />,
      app,
    );
    await screen.findByRole('button', { name: 'Phạm Thu' });
    await userEvent.keyboard('{Shift>}?{/Shift}');
    const dialog = await screen.findByRole('dialog', { name: 'Phím tắt' });
    for (const text of ['Thêm đơn vị', 'Tìm kiếm', 'Chọn hoặc bỏ chọn dòng', 'Mở Cài đặt'])
      expect(within(dialog).getByText(text)).toBeDefined();
  });
});
