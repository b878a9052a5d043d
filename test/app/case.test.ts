import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InputOf } from '#shared/contract.ts';
import { momentInVietnam } from '#shared/core/dates.ts';
import { openTestApp, type TestApp } from '#test/support/app.ts';
import { writeItem as itemWriter, writeProof } from '#test/support/press.ts';

/** 14:00 on Wednesday 29 April 2026. */
const now = momentInVietnam('2026-04-29', '14:00');
const HOUR = 3_600_000;

let app: TestApp;
let ha: string;
let tuan: string;
beforeEach(async () => {
  app = openTestApp({ now });
  tuan = await app.signIn('Trần Anh Tuấn', 'admin');
  ha = await app.signIn('Nguyễn Thị Hà', 'editor');
});
afterEach(() => app.close());

const inquiry = (more: Partial<InputOf<'case.create'>> = {}): InputOf<'case.create'> => ({
  title: 'Thu tiền mái che tại Trường THCS A',
  kind: 'inquiry',
  channel: 'email',
  receivedAtMs: momentInVietnam('2026-04-29', '09:00'),
  ...more,
});

const get = (id: string) => app.call('case.get', { id });

/** Somebody who may speak: the head of the office, since the start of the year. */
async function head(
  name = 'Lê Văn Giám',
  more: Partial<InputOf<'speaker.save'>['fields']> = {},
): Promise<string> {
  return app.call('speaker.save', { fields: { kind: 'head', name, fromDay: '2026-01-01', ...more } });
}

