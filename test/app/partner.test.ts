import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '#test/support/app.ts';

let app: TestApp;
let lan: string;
beforeEach(async () => {
  app = openTestApp();
  lan = await app.signIn('Nguyễn Thị Lan');
});
afterEach(() => app.close());

const window = { offset: 0, limit: 100 } as const;
const log = async (filter = {}) =>
  (await app.call('coordination.list', { filter, sort: null, window })).map(row => row.subject);

describe('partner agencies', () => {
  it('are entered once, by any of their names, and listed with what there was with them', async () => {
    const id = await app.call('partner.save', {
      name: 'Công an tỉnh Gia Lai',
      kind: 'police',
      aliases: ['CA tỉnh'],
      phone: '0269 3824 001',
    });
    await expect(app.call('partner.save', { name: 'ca  TỈNH' })).rejects.toMatchObject({
      code: 'name-taken',
    });
    await app.call('coordination.create', {
      partnerId: id,
      kind: 'meeting',
      subject: 'Giao ban an ninh trường học',
    });
    await app.call('coordination.create', {
      partnerId: id,
      kind: 'call',
      subject: 'Xác minh clip',
      onDay: '2026-02-26',
      followUpOn: '2026-03-01',
    });
    expect(await app.call('partner.list', {})).toEqual([
      expect.objectContaining({ id, contacts: 2, lastOn: '2026-03-02', open: 1, isCurrent: true }),
    ]);
    expect(await app.call('partner.list', { text: 'ca tinh' })).toHaveLength(1);
    expect(await app.call('partner.list', { kinds: ['health'] })).toEqual([]);
  });

  it('stay while the log names them, end instead, and come back from the bin', async () => {
    const id = await app.call('partner.save', { name: 'Sở Y tế' });
    const entry = await app.call('coordination.create', { partnerId: id, subject: 'Khám sức khỏe' });
    await expect(app.call('partner.remove', { id })).rejects.toMatchObject({ code: 'partner-in-use' });
    await expect(
      app.call('partner.save', { id, name: 'Sở Y tế', fromDay: '2026-01-01', toDay: '2025-12-31' }),
    ).rejects.toMatchObject({ code: 'partner-days-crossed' });
    await app.call('partner.save', { id, name: 'Sở Y tế', toDay: '2026-02-28' });
    expect(await app.call('partner.list', { isCurrent: true })).toEqual([]);
    await app.call('coordination.remove', { id: entry });
    await app.call('partner.remove', { id });
    expect(await app.call('partner.list', {})).toEqual([]);
    await app.call('partner.restore', { id });
    expect(await app.call('partner.list', {})).toHaveLength(1);
  });

  it('show phones and e-mails to members, and are changed by editors', async () => {
    const id = await app.call('partner.save', { name: 'Sở Y tế', email: 'syt@gialai.gov.vn' });
    await app.signIn('Người xem', 'viewer');
    expect(await app.call('partner.list', {})).toEqual([expect.objectContaining({ id, email: null })]);
    await app.switchTo(lan);
    await app.signIn('Thành viên', 'member');
    expect(await app.call('partner.list', {})).toEqual([
      expect.objectContaining({ email: 'syt@gialai.gov.vn' }),
    ]);
    await expect(app.call('partner.save', { name: 'Mới' })).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('partner agencies in the search', () => {
  it('are found by their other names, by phone only for members', async () => {
    const id = await app.call('partner.save', {
      name: 'Ban Tuyên giáo và Dân vận Tỉnh ủy',
      aliases: ['BTGDV'],
      phone: '02693824010',
    });
    const find = async (text: string) =>
      (await app.call('search.all', { text, limit: 5, entities: ['partner'] })).flatMap(group =>
        group.hits.map(hit => hit.id),
      );
    expect(await find('btgdv')).toEqual([id]);
    expect(await find('02693824010')).toEqual([id]);
    await app.signIn('Người xem', 'viewer');
    expect(await find('02693824010')).toEqual([]);
  });
});

describe('the coordination log', () => {
  it('is narrowed by what is still to be followed up, and the newest day comes first', async () => {
    const partnerId = await app.call('partner.save', { name: 'Sở Văn hóa, Thể thao và Du lịch' });
    const add = (subject: string, more: object) => app.call('coordination.create', { subject, ...more });
    await add('Trễ', {
      onDay: '2026-02-20',
      followUpOn: '2026-02-27',
      kind: 'document',
      documentNumber: '12/SVHTTDL',
    });
    const open = await add('Còn hạn', { onDay: '2026-02-25', followUpOn: '2026-03-05', partnerId });
    await add('Xong rồi', { onDay: '2026-02-22', followUpOn: '2026-02-24', doneOn: '2026-02-24' });
    await add('Không theo dõi', { onDay: '2026-02-10' });
    expect(await log()).toEqual(['Còn hạn', 'Xong rồi', 'Trễ', 'Không theo dõi']);
    expect(await log({ followUps: ['late'] })).toEqual(['Trễ']);
    expect(await log({ followUps: ['open', 'done'] })).toEqual(['Còn hạn', 'Xong rồi']);
    expect(await log({ followUps: ['none'] })).toEqual(['Không theo dõi']);
    expect(await log({ text: 'van hoa' })).toEqual(['Còn hạn']);
    expect(await log({ text: '12/sv' })).toEqual(['Trễ']);
    expect(await log({ isMine: true })).toHaveLength(4);
    expect(await app.call('coordination.count', { filter: {} })).toMatchObject({
      total: 4,
      open: 1,
      late: 1,
    });
    await app.call('coordination.save', { id: open, patch: { doneOn: '2026-03-02' } });
    expect(await app.call('coordination.get', { id: open })).toMatchObject({
      followUp: 'done',
      deadlineState: 'closed',
      daysLeft: null,
      owner: { id: lan },
    });
    await app.call('partner.save', { id: partnerId, name: 'Sở VHTTDL' });
    expect(await log({ text: 'svhttdl' })).toEqual(['Trễ']);
    expect(await log({ text: 'vhttdl' })).toEqual(['Còn hạn']);
  });

  it('refuses an empty entry and an end before its day, and deletes only one’s own', async () => {
    await expect(app.call('coordination.create', { kind: 'call' })).rejects.toMatchObject({
      code: 'coordination-empty',
    });
    await expect(
      app.call('coordination.create', { subject: 'x', onDay: '2026-02-10', doneOn: '2026-02-09' }),
    ).rejects.toMatchObject({ code: 'coordination-done-early' });
    const id = await app.call('coordination.create', { subject: 'Của chị Lan' });
    await app.signIn('Thành viên', 'member');
    await expect(app.call('coordination.remove', { id })).rejects.toMatchObject({
      code: 'opinion-not-yours',
    });
  });

  it('stands with the opinion it is about', async () => {
    const opinionId = await app.call('opinion.create', { subject: 'Xe đưa đón' });
    const id = await app.call('coordination.create', { subject: 'Hỏi CSGT', opinionId });
    expect(await app.call('opinion.get', { id: opinionId })).toMatchObject({
      coordination: [{ id, subject: 'Hỏi CSGT', onDay: '2026-03-02' }],
    });
    expect(await app.call('coordination.get', { id })).toMatchObject({
      opinion: { id: opinionId, name: 'Xe đưa đón' },
    });
  });
});
