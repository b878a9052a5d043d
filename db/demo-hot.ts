import { addDays, type Day, schoolYearOf } from '#shared/core/dates.ts';
import type { HotLevel } from '#shared/hot-list.ts';
import { schoolYearAfter } from '#shared/rules/forecast-days.ts';
import { fillYear } from './forecast-write.ts';
import type { Store } from './open.ts';
import { checkTriggers } from './trigger.ts';
import type { Writer } from './write.ts';

/** Hot issues, their plans and the forecast of the made-up office. */

interface DemoIssue {
  readonly title: string;
  readonly description: string;
  readonly scores: readonly (readonly [
    level: HotLevel,
    likelihood: number,
    impact: number,
    daysAgo: number,
  ])[];
  readonly theme: number;
  readonly isClosed?: boolean;
  readonly plan?: 'draft' | 'submitted' | 'approved';
}

const issues: readonly DemoIssue[] = [
  {
    title: 'Phản ánh khoản thu ngoài quy định ở một số trường',
    description: 'Phụ huynh gửi ảnh danh mục khoản thu; hai báo đã đăng.',
    scores: [
      ['watch', 2, 2, 21],
      ['hot', 4, 3, 6],
    ],
    theme: 11,
    plan: 'approved',
  },
  {
    title: 'Clip học sinh đánh nhau lan truyền trên mạng xã hội',
    description: 'Clip dài 40 giây, được chia sẻ lại nhiều; nhà trường đang xác minh.',
    scores: [['very-hot', 5, 4, 2]],
    theme: 7,
    plan: 'submitted',
  },
  {
    title: 'Thiếu giáo viên tiếng Anh, tin học ở vùng khó',
    description: 'Một số trường chưa bố trí đủ tiết theo chương trình.',
    scores: [['attention', 3, 3, 40]],
    theme: 3,
    plan: 'draft',
  },
  {
    title: 'Dừng tổ chức bán trú giữa năm học',
    description: 'Trường thông báo dừng nấu ăn do thiếu nhân viên cấp dưỡng.',
    scores: [['attention', 2, 4, 12]],
    theme: 10,
  },
  {
    title: 'Sách giáo khoa phát hành chậm',
    description: 'Đầu năm học thiếu một số đầu sách; đã đủ sau hai tuần.',
    scores: [
      ['attention', 3, 2, 80],
      ['watch', 1, 2, 55],
    ],
    theme: 1,
    isClosed: true,
  },
];

/** Place of «Giáo dục thể chất, trường học an toàn» among the themes. */
const schoolSafety = 7;

/** What three papers wrote within three days, so that a trigger has something to propose. */
const burst = [
  'Phụ huynh lo lắng về chất lượng bữa ăn bán trú',
  'Suất ăn bán trú bị phản ánh không đủ định lượng',
  'Ngành Giáo dục nói gì về bữa ăn bán trú?',
] as const;

/** Press items of so many days before today are held against the triggers and offered as signs. */
const recentDays = 30;

/** Writes them; an office without press items has issues without signs. */
export function writeDemoHot(
  writer: Writer,
  office: { readonly store: Store; readonly themeIds: readonly string[] },
  today: Day,
): void {
  const { store, themeIds } = office;
  const [author = null, approver = null] = store
    .prepare("SELECT id FROM person WHERE kind = 'staff' AND deleted = 0 ORDER BY rid LIMIT 2")
    .pluck()
    .all() as string[];
  for (const [at, issue] of issues.entries())
    writeIssue(writer, store, { issue, at, author, approver, themeId: themeIds[issue.theme] }, today);
  const schoolYear = schoolYearOf(today);
  for (const year of [schoolYearAfter(schoolYear, -1), schoolYear])
    fillYear({ store, writer }, { schoolYear: year });
  writeBurst(writer, store, { themeId: themeIds[schoolSafety] }, today);
  checkTriggers({ store, writer }, recentItems(store, today));
}

function writeBurst(
  writer: Writer,
  store: Store,
  { themeId }: { readonly themeId: string | undefined },
  today: Day,
): void {
  const outlets = store
    .prepare(
      'SELECT id FROM outlet WHERE deleted = 0 AND to_day IS NULL AND is_own IS NULL ORDER BY rid LIMIT 3',
    )
    .pluck()
    .all() as string[];
  for (const [at, title] of burst.entries()) {
    const id = writer.create('pressItem', {
      title,
      outletId: outlets[at] ?? null,
      publishedOn: addDays(today, at - 2),
      publishedMinute: 7 * 60 + at * 95,
      tone: 'critical',
      needsReply: false,
      link: `https://example.org/ban-tru-${at + 1}`,
    });
    if (themeId) writer.join('pressItem', id, 'themes', themeId);
  }
}

