import { act, cleanup } from '@testing-library/react';
import { afterEach, vi } from 'vitest';

/**
 * What a window has and jsdom has not: sizes, scrolling, media queries. Scrolled tables are as large as a small
 * window, so that they draw some rows and not all. Everything lies in sight, or menus would hide as if scrolled away.
 */
const tableSize = { width: 1200, height: 600 };

function sizeOf(element: HTMLElement, side: keyof typeof tableSize): number {
  return element.matches('html, body, [role="grid"], [data-scrolls]') ? tableSize[side] : 0;
}

for (const box of ['offset', 'client'] as const) {
  Object.defineProperty(HTMLElement.prototype, `${box}Width`, {
    configurable: true,
    get(this: HTMLElement) {
      return sizeOf(this, 'width');
    },
  });
  Object.defineProperty(HTMLElement.prototype, `${box}Height`, {
    configurable: true,
    get(this: HTMLElement) {
      return sizeOf(this, 'height');
    },
  });
}

Element.prototype.getBoundingClientRect = () => new DOMRect(10, 10, 100, 20);

class QuietObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
  takeRecords(): [] {
    return [];
  }
}

vi.stubGlobal('ResizeObserver', QuietObserver);
vi.stubGlobal('IntersectionObserver', QuietObserver);
vi.stubGlobal('matchMedia', (media: string) => ({
  media,
  matches: false,
  addEventListener: () => {},
  removeEventListener: () => {},
  addListener: () => {},
  removeListener: () => {},
  dispatchEvent: () => false,
}));
// A text area that grows asks to be told when fonts have loaded.
Object.defineProperty(document, 'fonts', { value: new EventTarget() });
Element.prototype.scrollIntoView = () => {};
Element.prototype.scrollTo = function scrollTo(this: Element, to?: number | ScrollToOptions) {
  if (typeof to === 'object' && to.top !== undefined) {
    this.scrollTop = to.top;
    queueMicrotask(() => act(() => this.dispatchEvent(new Event('scroll'))));
  }
};

afterEach(cleanup);
