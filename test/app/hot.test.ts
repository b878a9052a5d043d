import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { HotFilter } from '#shared/hot-list.ts';
import { openTestApp, type TestApp } from '#test/support/app.ts';

let app: TestApp;
let lan: string;
beforeEach(async () => {
  app = openTestApp();
  lan = await app.signIn('Nguyễn Thị Lan');
});
afterEach(() => app.close());

const judged = { level: 'attention', likelihood: 3, impact: 3 } as const;

async function titles(filter: HotFilter): Promise<string[]> {
  const rows = await app.call('hot.list', { filter, sort: null, window: { offset: 0, limit: 100 } });
  return rows.map(row => row.title);
}

async function press(title: string, more: object = {}): Promise<string> {
  return app.call('press.create', { title, publishedOn: '2026-03-01', tone: 'critical', ...more });
}

describe('the register of hot issues', () => {
  it('gives a code, the person as owner, and a first assessment', async () => {
    const id = await app.call('hot.create', {
      title: 'Lạm thu đầu năm',
      ...judged,
      reason: 'Ba bài trong tuần',
    });
    const issue = await app.call('hot.get', { id });
    expect(issue).toMatchObject({
      code: 'VD001',
      status: 'open',
      openedOn: '2026-03-02',
      owner: { id: lan },
      proposedLevel: 'attention',
      lacks: ['review'],
    });
    expect(issue.assessments).toMatchObject([
      { level: 'attention', reason: 'Ba bài trong tuần', by: { id: lan } },
    ]);
    const second = await app.call('hot.create', { title: 'Bạo lực học đường', ...judged });
    expect((await app.call('hot.get', { id: second })).code).toBe('VD002');
    await expect(app.call('hot.save', { id: second, patch: { code: 'VD001' } })).rejects.toMatchObject({
      code: 'hot-code-taken',
    });
  });

  it('keeps each judgement, proposes a level from the scores, and asks why the level changes', async () => {
    const id = await app.call('hot.create', { title: 'Ngộ độc', ...judged });
    await expect(
      app.call('hot.assess', { id, level: 'very-hot', likelihood: 5, impact: 4, reason: null }),
    ).rejects.toMatchObject({ code: 'hot-reason-needed' });
    await app.call('hot.assess', {
      id,
      level: 'hot',
      likelihood: 5,
      impact: 4,
      reason: 'Đã có người nhập viện',
    });
    const issue = await app.call('hot.get', { id });
    expect([issue.level, issue.proposedLevel]).toEqual(['hot', 'very-hot']);
    expect(issue.assessments.map(each => each.level)).toEqual(['hot', 'attention']);
    expect(issue.lacks).toContain('plan');
    await app.call('undo.step', {});
    const before = await app.call('hot.get', { id });
    expect([before.level, before.assessments.length]).toEqual(['attention', 1]);
  });

  it('is narrowed by level, state, owner, unit, area, theme, words without accents and what is missing', async () => {
    const unitId = await app.call('unit.create', { name: 'THPT Pleiku', typeId: 'type-thpt' });
    await app.call('hot.create', {
      title: 'Lạm thu đầu năm',
      ...judged,
      unitIds: [unitId],
      themeIds: ['theme-12'],
      reviewOn: '2026-03-09',
    });
    const fire = await app.call('hot.create', {
      title: 'Cháy lớp học',
      level: 'hot',
      likelihood: null,
      impact: null,
      ownerId: null,
    });
    expect(await titles({})).toEqual(['Cháy lớp học', 'Lạm thu đầu năm']);
    expect(await titles({ text: 'lam thu' })).toEqual(['Lạm thu đầu năm']);
    expect(await titles({ unitIds: [unitId] })).toEqual(['Lạm thu đầu năm']);
    expect(await titles({ themeIds: ['theme-12'] })).toEqual(['Lạm thu đầu năm']);
    expect(await titles({ levels: ['hot'] })).toEqual(['Cháy lớp học']);
    expect(await titles({ lacks: ['owner'] })).toEqual(['Cháy lớp học']);
    expect(await titles({ lacks: ['plan'] })).toEqual(['Cháy lớp học']);
    expect(await titles({ isMine: true })).toEqual(['Lạm thu đầu năm']);
    expect(await titles({ cells: [{ likelihood: 3, impact: 3 }] })).toEqual(['Lạm thu đầu năm']);
    await app.call('hot.close', { id: fire, reason: 'Đã xử lý' });
    expect(await titles({ statuses: ['open'] })).toEqual(['Lạm thu đầu năm']);
    expect(await app.call('hot.count', { filter: {} })).toMatchObject({
      total: 2,
      open: 1,
      matrix: [{ likelihood: 3, impact: 3, count: 1 }],
      unjudged: 0,
    });
    expect(await app.call('hot.values', { field: 'theme', limit: 10 })).toEqual([
      { id: 'theme-12', label: 'Học phí, thu chi đầu năm', count: 1 },
    ]);
  });

  it('cannot close without a reason, nor be judged while closed; reopening is kept', async () => {
    const id = await app.call('hot.create', { title: 'Tin giả', ...judged });
    await expect(app.call('hot.close', { id, reason: ' ' })).rejects.toMatchObject({
      code: 'hot-reason-needed',
    });
    await app.call('hot.close', { id, reason: 'Đã cải chính' });
    expect(await app.call('hot.get', { id })).toMatchObject({ status: 'closed', closedOn: '2026-03-02' });
    await expect(app.call('hot.assess', { id, ...judged, reason: 'Thêm bài' })).rejects.toMatchObject({
      code: 'hot-closed',
    });
    await app.call('hot.reopen', { id, reason: 'Lại có bài mới' });
    const issue = await app.call('hot.get', { id });
    expect([issue.status, issue.closedReason, issue.assessments[0]?.reason]).toEqual([
      'open',
      null,
      'Lại có bài mới',
    ]);
  });

  it('links press items as signs once each, and counts those that are still there', async () => {
    const id = await app.call('hot.create', { title: 'Lạm thu', ...judged });
    const first = await press('Phụ huynh phản ánh thu tiền');
    const second = await press('Trường giải thích khoản thu');
    const signals = [first, second].map(each => ({ entity: 'pressItem' as const, id: each }));
    expect(await app.call('hot.link', { id, signals })).toEqual({ linked: 2 });
    expect(await app.call('hot.link', { id, signals })).toEqual({ linked: 0 });
    const candidates = await app.call('hot.signalCandidates', {
      hotIssueId: id,
      entity: 'pressItem',
      text: 'khoan thu',
      limit: 10,
    });
    expect(candidates).toEqual([]);
    await app.call('press.remove', { ids: [second] });
    const issue = await app.call('hot.get', { id });
    expect([issue.signals, issue.lastSignalOn]).toEqual([1, '2026-03-01']);
    expect(issue.signalList.map(signal => [signal.sourceId, signal.isRemoved]).sort()).toEqual(
      [
        [first, false],
        [second, true],
      ].sort(),
    );
    await app.call('hot.unlink', { signalIds: issue.signalList.map(signal => signal.id) });
    expect((await app.call('hot.get', { id })).signalList).toEqual([]);
  });

  it('refuses a member to judge, and a viewer to create', async () => {
    const id = await app.call('hot.create', { title: 'Lạm thu', ...judged });
    await app.signIn('Trần Văn Tuấn', 'member');
    await expect(app.call('hot.assess', { id, ...judged, reason: 'x' })).rejects.toMatchObject({
      code: 'forbidden',
    });
    expect((await app.call('hot.get', { id })).canEdit).toBe(false);
  });
});

