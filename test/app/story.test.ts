import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StoryFilter } from '#shared/story-list.ts';
import { openTestApp, type TestApp } from '#test/support/app.ts';

let app: TestApp;
let lan: string;
beforeEach(async () => {
  app = openTestApp();
  lan = await app.signIn('Nguyễn Thị Lan');
});
afterEach(() => app.close());

async function titles(filter: StoryFilter): Promise<string[]> {
  const rows = await app.call('story.list', { filter, sort: null, window: { offset: 0, limit: 100 } });
  return rows.map(row => row.title);
}

async function stageOf(id: string): Promise<string> {
  return (await app.call('story.get', { id })).stage;
}

/** A story sent for review by a member who wrote it. */
async function reviewedBy(author: string): Promise<string> {
  await app.switchTo(author);
  const id = await app.call('story.create', { title: 'Ngày hội đọc sách' });
  await app.call('story.move', { id, to: 'drafting' });
  await app.call('story.move', { id, to: 'review' });
  return id;
}

async function approve(id: string): Promise<void> {
  await app.call('story.check.tick', { storyId: id, checkRuleId: 'check-source' });
  await app.call('story.move', { id, to: 'approved' });
}

describe('workflow gates (acceptance story 5)', () => {
  it('name what is missing, refuse the author, and show each step with name and time', async () => {
    const tuan = await app.signIn('Trần Văn Tuấn', 'member');
    const id = await app.call('story.create', { title: 'Phóng sự ảnh khai giảng', kind: 'photo' });
    await app.call('story.move', { id, to: 'drafting' });
    await expect(app.call('story.move', { id, to: 'review' })).rejects.toMatchObject({
      code: 'story-checks-missing',
      params: { names: 'Có ghi nguồn ảnh' },
    });
    await app.call('story.save', { id, patch: { photoCredit: 'Ảnh: Lê Mai' } });
    await app.call('story.move', { id, to: 'review' });
    await expect(app.call('story.move', { id, to: 'approved' })).rejects.toMatchObject({
      code: 'story-own-approval',
    });

    await app.switchTo(lan);
    await expect(app.call('story.move', { id, to: 'approved' })).rejects.toMatchObject({
      code: 'story-checks-missing',
      params: { names: 'Đã đối chiếu văn bản gốc' },
    });
    await approve(id);
    const { steps, approvedBy, stage } = await app.call('story.get', { id });
    expect(stage).toBe('approved');
    expect(approvedBy).toEqual({ id: lan, name: 'Nguyễn Thị Lan' });
    expect(steps.map(step => [step.toStage, step.by?.id, step.atMs > 0])).toEqual([
      ['drafting', tuan, true],
      ['review', tuan, true],
      ['approved', lan, true],
    ]);
    const history = await app.call('history.get', { entity: 'story', id });
    expect(history.map(step => step.userName)).toContain('Nguyễn Thị Lan');
  });

  it('refuse approval to a leader who entered the story and sent it himself', async () => {
    const id = await reviewedBy(lan);
    await app.call('story.check.tick', { storyId: id, checkRuleId: 'check-source' });
    await expect(app.call('story.move', { id, to: 'approved' })).rejects.toMatchObject({
      code: 'story-own-approval',
    });
  });

  it('ask for a reason when returning, and keep it', async () => {
    const tuan = await app.signIn('Trần Văn Tuấn', 'member');
    const id = await reviewedBy(tuan);
    await app.switchTo(lan);
    await expect(app.call('story.move', { id, to: 'returned' })).rejects.toMatchObject({
      code: 'story-reason-needed',
    });
    await app.call('story.move', { id, to: 'returned', reason: 'Thiếu số liệu' });
    const story = await app.call('story.get', { id });
    expect(story.steps.at(-1)).toMatchObject({ toStage: 'returned', reason: 'Thiếu số liệu' });
    expect(story.stageBefore).toBe('review');
  });

  it('send a text changed after approval back to the approver', async () => {
    const tuan = await app.signIn('Trần Văn Tuấn', 'member');
    const id = await reviewedBy(tuan);
    await app.switchTo(lan);
    await approve(id);
    await app.switchTo(tuan);
    expect(await app.call('story.save', { id, patch: { note: 'gửi trước thứ sáu' } })).toEqual({
      stage: 'approved',
    });
    const body = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Mới' }] }] };
    expect(await app.call('story.save', { id, patch: { body } })).toEqual({ stage: 'review' });
    const story = await app.call('story.get', { id });
    expect(story.approvedBy).toBeNull();
    await app.call('story.save', { id, patch: { body } });
    await app.switchTo(lan);
    await app.call('story.move', { id, to: 'approved' });
    expect(await stageOf(id)).toBe('approved');
  });

  it('put a cancelled story back to where it was', async () => {
    const id = await reviewedBy(lan);
    await app.call('story.move', { id, to: 'postponed' });
    await app.call('story.move', { id, to: 'cancelled', reason: 'Trùng bài' });
    const { moves } = await app.call('story.get', { id });
    expect(moves.map(move => [move.to, move.action])).toEqual([['review', 'reopen']]);
    await app.call('story.move', { id, to: 'review' });
    expect(await stageOf(id)).toBe('review');
  });

  it('let a member work on his own stories only, and see why not on others', async () => {
    const id = await app.call('story.create', { title: 'Của chị Lan' });
    await app.signIn('Trần Văn Tuấn', 'member');
    await expect(app.call('story.save', { id, patch: { title: 'x' } })).rejects.toMatchObject({
      code: 'story-not-yours',
    });
    const story = await app.call('story.get', { id });
    expect(story.canEdit).toBe(false);
    expect(story.moves.every(move => move.code === 'story-not-yours')).toBe(true);
  });
});

