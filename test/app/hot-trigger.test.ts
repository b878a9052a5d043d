import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '#test/support/app.ts';

let app: TestApp;
let lan: string;
beforeEach(async () => {
  app = openTestApp();
  lan = await app.signIn('Nguyễn Thị Lan');
  for (const trigger of await app.call('trigger.list', {}))
    await app.call('trigger.remove', { id: trigger.id });
  await app.call('trigger.save', { values: dayRule });
});
afterEach(() => app.close());

const dayRule = {
  name: '3 tin phê bình trong 24 giờ',
  kind: 'burst',
  scope: 'theme',
  tone: 'critical',
  count: 3,
  hours: 24,
  baselineDays: null,
  percent: null,
  level: 'hot',
  isActive: true,
} as const;

let number = 0;
function press(more: object = {}): Promise<string> {
  number += 1;
  return app.call('press.create', {
    title: `Bài số ${number}`,
    publishedOn: '2026-03-01',
    tone: 'critical',
    themeIds: ['theme-12'],
    ...more,
  });
}

async function open() {
  return (await app.call('trigger.proposals', { state: 'open', limit: 50 })).proposals;
}

describe('a trigger', () => {
  it('proposes when the third critical item of a theme is saved, and names the items it stands on', async () => {
    const first = await press();
    await press({ tone: 'positive' });
    const second = await press();
    await press({ themeIds: ['theme-3'] });
    expect(await open()).toEqual([]);
    const third = await press();
    const [proposal, ...others] = await open();
    expect(others).toEqual([]);
    expect(proposal).toMatchObject({
      level: 'hot',
      scope: { id: 'theme-12', name: 'Học phí, thu chi đầu năm' },
      figures: { kind: 'burst', originals: 3, items: 3, hours: 24 },
    });
    expect(proposal?.items.map(item => item.sourceId).sort()).toEqual([first, second, third].sort());
    expect((await app.call('hot.waiting', {})).proposals).toBe(1);
  });

  it('does not take one story and its reposts for many', async () => {
    const original = await press();
    await press({ originalId: original });
    await press({ originalId: original });
    await press({ originalId: original });
    expect(await open()).toEqual([]);
  });

  it('adds to the proposal that waits instead of repeating it', async () => {
    for (let at = 0; at < 3; at += 1) await press();
    const [before] = await open();
    await press();
    const after = await open();
    expect(after.map(each => [each.id, each.items.length])).toEqual([[before?.id, 4]]);
  });

  it('takes the proposal back when an item turns out not to be critical, and undo brings it again', async () => {
    await press();
    await press();
    const third = await press();
    await app.call('press.save', { id: third, patch: { tone: 'neutral' } });
    expect(await open()).toEqual([]);
    await app.call('undo.step', {});
    expect(await open()).toHaveLength(1);
  });

  it('does not come back for items that were declined, but for a new one, with why it was declined', async () => {
    const items = [await press(), await press(), await press()];
    const [proposal] = await open();
    await expect(app.call('trigger.decline', { id: proposal?.id ?? '', reason: '' })).rejects.toMatchObject({
      code: 'hot-reason-needed',
    });
    await app.call('trigger.decline', { id: proposal?.id ?? '', reason: 'Ba chuyện khác nhau' });
    await app.call('press.save', { id: items[0] ?? '', patch: { note: 'đã xem' } });
    expect(await open()).toEqual([]);
    const fourth = await press();
    const [again] = await open();
    expect(again?.declinedBefore).toBe('Ba chuyện khác nhau');
    expect(again?.items.filter(item => item.isNew).map(item => item.sourceId)).toEqual([fourth]);
    await expect(app.call('trigger.confirm', { id: proposal?.id ?? '' })).rejects.toMatchObject({
      code: 'trigger-decided',
    });
    const { proposals } = await app.call('trigger.proposals', { state: 'decided', limit: 10 });
    expect(proposals).toMatchObject([
      { state: 'declined', reason: 'Ba chuyện khác nhau', decidedBy: { id: lan } },
    ]);
  });

  it('opens a hot issue on confirming, with the items as signs, and settles proposals on the same items', async () => {
    await app.call('trigger.save', {
      values: { ...dayRule, name: 'Tất cả', scope: 'all', level: 'attention' },
    });
    for (let at = 0; at < 3; at += 1) await press();
    const proposals = await open();
    expect(proposals.map(each => each.level)).toEqual(['hot', 'attention']);
    const { hotIssueId } = await app.call('trigger.confirm', { id: proposals[0]?.id ?? '' });
    expect(await open()).toEqual([]);
    const issue = await app.call('hot.get', { id: hotIssueId });
    expect(issue).toMatchObject({
      title: 'Học phí, thu chi đầu năm',
      level: 'hot',
      proposedLevel: 'hot',
      signals: 3,
      themes: [{ id: 'theme-12' }],
    });
    await press();
    const [next] = await open();
    expect(next?.related.map(each => each.id)).toEqual([hotIssueId]);
    await app.call('trigger.confirm', { id: next?.id ?? '', hotIssueId });
    expect((await app.call('hot.get', { id: hotIssueId })).signals).toBe(4);
    for (let step = 0; step < 3; step += 1) await app.call('undo.step', {});
    expect((await open()).map(each => each.items.length)).toEqual([3, 3]);
  });

  it('compares a day with the mean of the days before', async () => {
    await app.call('trigger.save', {
      values: {
        ...dayRule,
        name: 'Lượng tin',
        kind: 'baseline',
        scope: 'area',
        tone: null,
        count: 3,
        hours: null,
        baselineDays: 14,
        percent: 300,
      },
    });
    const areaId = await app.call('unit.saveArea', { name: 'Phường Pleiku', kind: 'commune' });
    const here = { areaIds: [areaId], themeIds: [], tone: 'neutral' };
    for (let day = 10; day < 24; day += 1) await press({ ...here, publishedOn: `2026-02-${day}` });
    await press({ ...here, publishedOn: '2026-02-24' });
    await press({ ...here, publishedOn: '2026-02-24' });
    await press({ ...here, publishedOn: '2026-02-24' });
    expect(await open()).toEqual([]);
    await press({ ...here, publishedOn: '2026-02-24' });
    expect(await open()).toMatchObject([
      { scope: { id: areaId }, figures: { kind: 'baseline', day: '2026-02-24', items: 4, before: 14 } },
    ]);
  });

  it('is refused while it does not say enough, and asks nothing while switched off', async () => {
    await expect(app.call('trigger.save', { values: { ...dayRule, hours: null } })).rejects.toMatchObject({
      code: 'trigger-incomplete',
    });
    const [trigger] = await app.call('trigger.list', {});
    await app.call('trigger.save', { id: trigger?.id ?? '', values: { ...dayRule, isActive: false } });
    for (let at = 0; at < 3; at += 1) await press();
    expect(await open()).toEqual([]);
  });
});