describe('plans of response', () => {
  async function planned(): Promise<{ issue: string; plan: string; tuan: string }> {
    const tuan = await app.signIn('Trần Văn Tuấn', 'lead');
    const issue = await app.call('hot.create', { title: 'Lạm thu', level: 'hot', likelihood: 4, impact: 3 });
    const plan = await app.call('response.create', { hotIssueId: issue });
    return { issue, plan, tuan };
  }

  it('are refused while empty, approved by somebody else, and then stand', async () => {
    const { issue, plan } = await planned();
    await expect(app.call('response.submit', { id: plan })).rejects.toMatchObject({ code: 'response-empty' });
    await app.call('response.save', { id: plan, patch: { messages: 'Thu đúng quy định' } });
    await app.call('response.submit', { id: plan });
    await expect(app.call('response.approve', { id: plan })).rejects.toMatchObject({
      code: 'response-own-approval',
    });
    await app.switchTo(lan);
    await app.call('response.approve', { id: plan });
    expect(await app.call('response.get', { id: plan })).toMatchObject({
      state: 'approved',
      version: 1,
      approvedBy: { id: lan },
      canEdit: false,
    });
    expect((await app.call('hot.get', { id: issue })).lacks).not.toContain('plan');
    await expect(app.call('response.save', { id: plan, patch: { facts: 'x' } })).rejects.toMatchObject({
      code: 'response-not-draft',
    });
  });

  it('are not approved by whoever sent them, though another wrote them', async () => {
    const { plan } = await planned();
    await app.call('response.save', { id: plan, patch: { scenario: 'Phụ huynh tụ tập' } });
    await app.switchTo(lan);
    await app.call('response.submit', { id: plan });
    await expect(app.call('response.approve', { id: plan })).rejects.toMatchObject({
      code: 'response-own-approval',
    });
  });

  it('come back with a reason and can be sent again', async () => {
    const { plan, tuan } = await planned();
    await app.call('response.save', { id: plan, patch: { messages: 'Thu đúng quy định' } });
    await app.call('response.submit', { id: plan });
    await app.switchTo(lan);
    await expect(app.call('response.return', { id: plan, reason: null })).rejects.toMatchObject({
      code: 'hot-reason-needed',
    });
    await app.call('response.return', { id: plan, reason: 'Thiếu số liệu' });
    await app.switchTo(tuan);
    expect(await app.call('response.get', { id: plan })).toMatchObject({
      state: 'returned',
      returnReason: 'Thiếu số liệu',
    });
    expect((await app.call('hot.waiting', {})).returned).toBe(1);
    await app.call('response.submit', { id: plan });
    await app.switchTo(lan);
    expect((await app.call('hot.waiting', {})).approvals).toBe(1);
  });

  it('give way to a new version with its questions and steps, and the older one is kept', async () => {
    const { issue, plan, tuan } = await planned();
    await app.call('response.question.add', {
      planId: plan,
      question: 'Vì sao thu?',
      answer: 'Theo Nghị quyết',
    });
    const step = await app.call('response.step.add', {
      planId: plan,
      what: 'Họp phụ huynh',
      ownerId: tuan,
      dueOn: '2026-03-05',
    });
    await app.call('response.submit', { id: plan });
    await app.switchTo(lan);
    await app.call('response.approve', { id: plan });
    await app.call('response.step.finish', { id: step, doneOn: '2026-03-04' });
    const next = await app.call('response.create', { hotIssueId: issue, copyOfId: plan });
    await expect(app.call('response.create', { hotIssueId: issue })).rejects.toMatchObject({
      code: 'response-renewed',
    });
    expect(await app.call('response.get', { id: next })).toMatchObject({
      version: 2,
      state: 'draft',
      questions: [{ question: 'Vì sao thu?' }],
      steps: [{ what: 'Họp phụ huynh', doneOn: '2026-03-04' }],
    });
    await app.call('response.submit', { id: next });
    await app.switchTo(tuan);
    await app.call('response.approve', { id: next });
    const { plans } = await app.call('hot.get', { id: issue });
    expect(plans.map(each => [each.version, each.state])).toEqual([
      [2, 'approved'],
      [1, 'superseded'],
    ]);
  });

  it('let a member finish her own step only', async () => {
    const { plan } = await planned();
    const mai = await app.signIn('Lê Thị Mai', 'member');
    await app.switchTo(lan);
    const hers = await app.call('response.step.add', { planId: plan, what: 'Gọi cho trường', ownerId: mai });
    const other = await app.call('response.step.add', { planId: plan, what: 'Soạn thông cáo', ownerId: lan });
    await app.switchTo(mai);
    await app.call('response.step.finish', { id: hers, doneOn: '2026-03-02' });
    await expect(app.call('response.step.finish', { id: other, doneOn: '2026-03-02' })).rejects.toMatchObject(
      {
        code: 'response-step-not-yours',
      },
    );
  });
});

