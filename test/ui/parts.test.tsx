import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ReactNode, useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { DeskProvider } from '#renderer/app/DeskProvider.tsx';
import { Navigation } from '#renderer/app/Navigation.tsx';
import { screenKeys, screensOf } from '#renderer/app/screens.ts';
import { ConfirmChoice } from '#renderer/components/ConfirmChoice.tsx';
import { FieldRow } from '#renderer/components/FieldRow.tsx';
import { FilterBar } from '#renderer/components/FilterBar.tsx';
import type { Filter } from '#renderer/components/FilterChip.tsx';
import { NothingFound } from '#renderer/components/NothingFound.tsx';
import { RecordDrawer } from '#renderer/components/RecordDrawer.tsx';
import { showDone, showProblem } from '#renderer/lib/toasts.tsx';
import { setLanguage } from '#shared/i18n/t.ts';

function mount(children: ReactNode) {
  return render(
    <DeskProvider colorScheme="light" textSize={14} language="vi">
      {children}
    </DeskProvider>,
  );
}

describe('the navigation', () => {
  const names = () => screen.getAllByRole('button').map(button => button.getAttribute('aria-label'));
  const show = (isCollapsed: boolean, available: Parameters<typeof screensOf>[0] = screenKeys) =>
    mount(
      <Navigation
        screens={screensOf(available, { cases: 3 })}
        current="stories"
        onGo={() => {}}
        isCollapsed={isCollapsed}
        onToggle={() => {}}
      />,
    );
  afterEach(() => setLanguage('vi'));

  it('names the eleven screens in their order, open or folded', () => {
    const order = [
      'Tổng quan',
      'Danh bạ',
      'Tin, bài',
      'Điểm báo',
      'Vụ việc',
      'Vấn đề nóng',
      'Ý kiến',
      'Lịch',
      'Kế hoạch',
      'Báo cáo',
      'Cài đặt',
    ];
    show(false).unmount();
    show(true);
    expect(names()).toEqual([...order, 'Mở rộng thanh bên']);
    expect(screen.getByRole('button', { current: 'page' }).getAttribute('aria-label')).toBe('Tin, bài');
  });

  it('shows only the screens there are, in the same order', () => {
    show(false, ['settings', 'home', 'calendar']);
    expect(names()).toEqual(['Tổng quan', 'Lịch', 'Cài đặt', 'Thu gọn thanh bên']);
  });

  it('speaks English too, and says how much waits', () => {
    setLanguage('en');
    show(false, ['cases']);
    expect(names()).toEqual(['Cases', 'Fold the side bar']);
    expect(screen.getByLabelText('Cases').getAttribute('aria-description')).toBe('3 waiting');
  });
});

