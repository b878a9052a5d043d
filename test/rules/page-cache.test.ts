import { describe, expect, it } from 'vitest';
import { createPageCache, type FetchPage, type Page, pageSize } from '#renderer/lib/page-cache.ts';

/** A list whose pages arrive when the test says so. */
function slowList(length: number, name = 'row', knowsTotal = true) {
  const asked: number[] = [];
  const waiting: { readonly offset: number; readonly answer: () => void; readonly fail: () => void }[] = [];
  const fetchPage: FetchPage<string> = (offset, limit) => {
    asked.push(offset / pageSize);
    return new Promise<Page<string>>((resolve, reject) => {
      const count = Math.max(Math.min(limit, length - offset), 0);
      const rows = Array.from({ length: count }, (_, step) => `${name} ${offset + step}`);
      waiting.push({
        offset,
        answer: () => resolve({ rows, total: knowsTotal ? length : null }),
        fail: () => reject(new Error('disk')),
      });
    });
  };
  const settle = () => new Promise(resolve => setTimeout(resolve));
  return {
    fetchPage,
    asked,
    answerAll: async () => {
      while (waiting.length > 0) {
        for (const each of waiting.splice(0)) each.answer();
        await settle();
      }
    },
    failNext: async () => {
      waiting.shift()?.fail();
      await settle();
    },
  };
}

describe('pages of a long list', () => {
  it('are fetched as they come into sight, once, and no others', async () => {
    const list = slowList(100_000);
    const cache = createPageCache(list.fetchPage, null);
    cache.setRange(0, 30);
    cache.setRange(0, 40);
    await list.answerAll();
    cache.setRange(10, 45);
    await list.answerAll();
    expect([list.asked, cache.getRow(30), cache.getRow(130), cache.total()]).toEqual([
      [0],
      'row 30',
      undefined,
      100_000,
    ]);
  });

  it('are fetched a little ahead', async () => {
    const list = slowList(100_000);
    const cache = createPageCache(list.fetchPage, null);
    cache.setRange(40, 70);
    await list.answerAll();
    expect(list.asked).toEqual([0, 1]);
  });

  it('that were only passed on the way are never asked for', async () => {
    const list = slowList(100_000);
    const cache = createPageCache(list.fetchPage, null);
    for (let first = 0; first < 60_000; first += 1_000) cache.setRange(first, first + 30);
    await list.answerAll();
    expect(list.asked.length).toBeLessThan(6);
    expect(cache.getRow(59_010)).toBe('row 59010');
  });

  it('seen long ago are forgotten, and what is in sight never is', async () => {
    const list = slowList(100_000);
    const cache = createPageCache(list.fetchPage, null);
    for (let page = 0; page < 60; page += 1) {
      cache.setRange(page * pageSize + 10, page * pageSize + 40);
      await list.answerAll();
    }
    expect([cache.getRow(10), cache.getRow(5_910)]).toEqual([undefined, 'row 5910']);
  });

  it('tell the length of a list that nobody has counted once the end is seen', async () => {
    const list = slowList(130, 'row', false);
    const cache = createPageCache(list.fetchPage, null);
    cache.setRange(0, 20);
    await list.answerAll();
    expect(cache.total()).toBe(100);
    cache.setRange(70, 99);
    await list.answerAll();
    expect(cache.total()).toBe(130);
  });

  it('of an empty list are empty', async () => {
    const list = slowList(0);
    const cache = createPageCache(list.fetchPage, null);
    cache.setRange(0, 40);
    await list.answerAll();
    expect([cache.total(), cache.getRow(0), list.asked]).toEqual([0, undefined, [0]]);
  });

  it('that could not be read are asked for again only on demand', async () => {
    const list = slowList(300);
    const cache = createPageCache(list.fetchPage, null);
    cache.setRange(0, 20);
    await list.failNext();
    cache.setRange(0, 21);
    expect([cache.error() instanceof Error, list.asked]).toEqual([true, [0]]);
    cache.retry();
    await list.answerAll();
    expect([cache.error(), cache.getRow(0)]).toEqual([null, 'row 0']);
  });

  it('around a row are given without a gap, for walking along the list', async () => {
    const list = slowList(1_000);
    const cache = createPageCache(list.fetchPage, null);
    for (const first of [210, 310, 610]) {
      cache.setRange(first + 30, first + 35);
      await list.answerAll();
    }
    const around = cache.rowsAround(250);
    expect([around[0], around.at(-1)]).toEqual(['row 100', 'row 399']);
  });
});

describe('a list that changes', () => {
  it('shows its old rows until all in sight have arrived, then only new ones', async () => {
    const before = slowList(1_000, 'old');
    const old = createPageCache(before.fetchPage, null);
    old.setRange(90, 120);
    await before.answerAll();
    const after = slowList(150, 'new');
    const cache = createPageCache(after.fetchPage, old);
    old.stop();
    cache.setRange(90, 120);
    expect([cache.getRow(90), cache.getRow(110), cache.total()]).toEqual(['old 90', 'old 110', 1_000]);
    await after.answerAll();
    expect([cache.getRow(90), cache.getRow(110), cache.total()]).toEqual(['new 90', 'new 110', 150]);
  });

  it('keeps the last complete rows while one typed letter follows another', async () => {
    const first = slowList(1_000, 'all');
    const all = createPageCache(first.fetchPage, null);
    all.setRange(0, 30);
    await first.answerAll();
    const overtaken = slowList(500, 'n');
    const unanswered = createPageCache(overtaken.fetchPage, all);
    unanswered.setRange(0, 30);
    const last = slowList(2, 'ng');
    const cache = createPageCache(last.fetchPage, unanswered);
    unanswered.stop();
    cache.setRange(0, 30);
    await overtaken.answerAll();
    expect([cache.getRow(0), cache.total()]).toEqual(['all 0', 1_000]);
    await last.answerAll();
    expect([cache.getRow(0), cache.total()]).toEqual(['ng 0', 2]);
  });
});
