import type { EntityName, Patch } from './entities.ts';
import { answerTemplatesAsSeeded, clockRulesAsSeeded } from './reference-cases.ts';
import { anchorDaysAsSeeded, forecastTemplatesAsSeeded, triggersAsSeeded } from './reference-forecast.ts';
import { outletsAsSeeded } from './reference-outlets.ts';

/**
 * Reference data shipped with the app. The list only grows at its end: a record's place is its number in the
 * seed node's journal. A later change of a shipped value is a further entry for the same id.
 *
 * @source domain.md 4.2 (unit types), 1 R12–R13 (requirements), 4.4 (outlets), 5.2 (themes), features.md 2.3 (checks)
 */
export interface SeedRecord<E extends EntityName = EntityName> {
  readonly entity: E;
  readonly id: string;
  readonly values: Patch<E>;
  /** In place of values: an element put into a set of the record, which an earlier entry made. */
  readonly member?: { readonly set: string; readonly element: string };
}

function seed<E extends EntityName>(entity: E, id: string, values: Patch<E>): SeedRecord {
  return { entity, id, values } as SeedRecord;
}

/** Name, code, beginnings of names, level. Order is the order of lists. */
const unitTypes: readonly (readonly [
  id: string,
  name: string,
  code: string,
  prefixes: string,
  level: 'division' | 'education' | 'commune' | 'other',
])[] = [
  [
    'type-division',
    'Phòng chuyên môn, nghiệp vụ thuộc Sở',
    'PCM',
    'Văn phòng Sở|Văn phòng|Thanh tra',
    'division',
  ],
  ['type-thpt', 'Trường THPT', 'THPT', 'Trường THPT|THPT', 'education'],
  [
    'type-ptdtnt',
    'Trường PTDT nội trú',
    'PTDTNT',
    'Trường PTDTNT|PTDTNT|Trường phổ thông dân tộc nội trú',
    'education',
  ],
  [
    'type-ptdtbt',
    'Trường PTDT bán trú',
    'PTDTBT',
    'Trường PTDTBT|PTDTBT|Trường phổ thông dân tộc bán trú',
    'education',
  ],
  [
    'type-th-thcs',
    'Trường TH và THCS',
    'TH&THCS',
    'Trường TH&THCS|Trường TH và THCS|Trường tiểu học và trung học cơ sở|TH&THCS',
    'education',
  ],
  ['type-thcs', 'Trường THCS', 'THCS', 'Trường THCS|THCS|Trường trung học cơ sở', 'education'],
  ['type-th', 'Trường tiểu học', 'TH', 'Trường TH|Trường tiểu học|Tiểu học', 'education'],
  [
    'type-mn',
    'Trường mầm non, mẫu giáo',
    'MN',
    'Trường MN|Trường mầm non|Mầm non|Trường MG|Trường mẫu giáo|Mẫu giáo',
    'education',
  ],
  [
    'type-gdtx',
    'Trung tâm GDTX, GDNN-GDTX',
    'GDTX',
    'Trung tâm GDTX|Trung tâm GDNN-GDTX|TT GDTX|TT GDNN-GDTX|Trung tâm giáo dục',
    'education',
  ],
  [
    'type-multi',
    'Trường phổ thông nhiều cấp học',
    'PTNC',
    'Trường phổ thông|Trường PT|Trường THCS và THPT|Trường THCS&THPT',
    'education',
  ],
  [
    'type-pgd',
    'Phòng GD&ĐT (đến 30/06/2025)',
    'PGDĐT',
    'Phòng GD&ĐT|Phòng GDĐT|Phòng Giáo dục và Đào tạo',
    'education',
  ],
  ['type-vhxh', 'Phòng Văn hóa – Xã hội xã, phường', 'VHXH', 'Phòng VH-XH|Phòng Văn hóa', 'commune'],
  [
    'type-other',
    'Đơn vị khác',
    'KHAC',
    'Trường cao đẳng|Trường trung cấp|Trường chuyên biệt|Trung tâm hỗ trợ',
    'other',
  ],
];

const roles = [
  seed('postRole', 'role-leader', { name: 'Lãnh đạo phụ trách truyền thông', code: 'leader', position: 1 }),
  seed('postRole', 'role-officer', {
    name: 'Cán bộ làm công tác truyền thông',
    code: 'officer',
    position: 2,
  }),
  seed('postRole', 'role-member', { name: 'Thành viên Tổ truyền thông', code: 'member', position: 3 }),
];

const types = unitTypes.map(([id, name, code, prefixes, level], index) =>
  seed('unitType', id, { name, code, prefixes, level, position: index + 1, isActive: true }),
);

const requirements = unitTypes.flatMap(([id, , , , level]) => {
  if (level === 'division')
    return [seed('requirement', `need-${id}-member`, { unitTypeId: id, roleId: 'role-member', count: 1 })];
  if (level !== 'education') return [];
  return ['leader', 'officer'].map(role =>
    seed('requirement', `need-${id}-${role}`, { unitTypeId: id, roleId: `role-${role}`, count: 1 }),
  );
});

const checks = [
  seed('checkRule', 'check-source', {
    name: 'Đã đối chiếu văn bản gốc',
    key: 'source',
    reviewLevel: 'recommended',
    approvalLevel: 'required',
    position: 1,
  }),
  seed('checkRule', 'check-photo-credit', {
    name: 'Có ghi nguồn ảnh',
    key: 'photo-credit',
    reviewLevel: 'required',
    approvalLevel: 'required',
    position: 2,
  }),
  seed('checkRule', 'check-pupil-names', {
    name: 'Đã rà tên học sinh',
    key: 'pupil-names',
    reviewLevel: 'recommended',
    approvalLevel: 'recommended',
    position: 3,
  }),
  seed('checkRule', 'check-consent', {
    name: 'Có ý kiến đồng ý của cha mẹ, người giám hộ',
    key: 'consent',
    reviewLevel: 'off',
    approvalLevel: 'recommended',
    position: 4,
  }),
  seed('checkRule', 'check-policy-in-force', {
    name: 'Văn bản dẫn trong bài còn hiệu lực',
    key: 'policy-in-force',
    reviewLevel: 'off',
    approvalLevel: 'recommended',
    position: 5,
  }),
];