describe('the filter row', () => {
  const stages: Filter = {
    key: 'stage',
    label: 'Giai đoạn',
    options: [
      { value: 'idea', label: 'Ý tưởng' },
      { value: 'draft', label: 'Đang soạn thảo' },
    ],
    values: [],
  };
  function Owner(props: { readonly told: { texts: string[]; values: (readonly string[])[] } }) {
    const [values, setValues] = useState<readonly string[]>([]);
    return (
      <FilterBar
        text=""
        onText={text => props.told.texts.push(text)}
        filters={[{ ...stages, values }]}
        onFilter={(_key, next) => {
          props.told.values.push(next);
          setValues(next);
        }}
        shown={42}
        all={1_450}
        onClear={() => setValues([])}
      />
    );
  }
  function show() {
    const told: { texts: string[]; values: (readonly string[])[] } = { texts: [], values: [] };
    mount(<Owner told={told} />);
    return told;
  }

  it('takes several values of one filter, names them, and lets go of all at once', async () => {
    const told = show();
    expect(screen.getByText('42 / 1.450 dòng')).toBeTruthy();
    expect(screen.queryByText('Bỏ lọc')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Giai đoạn' }));
    await userEvent.click(await screen.findByLabelText('Ý tưởng'));
    await userEvent.click(screen.getByLabelText('Đang soạn thảo'));
    expect(told.values).toEqual([['idea'], ['idea', 'draft']]);
    expect(screen.getByRole('button', { name: 'Giai đoạn: Ý tưởng +1' })).toBeTruthy();
    await userEvent.click(screen.getByText('Bỏ lọc'));
    expect(screen.getByRole('button', { name: 'Giai đoạn' })).toBeTruthy();
  });

  it('is reached with / and tells the text once, when typing rests', async () => {
    const told = show();
    await userEvent.keyboard('/');
    expect(document.activeElement).toBe(screen.getByLabelText('Lọc theo chữ'));
    await userEvent.keyboard('duong');
    await waitFor(() => expect(told.texts).toEqual(['duong']));
  });

  it('never tells half a syllable while an input method is composing', async () => {
    const told = show();
    const input = screen.getByLabelText('Lọc theo chữ');
    fireEvent.compositionStart(input);
    fireEvent.change(input, { target: { value: 'duo' } });
    await new Promise(resolve => setTimeout(resolve, 250));
    fireEvent.change(input, { target: { value: 'đường' } });
    fireEvent.compositionEnd(input);
    await waitFor(() => expect(told.texts).toEqual(['đường']));
  });
});

describe('a list its filters leave empty', () => {
  it('names the filter that excludes everything and clears just that', async () => {
    const cleared: string[] = [];
    mount(
      <NothingFound
        excluding={{ label: 'Năm học', onClear: () => cleared.push('one') }}
        onClearAll={() => cleared.push('all')}
      />,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Bỏ lọc «Năm học»' }));
    expect(cleared).toEqual(['one']);
  });
});

describe('the drawer of a record', () => {
  function Owner(props: { readonly walked: string[] }) {
    const [isOpen, setIsOpen] = useState(false);
    return (
      <>
        <button type="button" onClick={() => setIsOpen(true)}>
          dòng
        </button>
        {isOpen && (
          <RecordDrawer
            title="Ngày hội đọc sách"
            width={620}
            onWidth={() => {}}
            onClose={() => setIsOpen(false)}
            onPrevious={null}
            onNext={() => props.walked.push('next')}
          >
            <input aria-label="ghi chú" />
          </RecordDrawer>
        )}
      </>
    );
  }

  it('takes the focus, closes with Escape even from a field, and gives the focus back', async () => {
    mount(<Owner walked={[]} />);
    const row = screen.getByText('dòng');
    await userEvent.click(row);
    const drawer = screen.getByRole('region', { name: 'Ngày hội đọc sách' });
    expect(document.activeElement).toBe(drawer);
    await userEvent.click(screen.getByLabelText('ghi chú'));
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('region')).toBeNull();
    expect(document.activeElement).toBe(row);
  });

  it('goes to the neighbour with Ctrl+→, and not past the end', async () => {
    const walked: string[] = [];
    mount(<Owner walked={walked} />);
    await userEvent.click(screen.getByText('dòng'));
    await userEvent.keyboard('{Control>}{ArrowRight}{ArrowLeft}{/Control}');
    expect(walked).toEqual(['next']);
    expect(screen.getByLabelText('Bản ghi trước')).toHaveProperty('disabled', true);
  });
});

describe('a fact of a record', () => {
  it('is edited in place; Escape ends that without closing the drawer, and the focus comes back', async () => {
    const closed: string[] = [];
    mount(
      <RecordDrawer title="Tin" width={620} onWidth={() => {}} onClose={() => closed.push('drawer')}>
        <FieldRow label="Đơn vị" edit={() => <input aria-label="đơn vị mới" />}>
          Trường THCS Nguyễn Du
        </FieldRow>
        <FieldRow label="Ngày đăng" />
      </RecordDrawer>,
    );
    expect(screen.getAllByRole('button', { name: /^Sửa/ })).toHaveLength(1);
    await userEvent.click(screen.getByRole('button', { name: 'Sửa «Đơn vị»' }));
    await userEvent.type(screen.getByLabelText('đơn vị mới'), 'a{Escape}');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Sửa «Đơn vị»' }));
    expect(closed).toEqual([]);
    await userEvent.keyboard('{Escape}');
    expect(closed).toEqual(['drawer']);
  });
});

describe('a toast', () => {
  it('says what was done, with the way back', async () => {
    mount(null);
    const undone: string[] = [];
    act(() => showDone('Đã giao 12 tin, bài', () => undone.push('undo')));
    await userEvent.click(await screen.findByRole('button', { name: 'Hoàn tác' }));
    expect(undone).toEqual(['undo']);
  });

  it('about a problem stays until it is closed', async () => {
    mount(null);
    act(() => showProblem('Ổ đĩa đã đầy.'));
    expect((await screen.findByRole('alert')).textContent).toContain('Ổ đĩa đã đầy.');
  });
});

describe('a question', () => {
  it('has named answers, the first with the focus, and can be left', async () => {
    const answers: string[] = [];
    mount(
      <ConfirmChoice
        isOpen
        title="Đơn vị đã có người phụ trách"
        message="Cô Hường đang giữ vị trí này."
        choices={[
          { label: 'Kết thúc hôm nay', run: () => answers.push('end') },
          { label: 'Chọn ngày khác', run: () => answers.push('other') },
        ]}
        onCancel={() => answers.push('cancel')}
      />,
    );
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Kết thúc hôm nay'));
    await userEvent.click(screen.getByRole('button', { name: 'Chọn ngày khác' }));
    await userEvent.click(screen.getByRole('button', { name: 'Hủy' }));
    expect(answers).toEqual(['other', 'cancel']);
  });
});
