import { act, cleanup } from '@testing-library/react';
import { afterEach, vi } from 'vitest';

/**
 * What a window has and jsdom has not: sizes, scrolling, media queries. Everything is as large as a small window, so
 * that virtual lists draw some rows and not all.
 */
const windowSize = { width: 1200, height: 600 };

Object.defineProperties(HTMLElement.prototype, {
  offsetWidth: { configurable: true, get: () => windowSize.width },
  offsetHeight: { configurable: true, get: () => windowSize.height },
  clientHeight: { configurable: true, get: () => windowSize.height },
});

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
Element.prototype.scrollIntoView = () => {};
Element.prototype.scrollTo = function scrollTo(this: Element, to?: number | ScrollToOptions) {
  if (typeof to === 'object' && to.top !== undefined) {
    this.scrollTop = to.top;
    queueMicrotask(() => act(() => this.dispatchEvent(new Event('scroll'))));
  }
};

afterEach(cleanup);