describe('three outlets (acceptance story 6)', () => {
  it('each keep their own state and day, need proof to be published, and count 1 story and 2 publications', async () => {
    const tuan = await app.signIn('Trần Văn Tuấn', 'member');
    const id = await reviewedBy(tuan);
    await expect(
      app.call('story.outlet.add', { storyId: id, outletId: 'outlet-gdtd', state: 'sent' }),
    ).rejects.toMatchObject({ code: 'story-not-approved' });
    const outlets: string[] = [];
    for (const outletId of ['outlet-baogialai', 'outlet-gdtd', 'outlet-portal'])
      outlets.push(await app.call('story.outlet.add', { storyId: id, outletId }));
    await app.switchTo(lan);
    await approve(id);
    await app.call('story.move', { id, to: 'sent' });
    const [gialai = '', gdtd = '', portal = ''] = outlets;
    expect(
      (await app.call('story.get', { id })).outlets.map(outlet => [outlet.state, outlet.sentOn]),
    ).toEqual(outlets.map(() => ['sent', '2026-03-02']));

    const published = { state: 'published', publishedOn: '2026-03-05' } as const;
    await expect(app.call('story.outlet.change', { id: gialai, patch: published })).rejects.toMatchObject({
      code: 'proof-needed',
      params: { outlet: 'Báo Gia Lai' },
    });
    await expect(app.call('story.move', { id, to: 'published' })).rejects.toMatchObject({
      code: 'story-publication-missing',
    });
    await app.call('story.outlet.change', {
      id: gialai,
      patch: { ...published, link: 'https://baogialai.com.vn/1' },
    });
    expect(await stageOf(id)).toBe('published');
    await app.call('story.outlet.change', {
      id: portal,
      patch: { state: 'published', link: 'https://gialai.edu.vn/1' },
    });
    await app.call('story.outlet.change', { id: gdtd, patch: { state: 'refused' } });

    const story = await app.call('story.get', { id });
    expect(story.outlets.map(outlet => [outlet.state, outlet.publishedOn])).toEqual([
      ['published', '2026-03-05'],
      ['refused', null],
      ['published', '2026-03-02'],
    ]);
    expect(story.publications).toBe(2);
    expect(await app.call('story.count', { filter: { stages: ['published'] } })).toMatchObject({
      total: 1,
      publications: 2,
    });
  });

  it('take the story back to sent when the only publication was a mistake', async () => {
    const tuan = await app.signIn('Trần Văn Tuấn', 'member');
    const id = await reviewedBy(tuan);
    await app.switchTo(lan);
    await approve(id);
    const outlet = await app.call('story.outlet.add', {
      storyId: id,
      outletId: 'outlet-portal',
      state: 'published',
      link: 'gialai.edu.vn/1',
    });
    expect(await stageOf(id)).toBe('published');
    await app.call('story.outlet.change', { id: outlet, patch: { state: 'planned', link: null } });
    expect(await stageOf(id)).toBe('sent');
    await app.call('undo.step', {});
    expect(await stageOf(id)).toBe('published');
  });

  it('refuse the same outlet twice', async () => {
    const id = await app.call('story.create', { title: 'Tin' });
    await app.call('story.outlet.add', { storyId: id, outletId: 'outlet-gdtd' });
    await expect(
      app.call('story.outlet.add', { storyId: id, outletId: 'outlet-gdtd' }),
    ).rejects.toMatchObject({
      code: 'story-outlet-twice',
    });
  });
});