describe('a case', () => {
  it('is proposed by a named person, under the rule in force when it was received', async () => {
    const id = await app.call('case.create', inquiry({ questions: ['Khoản thu nào?', 'Ai duyệt?'] }));
    const record = await get(id);
    expect(record).toMatchObject({
      code: 'VV0001',
      status: 'proposed',
      proposedBy: { id: ha, name: 'Nguyễn Thị Hà' },
      proposedAtMs: now,
      group: 'on-time',
      questions: [{ question: 'Khoản thu nào?', answer: null }, { question: 'Ai duyệt?' }],
    });
    expect(record.clocks).toMatchObject([
      {
        ruleId: 'rule-reply-in-press-2016',
        ruleKey: 'reply_in_press',
        dueDay: '2026-05-29',
        state: 'running',
      },
    ]);
    expect(record.steps.map(({ toStatus }) => toStatus)).toEqual(['proposed']);
    expect(await app.call('case.create', inquiry())).not.toBe(id);
    expect(
      (await app.call('case.list', { filter: {}, sort: null, window: { offset: 0, limit: 10 } })).map(
        r => r.code,
      ),
    ).toEqual(['VV0002', 'VV0001']);
  });

  it('keeps the rule it opened with when the rule changes', async () => {
    const id = await app.call('case.create', inquiry());
    await app.switchTo(tuan);
    await app.call('clock.saveRule', { id: 'rule-reply-in-press-2016', fields: { amount: 5, name: 'Khác' } });
    expect((await get(id)).clocks).toMatchObject([
      { amount: 30, name: 'Trả lời trên báo chí', dueDay: '2026-05-29' },
    ]);
    expect((await get(await app.call('case.create', inquiry()))).clocks).toMatchObject([{ amount: 5 }]);
  });

  it('takes its clocks from its kind, from rules named, or from a day a document sets', async () => {
    const create = async (more: Partial<InputOf<'case.create'>>) =>
      (await get(await app.call('case.create', inquiry(more)))).clocks;
    expect(await create({ kind: 'incident' })).toMatchObject([
      { ruleKey: 'first_info', unit: 'hour', endsWithDay: false },
    ]);
    expect(await create({ kind: 'forwarded' })).toMatchObject([{ ruleKey: 'forwarded_petition' }]);
    expect(await create({ kind: 'directive' })).toEqual([]);
    expect(
      await create({ kind: 'directive', clocks: [{ rule: 'directive_report', fixedDay: '2026-05-04' }] }),
    ).toMatchObject([
      { ruleKey: 'directive_report', dueDay: '2026-05-04', fixedDay: '2026-05-04', steps: [] },
    ]);
    expect(
      await create({ clocks: [{ rule: 'first_info_internal' }, { rule: 'reply_in_press' }] }),
    ).toHaveLength(2);
    await expect(create({ clocks: [{ rule: 'directive_report' }] })).rejects.toMatchObject({
      code: 'clock-day-missing',
    });
    await expect(create({ clocks: [{ fixedDay: '2026-04-28' }] })).rejects.toMatchObject({
      code: 'clock-due-before-start',
    });
    await expect(create({ receivedAtMs: now + HOUR })).rejects.toMatchObject({
      code: 'case-received-future',
    });
    await expect(create({ questions: ['  '] })).rejects.toMatchObject({ code: 'case-question-empty' });
    await expect(create({ code: 'VV0001' })).rejects.toMatchObject({ code: 'case-code-taken' });
    const usual = await app.call('case.usualClocks', { kind: 'incident', receivedAtMs: now });
    expect(usual).toMatchObject([{ ruleKey: 'first_info', dueAtMs: now + 24 * HOUR }]);
  });

  it('goes step by step, and back only with a reason', async () => {
    const id = await app.call('case.create', inquiry());
    const move = (to: InputOf<'case.move'>['to'], reason?: string) =>
      app.call('case.move', { id, to, ...(reason ? { reason } : {}) });
    await expect(move('handling')).rejects.toMatchObject({ code: 'case-no-such-move' });
    await expect(move('assigned')).rejects.toMatchObject({ code: 'case-assignee-missing' });
    await app.call('case.assign', { id, assigneeId: tuan });
    await move('verifying');
    await expect(move('handling')).rejects.toMatchObject({ code: 'case-verification-missing' });
    await app.call('case.save', { id, patch: { verification: 'Đã làm việc với nhà trường' } });
    await move('handling');
    await expect(move('verifying')).rejects.toMatchObject({ code: 'case-reason-needed' });
    await move('verifying', 'Cần làm rõ thêm');
    const { steps, moves } = await get(id);
    expect(steps.map(({ toStatus, reason }) => [toStatus, reason])).toEqual([
      ['proposed', null],
      ['assigned', null],
      ['verifying', null],
      ['handling', null],
      ['verifying', 'Cần làm rõ thêm'],
    ]);
    expect(moves.map(({ to, isAllowed, code }) => [to, isAllowed, code])).toEqual([
      ['handling', true, null],
      ['assigned', true, null],
      ['closed', false, 'case-role'],
    ]);
    await app.call('case.assign', { id: await app.call('case.create', inquiry()), assigneeId: ha });
  });

  it('shows in its history what belongs to it, and comes back whole on undo', async () => {
    const id = await app.call('case.create', inquiry({ questions: ['Khoản thu nào?'] }));
    await app.call('case.assign', { id, assigneeId: tuan });
    const history = await app.call('history.get', { entity: 'pressCase', id });
    expect(history.flatMap(({ changes }) => changes.map(({ entity }) => entity))).toEqual(
      expect.arrayContaining(['pressCase', 'caseClock', 'caseQuestion', 'caseStep']),
    );
    await app.call('undo.step', {});
    expect(await get(id)).toMatchObject({
      status: 'proposed',
      assignee: null,
      steps: [{ toStatus: 'proposed' }],
    });
    await app.call('undo.step', {});
    expect((await app.call('case.count', { filter: {} })).total).toBe(0);
    await app.call('redo.step', {});
    expect((await app.call('case.count', { filter: {} })).total).toBe(1);
    expect((await get(id)).clocks).toHaveLength(1);
  });

  it('opens from press items, with what they say', async () => {
    const { outlets } = await app.call('catalogue.get', {});
    const outlet = outlets.find(({ name }) => name === 'Báo Tuổi Trẻ')?.id ?? '';
    const title = 'Phụ huynh bức xúc vì tiền mái che';
    const items = [title, 'Lại chuyện mái che'].map(text =>
      writeItem({ title: text, outletId: outlet, publishedOn: '2026-04-28', link: 'https://tuoitre.vn/a' }),
    );
    const [id = ''] = await app.call('case.createFromItems', { itemIds: items, mode: 'one' });
    expect(await get(id)).toMatchObject({
      title,
      kind: 'published',
      askerOutlet: { id: outlet },
      sources: [
        { entity: 'pressItem', title, subtitle: 'Tuổi Trẻ · 28/04/2026', link: 'https://tuoitre.vn/a' },
        { title: 'Lại chuyện mái che' },
      ],
    });
    expect(await app.call('case.createFromItems', { itemIds: items, mode: 'each' })).toHaveLength(2);
    await expect(
      app.call('case.addSources', {
        caseId: id,
        sources: [{ entity: 'pressItem', sourceId: items[0] ?? '' }],
      }),
    ).rejects.toMatchObject({ code: 'case-source-twice' });
  });
});

