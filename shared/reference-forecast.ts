import type { Patch } from './entities.ts';

/**
 * What the program brings along for foreseeing: the foreseeable hot issues month by month, the days of the exams as far
 * as they are known, and the triggers an office begins with. The lists only grow at their ends. All of it is the
 * office's to change.
 *
 * @source domain.md 5.1 (days), 5.2 (issues and themes of each month), 1 R4a (three critical items in seven days)
 */

type ForecastSeed = {
  readonly id: string;
  readonly values: Patch<'forecastTemplate'>;
  readonly themeIds: readonly string[];
};
type When = Pick<Patch<'forecastTemplate'>, 'anchor' | 'month' | 'fromOffset' | 'toOffset'>;

/** A whole month, 1 to 12. */
function month(number: number): When {
  return { anchor: 'month', month: number, fromOffset: 0 };
}

/** Days from an anchor; without a last day to the end of what the anchor spans. */
function around(anchor: NonNullable<When['anchor']>, fromOffset: number, toOffset: number | null): When {
  return toOffset === null ? { anchor, fromOffset } : { anchor, fromOffset, toOffset };
}

function entry(
  slug: string,
  title: string,
  communication: string,
  when: When,
  themeIds: readonly string[],
  more: Pick<Patch<'forecastTemplate'>, 'signals' | 'source'> = {},
): ForecastSeed {
  return {
    id: `forecast-${slug}`,
    values: { title, ...when, communication, ...more, isActive: true },
    themeIds,
  };
}

const month8 = 'tựu trường; kế hoạch năm học; tuyển dụng, luân chuyển giáo viên; sách giáo khoa; tập huấn';
const month9 = 'khai giảng 5/9; nhiệm vụ năm học; tháng an toàn giao thông; Trung thu; học bổng';
const month10 = 'hội nghị viên chức; chuyển đổi số; 20/10; tuần lễ học tập suốt đời (1–7/10)';
const month11 = '20/11; hội thi; kiểm tra giữa kỳ; Ngày Pháp luật 9/11; Ngày Văn hóa Việt Nam 24/11';
const month12 = 'sơ kết học kỳ; học sinh giỏi tỉnh; 22/12; sinh hoạt ngoại khóa';
const month1 = 'kết thúc học kỳ I (trước 18/1); thưởng Tết; kế hoạch Tết; học sinh giỏi quốc gia';
const month2 = 'Tết; trồng cây; trở lại trường; phương án tuyển sinh lớp 10';
const month3 = '8/3; 26/3; 17/3 Giải phóng Gia Lai; công bố kế hoạch tuyển sinh lớp 10; hướng nghiệp';
const month4 = 'Ngày Sách 21/4; tháng an toàn thực phẩm (15/4–15/5); 30/4–1/5; chọn sách giáo khoa';
const month5 =
  'tổng kết (trước 31/5); xét tốt nghiệp; đăng ký thi; 15/5, 19/5; bàn giao học sinh về địa phương';
const month6 = 'thi tốt nghiệp THPT; thi lớp 10; 1/6; 21/6 Ngày Báo chí';
const month7 = 'điểm thi, phúc khảo; tuyển sinh đầu cấp (trước 31/7); tập huấn hè';
const all = 'gương điển hình; giáo dục vùng dân tộc thiểu số; chuyển đổi số; nghị quyết của Đảng về giáo dục';