describe('two dates (acceptance story 7)', () => {
  it('move apart, and undo puts back only the one that was moved', async () => {
    const id = await app.call('story.create', {
      title: 'Hội khỏe Phù Đổng',
      dueOn: '2026-03-10',
      publishOn: '2026-03-20',
    });
    await app.call('story.save', { id, patch: { publishOn: '2026-03-27' } });
    expect(await app.call('story.get', { id })).toMatchObject({
      dueOn: '2026-03-10',
      publishOn: '2026-03-27',
    });
    await app.call('undo.step', {});
    expect(await app.call('story.get', { id })).toMatchObject({
      dueOn: '2026-03-10',
      publishOn: '2026-03-20',
    });
  });
});

describe('a bulk change (acceptance story 8)', () => {
  it('changes the 12 filtered stories, no other, is undone in one step and stands in the history of each', async () => {
    const inFilter: string[] = [];
    for (let number = 1; number <= 12; number += 1)
      inFilter.push(
        await app.call('story.create', { title: `Tin ${number}`, kind: 'news', themeIds: ['theme-1'] }),
      );
    const other = await app.call('story.create', {
      title: 'Bài khác',
      kind: 'article',
      themeIds: ['theme-1'],
    });
    const outcome = await app.call('story.bulk', {
      stories: { filter: { kinds: ['news'] }, except: [] },
      change: { themeIds: ['theme-2'], assigneeId: lan },
    });
    expect(outcome).toMatchObject({ changed: 12, unchanged: 0, refusedCount: 0 });
    for (const id of inFilter)
      expect(await app.call('story.get', { id })).toMatchObject({
        themes: [{ id: 'theme-2' }],
        assignee: { id: lan },
        stage: 'assigned',
      });
    expect(await app.call('story.get', { id: other })).toMatchObject({
      themes: [{ id: 'theme-1' }],
      assignee: null,
    });
    for (const id of inFilter) {
      const [latest] = await app.call('history.get', { entity: 'story', id });
      expect(latest).toMatchObject({ operation: 'story.bulk', userName: 'Nguyễn Thị Lan' });
    }
    await app.call('undo.step', {});
    for (const id of inFilter)
      expect(await app.call('story.get', { id })).toMatchObject({
        themes: [{ id: 'theme-1' }],
        assignee: null,
        stage: 'idea',
      });
    expect(await app.call('story.count', { filter: { themeIds: ['theme-1'] } })).toMatchObject({ total: 13 });
  });

  it('names those that may not change and does the rest', async () => {
    const idea = await app.call('story.create', { title: 'Ý tưởng' });
    const tuan = await app.signIn('Trần Văn Tuấn', 'member');
    const mine = await reviewedBy(tuan);
    await app.switchTo(lan);
    const outcome = await app.call('story.bulk', {
      stories: { ids: [idea, mine] },
      change: { stage: 'returned', reason: 'Làm lại' },
    });
    expect(outcome).toMatchObject({
      changed: 1,
      refusedCount: 1,
      refused: [{ id: idea, code: 'story-no-such-move' }],
    });
  });

  it('leaves out the stories a person took from «all»', async () => {
    const first = await app.call('story.create', { title: 'Một' });
    const second = await app.call('story.create', { title: 'Hai' });
    await app.call('story.bulk', {
      stories: { filter: {}, except: [first] },
      change: { dueOn: '2026-03-31' },
    });
    expect(await app.call('story.get', { id: first })).toMatchObject({ dueOn: null });
    expect(await app.call('story.get', { id: second })).toMatchObject({ dueOn: '2026-03-31' });
  });
});

