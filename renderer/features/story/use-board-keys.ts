import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { usePlaces } from '#renderer/app/places.ts';

/**
 * Arrow keys among the cards of the board, `M` for the menu of a card. Tab leads to one card, the one that had the
 * focus last; where a card went to another column the focus goes with it.
 */
export function useBoardKeys(area: RefObject<HTMLElement | null>) {
  const [activeId, setActiveId] = useState<string | null>(null);
  const [menuId, setMenuId] = useState<string | null>(null);
  const hadFocus = useRef(false);
  const openFull = usePlaces(places => places.openFull);

  useLayoutEffect(() => {
    const cards = cardsIn(area.current);
    if (!cards.some(card => card.dataset['card'] === activeId))
      setActiveId(cards[0]?.dataset['card'] ?? null);
    if (!hadFocus.current || document.activeElement !== document.body) return;
    cards.find(card => card.dataset['card'] === activeId)?.focus({ preventScroll: true });
  });

  const onMenu = useCallback((id: string | null) => {
    setMenuId(before => {
      if (id === null && before !== null) {
        setActiveId(before);
        hadFocus.current = true;
      }
      return id;
    });
  }, []);

  function onKeyDown(event: KeyboardEvent): void {
    const card = cardOf(event.target);
    const id = card?.dataset['card'];
    if (!card || id === undefined || event.altKey || event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && event.ctrlKey) openFull({ entity: 'story', id });
    else if (event.key.toLowerCase() === 'm' && !event.ctrlKey) onMenu(id);
    else if (event.key === 'ContextMenu') onMenu(id);
    else {
      const next = neighbour(area.current, card, event.key);
      if (!next) return;
      next.focus();
      next.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
    event.preventDefault();
    event.stopPropagation();
  }

  return {
    activeId,
    menuId,
    onMenu,
    onKeyDown,
    onFocus: (event: FocusEvent) => {
      const id = cardOf(event.target)?.dataset['card'];
      hadFocus.current = true;
      if (id !== undefined) setActiveId(id);
    },
  };
}

function cardOf(target: EventTarget): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-card]') : null;
}

function cardsIn(area: Element | null): HTMLElement[] {
  return [...(area?.querySelectorAll<HTMLElement>('[data-card]') ?? [])];
}

/** The card a key leads to: within the column, or at the same height of the next column that has any. */
function neighbour(area: Element | null, card: HTMLElement, key: string): HTMLElement | undefined {
  const columns = [...(area?.querySelectorAll('[data-column]') ?? [])]
    .map(cardsIn)
    .filter(cards => cards.length > 0);
  const column = columns.findIndex(cards => cards.includes(card));
  const row = columns[column]?.indexOf(card) ?? 0;
  const beside = (step: number) =>
    columns[column + step]?.at(Math.min(row, (columns[column + step]?.length ?? 1) - 1));
  switch (key) {
    case 'ArrowUp':
      return columns[column]?.[row - 1];
    case 'ArrowDown':
      return columns[column]?.[row + 1];
    case 'ArrowLeft':
      return beside(-1);
    case 'ArrowRight':
      return beside(1);
    case 'Home':
      return columns[column]?.[0];
    case 'End':
      return columns[column]?.at(-1);
    default:
      return undefined;
  }
}
