import { describe, expect, it } from 'vitest';
import { openTestApp } from '#test/support/app.ts';

describe('the made-up office', () => {
  it('has its units, people and stories, the same for the same day, and is refused beside real data', async () => {
    const titles = [];
    for (const seed of [1, 2]) {
      const app = openTestApp({ seed });
      await app.signIn('Nguyễn Thị Hà');
      expect(await app.call('demo.fill', { size: 'office' })).toMatchObject({ units: 1450, stories: 2400 });
      titles.push(app.store.sqlite.prepare('SELECT title FROM story ORDER BY rid').pluck().all());
      expect(
        app.store.sqlite.prepare("SELECT count(*) FROM unit_fact WHERE kind = 'name'").pluck().get(),
      ).toBeGreaterThan(1450);
      const { byGroup, oneChannel } = await app.call('case.count', { filter: {} });
      expect(Object.entries(byGroup).filter(([, count]) => count === 0)).toEqual([]);
      expect(oneChannel).toBeGreaterThan(0);
      await expect(app.call('demo.fill', { size: 'office' })).rejects.toMatchObject({
        code: 'demo-not-empty',
      });
      app.close();
    }
    expect(titles[0]).toEqual(titles[1]);
  });
});