describe('the list', () => {
  it('finds text with and without accents, exact spelling first', async () => {
    for (const title of ['Dương tính', 'Con đường đến trường', 'Đường lên bản', 'Tin khác'])
      await app.call('story.create', { title });
    expect((await titles({ text: 'duong' })).sort()).toEqual([
      'Con đường đến trường',
      'Dương tính',
      'Đường lên bản',
    ]);
    expect((await titles({ text: 'đường' })).at(-1)).toBe('Dương tính');
    expect(await titles({ text: 'đường bản' })).toEqual(['Đường lên bản']);
    expect(await titles({ text: 'duo tru' })).toEqual(['Con đường đến trường']);
    expect(await titles({ text: '"* OR )' })).toEqual([]);
  });

  it('pages through exact and other matches without losing or repeating any', async () => {
    for (let number = 0; number < 30; number += 1)
      await app.call('story.create', { title: `${number % 2 === 0 ? 'Đường' : 'Dương'} ${number}` });
    const seen: string[] = [];
    for (let offset = 0; offset < 35; offset += 7) {
      const page = await app.call('story.list', {
        filter: { text: 'đường' },
        sort: null,
        window: { offset, limit: 7 },
      });
      seen.push(...page.map(row => row.title));
    }
    expect(seen).toHaveLength(30);
    expect(new Set(seen).size).toBe(30);
    expect(seen.slice(0, 15).every(title => title.startsWith('Đường'))).toBe(true);
  });

  it('sorts as Vietnamese sorts, empty values last in both directions', async () => {
    const days: Readonly<Record<string, string | null>> = {
      Ánh: '2026-03-09',
      An: null,
      Đào: '2026-03-04',
      Oanh: '2026-03-05',
    };
    for (const [title, dueOn] of Object.entries(days)) await app.call('story.create', { title, dueOn });
    const sorted = async (by: 'title' | 'due', direction: 'ascending' | 'descending') =>
      (
        await app.call('story.list', {
          filter: {},
          sort: { by, direction },
          window: { offset: 0, limit: 10 },
        })
      ).map(row => row.title);
    expect(await sorted('title', 'ascending')).toEqual(['An', 'Ánh', 'Đào', 'Oanh']);
    expect(await sorted('title', 'descending')).toEqual(['Oanh', 'Đào', 'Ánh', 'An']);
    expect(await sorted('due', 'ascending')).toEqual(['Đào', 'Oanh', 'Ánh', 'An']);
    expect(await sorted('due', 'descending')).toEqual(['Ánh', 'Oanh', 'Đào', 'An']);
  });

  it('never hides what is late behind the school year that is chosen', async () => {
    await app.call('story.create', { title: 'Năm nay', schoolYear: '2025-2026' });
    await app.call('story.create', { title: 'Năm ngoái', schoolYear: '2024-2025' });
    await app.call('story.create', { title: 'Năm ngoái, trễ', schoolYear: '2024-2025', dueOn: '2025-04-01' });
    expect((await titles({ schoolYear: '2025-2026' })).sort()).toEqual(['Năm nay', 'Năm ngoái, trễ']);
    expect(await titles({ isOverdue: true })).toEqual(['Năm ngoái, trễ']);
    expect(await app.call('story.count', { filter: {} })).toMatchObject({ total: 3, overdue: 1 });
  });

  it('finds what lacks something', async () => {
    await app.call('story.create', { title: 'Đủ', authorName: 'Lê Mai', dueOn: '2026-03-10' });
    await app.call('story.create', { title: 'Thiếu tác giả', dueOn: '2026-03-10' });
    await app.call('story.create', { title: 'Thiếu hạn', authorName: 'Lê Mai' });
    expect(await titles({ lacks: ['author'] })).toEqual(['Thiếu tác giả']);
    expect(await titles({ lacks: ['due'] })).toEqual(['Thiếu hạn']);
    expect((await titles({ lacks: ['due', 'author'] })).sort()).toEqual(['Thiếu hạn', 'Thiếu tác giả']);
  });

  it('shows mine: written by me or given to me', async () => {
    await app.call('story.create', { title: 'Tôi viết', authorId: lan });
    const given = await app.call('story.create', { title: 'Giao cho tôi' });
    await app.call('story.create', { title: 'Của người khác' });
    await app.call('story.assign', { id: given, assigneeId: lan });
    expect((await titles({ isMine: true })).sort()).toEqual(['Giao cho tôi', 'Tôi viết']);
  });

  it('follows a unit that is renamed, a person corrected, a story removed and restored', async () => {
    const id = await app.call('story.create', { title: 'Tin', authorId: lan });
    expect(await titles({ text: 'lan' })).toEqual(['Tin']);
    await app.call('story.remove', { id });
    expect(await titles({})).toEqual([]);
    await app.call('story.restore', { id });
    expect(await titles({ text: 'lan' })).toEqual(['Tin']);
  });

  it('fills the board by stage, nearest deadline first, with the totals of each column', async () => {
    await app.call('story.create', { title: 'Sau', dueOn: '2026-03-20' });
    await app.call('story.create', { title: 'Không hạn' });
    await app.call('story.create', { title: 'Trước', dueOn: '2026-03-10' });
    const columns = await app.call('story.board', { filter: {}, perColumn: 2 });
    expect(columns[0]).toMatchObject({ stage: 'idea', total: 3 });
    expect(columns[0]?.rows.map(row => row.title)).toEqual(['Trước', 'Sau']);
    expect(columns).toHaveLength(12);
  });
});

