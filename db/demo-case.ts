import { addDays, type Day, dayInVietnam } from '#shared/core/dates.ts';
import { caseStatuses } from '#shared/entities/case.ts';
import { type DemoCase, demoCase, demoCaseCounts } from '#shared/rules/demo-cases.ts';
import { chanceFrom, type DemoUnit } from '#shared/rules/demo-office.ts';
import { openNewCase, writeStep } from './case-write.ts';
import type { Store } from './open.ts';
import { readRows } from './rows.ts';
import type { Writer } from './write.ts';

/** Cases, spokespersons and authorisations of the made-up office, within writes that the task begins. */

const seed = 83;
const casesAtOnce = 500;
const HOUR_MS = 3_600_000;

interface Office {
  readonly store: Store;
  readonly units: readonly DemoUnit[];
  readonly unitIds: readonly string[];
  readonly themeIds: readonly string[];
  readonly isLarge: boolean;
}

interface Around {
  readonly office: Office;
  /** Members of the communications team; the first one drafts, the second approves. */
  readonly owners: readonly string[];
  readonly outlets: readonly string[];
  /** Critical press items, newest last. */
  readonly items: readonly string[];
  readonly spokespersonId: string;
}

/** One portion of the cases for each write; the first brings those who speak. */
export function* demoCaseWrites(office: Office, today: Day): Generator<(writer: Writer) => void> {
  const { store, isLarge } = office;
  const count = isLarge ? demoCaseCounts.large : demoCaseCounts.office;
  const chance = chanceFrom(seed);
  const ids = (sql: string) => store.prepare(sql).pluck().all() as string[];
  const owners = ids(
    `SELECT person_id FROM post WHERE role_id = 'role-member' AND deleted = 0 AND person_id IS NOT NULL
     GROUP BY person_id ORDER BY min(rid)`,
  );
  const outlets = ids(
    "SELECT id FROM outlet WHERE deleted = 0 AND kind IN ('online', 'portal') ORDER BY rid",
  );
  const items = ids(
    "SELECT id FROM press_item WHERE deleted = 0 AND tone = 'critical' ORDER BY published_on, rid",
  );
  const of = {
    units: office.unitIds.length,
    owners: Math.max(owners.length, 1),
    themes: office.themeIds.length,
  };
  let spokespersonId = '';
  for (let first = 0; first < count; first += casesAtOnce)
    yield writer => {
      if (first === 0) spokespersonId = writeSpeakers(writer, owners, today);
      const around = { office, owners, outlets, items, spokespersonId };
      for (let at = first; at < Math.min(first + casesAtOnce, count); at += 1)
        writeCase(writer, demoCase(at, of, isLarge, chance), around);
      if (first === 0) authoriseOne(writer, around, today);
    };
}

/** The head, a regular spokesperson, one whose term has ended, and the chairman of a commune. */
function writeSpeakers(writer: Writer, owners: readonly string[], today: Day): string {
  const since = addDays(today, -900);
  const headId = writer.create('spokesperson', {
    kind: 'head',
    name: 'Trần Quốc Khánh',
    position: 'Giám đốc Sở',
    fromDay: since,
    announcedOn: since,
    documentNumber: '01/TB-SGDĐT',
  });
  writer.create('spokesperson', {
    kind: 'regular',
    personId: owners[0] ?? null,
    name: owners[0] === undefined ? 'Nguyễn Thị Hà' : null,
    position: 'Chánh Văn phòng Sở',
    fromDay: since,
    documentNumber: '01/TB-SGDĐT',
  });
  writer.create('spokesperson', {
    kind: 'regular',
    name: 'Lê Hữu Phước',
    position: 'Chánh Văn phòng Sở',
    fromDay: addDays(since, -1500),
    toDay: addDays(since, -1),
  });
  writer.create('spokesperson', {
    kind: 'external',
    name: 'Rơ Châm Hùng',
    position: 'Chủ tịch UBND xã',
    organisation: 'UBND xã Ia Băng',
    fromDay: since,
  });
  return headId;
}

/** The first open case has an authorisation whose term has just ended. */
function authoriseOne(writer: Writer, { owners, spokespersonId, office }: Around, today: Day): void {
  const [first] = readRows(office.store, 'pressCase', "status IS NOT 'closed' ORDER BY rid LIMIT 1");
  if (first === undefined || owners[1] === undefined) return;
  writer.create('authorisation', {
    personId: owners[1],
    authorisedById: spokespersonId,
    caseId: first.id,
    documentNumber: '15/UQ-SGDĐT',
    issuedOn: addDays(today, -30),
    fromDay: addDays(today, -30),
    toDay: addDays(today, -2),
  });
}

