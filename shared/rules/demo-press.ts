import { addDays, type Day, daysBetween, schoolYearOf, schoolYearRange } from '../core/dates.ts';
import type { Tone } from '../press-list.ts';
import type { Chance, DemoUnit } from './demo-office.ts';
import { demoFamilyNames, demoGivenNames } from './demo-words.ts';

/** Press items of a made-up office: a school year of them, or as many as the largest office keeps. */

export const demoPressCounts = { office: 640, large: 20_000 } as const;

export interface DemoPressItem {
  readonly title: string;
  /** Index of the outlet. */
  readonly outlet: number;
  readonly day: Day;
  readonly minute: number | null;
  readonly tone: Tone | null;
  /** Index of the theme. */
  readonly theme: number;
  /** Index of the unit; null for an item about the sector as a whole. */
  readonly unit: number | null;
  readonly authorName: string | null;
  readonly summary: string | null;
  readonly needsReply: boolean;
  readonly slug: string;
  /** How many items before this one stands the original it repeats; 0 for an original. */
  readonly back: number;
}

const titles: Readonly<Record<Tone, readonly string[]>> = {
  positive: [
    'Thầy giáo cõng chữ lên buôn làng ở {unit}',
    'Học sinh {unit} đoạt giải Khoa học kỹ thuật cấp tỉnh',
    '{unit} khánh thành dãy phòng học mới',
    'Mô hình thư viện xanh của {unit}',
    'Ngày hội đọc sách ở {unit}',
    '{unit}: lớp học xóa mù chữ sáng đèn mỗi tối',
    'Bữa ăn bán trú ấm lòng học sinh {unit}',
  ],
  neutral: [
    'Ngành Giáo dục Gia Lai triển khai nhiệm vụ năm học mới',
    'Gia Lai công bố kế hoạch tuyển sinh vào lớp 10',
    '{unit} tổ chức tập huấn chuyển đổi số',
    'Lịch nghỉ học của {unit} do mưa lũ',
    'Sở GD&ĐT Gia Lai chủ động truyền thông về GD&ĐT',
    '{unit} sáp nhập theo đề án sắp xếp trường lớp',
  ],
  critical: [
    'Phụ huynh bức xúc vì khoản thu đầu năm ở {unit}',
    'Dạy thêm tràn lan ở {unit}: phụ huynh lên tiếng',
    'Nhiều học sinh {unit} nghi ngộ độc sau bữa ăn bán trú',
    'Xác minh clip học sinh đánh nhau tại {unit}',
    'Học sinh {unit} phải học ca ba vì thiếu phòng học',
    'Giáo viên hợp đồng ở {unit} bị nợ lương nhiều tháng',
  ],
};

const summaries = [
  'Bài viết dẫn lời phụ huynh và lãnh đạo nhà trường.',
  'Phóng viên ghi nhận tại địa bàn trong hai ngày.',
  'Theo báo, chính quyền địa phương đã nắm thông tin và đang làm việc với nhà trường.',
  'Bài viết kèm ảnh và số liệu do nhà trường cung cấp.',
] as const;

const tones: readonly Tone[] = ['positive', 'positive', 'positive', 'neutral', 'neutral', 'critical'];

/** Every fourth item repeats one of the last few. */
const repostsIn = 4;

export interface DemoPressOffice {
  readonly units: readonly DemoUnit[];
  readonly themes: number;
  readonly outlets: number;
  readonly count: number;
  readonly isLarge: boolean;
}

/** The items in the order of their days; the latest lie around today. */
export function* demoPress(of: DemoPressOffice, today: Day, chance: Chance): Generator<DemoPressItem> {
  const from = of.isLarge ? addDays(today, -3600) : schoolYearRange(schoolYearOf(today)).from;
  const span = Math.max(daysBetween(from, today), 1);
  const lately: DemoPressItem[] = [];
  for (let index = 0; index < of.count; index += 1) {
    const day = addDays(from, Math.floor((index * (span + 1)) / of.count));
    const item = repostOf(lately, day, of, index, chance) ?? original(day, of, index, today, chance);
    lately.unshift(item);
    lately.length = Math.min(lately.length, 6);
    yield item;
  }
}

function original(day: Day, of: DemoPressOffice, index: number, today: Day, chance: Chance): DemoPressItem {
  const tone = pick(tones, chance);
  const title = pick(titles[tone], chance);
  const unit = title.includes('{unit}') ? chance(of.units.length) : null;
  const isUnread = daysBetween(day, today) < 2 && chance(3) === 0;
  return {
    title: title.replace('{unit}', unit === null ? '' : (of.units[unit]?.name ?? '')),
    outlet: chance(of.outlets),
    day,
    minute: chance(3) === 0 ? null : 300 + chance(900),
    tone: isUnread ? null : tone,
    theme: chance(of.themes),
    unit,
    authorName: chance(4) === 0 ? null : `${pick(demoFamilyNames, chance)} ${pick(demoGivenNames, chance)}`,
    summary: chance(3) === 0 ? null : pick(summaries, chance),
    needsReply: tone === 'critical' && chance(3) === 0,
    slug: `bai-${index + 1}`,
    back: 0,
  };
}

/** Now and then an item is one of the last few again, in another paper. */
function repostOf(
  lately: readonly DemoPressItem[],
  day: Day,
  of: DemoPressOffice,
  index: number,
  chance: Chance,
): DemoPressItem | null {
  if (chance(repostsIn) !== 0) return null;
  const back = chance(Math.max(lately.length, 1));
  const repeated = lately[back];
  if (repeated === undefined || repeated.back > 0) return null;
  return {
    ...repeated,
    outlet: (repeated.outlet + 1 + chance(of.outlets - 1)) % of.outlets,
    day,
    minute: chance(2) === 0 ? null : 300 + chance(900),
    authorName: null,
    needsReply: false,
    slug: `bai-${index + 1}`,
    back: back + 1,
  };
}

function pick<T>(list: readonly T[], chance: Chance): T {
  const chosen = list[chance(list.length)];
  if (chosen === undefined) throw new RangeError('nothing to pick from');
  return chosen;
}