describe('codes', () => {
  it('are the next free one, keep what was given, and are not given twice', async () => {
    const code = async (id: string) => (await app.call('story.get', { id })).code;
    const first = await app.call('story.create', { title: 'Một' });
    await app.call('story.create', { title: 'Nhập', code: 'TB0419' });
    const third = await app.call('story.create', { title: 'Ba' });
    expect([await code(first), await code(third)]).toEqual(['TB0001', 'TB0420']);
    await app.call('story.remove', { id: third });
    expect(await code(await app.call('story.create', { title: 'Bốn' }))).toBe('TB0421');
    await expect(app.call('story.save', { id: first, patch: { code: 'TB0419' } })).rejects.toMatchObject({
      code: 'story-code-taken',
    });
  });
});

describe('assignment', () => {
  it('moves an idea on, waits for an answer, and needs a reason to be declined', async () => {
    const tuan = await app.signIn('Trần Văn Tuấn', 'member');
    await app.switchTo(lan);
    const id = await app.call('story.create', { title: 'Tin' });
    await app.call('story.assign', { id, assigneeId: tuan, note: 'Chị cần trước thứ sáu' });
    expect(await app.call('story.get', { id })).toMatchObject({ stage: 'assigned', assignment: 'asked' });
    await expect(app.call('story.answer', { id, answer: 'accepted' })).rejects.toMatchObject({
      code: 'story-not-assigned-to-you',
    });
    await app.switchTo(tuan);
    expect(await app.call('story.get', { id })).toMatchObject({ awaitsMyAnswer: true });
    await expect(app.call('story.answer', { id, answer: 'declined' })).rejects.toMatchObject({
      code: 'story-decline-reason',
    });
    await app.call('story.answer', { id, answer: 'declined', note: 'Đi công tác' });
    expect(await titles({ lacks: ['assignee'] })).toEqual(['Tin']);
    await app.call('story.answer', { id, answer: 'accepted' });
    expect(await titles({ lacks: ['assignee'] })).toEqual([]);
  });

  it('by a member is for himself alone', async () => {
    const tuan = await app.signIn('Trần Văn Tuấn', 'member');
    const id = await app.call('story.create', { title: 'Tin' });
    await expect(app.call('story.assign', { id, assigneeId: lan })).rejects.toMatchObject({
      code: 'story-role',
    });
    await app.call('story.assign', { id, assigneeId: tuan });
    expect(await app.call('story.get', { id })).toMatchObject({ assignment: 'accepted' });
  });
});

describe('the quick line', () => {
  it('makes a story of one line, and offers what the caret is at', async () => {
    await app.call('unit.create', { name: 'Trường THPT Pleime' });
    const line = 'Khai giảng vùng cao @pleime #thành tích !10/3';
    const preview = await app.call('story.quickPreview', { line: 'Khai giảng @plei', caret: 16 });
    expect(preview.candidates[0]).toMatchObject({ kind: 'unit', label: 'Trường THPT Pleime' });
    const { id } = await app.call('story.quickAdd', { line });
    expect(await app.call('story.get', { id })).toMatchObject({
      title: 'Khai giảng vùng cao',
      unit: { name: 'Trường THPT Pleime' },
      themes: [{ name: 'Thành tích' }],
      dueOn: '2026-03-10',
      stage: 'idea',
    });
  });

  it('says what it does not know and stores nothing', async () => {
    await expect(app.call('story.quickAdd', { line: 'Tin @không có' })).rejects.toMatchObject({
      code: 'quick-unit-unknown',
    });
    await expect(app.call('story.quickAdd', { line: 'Tin #lạ lùng' })).rejects.toMatchObject({
      code: 'quick-theme-unknown',
    });
    await expect(app.call('story.quickAdd', { line: 'Tin !31/02' })).rejects.toMatchObject({
      code: 'quick-day-wrong',
    });
    await expect(app.call('story.quickAdd', { line: '@' })).rejects.toMatchObject({
      code: 'quick-title-missing',
    });
    expect(await app.call('story.count', { filter: {} })).toMatchObject({ total: 0 });
  });
});

describe('values of filters', () => {
  it('come with their number of stories, most used first', async () => {
    for (const themeIds of [['theme-1'], ['theme-1', 'theme-2']])
      await app.call('story.create', { title: 'Tin', themeIds });
    expect(await app.call('story.values', { field: 'theme', limit: 10 })).toEqual([
      { id: 'theme-1', label: 'Nghị quyết 29-NQ/TW', count: 2 },
      { id: 'theme-2', label: 'Nhiệm vụ năm học', count: 1 },
    ]);
    expect(await app.call('story.values', { field: 'schoolYear', limit: 10 })).toEqual([
      { id: '2025-2026', label: '2025-2026', count: 2 },
    ]);
  });
});