const templates: readonly ForecastSeed[] = [
  entry('teachers', 'Thiếu, thừa giáo viên đầu năm học', month8, month(8), ['theme-4'], {
    signals: 'Kiến nghị của trường về định mức; tin về hợp đồng giáo viên',
  }),
  entry('textbooks', 'Thiếu sách giáo khoa', month8, month(8), ['theme-2'], {
    signals: 'Phụ huynh hỏi nơi bán; cửa hàng hết bộ',
  }),
  entry('uniforms', 'Đồng phục học sinh', month8, month(8), ['theme-12'], {
    signals: 'Phản ánh về giá, nơi may được chỉ định',
  }),
  entry('out-of-zone', 'Học trái tuyến', month8, month(8), ['theme-2']),
  entry('renaming', 'Đổi tên, sáp nhập trường', month8, month(8), ['theme-14'], {
    signals: 'Thông tin về sắp xếp mạng lưới trường, lớp',
    source: 'Sắp xếp mạng lưới trường lớp ở Gia Lai (baogialai.com.vn)',
  }),
  entry('transfers', 'Chuyển trường cho con cán bộ', month8, month(8), ['theme-2'], {
    signals: 'Khảo sát nhu cầu chuyển trường của con em cán bộ',
    source: 'Gia Lai khảo sát nhu cầu chuyển trường của con em cán bộ (laodong.vn)',
  }),
  entry('overcharging', 'Lạm thu đầu năm học', month9, around('opening', -5, 45), ['theme-12'], {
    signals: 'Phản ánh về thỏa thuận đóng góp, danh mục khoản thu; thu trước khi họp cha mẹ học sinh',
    source: 'Năm 2021 hai trường ở An Khê phải trả lại tiền cho phụ huynh (dantri.com.vn)',
  }),
  entry('parents-fund', 'Quỹ ban đại diện cha mẹ học sinh', month9, around('opening', 0, 45), ['theme-12'], {
    signals: 'Bản chụp danh sách thu quỹ lan truyền trên mạng xã hội',
  }),
  entry('insurance', 'Bảo hiểm học sinh', month9, month(9), ['theme-12']),
  entry('meal-price', 'Giá bữa ăn bán trú', month9, month(9), ['theme-12']),
  entry('boarding-stop', 'Dừng tổ chức bán trú', month9, month(9), ['theme-11'], {
    signals: 'Trường thông báo dừng nấu ăn; phụ huynh không có người đón trưa',
    source: 'Phản ánh về học bán trú (dantocmiennui.vn)',
  }),
  entry('drop-out', 'Học sinh bỏ học vùng dân tộc thiểu số', month9, month(9), ['theme-11'], {
    signals: 'Sĩ số tuần đầu thấp hơn danh sách',
  }),
  entry('fees-tail', 'Thu chi đầu năm (dư âm)', month10, month(10), ['theme-12']),
  entry('extra-classes', 'Dạy thêm, học thêm', month10, month(10), ['theme-5'], {
    signals: 'Phản ánh về ép học thêm, lớp học thêm trong trường',
  }),
  entry('storm-days-off', 'Mưa lũ, cho học sinh nghỉ học', month10, month(10), ['theme-8'], {
    signals: 'Bản tin thời tiết; thông báo nghỉ học không thống nhất giữa các xã',
  }),
  entry('drowning-flood', 'Đuối nước mùa mưa lũ', month10, month(10), ['theme-8']),
  entry('landslide', 'Sạt lở tại trường học, điểm trường', month10, month(10), ['theme-14']),
  entry('gifts', 'Quà tặng dịp 20/11', month11, around('teachers-day', -15, 5), ['theme-13'], {
    signals: 'Vận động đóng góp mua quà trong nhóm phụ huynh',
  }),
  entry('pay', 'Chế độ, lương, nợ phụ cấp giáo viên', month11, month(11), ['theme-4'], {
    signals: 'Đơn kiến nghị của giáo viên; bài về chậm chi trả',
  }),
  entry('storms', 'Bão lũ miền Trung', month11, month(11), ['theme-8']),
  entry('teacher-pupil', 'Ứng xử thầy – trò', month11, month(11), ['theme-13']),
  entry('clips', 'Clip về trường, lớp trên mạng xã hội', month11, month(11), ['theme-13'], {
    signals: 'Đoạn phim được chia sẻ lại nhiều trong một ngày',
  }),
  entry('violence', 'Bạo lực học đường', month12, month(12), ['theme-8', 'theme-13'], {
    signals: 'Clip đánh nhau lan truyền; đơn của phụ huynh',
    source: '12/2025: THCS Tôn Đức Thắng (phường Thống Nhất) và Kbang, đều từ clip (nld.com.vn, kenh14.vn)',
  }),
  entry('kitchen', 'Ngộ độc, bếp ăn bán trú', month12, month(12), ['theme-8']),
  entry('e-cigarettes', 'Thuốc lá điện tử trong trường học', month12, month(12), ['theme-13']),
  entry('tet-bonus', 'Thưởng Tết giáo viên', month1, around('tet', -45, 0), ['theme-4'], {
    signals: 'So sánh mức thưởng giữa các trường, các tỉnh',
  }),
  entry('overcharging-2', 'Lạm thu giữa năm học', month1, month(1), ['theme-12'], {
    signals: 'Thư vận động đóng góp làm công trình',
    source: '15/01/2026: một trường ở Quy Nhơn Nam vận động 624 triệu đồng (nghean24h.vn)',
  }),
  entry('firecrackers', 'Pháo nổ trong học sinh', month1, around('tet', -40, -1), ['theme-8']),
  entry('cold', 'Rét đậm, cho học sinh nghỉ học', month1, month(1), ['theme-8']),
  entry(
    'after-tet',
    'Học sinh nghỉ học kéo dài sau Tết (vùng dân tộc thiểu số)',
    month2,
    around('tet', 6, 30),
    ['theme-11'],
    { signals: 'Sĩ số tuần đầu sau Tết' },
  ),
  entry('child-marriage', 'Tảo hôn', month2, around('tet', 0, 60), ['theme-11']),
  entry('firecrackers-2', 'Pháo dịp Tết', month2, around('tet', -3, 10), ['theme-8']),
  entry('traffic', 'Tai nạn giao thông của học sinh', month2, around('tet', 0, 20), ['theme-8']),
  entry('third-subject', 'Môn thi thứ ba vào lớp 10', month2, month(2), ['theme-6'], {
    signals: 'Câu hỏi về môn thi trên các nhóm phụ huynh',
  }),
  entry('grade-10-places', 'Chỉ tiêu tuyển sinh lớp 10', month3, month(3), ['theme-6'], {
    signals: 'So sánh chỉ tiêu với số học sinh lớp 9',
    source: '05/3/2026 công bố lịch thi tuyển sinh lớp 10 (nld.com.vn)',
  }),
  entry('exam-pressure', 'Áp lực thi cử', month3, month(3), ['theme-13']),
  entry('violence-2', 'Bạo lực học đường (học kỳ II)', month3, month(3), ['theme-8', 'theme-13']),
  entry('camps', 'Trại, dã ngoại mất an toàn', month3, month(3), ['theme-8']),
  entry('food-poisoning', 'Ngộ độc thực phẩm, bếp ăn bán trú', month4, month(4), ['theme-8'], {
    signals: 'Học sinh nhập viện sau bữa ăn; ảnh suất ăn trên mạng xã hội',
  }),
  entry('wrong-tests', 'Đề kiểm tra sai', month4, month(4), ['theme-5']),
  entry('ahead', 'Học trước chương trình', month4, month(4), ['theme-5']),
  entry('drowning', 'Đuối nước đầu hè', month5, month(5), ['theme-8'], {
    signals: 'Nắng nóng kéo dài; tin tai nạn ở hồ, kênh',
  }),
  entry('awards', 'Khen thưởng đại trà', month5, month(5), ['theme-15'], {
    signals: 'Ảnh giấy khen cả lớp được bàn luận',
  }),
  entry(
    'dissuaded',
    '«Vận động» học sinh không thi lớp 10',
    month5,
    around('grade-10-exam', -45, -15),
    ['theme-6'],
    { signals: 'Phản ánh của phụ huynh học sinh lớp 9' },
  ),
  entry('heat', 'Nắng nóng trong trường học', month5, month(5), ['theme-8']),
  entry(
    'graduation-leak',
    'Lộ đề, gian lận, sai sót coi thi tốt nghiệp THPT',
    month6,
    around('graduation-exam', -7, 5),
    ['theme-5'],
    { signals: 'Ảnh đề thi trên mạng xã hội trong giờ thi' },
  ),
  entry(
    'grade-10-leak',
    'Lộ đề, gian lận, sai sót coi thi lớp 10',
    month6,
    around('grade-10-exam', -7, 5),
    ['theme-5'],
    { signals: 'Ảnh đề thi trên mạng xã hội trong giờ thi' },
  ),
  entry('exam-weather', 'Thời tiết trong kỳ thi', month6, around('graduation-exam', -3, 18), ['theme-8']),
  entry('hard-paper', 'Đề thi khó', month6, around('graduation-exam', 0, 4), ['theme-5']),
  entry('candidates-health', 'Sức khỏe thí sinh', month6, around('graduation-exam', -3, 18), ['theme-8']),
  entry('cut-off', 'Điểm chuẩn vào lớp 10', month7, around('grade-10-exam', 5, 25), ['theme-6'], {
    signals: 'So sánh điểm chuẩn giữa các trường',
  }),
  entry('places', 'Thiếu chỗ học đầu cấp', month7, month(7), ['theme-14']),
  entry('favours', '«Chạy trường»', month7, month(7), ['theme-13']),
  entry('online-enrolment', 'Tuyển sinh trực tuyến lỗi', month7, month(7), ['theme-10'], {
    signals: 'Phụ huynh không đăng nhập được giờ cao điểm',
  }),
  entry('postings', 'Điều động giáo viên', month7, month(7), ['theme-4']),
  entry('empty-rooms', 'Phòng học bỏ hoang', all, around('year', 0, null), ['theme-14'], {
    signals: 'Bài, ảnh về điểm trường bỏ không',
    source: 'Chủ tịch tỉnh yêu cầu báo cáo 245 phòng học bỏ hoang (laodong.vn)',
  }),
  entry('decay', 'Cơ sở vật chất xuống cấp', all, around('year', 0, null), ['theme-14']),
  entry('ethics', 'Đạo đức nhà giáo', all, around('year', 0, null), ['theme-13']),
  entry('child-abuse', 'Xâm hại trẻ em', all, around('year', 0, null), ['theme-8']),
  entry('fake-news', 'Tin giả, tin sai sự thật', all, around('year', 0, null), ['theme-3']),
  entry(
    'border-schools',
    'Trường nội trú vùng biên giới',
    all,
    around('year', 0, null),
    ['theme-11', 'theme-14'],
    {
      signals: 'Tiến độ xây dựng 7 trường nội trú liên cấp',
      source: 'Gia Lai tăng tốc xây trường nội trú ở 7 xã biên giới (laodong.vn)',
    },
  ),
];

