import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '#test/support/app.ts';

let app: TestApp;
let ha: string;
beforeEach(async () => {
  app = openTestApp();
  ha = await app.signIn('Nguyễn Thị Hà');
});
afterEach(() => app.close());

async function todo(): Promise<Record<string, readonly string[]>> {
  const { todo: lists } = await app.call('home.get', { schoolYear: null });
  return Object.fromEntries(lists.map(({ group, items }) => [group, items.map(({ title }) => title)]));
}

describe('what is to be done now', () => {
  it('puts what is late first, mine before everybody else’s, the longest overdue at the top', async () => {
    await app.call('story.create', { title: 'Người khác, chậm ít', dueOn: '2026-03-01' });
    await app.call('story.create', { title: 'Người khác, chậm nhiều', dueOn: '2026-02-01' });
    await app.call('story.create', { title: 'Của tôi, chậm', dueOn: '2026-02-20', authorId: ha });
    await app.call('story.create', { title: 'Của tôi, tuần này', dueOn: '2026-03-05', authorId: ha });
    await app.call('story.create', { title: 'Của tôi, tháng sau', dueOn: '2026-04-05', authorId: ha });
    await app.call('story.create', { title: 'Ý tưởng' });
    expect(Object.entries(await todo())).toEqual([
      ['lateMine', ['Của tôi, chậm']],
      ['late', ['Người khác, chậm nhiều', 'Người khác, chậm ít']],
      ['week', ['Của tôi, tuần này']],
      ['ideas', ['Ý tưởng']],
    ]);
  });

  it('shows a returned story to its author, a story in review to who may approve it, and neither to the other', async () => {
    await app.signIn('Trần Văn Tuấn', 'member');
    const id = await app.call('story.create', { title: 'Bài của Tuấn' });
    for (const to of ['drafting', 'review'] as const) await app.call('story.move', { id, to });
    expect(await todo()).toEqual({});
    await app.switchTo(ha);
    expect(await todo()).toEqual({ approval: ['Bài của Tuấn'] });
    await app.call('story.save', { id, patch: { publishOn: '2026-03-01' } });
    expect(await todo()).toEqual({ lateMine: ['Bài của Tuấn'] });
    await app.call('story.save', { id, patch: { publishOn: null } });
    await app.call('story.move', { id, to: 'returned', reason: 'Thiếu ảnh' });
    expect(await todo()).toEqual({});
  });

  it('shows a returned story to the one who is to write it, with the step that comes next', async () => {
    const tuan = await app.signIn('Trần Văn Tuấn', 'member');
    const id = await app.call('story.create', { title: 'Bài của Tuấn', authorId: tuan });
    for (const to of ['drafting', 'review'] as const) await app.call('story.move', { id, to });
    await app.switchTo(ha);
    await app.call('story.move', { id, to: 'returned', reason: 'Thiếu ảnh' });
    await app.switchTo(tuan);
    const [list] = (await app.call('home.get', { schoolYear: null })).todo;
    expect(list).toMatchObject({ group: 'returned', total: 1 });
    expect(list?.items[0]).toMatchObject({ isMine: true, stage: 'returned', person: 'Trần Văn Tuấn' });
    expect(list?.items[0]?.next).toEqual({ to: 'review', action: 'resubmit' });
  });

  it('asks for an answer to an assignment once, until it is given', async () => {
    const tuan = await app.signIn('Trần Văn Tuấn', 'member');
    await app.switchTo(ha);
    const id = await app.call('story.create', { title: 'Giao cho Tuấn', dueOn: '2026-03-04' });
    await app.call('story.assign', { id, assigneeId: tuan });
    await app.switchTo(tuan);
    expect(await todo()).toEqual({ answer: ['Giao cho Tuấn'] });
    await app.call('story.answer', { id, answer: 'accepted' });
    expect(await todo()).toEqual({ week: ['Giao cho Tuấn'] });
  });

  it('counts more than it shows', async () => {
    for (let index = 0; index < 20; index += 1)
      await app.call('story.create', { title: `Tin ${index}`, dueOn: '2026-02-01' });
    const [list] = (await app.call('home.get', { schoolYear: null })).todo;
    expect(list?.total).toBe(20);
    expect(list?.items.length).toBeLessThan(20);
  });

  it('is the same whatever school year is chosen; only the figures are narrowed', async () => {
    await app.call('story.create', { title: 'Năm trước', dueOn: '2025-03-01', schoolYear: '2024-2025' });
    await app.call('story.create', { title: 'Ý tưởng cũ', schoolYear: '2024-2025' });
    const all = await app.call('home.get', { schoolYear: null });
    const now = await app.call('home.get', { schoolYear: '2025-2026' });
    expect(now.todo).toEqual(all.todo);
    expect([all.stories, now.stories]).toEqual([2, 1]);
  });
});