describe('the file of an issue', () => {
  it('tells signs, judgements, plans and the end in time order', async () => {
    const tuan = await app.signIn('Trần Văn Tuấn', 'lead');
    const item = await press('Bài nêu vấn đề');
    const id = await app.call('hot.create', {
      title: 'Lạm thu',
      ...judged,
      signals: [{ entity: 'pressItem', id: item }],
    });
    app.setNow(Date.UTC(2026, 2, 3, 2));
    await app.call('hot.assess', { id, level: 'hot', likelihood: 4, impact: 3, reason: 'Lan rộng' });
    const plan = await app.call('response.create', { hotIssueId: id, patch: { messages: 'Làm rõ' } });
    await app.call('response.submit', { id: plan });
    app.setNow(Date.UTC(2026, 2, 4, 2));
    await app.switchTo(lan);
    await app.call('response.approve', { id: plan });
    await app.call('hot.close', { id, reason: 'Đã trả lời công luận' });
    const { entries, plan: inForce } = await app.call('hot.dossier', { id });
    expect(entries.map(entry => [entry.day, entry.kind])).toEqual([
      ['2026-03-01', 'pressItem'],
      ['2026-03-02', 'opened'],
      ['2026-03-02', 'assessment'],
      ['2026-03-03', 'assessment'],
      ['2026-03-03', 'submitted'],
      ['2026-03-04', 'closed'],
      ['2026-03-04', 'approved'],
    ]);
    expect(entries.find(entry => entry.kind === 'submitted')?.by).toBe('Trần Văn Tuấn');
    expect(inForce?.author?.id).toBe(tuan);
  });
});