function recentItems(store: Store, today: Day): readonly string[] {
  return store
    .prepare('SELECT id FROM press_item WHERE published_on BETWEEN ? AND ? AND deleted = 0')
    .pluck()
    .all(addDays(today, -recentDays), today) as string[];
}

interface Made {
  readonly issue: DemoIssue;
  readonly at: number;
  readonly author: string | null;
  readonly approver: string | null;
  readonly themeId: string | undefined;
}

function writeIssue(writer: Writer, store: Store, made: Made, today: Day): void {
  const { issue, at, author, themeId } = made;
  const { title, description, scores, isClosed = false } = issue;
  const [level, likelihood, impact] = scores.at(-1) ?? (['watch', 1, 1] as const);
  const firstDaysAgo = scores[0]?.[3] ?? 0;
  const hotIssueId = writer.create('hotIssue', {
    code: `VD${String(at + 1).padStart(3, '0')}`,
    title,
    description,
    level,
    likelihood,
    impact,
    status: isClosed ? 'closed' : 'open',
    ownerId: author,
    openedOn: addDays(today, -firstDaysAgo),
    ...(isClosed
      ? { closedOn: addDays(today, -50), closedReason: 'Các trường đã nhận đủ sách, không còn phản ánh.' }
      : { reviewOn: addDays(today, at * 3 - 2) }),
  });
  if (themeId) writer.join('hotIssue', hotIssueId, 'themes', themeId);
  for (const [each, chance, effect, daysAgo] of scores)
    writer.create('hotAssessment', {
      hotIssueId,
      level: each,
      likelihood: chance,
      impact: effect,
      byId: author,
      atMs: writer.atMs - daysAgo * 86_400_000,
    });
  const signs = store
    .prepare(
      `SELECT p.id FROM press_item p JOIN set_member m ON m.entity = 'pressItem' AND m.entity_id = p.id
         AND m.name = 'themes' AND m.element = ? WHERE p.deleted = 0 AND p.published_on <= ?
       ORDER BY p.published_on DESC, p.rid LIMIT 4`,
    )
    .pluck()
    .all(themeId ?? '', today) as string[];
  for (const sourceId of signs)
    writer.create('hotSignal', {
      hotIssueId,
      sourceEntity: 'pressItem',
      sourceId,
      byId: author,
      atMs: writer.atMs,
    });
  if (issue.plan) writePlan(writer, hotIssueId, { ...made, state: issue.plan }, today);
}

function writePlan(
  writer: Writer,
  hotIssueId: string,
  made: Made & { readonly state: 'draft' | 'submitted' | 'approved' },
  today: Day,
): void {
  const { issue, author, approver, state } = made;
  const planId = writer.create('responsePlan', {
    hotIssueId,
    version: 1,
    title: issue.title,
    scenario: 'Báo chí hỏi lãnh đạo Sở; phụ huynh đến trường đề nghị giải thích.',
    messages: 'Sở đã nắm thông tin, đang kiểm tra và sẽ trả lời công khai kết quả xử lý.',
    facts: 'Số trường liên quan, số học sinh, văn bản đã chỉ đạo.',
    state,
    authorId: author,
    ...(state === 'draft' ? {} : { submittedById: author, submittedAtMs: writer.atMs - 5 * 86_400_000 }),
    ...(state === 'approved' ? { approvedById: approver, approvedAtMs: writer.atMs - 4 * 86_400_000 } : {}),
  });
  writer.create('responseQuestion', {
    planId,
    position: 1,
    question: 'Sở đã xử lý như thế nào?',
    answer: 'Đã yêu cầu nhà trường báo cáo, kiểm tra thực tế và công khai kết quả.',
  });
  const steps = [
    ['Yêu cầu nhà trường báo cáo bằng văn bản', -3],
    ['Soạn thông tin ban đầu gửi báo chí', -1],
    ['Kiểm tra thực tế, kết luận', 6],
  ] as const;
  for (const [index, [what, days]] of steps.entries())
    writer.create('responseStep', {
      planId,
      position: index + 1,
      what,
      ownerId: author,
      dueOn: addDays(today, days),
      ...(state === 'approved' && index === 0 ? { doneOn: addDays(today, days) } : {}),
    });
}