describe('the figures of the first screen', () => {
  it('count stories by stage', async () => {
    const id = await app.call('story.create', { title: 'A' });
    await app.call('story.create', { title: 'B' });
    await app.call('story.move', { id, to: 'drafting' });
    const { byStage, stories, hasStories, hasUnits } = await app.call('home.get', { schoolYear: null });
    expect(byStage).toMatchObject({ idea: 1, drafting: 1, published: 0 });
    expect({ stories, hasStories, hasUnits }).toEqual({ stories: 2, hasStories: true, hasUnits: false });
  });

  it('name the areas where most is missing and count the units nothing was told of lately', async () => {
    const areas = [];
    for (const name of ['Pleiku', 'Chư Sê'])
      areas.push(await app.call('unit.saveArea', { name, kind: 'commune' }));
    const units = [];
    for (const [name, areaId] of [
      ['THPT A', areas[0]],
      ['THPT B', areas[0]],
      ['THPT C', areas[1]],
    ] as const)
      units.push(await app.call('unit.create', { name, typeId: 'type-thpt', areaId: areaId ?? null }));
    const complete = async (unitId: string) => {
      for (const roleId of ['role-leader', 'role-officer'])
        await app.call('roster.appoint', {
          unitId,
          roleId,
          fromDay: '2025-08-01',
          newPerson: { familyName: null, givenName: `${roleId} ${unitId.slice(-4)}` },
        });
    };
    await complete(units[0] ?? '');
    await app.call('story.create', { title: 'Mới', unitId: units[0] ?? null, happenedOn: '2026-02-20' });
    await app.call('story.create', { title: 'Sắp tới', unitId: units[1] ?? null, publishOn: '2026-03-20' });
    await app.call('story.create', { title: 'Cũ', unitId: units[2] ?? null, happenedOn: '2025-11-20' });
    // One that must have nobody is not called silent.
    await app.call('unit.create', { name: 'Trạm khuyến học' });
    const silentIn = (silentWeeks: number) => app.call('unit.ids', { silentWeeks });
    const figures = await app.call('home.directory', {});
    expect(figures.completeness).toMatchObject({ units: 3, complete: 1 });
    expect(figures.worstAreas.map(area => [area.name, area.complete, area.units])).toEqual([
      ['Chư Sê', 0, 1],
      ['Pleiku', 1, 2],
    ]);
    expect(figures).toMatchObject({ silentWeeks: 8, silentUnits: 2, units: 3 });
    expect(await silentIn(8)).toEqual([units[1], units[2]]);
    await app.call('setting.save', { key: 'home.silentWeeks', value: 20 });
    expect(await app.call('home.directory', {})).toMatchObject({ silentWeeks: 20, silentUnits: 1 });
    expect(await silentIn(20)).toEqual([units[1]]);
  });
});

describe('the notes of the day', () => {
  it('are shared, belong to their day, and can be taken back', async () => {
    const note = async () => (await app.call('home.get', { schoolYear: null })).note;
    expect(await note()).toBeNull();
    await app.call('home.saveNote', { day: '2026-03-02', text: 'Chị Mai nghỉ phép' });
    await app.signIn('Trần Văn Tuấn', 'viewer');
    expect(await note()).toBe('Chị Mai nghỉ phép');
    await expect(app.call('home.saveNote', { day: '2026-03-02', text: 'x' })).rejects.toMatchObject({
      code: 'forbidden',
    });
    app.setNow(Date.UTC(2026, 2, 3, 2));
    expect(await note()).toBeNull();
    app.setNow(Date.UTC(2026, 2, 2, 2));
    await app.switchTo(ha);
    await app.call('undo.step', {});
    expect(await note()).toBeNull();
  });
});