export const forecastTemplatesAsSeeded: readonly ForecastSeed[] = templates.map((template, at) => ({
  ...template,
  values: { ...template.values, position: at + 1 },
}));

/** Their ids are those the program gives to a day entered by hand, so that an edit changes them. */
export const anchorDaysAsSeeded: readonly (readonly [id: string, values: Patch<'forecastAnchorDay'>])[] = [
  [
    'anchor-2025-2026-graduation-exam',
    { schoolYear: '2025-2026', anchor: 'graduation-exam', onDay: '2026-06-11' },
  ],
  [
    'anchor-2025-2026-grade-10-exam',
    { schoolYear: '2025-2026', anchor: 'grade-10-exam', onDay: '2026-06-27' },
  ],
];

const week = { kind: 'burst', tone: 'critical', count: 3, hours: 168 } as const;
const risen = { kind: 'baseline', count: 5, baselineDays: 14, percent: 300, level: 'watch' } as const;

const triggers: readonly (readonly [id: string, values: Patch<'hotTrigger'>])[] = [
  [
    'trigger-theme',
    { name: 'Từ 3 tin phê bình về một chủ đề trong 7 ngày', ...week, scope: 'theme', level: 'attention' },
  ],
  [
    'trigger-unit',
    { name: 'Từ 3 tin phê bình về một đơn vị trong 7 ngày', ...week, scope: 'unit', level: 'attention' },
  ],
  [
    'trigger-area',
    {
      name: 'Từ 5 tin phê bình về một địa bàn trong 7 ngày',
      ...week,
      count: 5,
      scope: 'area',
      level: 'attention',
    },
  ],
  [
    'trigger-day',
    {
      name: 'Từ 5 tin phê bình trong 24 giờ',
      kind: 'burst',
      scope: 'all',
      tone: 'critical',
      count: 5,
      hours: 24,
      level: 'hot',
    },
  ],
  [
    'trigger-theme-volume',
    { name: 'Lượng tin về một chủ đề tăng gấp 3 mức nền 14 ngày', ...risen, scope: 'theme' },
  ],
  [
    'trigger-area-volume',
    { name: 'Lượng tin về một địa bàn tăng gấp 3 mức nền 14 ngày', ...risen, scope: 'area' },
  ],
  [
    'trigger-unit-volume',
    { name: 'Lượng tin về một đơn vị tăng gấp 3 mức nền 14 ngày', ...risen, scope: 'unit' },
  ],
];

export const triggersAsSeeded = triggers.map(([id, values], at): readonly [string, Patch<'hotTrigger'>] => [
  id,
  { ...values, isActive: true, position: at + 1 },
]);