/** A press item straight through the write path: its own operations are tested elsewhere. */
function writeItem(values: Parameters<typeof itemWriter>[1]): string {
  return itemWriter(app, values);
}

describe('answering the press (story 10)', () => {
  /** A case with three questions whose answer is drafted and submitted by chị Hà. */
  async function answered() {
    const id = await app.call(
      'case.create',
      inquiry({ assigneeId: ha, questions: ['Khoản thu nào?', 'Ai duyệt?', 'Xử lý thế nào?'] }),
    );
    await app.call('case.move', { id, to: 'verifying' });
    await app.call('case.save', { id, patch: { verification: 'Có thu sai' } });
    await app.call('case.move', { id, to: 'handling' });
    await app.call('case.move', { id, to: 'answering' });
    const answer = await app.call('answer.add', { caseId: id, form: 'release', body: 'Sở trả lời như sau…' });
    return { id, answer };
  }

  it('closes only with an approved answer that went out with proof, a result, and every question answered', async () => {
    const { id, answer } = await answered();
    const speaker = await head();
    await app.switchTo(tuan);
    await expect(app.call('case.move', { id, to: 'closed' })).rejects.toMatchObject({
      code: 'case-not-complete',
      params: { gaps: 'questions-open,answer-not-approved,result-missing' },
    });
    await app.switchTo(ha);
    for (const { id: question } of (await get(id)).questions)
      await app.call('case.changeQuestion', { id: question, answer: 'Đã rõ' });
    await app.call('answer.submit', { id: answer });
    expect((await get(id)).status).toBe('approving');
    await expect(app.call('answer.approve', { id: answer })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(app.call('answer.send', { id: answer, sentAtMs: now })).rejects.toMatchObject({
      code: 'answer-state',
    });
    await app.switchTo(tuan);
    await app.call('answer.approve', { id: answer });
    expect((await get(id)).gaps).toEqual(['answer-not-sent', 'result-missing']);
    app.setNow(now + 2 * HOUR);
    await expect(app.call('answer.send', { id: answer, sentAtMs: now + HOUR })).rejects.toMatchObject({
      code: 'answer-speaker-missing',
    });
    await app.call('answer.send', {
      id: answer,
      sentAtMs: now + HOUR,
      spokespersonId: speaker,
      documentNumber: '123/SGDĐT-VP',
      channels: [{ channelName: 'Thư điện tử' }],
    });
    const sent = await get(id);
    expect(sent).toMatchObject({
      status: 'answered',
      gaps: ['channel-proof', 'result-missing'],
      channels: 1,
    });
    expect(sent.clocks).toMatchObject([{ state: 'met', endedAtMs: now + HOUR, isInTime: true }]);
    expect(sent.warnings).toContain('one-channel');
    const channel = sent.answers[0]?.channels[0]?.id ?? '';
    await expect(
      app.call('answer.changeChannel', { id: channel, patch: { link: 'không có' } }),
    ).rejects.toMatchObject({ code: 'link-wrong' });
    await app.call('answer.changeChannel', { id: channel, patch: { link: 'https://gialai.edu.vn/tra-loi' } });
    await app.call('case.save', { id, patch: { result: 'accepted', resultNote: 'Trả lại tiền' } });
    await app.call('case.move', { id, to: 'closed' });
    const closed = await get(id);
    expect(closed).toMatchObject({
      status: 'closed',
      group: 'closed',
      ending: 'answered',
      closedBy: { id: tuan },
      hoursTaken: 6,
      isInTime: true,
      gaps: [],
      canEdit: false,
    });
    await expect(app.call('case.save', { id, patch: { note: 'x' } })).rejects.toMatchObject({
      code: 'case-closed',
    });
    await expect(app.call('case.move', { id, to: 'handling' })).rejects.toMatchObject({
      code: 'case-reason-needed',
    });
    await app.call('case.move', { id, to: 'handling', reason: 'Báo hỏi thêm' });
    expect(await get(id)).toMatchObject({ status: 'handling', closedAtMs: null });
  });

  it('closes with a file as proof as well', async () => {
    const { id, answer } = await answered();
    const speaker = await head();
    await app.call('answer.submit', { id: answer });
    await app.switchTo(tuan);
    await app.call('answer.approve', { id: answer });
    await app.call('answer.send', {
      id: answer,
      sentAtMs: now,
      spokespersonId: speaker,
      channels: [{ channelName: 'Công văn' }],
    });
    expect((await get(id)).gaps).toContain('channel-proof');
    writeProof(app, 'caseAnswer', answer);
    expect((await get(id)).gaps).not.toContain('channel-proof');
    expect((await get(id)).answers[0]).toMatchObject({ proofFiles: 1, channels: [{ proofFiles: 1 }] });
  });

  it('is approved by somebody else than who wrote it, also who wrote on it', async () => {
    await app.switchTo(tuan);
    const id = await app.call('case.create', inquiry());
    const own = await app.call('answer.add', { caseId: id, form: 'portal', body: 'Bản nháp' });
    await app.call('answer.submit', { id: own });
    await expect(app.call('answer.approve', { id: own })).rejects.toMatchObject({
      code: 'answer-own-approval',
    });
    expect((await get(id)).answers[0]?.moves.find(({ action }) => action === 'approve')).toMatchObject({
      isAllowed: false,
      code: 'answer-own-approval',
    });
    await app.call('answer.return', { id: own, reason: 'Viết lại' });
    const lan = await app.signIn('Phạm Thị Lan', 'lead');
    await app.call('answer.change', { id: own, patch: { body: 'Lan viết lại' } });
    await app.call('answer.submit', { id: own });
    await expect(app.call('answer.approve', { id: own })).rejects.toMatchObject({
      code: 'answer-own-approval',
    });
    await app.signIn('Vũ Đình Nam', 'lead');
    await app.call('answer.approve', { id: own });
    expect((await get(id)).answers[0]).toMatchObject({
      author: { id: lan },
      approver: { name: 'Vũ Đình Nam' },
    });
    await expect(app.call('answer.change', { id: own, patch: { body: 'Sửa lén' } })).rejects.toMatchObject({
      code: 'answer-locked',
    });
  });

  it('is refused while it lacks a form, a text or a reason', async () => {
    const id = await app.call('case.create', inquiry());
    const bare = await app.call('answer.add', { caseId: id });
    await expect(app.call('answer.submit', { id: bare })).rejects.toMatchObject({
      code: 'answer-form-missing',
    });
    await app.call('answer.change', { id: bare, patch: { form: 'interview' } });
    await expect(app.call('answer.submit', { id: bare })).rejects.toMatchObject({ code: 'answer-empty' });
    await app.call('answer.change', { id: bare, patch: { body: 'Nội dung' } });
    await app.call('answer.submit', { id: bare });
    await app.switchTo(tuan);
    await expect(app.call('answer.return', { id: bare, reason: null })).rejects.toMatchObject({
      code: 'answer-reason-needed',
    });
  });

  it('with first information ends that clock alone', async () => {
    const id = await app.call(
      'case.create',
      inquiry({ kind: 'incident', clocks: [{ rule: 'first_info' }, { rule: 'reply_in_press' }] }),
    );
    const speaker = await head();
    const first = await app.call('answer.add', { caseId: id, form: 'portal', body: 'Thông tin ban đầu' });
    await app.call('answer.submit', { id: first });
    await app.switchTo(tuan);
    await app.call('answer.approve', { id: first });
    await app.call('answer.send', { id: first, sentAtMs: now, spokespersonId: speaker });
    const { clocks, status } = await get(id);
    expect(status).toBe('proposed');
    expect(clocks.map(({ ruleKey, state }) => [ruleKey, state])).toEqual([
      ['reply_in_press', 'running'],
      ['first_info', 'met'],
    ]);
  });

  it('ends with a referral that names whom and when, or a refusal on a named ground', async () => {
    await app.switchTo(tuan);
    const referred = await app.call('case.create', inquiry({ questions: ['Vì sao?'] }));
    await app.call('case.save', { id: referred, patch: { ending: 'referred' } });
    await expect(app.call('case.move', { id: referred, to: 'closed' })).rejects.toMatchObject({
      params: { gaps: 'referral-to,referral-day' },
    });
    await app.call('case.save', {
      id: referred,
      patch: { referredToName: 'UBND xã Ia Băng', referredOn: '2026-04-29' },
    });
    await app.call('case.move', { id: referred, to: 'closed' });
    const refused = await app.call('case.create', inquiry());
    await app.call('case.save', { id: refused, patch: { ending: 'refused', refusalNote: 'Không muốn' } });
    await expect(app.call('case.move', { id: refused, to: 'closed' })).rejects.toMatchObject({
      params: { gaps: 'refusal-ground' },
    });
    await app.call('case.save', { id: refused, patch: { refusalGround: 'investigation' } });
    await app.call('case.move', { id: refused, to: 'closed' });
    expect(await get(refused)).toMatchObject({
      ending: 'refused',
      refusalGround: 'investigation',
      status: 'closed',
    });
    await expect(
      app.call('case.save', {
        id: await app.call('case.create', inquiry()),
        patch: { refusalGround: 'khác' as never },
      }),
    ).rejects.toMatchObject({ code: 'invalid-input' });
  });
});

describe('who may speak', () => {
  it('today on a case: the head, the regular spokesperson, and who is authorised for this case alone', async () => {
    const id = await app.call('case.create', inquiry());
    const other = await app.call('case.create', inquiry());
    const lead = await head();
    await app.call('speaker.save', { fields: { kind: 'regular', name: 'Cũ', toDay: '2025-12-31' } });
    await app.call('speaker.save', {
      fields: { kind: 'external', name: 'Chủ tịch xã', organisation: 'UBND xã' },
    });
    await app.call('speaker.authorise', {
      fields: {
        personId: ha,
        authorisedById: lead,
        caseId: other,
        documentNumber: '01/UQ-SGDĐT',
        fromDay: '2026-04-01',
        toDay: '2026-05-05',
      },
    });
    expect((await get(id)).speakers.map(({ name, maySpeak, state }) => [name, maySpeak, state])).toEqual([
      ['Lê Văn Giám', true, 'current'],
      ['Cũ', false, 'ended'],
    ]);
    expect(await get(other)).toMatchObject({
      speakers: [
        { kind: 'head' },
        { kind: 'authorised', name: 'Nguyễn Thị Hà', state: 'ending', maySpeak: true },
        { name: 'Cũ' },
      ],
    });
    expect((await get(other)).warnings).toContain('authorisation-ending');
    app.setNow(momentInVietnam('2026-05-06', '08:00'));
    const record = await get(other);
    expect(record.warnings).toContain('authorisation-ended');
    expect(await app.call('speaker.list', {})).toMatchObject({ endedOnOpenCases: 1 });
    expect((await app.call('case.check', {})).authorisationsEnded).toBe(1);
  });

  it('may not send in the name of the office outside the term, or for another case', async () => {
    const id = await app.call('case.create', inquiry());
    const other = await app.call('case.create', inquiry());
    const lead = await head();
    const gone = await head('Giám đốc cũ', { toDay: '2026-03-31' });
    const elsewhere = await app.call('speaker.authorise', {
      fields: {
        personId: ha,
        authorisedById: lead,
        caseId: other,
        documentNumber: '02',
        fromDay: '2026-04-01',
        toDay: '2026-06-01',
      },
    });
    const answer = await app.call('answer.add', { caseId: id, form: 'release', body: 'Trả lời' });
    await app.call('answer.submit', { id: answer });
    await app.switchTo(tuan);
    await app.call('answer.approve', { id: answer });
    const send = (speaker: Partial<InputOf<'answer.send'>>) =>
      app.call('answer.send', { id: answer, sentAtMs: now, ...speaker });
    await expect(send({ spokespersonId: gone })).rejects.toMatchObject({
      code: 'answer-speaker-may-not',
      params: { name: 'Giám đốc cũ', day: '29/04/2026' },
    });
    await expect(send({ authorisationId: elsewhere })).rejects.toMatchObject({
      code: 'answer-speaker-may-not',
      params: { name: 'Nguyễn Thị Hà' },
    });
    await expect(send({ spokespersonId: lead, sentAtMs: now + HOUR })).rejects.toMatchObject({
      code: 'answer-sent-future',
    });
    await expect(send({ spokespersonId: lead, sentAtMs: now - 9 * HOUR })).rejects.toMatchObject({
      code: 'answer-sent-before',
    });
    await send({ spokespersonId: lead });
    await expect(app.call('speaker.remove', { id: lead })).rejects.toMatchObject({ code: 'speaker-in-use' });
  });

  it('is authorised in writing, by the head alone, for one matter and a term', async () => {
    const lead = await head();
    const regular = await app.call('speaker.save', { fields: { kind: 'regular', personId: ha } });
    const authorise = (fields: InputOf<'speaker.authorise'>['fields']) =>
      app.call('speaker.authorise', { fields });
    const whole = {
      personId: tuan,
      matter: 'Vụ mái che',
      documentNumber: '05/UQ',
      fromDay: '2026-04-01',
      toDay: '2026-04-30',
    };
    await expect(authorise({ personId: tuan, authorisedById: lead })).rejects.toMatchObject({
      code: 'authorisation-incomplete',
      params: {
        fields: 'authorisation.documentNumber,authorisation.fromDay,authorisation.toDay,authorisation.matter',
      },
    });
    await expect(authorise({ ...whole, authorisedById: regular })).rejects.toMatchObject({
      code: 'authorisation-not-transferable',
    });
    await expect(authorise({ ...whole, authorisedById: lead, toDay: '2026-03-01' })).rejects.toMatchObject({
      code: 'speaker-term-backwards',
    });
    await authorise({ ...whole, authorisedById: lead });
    await expect(authorise({ ...whole, authorisedById: lead, matter: 'Vụ khác' })).rejects.toMatchObject({
      code: 'authorisation-number-taken',
    });
    await expect(app.call('speaker.save', { fields: { kind: 'head' } })).rejects.toMatchObject({
      code: 'speaker-name-missing',
    });
  });
});

describe('a request for correction', () => {
  it('takes over what the item says and goes out only with all the law wants named', async () => {
    const id = await app.call('case.create', inquiry({ kind: 'correction' }));
    const item = writeItem({
      title: 'Tin sai',
      outletId: 'outlet-tuoitre',
      publishedOn: '2026-04-28',
      section: 'Giáo dục',
    });
    const request = await app.call('correction.add', { caseId: id, pressItemId: item });
    expect((await get(id)).corrections).toMatchObject([
      {
        workTitle: 'Tin sai',
        section: 'Giáo dục',
        publishedOn: '2026-04-28',
        missing: ['wrongText', 'rightText'],
        state: 'draft',
      },
    ]);
    expect((await get(id)).warnings).toContain('correction-incomplete');
    const change = (patch: InputOf<'correction.change'>['patch']) =>
      app.call('correction.change', { id: request, patch });
    await expect(change({ state: 'sent' })).rejects.toMatchObject({
      code: 'correction-fields-missing',
      params: { fields: 'correctionRequest.wrongText,correctionRequest.rightText' },
    });
    await change({ wrongText: '500 triệu', rightText: '50 triệu' });
    await expect(change({ state: 'sent' })).rejects.toMatchObject({ code: 'correction-day-missing' });
    await change({ state: 'sent', sentOn: '2026-04-29', documentNumber: '9/CV' });
    await expect(change({ state: 'corrected' })).rejects.toMatchObject({ code: 'correction-day-missing' });
    await change({ state: 'corrected', correctedOn: '2026-04-29', correctionLink: 'tuoitre.vn/cai-chinh' });
    expect((await get(id)).corrections).toMatchObject([
      { state: 'corrected', correctionLink: 'https://tuoitre.vn/cai-chinh' },
    ]);
  });
});