describe('resonance', () => {
  it('counts originals, reposts and our own publications apart, each outlet and kind once', async () => {
    const original = await press('Bài gốc', { outletId: 'outlet-gdtd', themeIds: ['theme-2'] });
    await press('Bài gốc', { outletId: 'outlet-dantri', originalId: original });
    await press('Bài gốc', { outletId: 'outlet-dantri', originalId: original, publishedOn: '2026-03-10' });
    const found = await app.call('hot.resonance', { subject: { entity: 'theme', id: 'theme-2' } });
    expect(found).toMatchObject({ title: 'Nhiệm vụ năm học', originals: 1, reposts: 2, own: 0 });
    expect(found.outlets.map(outlet => [outlet.id, outlet.originals, outlet.reposts])).toEqual([
      ['outlet-dantri', 0, 2],
      ['outlet-gdtd', 1, 0],
    ]);
    expect(found.channels).toEqual([{ kind: 'online', outlets: 2, originals: 1, reposts: 2, own: 0 }]);
    expect(found.weeks).toEqual([
      { from: '2026-02-23', originals: 1, reposts: 1, own: 0 },
      { from: '2026-03-02', originals: 0, reposts: 0, own: 0 },
      { from: '2026-03-09', originals: 0, reposts: 1, own: 0 },
    ]);
  });
});

describe('hot issues elsewhere', () => {
  it('are found by words without accents, by code and by who owns them', async () => {
    const id = await app.call('hot.create', { title: 'Lạm thu đầu năm', ...judged, description: 'Quỹ lớp' });
    const found = async (text: string) =>
      (await app.call('search.all', { text, entities: ['hotIssue'], limit: 5 })).flatMap(group =>
        group.hits.map(hit => hit.id),
      );
    for (const text of ['lam thu', 'VD001', 'quy lop', 'thi lan']) expect(await found(text)).toEqual([id]);
    await app.call('hot.remove', { ids: [id] });
    expect(await found('lam thu')).toEqual([]);
  });

  it('tell their whole family in one history: judgements, signs, plans with their questions and steps', async () => {
    const item = await press('Bài nêu vấn đề');
    const id = await app.call('hot.create', { title: 'Lạm thu', ...judged });
    await app.call('hot.link', { id, signals: [{ entity: 'pressItem', id: item }] });
    const plan = await app.call('response.create', { hotIssueId: id });
    await app.call('response.step.add', { planId: plan, what: 'Họp báo' });
    const history = await app.call('history.get', { entity: 'hotIssue', id });
    expect(history.map(step => step.operation)).toEqual([
      'response.step.add',
      'response.create',
      'hot.link',
      'hot.create',
    ]);
  });
});

describe('hot issues on the calendar', () => {
  it('put windows on the day they open, issues on their review, steps of approved plans on their day', async () => {
    const window = await app.call('forecast.add', {
      title: 'Thi lớp 10',
      fromDay: '2026-03-10',
      toDay: '2026-03-20',
    });
    const issue = await app.call('hot.create', { title: 'Lạm thu', ...judged, reviewOn: '2026-03-01' });
    const plan = await app.call('response.create', { hotIssueId: issue });
    await app.call('response.step.add', { planId: plan, what: 'Họp báo', dueOn: '2026-03-04' });
    const onCalendar = async () =>
      (await app.call('calendar.hot', { from: '2026-03-01', to: '2026-03-31' })).map(each => [
        each.day,
        each.kind,
        each.title,
        each.state,
        each.record.id,
      ]);
    const review = ['2026-03-01', 'review', 'Lạm thu', 'overdue', issue];
    const opening = ['2026-03-10', 'window', 'Thi lớp 10', 'due-soon', window];
    expect(await onCalendar()).toEqual([review, opening]);
    await app.call('response.submit', { id: plan });
    await app.signIn('Trần Văn Tuấn', 'lead');
    await app.call('response.approve', { id: plan });
    expect(await onCalendar()).toEqual([
      review,
      ['2026-03-04', 'step', 'Họp báo', 'due-soon', issue],
      opening,
    ]);
  });
});

describe('cases opened from an issue', () => {
  it('stand on its page and in its file', async () => {
    const id = await app.call('hot.create', { title: 'Lạm thu', ...judged });
    const caseId = await app.call('case.create', {
      title: 'Báo hỏi về khoản thu',
      kind: 'inquiry',
      sources: [{ entity: 'hotIssue', sourceId: id }],
    });
    const { issue, entries } = await app.call('hot.dossier', { id });
    expect(issue.cases).toMatchObject([{ name: 'Báo hỏi về khoản thu', isClosed: false }]);
    expect(entries.find(entry => entry.kind === 'pressCase')?.source).toEqual({
      entity: 'pressCase',
      id: caseId,
    });
  });
});
