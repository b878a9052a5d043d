/** A combination of keys such as `Ctrl+B`, `Alt+ArrowLeft`, `N` or `?`. */
export interface Shortcut {
  readonly key: string;
  readonly isCtrl: boolean;
  readonly isAlt: boolean;
  readonly isShift: boolean;
}

/** Keys that, with Ctrl, mean something to a text field of its own: undo, copy, move by word. */
const editingKeys = new Set([
  'a',
  'c',
  'v',
  'x',
  'y',
  'z',
  'arrowleft',
  'arrowright',
  'arrowup',
  'arrowdown',
  'home',
  'end',
  'backspace',
  'delete',
]);

/** Reads a combination written as it is shown to people. */
export function readShortcut(text: string): Shortcut {
  const parts = text.split('+').map(part => part.toLowerCase());
  const key = parts.at(-1) ?? '';
  return {
    key,
    isCtrl: parts.includes('ctrl'),
    isAlt: parts.includes('alt'),
    isShift: parts.includes('shift'),
  };
}

function isLetterOrName(key: string): boolean {
  return key.length > 1 || /\p{L}/u.test(key);
}

/** Whether a key press is the combination. Signs such as `?` say themselves which Shift they need. */
export function isPressed(shortcut: Shortcut, event: KeyboardEvent): boolean {
  const isKey =
    event.key.toLowerCase() === shortcut.key ||
    (shortcut.isCtrl && event.code === `Key${shortcut.key.toUpperCase()}`);
  const isShiftRight = !isLetterOrName(shortcut.key) || event.shiftKey === shortcut.isShift;
  return (
    isKey &&
    isShiftRight &&
    (event.ctrlKey || event.metaKey) === shortcut.isCtrl &&
    event.altKey === shortcut.isAlt
  );
}

/** Whether what is typed there becomes text. */
export function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  return (
    target instanceof HTMLInputElement && !/^(checkbox|radio|button|range|color|file)$/.test(target.type)
  );
}

/**
 * Whether the press belongs to somebody else: to an input method that is composing, to a text field, or to a menu
 * or dialog that lies above the screen.
 */
export function isTaken(shortcut: Shortcut, event: KeyboardEvent): boolean {
  // 229 is what a key says of itself while an input method holds it, also where no composition is announced.
  if (event.isComposing || event.keyCode === 229) return true;
  const { target } = event;
  if (target instanceof Element && target.closest('[data-portal]')) return true;
  // A dialog has the window for itself, also where what had the focus in it is gone.
  if (document.querySelector('[aria-modal="true"]')) return true;
  if (shortcut.key === 'escape')
    return target instanceof Element && target.closest('[aria-expanded="true"][aria-haspopup]') !== null;
  if (!isTextField(target)) return false;
  return shortcut.isCtrl || shortcut.isAlt ? editingKeys.has(shortcut.key) && !shortcut.isAlt : true;
}
