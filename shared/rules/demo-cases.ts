import type { CaseKind, CaseStatus } from '../case-list.ts';
import type { Chance } from './demo-office.ts';

/** Cases of a made-up office at every step and in every group of the list; the same for the same size. */

export const demoCaseCounts = { office: 36, large: 2000 } as const;

export interface DemoCase {
  readonly title: string;
  readonly kind: CaseKind;
  /** Hours since it was received. */
  readonly hoursAgo: number;
  readonly questions: readonly string[];
  readonly status: CaseStatus;
  /** Whom it waits for, since so many hours. */
  readonly waiting: { readonly for: string; readonly hoursAgo: number } | null;
  /** Hours from receipt to the answer; for those that were answered. */
  readonly hoursTaken: number;
  readonly channels: number;
  readonly result: 'accepted' | 'handled' | 'settled' | 'unfounded';
  readonly ending: 'answered' | 'referred' | 'refused';
  /** Places in the lists of units, people and themes. */
  readonly unit: number;
  readonly owner: number;
  readonly theme: number;
}

/** How many places the lists have. */
export interface DemoCaseLists {
  readonly units: number;
  readonly owners: number;
  readonly themes: number;
}

const DAY = 24;

const subjects: readonly (readonly [title: string, questions: readonly string[]])[] = [
  [
    'Khoản thu ngoài quy định tại {unit}',
    [
      'Nhà trường thu những khoản nào, căn cứ vào đâu?',
      'Ai phê duyệt các khoản thu này?',
      'Sở xử lý thế nào?',
    ],
  ],
  [
    'Clip học sinh đánh nhau ở {unit}',
    ['Sự việc xảy ra khi nào, ai liên quan?', 'Học sinh bị đánh nay ra sao?'],
  ],
  [
    'Nghi ngộ độc sau bữa ăn bán trú ở {unit}',
    ['Có bao nhiêu học sinh phải nhập viện?', 'Nguồn thực phẩm từ đâu?'],
  ],
  ['Dạy thêm không đúng quy định ở {unit}', ['Sở đã kiểm tra chưa, kết quả thế nào?']],
  ['Thiếu phòng học tại {unit}', ['Khi nào có phòng học mới?', 'Kinh phí từ nguồn nào?']],
  [
    'Chậm chi trả chế độ cho giáo viên {unit}',
    ['Số giáo viên chưa được chi trả là bao nhiêu?', 'Vì sao chậm?'],
  ],
  ['Tuyển sinh vào lớp 10 tại {unit}', ['Chỉ tiêu năm nay thay đổi thế nào?']],
];

/** Cases still open: kind, status, hours since receipt, and whether they wait; read in turn. */
const openOnes: readonly (readonly [
  kind: CaseKind,
  status: CaseStatus,
  hoursAgo: number,
  isWaiting: boolean,
])[] = [
  ['inquiry', 'assigned', 70 * DAY, false],
  ['inquiry', 'handling', 41 * DAY, false],
  ['incident', 'verifying', 30, false],
  ['inquiry', 'approving', 26 * DAY, false],
  ['incident', 'assigned', 20, false],
  ['forwarded', 'verifying', 12 * DAY, true],
  ['inquiry', 'verifying', 8 * DAY, true],
  ['published', 'proposed', 3, false],
  ['inquiry', 'answering', 14 * DAY, false],
  ['forwarded', 'assigned', 5 * DAY, false],
  ['inquiry', 'proposed', 2 * DAY, false],
  ['inquiry', 'answered', 20 * DAY, false],
];

/** In a large office one case of so many is open. */
const closedToOpen = 20;

/** The case of a place in the list. */
export function demoCase(index: number, of: DemoCaseLists, isLarge: boolean, chance: Chance): DemoCase {
  const [title, questions] = subjects[chance(subjects.length)] ?? ['', []];
  const shared = {
    title,
    questions: questions.slice(0, 1 + chance(questions.length)),
    hoursTaken: 10 + chance(33 * DAY),
    channels: chance(4) === 0 ? 1 : 2 + chance(3),
    result: (['accepted', 'handled', 'settled', 'unfounded'] as const)[chance(4)] ?? 'handled',
    ending:
      chance(12) === 0
        ? ('refused' as const)
        : chance(8) === 0
          ? ('referred' as const)
          : ('answered' as const),
    unit: chance(of.units),
    owner: chance(of.owners),
    theme: chance(of.themes),
  };
  const place = isLarge ? (index % closedToOpen === 0 ? index / closedToOpen : null) : index;
  const open = place === null ? undefined : openOnes[isLarge ? place % openOnes.length : place];
  if (open === undefined) {
    const kinds: readonly CaseKind[] = ['inquiry', 'inquiry', 'published', 'forwarded', 'incident'];
    const hoursAgo = 40 * DAY + chance((isLarge ? 2000 : 200) * DAY);
    return {
      ...shared,
      kind: kinds[chance(kinds.length)] ?? 'inquiry',
      status: 'closed',
      hoursAgo,
      waiting: null,
    };
  }
  const [kind, status, hoursAgo, isWaiting] = open;
  const waiting = isWaiting ? { for: 'Ban giám hiệu nhà trường', hoursAgo: Math.floor(hoursAgo / 2) } : null;
  return { ...shared, kind, status, hoursAgo, waiting, ending: 'answered' };
}