function writeCase(writer: Writer, made: DemoCase, around: Around): void {
  const { office, owners, outlets, items, spokespersonId } = around;
  const receivedAtMs = writer.atMs - made.hoursAgo * HOUR_MS;
  const ownerId = owners[made.owner] ?? null;
  const by = { userId: ownerId, nowMs: receivedAtMs };
  const isAssigned = made.status !== 'proposed';
  const item =
    made.kind === 'published' ? items.at(-1 - (made.hoursAgo % Math.max(items.length, 1))) : undefined;
  const unit = office.units[made.unit]?.name ?? '';
  const id = openNewCase(office.store, writer, by, {
    title: made.title.replace('{unit}', unit),
    kind: made.kind,
    channel: item === undefined ? 'document' : 'press-item',
    askerOutletId: outlets[made.hoursAgo % Math.max(outlets.length, 1)] ?? null,
    receivedAtMs,
    questions: [...made.questions],
    assigneeId: isAssigned ? ownerId : null,
    unitIds: [office.unitIds[made.unit] ?? ''].filter(Boolean),
    themeIds: [office.themeIds[made.theme] ?? ''].filter(Boolean),
    ...(item === undefined ? {} : { sources: [{ entity: 'pressItem', sourceId: item }] }),
  });
  const steps = caseStatuses.slice(1, caseStatuses.indexOf(made.status) + 1);
  const isAnswered = made.status === 'answered' || (made.status === 'closed' && made.ending === 'answered');
  const span =
    isAnswered || made.status === 'closed' ? Math.min(made.hoursTaken, made.hoursAgo) : made.hoursAgo / 2;
  for (const [at, status] of steps.entries())
    if (at > 0)
      writeStep(writer, id, steps[at - 1] ?? null, status, {
        userId: ownerId,
        nowMs: receivedAtMs + Math.round((span * HOUR_MS * at) / steps.length),
      });
  const endedAtMs = receivedAtMs + span * HOUR_MS;
  writer.change('pressCase', id, {
    status: made.status,
    spokespersonId,
    verification: steps.length > 2 ? 'Đã làm việc với nhà trường, ghi nhận ý kiến các bên.' : null,
    handling: steps.length > 4 ? 'Đã yêu cầu nhà trường chấn chỉnh, báo cáo trước khi trả lời.' : null,
    waitingFor: made.waiting?.for ?? null,
    waitingSinceMs: made.waiting === null ? null : writer.atMs - made.waiting.hoursAgo * HOUR_MS,
    ...(made.status === 'closed' ? endingOf(made, endedAtMs, ownerId) : {}),
  });
  if (isAnswered) writeAnswer(writer, id, made, around, endedAtMs);
  else if (made.status === 'approving')
    writer.create('caseAnswer', { ...draftOf(id, ownerId), state: 'submitted' });
  if (isAnswered || made.status === 'closed') meetAll(writer, office.store, id, endedAtMs);
}

function endingOf(made: DemoCase, closedAtMs: number, closedById: string | null) {
  const common = { ending: made.ending, closedAtMs, closedById };
  switch (made.ending) {
    case 'answered':
      return {
        ...common,
        result: made.result,
        resultNote: 'Nhà trường đã khắc phục và thông tin tới phụ huynh.',
      };
    case 'referred':
      return { ...common, referredToName: 'UBND xã nơi trường đóng', referredOn: dayInVietnam(closedAtMs) };
    case 'refused':
      return { ...common, refusalGround: 'inspection' as const, refusalNote: 'Chờ kết luận thanh tra.' };
  }
}

function draftOf(caseId: string, authorId: string | null) {
  const body = 'Sở Giáo dục và Đào tạo đã xác minh nội dung báo nêu và thông tin như sau…';
  return { caseId, form: 'release' as const, title: 'Trả lời báo chí', body, authorId };
}

function writeAnswer(writer: Writer, caseId: string, made: DemoCase, around: Around, sentAtMs: number): void {
  const { owners, outlets, office, spokespersonId } = around;
  const authorId = owners[made.owner] ?? null;
  const answerId = writer.create('caseAnswer', {
    ...draftOf(caseId, authorId),
    state: 'sent',
    approverId: owners.find(owner => owner !== authorId) ?? null,
    approvedAtMs: sentAtMs - HOUR_MS,
    spokespersonId,
    sentAtMs,
  });
  for (let at = 0; at < made.channels; at += 1)
    writer.create('answerChannel', {
      caseId,
      answerId,
      outletId: outlets[(made.unit + at) % Math.max(outlets.length, 1)] ?? null,
      publishedAtMs: sentAtMs,
      link: `https://example.org/tra-loi/${caseId}/${at + 1}`,
    });
  for (const question of readRows(office.store, 'caseQuestion', 'case_id = ?', caseId))
    writer.change('caseQuestion', question.id, {
      answer: 'Sở đã trả lời trong văn bản.',
      answeredById: authorId,
    });
}

function meetAll(writer: Writer, store: Store, caseId: string, endedAtMs: number): void {
  for (const clock of readRows(store, 'caseClock', 'case_id = ?', caseId))
    writer.change('caseClock', clock.id, { state: 'met', endedAtMs });
}