const themes = [
  'Nghị quyết 29-NQ/TW',
  'Nhiệm vụ năm học',
  'Kế hoạch truyền thông',
  'Đội ngũ và chuẩn giáo viên',
  'Đổi mới phương pháp dạy học, kiểm tra đánh giá',
  'Hướng nghiệp, phân luồng',
  'Ngoại ngữ',
  'Giáo dục thể chất, trường học an toàn',
  'Xã hội hóa giáo dục',
  'Chuyển đổi số, công nghệ thông tin',
  'Giáo dục vùng dân tộc thiểu số',
  'Học phí, thu chi đầu năm',
  'Đạo đức, lối sống, kỹ năng sống',
  'Cơ sở vật chất',
  'Thành tích',
  'Cách làm hay',
  'Điển hình tiên tiến',
].map((name, index) => seed('theme', `theme-${index + 1}`, { name, position: index + 1, isActive: true }));

const outlets = [
  seed('outlet', 'outlet-gialai-new', {
    name: 'Báo và phát thanh, truyền hình Gia Lai',
    shortName: 'Báo và PT-TH Gia Lai',
    kind: 'online',
    website: 'baogialai.com.vn',
    fromDay: '2025-07-01',
  }),
  seed('outlet', 'outlet-baogialai', {
    name: 'Báo Gia Lai',
    kind: 'online',
    website: 'baogialai.com.vn',
    toDay: '2025-06-30',
    successorId: 'outlet-gialai-new',
  }),
  seed('outlet', 'outlet-gialaitv', {
    name: 'Đài Phát thanh - Truyền hình Gia Lai',
    shortName: 'Đài PT-TH Gia Lai',
    kind: 'television',
    website: 'gialaitv.vn',
    toDay: '2025-06-30',
    successorId: 'outlet-gialai-new',
  }),
  seed('outlet', 'outlet-baobinhdinh', {
    name: 'Báo Bình Định',
    kind: 'online',
    toDay: '2025-06-30',
    successorId: 'outlet-gialai-new',
  }),
  seed('outlet', 'outlet-gdtd', {
    name: 'Báo Giáo dục và Thời đại',
    shortName: 'GD&TĐ',
    kind: 'online',
    website: 'giaoducthoidai.vn',
  }),
  seed('outlet', 'outlet-nld', {
    name: 'Báo Người Lao Động',
    shortName: 'Người Lao Động',
    kind: 'online',
    website: 'nld.com.vn',
  }),
  seed('outlet', 'outlet-laodong', {
    name: 'Báo Lao Động',
    shortName: 'Lao Động',
    kind: 'online',
    website: 'laodong.vn',
  }),
  seed('outlet', 'outlet-dantri', {
    name: 'Báo Dân trí',
    shortName: 'Dân trí',
    kind: 'online',
    website: 'dantri.com.vn',
  }),
  seed('outlet', 'outlet-tienphong', {
    name: 'Báo Tiền Phong',
    shortName: 'Tiền Phong',
    kind: 'online',
    website: 'tienphong.vn',
  }),
  seed('outlet', 'outlet-vnplus', {
    name: 'TTXVN/VietnamPlus',
    shortName: 'VietnamPlus',
    kind: 'online',
    website: 'vietnamplus.vn',
  }),
  seed('outlet', 'outlet-tuoitre', {
    name: 'Báo Tuổi Trẻ',
    shortName: 'Tuổi Trẻ',
    kind: 'online',
    website: 'tuoitre.vn',
  }),
  seed('outlet', 'outlet-thanhnien', {
    name: 'Báo Thanh Niên',
    shortName: 'Thanh Niên',
    kind: 'online',
    website: 'thanhnien.vn',
  }),
  seed('outlet', 'outlet-vnexpress', { name: 'VnExpress', kind: 'online', website: 'vnexpress.net' }),
  seed('outlet', 'outlet-portal', { name: 'Cổng TTĐT Sở', kind: 'portal', isOwn: true }),
  seed('outlet', 'outlet-social', { name: 'Trang mạng xã hội của Sở', kind: 'social', isOwn: true }),
];

const pressOutlets = outletsAsSeeded.map(([id, values]) => seed('outlet', id, values));

const clockRules = clockRulesAsSeeded.map(([id, values]) => seed('clockRule', id, values));

const answerTemplates = answerTemplatesAsSeeded.map(([id, values]) => seed('answerTemplate', id, values));

const forecastTemplates = forecastTemplatesAsSeeded.flatMap(({ id, values, themeIds }): SeedRecord[] => [
  seed('forecastTemplate', id, values),
  ...themeIds.map(
    (element): SeedRecord => ({
      entity: 'forecastTemplate',
      id,
      values: {},
      member: { set: 'themes', element },
    }),
  ),
]);
const anchorDays = anchorDaysAsSeeded.map(([id, values]) => seed('forecastAnchorDay', id, values));
const triggers = triggersAsSeeded.map(([id, values]) => seed('hotTrigger', id, values));

export const seedRecords: readonly SeedRecord[] = [
  ...roles,
  ...types,
  ...requirements,
  ...checks,
  ...themes,
  ...outlets,
  ...clockRules,
  ...answerTemplates,
  ...forecastTemplates,
  ...anchorDays,
  ...triggers,
  ...pressOutlets,
];
