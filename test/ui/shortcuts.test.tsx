import { Select } from '@mantine/core';
import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { DeskProvider } from '#renderer/app/DeskProvider.tsx';
import { useShortcut } from '#renderer/lib/use-shortcut.ts';

/** Mounts fields and a listener for each combination; what was pressed gathers in the list given back. */
function mount(...shortcuts: readonly string[]): string[] {
  const pressed: string[] = [];
  function Listener({ keys }: { readonly keys: string }) {
    useShortcut(keys, () => pressed.push(keys));
    return null;
  }
  render(
    <DeskProvider colorScheme="light" textSize={14} language="vi">
      {shortcuts.map(keys => (
        <Listener key={keys} keys={keys} />
      ))}
      <input aria-label="chữ" />
      <Select aria-label="chọn" data={['Một', 'Hai']} />
      <button type="button" onKeyDown={event => event.key === 'n' && event.preventDefault()}>
        nút
      </button>
    </DeskProvider>,
  );
  return pressed;
}

describe('a shortcut', () => {
  it('is heard anywhere, with exactly its keys', async () => {
    const pressed = mount('Ctrl+B', 'Alt+ArrowLeft', 'N', '?', 'Ctrl+Shift+Z');
    await userEvent.keyboard('{Control>}b{/Control}{Alt>}{ArrowLeft}{/Alt}n{Shift>}?{/Shift}b{ArrowLeft}');
    await userEvent.keyboard('{Shift>}N{/Shift}{Control>}z{/Control}{Control>}{Shift>}Z{/Shift}{/Control}');
    expect(pressed).toEqual(['Ctrl+B', 'Alt+ArrowLeft', 'N', '?', 'Ctrl+Shift+Z']);
  });

  it('of a single letter stays quiet in a text field, one with Ctrl does not', async () => {
    const pressed = mount('N', 'Ctrl+K');
    screen.getByLabelText('chữ').focus();
    await userEvent.keyboard('n{Control>}k{/Control}');
    expect(pressed).toEqual(['Ctrl+K']);
    expect(screen.getByLabelText('chữ')).toHaveProperty('value', 'n');
  });

  it('leaves a text field its own undo and its steps by word', async () => {
    const pressed = mount('Ctrl+Z', 'Ctrl+ArrowRight');
    screen.getByLabelText('chữ').focus();
    await userEvent.keyboard('{Control>}z{ArrowRight}{/Control}');
    screen.getByText('nút').focus();
    await userEvent.keyboard('{Control>}z{ArrowRight}{/Control}');
    expect(pressed).toEqual(['Ctrl+Z', 'Ctrl+ArrowRight']);
  });

  it('is not heard while an input method is composing', () => {
    const pressed = mount('N', 'Ctrl+K');
    fireEvent.keyDown(document.body, { key: 'n', isComposing: true });
    fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true, keyCode: 229 });
    expect(pressed).toEqual([]);
    fireEvent.keyDown(document.body, { key: 'n' });
    expect(pressed).toEqual(['N']);
  });

  it('is not heard where the element with the focus has used the key', async () => {
    const pressed = mount('N');
    screen.getByText('nút').focus();
    await userEvent.keyboard('n');
    expect(pressed).toEqual([]);
  });

  it('Escape closes an open list first, and only then what lies beneath', async () => {
    const pressed = mount('Escape');
    await userEvent.click(screen.getByRole('combobox', { name: 'chọn' }));
    await userEvent.keyboard('{Escape}');
    expect(pressed).toEqual([]);
    await userEvent.keyboard('{Escape}');
    expect(pressed).toEqual(['Escape']);
  });
});
