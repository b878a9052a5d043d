import type { Patch } from './entities.ts';

/**
 * What the program brings along for cases: rules on time limits with their legal basis, and templates of answers.
 * The lists only grow at their ends, as all reference data do.
 *
 * @source domain.md 2.1 and 2.2 (rules), 2.3 and 2.4 (templates); decision 30 (warnings)
 */

type Seeded<Values> = readonly (readonly [id: string, values: Values])[];

const warnings = { warnPercent: 25, warnHours: 24, longLateDays: 7 } as const;

const byHours = {
  unit: 'hour',
  rollOver: 'none',
  isFirstDayCounted: false,
  kind: 'deadline',
  ...warnings,
} as const;
const byDays = {
  unit: 'day',
  rollOver: 'next-working-day',
  isFirstDayCounted: false,
  kind: 'deadline',
  ...warnings,
} as const;
const period = {
  unit: 'month',
  rollOver: 'none',
  isFirstDayCounted: false,
  kind: 'period',
  bindsOffice: false,
} as const;

const law2016 = { validFrom: '2017-01-01', validTo: '2026-06-30' } as const;
const law2025 = { validFrom: '2026-07-01' } as const;

const sources = {
  decree2026:
    'https://vnnow.net/en/news/administrative-agencies-must-proactively-provide-information-to-the-press-236161.html',
  decree2017:
    'https://nganhangphapluat.lawnet.vn/tu-van-phap-luat/bo-may-hanh-chinh/phat-ngon-va-cung-cap-thong-tin-trong-truong-hop-dot-xuat-bat-thuong-cho-bao-chi-cua-cac-co-quan-hanh-chinh-nha-nuoc-175776',
  decision2013:
    'https://dantri.com.vn/xa-hoi/khi-co-vu-viec-phai-thong-tin-cho-bao-chi-ngay-trong-ngay-1368339034.htm',
  ministry2019:
    'https://luatvietnam.vn/tin-van-ban-moi/bo-gddt-se-tra-loi-ve-su-kien-nong-trong-vong-6-tieng-186-18617-article.html',
  law2016: 'http://kinhtedothi.vn/quy-dinh-ro-quyen-tu-do-bao-chi-283628.html',
  law2025:
    'https://vnexpress.net/cung-cap-thong-tin-bao-chi-tro-thanh-nghia-vu-phap-ly-bat-buoc-4992107.html',
  decree2002:
    'https://vietjack.me/phap-luat/nghi-dinh-51-2002-nd-cp-huong-dan-luat-bao-chi-luat-bao-chi-sua-doi/chuong-2-7629.html',
  directive:
    'https://nld.com.vn/nu-sinh-lop-7-bi-ban-hoc-vay-danh-ubnd-gia-lai-ra-van-ban-khan-196251204111948972.htm',
} as const;

const firstInfo = 'Cung cấp thông tin ban đầu cho báo chí';
const petition = 'Trả lời kiến nghị, phê bình, khiếu nại, tố cáo do báo chí chuyển đến';
const petitionStart =
  'Nhận được ý kiến, kiến nghị, phê bình, khiếu nại, tố cáo do cơ quan báo chí chuyển đến';
const reply = 'Trả lời trên báo chí';
const replyStart = 'Nhận được yêu cầu của người đứng đầu cơ quan báo chí';

/** Versions of one rule share a key; what is not seen in the text of the law is «cần xác nhận». */
const clockRules: Seeded<Patch<'clockRule'>> = [
  [
    'rule-first-info-2013',
    {
      key: 'first_info',
      name: firstInfo,
      ...byDays,
      amount: 1,
      startEvent: 'Sự việc xảy ra',
      validFrom: '2013-07-01',
      validTo: '2017-03-29',
      legalBasis: 'Quyết định 25/2013/QĐ-TTg',
      source: sources.decision2013,
      isConfirmed: true,
    },
  ],
  [
    'rule-first-info-2017',
    {
      key: 'first_info',
      name: firstInfo,
      ...byHours,
      amount: 24,
      startEvent: 'Sự việc xảy ra',
      validFrom: '2017-03-30',
      validTo: '2026-06-30',
      legalBasis: 'Nghị định 09/2017/NĐ-CP, Điều 6',
      source: sources.decree2017,
      isConfirmed: false,
      note: 'Nghĩa vụ trong trường hợp đột xuất, bất thường đã thấy trong văn bản; con số 24 giờ cần đối chiếu.',
    },
  ],
  [
    'rule-first-info-2026',
    {
      key: 'first_info',
      name: firstInfo,
      ...byHours,
      amount: 24,
      startEvent: 'Cơ quan tiếp nhận, xử lý vụ việc (không tính từ lúc vụ việc xảy ra)',
      ...law2025,
      legalBasis: 'Nghị định 244/2026/NĐ-CP',
      source: sources.decree2026,
      isConfirmed: true,
      note: 'Chưa thấy số điều trong bản lưu.',
    },
  ],
  [
    'rule-first-info-opinion-2026',
    {
      key: 'first_info_opinion',
      name: 'Cung cấp thông tin về vấn đề có ảnh hưởng đến dư luận',
      ...byHours,
      amount: 24,
      startEvent: 'Cơ quan xác định vấn đề có hoặc có thể ảnh hưởng đến dư luận xã hội',
      ...law2025,
      legalBasis: 'Nghị định 244/2026/NĐ-CP',
      source: sources.decree2026,
      isConfirmed: true,
      note: 'Áp dụng khi vấn đề thuộc phạm vi quản lý còn nhiều ý kiến khác nhau. Chưa thấy số điều trong bản lưu.',
    },
  ],
  [
    'rule-first-info-internal',
    {
      key: 'first_info_internal',
      name: 'Mục tiêu nội bộ: thông tin ban đầu',
      ...byHours,
      amount: 6,
      startEvent: 'Sự việc xảy ra',
      validFrom: '2019-01-08',
      legalBasis: 'Quyết định 22/QĐ-BGDĐT ngày 08/01/2019',
      source: sources.ministry2019,
      isConfirmed: false,
      bindsOffice: false,
      note: 'Chỉ bắt buộc với Bộ GD&ĐT; Sở dùng làm mục tiêu.',
    },
  ],
  [
    'rule-reply-in-press-2016',
    {
      key: 'reply_in_press',
      name: reply,
      ...byDays,
      amount: 30,
      startEvent: replyStart,
      ...law2016,
      legalBasis: 'Luật Báo chí 103/2016/QH13, Điều 39',
      source: sources.law2016,
      isConfirmed: true,
    },
  ],
  [
    'rule-reply-in-press-2025',
    {
      key: 'reply_in_press',
      name: reply,
      ...byDays,
      amount: 30,
      startEvent: replyStart,
      ...law2025,
      legalBasis: 'Luật Báo chí 126/2025/QH15',
      source: sources.law2025,
      isConfirmed: false,
      note: 'Nghĩa vụ trả lời giữ nguyên, thời hạn do Chính phủ quy định; chưa tìm thấy con số mới nên giữ 30 ngày.',
    },
  ],
  [
    'rule-forwarded-petition-2016',
    {
      key: 'forwarded_petition',
      name: petition,
      ...byDays,
      amount: 30,
      startEvent: petitionStart,
      ...law2016,
      legalBasis: 'Luật Báo chí 103/2016/QH13, Điều 39',
      source: sources.law2016,
      isConfirmed: true,
      note: 'Quá hạn, cơ quan báo chí có quyền chuyển lên cấp trên hoặc đăng, phát.',
    },
  ],
  [
    'rule-forwarded-petition-2025',
    {
      key: 'forwarded_petition',
      name: petition,
      ...byDays,
      amount: 30,
      startEvent: petitionStart,
      ...law2025,
      legalBasis: 'Luật Báo chí 126/2025/QH15',
      source: sources.law2025,
      isConfirmed: false,
      note: 'Quá hạn, cơ quan báo chí có quyền chuyển lên cấp trên hoặc đăng, phát. Thời hạn theo luật mới cần kiểm tra.',
    },
  ],
  [
    'rule-press-publishes-reply',
    {
      key: 'press_publishes_reply',
      name: 'Báo chí đăng, phát nội dung trả lời (báo ngày, phát thanh, truyền hình)',
      ...byDays,
      amount: 10,
      startEvent: 'Cơ quan báo chí nhận được nội dung trả lời',
      legalBasis: 'Nghị định 51/2002/NĐ-CP, chương II',
      source: sources.decree2002,
      isConfirmed: false,
      bindsOffice: false,
      note: 'Ràng buộc cơ quan báo chí, không phải Sở. Tạp chí: số ra gần nhất. Hiệu lực sau các luật báo chí mới cần kiểm tra.',
    },
  ],
  [
    'rule-press-publishes-reply-weekly',
    {
      key: 'press_publishes_reply_weekly',
      name: 'Báo chí đăng nội dung trả lời (báo tuần)',
      ...byDays,
      amount: 15,
      startEvent: 'Cơ quan báo chí nhận được nội dung trả lời',
      legalBasis: 'Nghị định 51/2002/NĐ-CP, chương II',
      source: sources.decree2002,
      isConfirmed: false,
      bindsOffice: false,
      note: 'Ràng buộc cơ quan báo chí, không phải Sở.',
    },
  ],
  [
    'rule-press-publishes-correction',
    {
      key: 'press_publishes_correction',
      name: 'Báo chí cải chính, xin lỗi (báo ngày, đài)',
      ...byDays,
      amount: 5,
      startEvent: 'Cơ quan báo chí nhận được kết luận bằng văn bản của cơ quan có thẩm quyền',
      legalBasis: 'Nghị định 51/2002/NĐ-CP, Điều 4',
      source: sources.decree2002,
      isConfirmed: false,
      bindsOffice: false,
      note: 'Nghị định 09/2017/NĐ-CP, Điều 9 quy định riêng theo loại báo; con số cần kiểm tra.',
    },
  ],
  [
    'rule-press-publishes-correction-weekly',
    {
      key: 'press_publishes_correction_weekly',
      name: 'Báo chí cải chính, xin lỗi (báo tuần)',
      ...byDays,
      amount: 10,
      startEvent: 'Cơ quan báo chí nhận được kết luận bằng văn bản của cơ quan có thẩm quyền',
      legalBasis: 'Nghị định 51/2002/NĐ-CP, Điều 4',
      source: sources.decree2002,
      isConfirmed: false,
      bindsOffice: false,
    },
  ],
  [
    'rule-directive-report',
    {
      key: 'directive_report',
      name: 'Báo cáo theo văn bản chỉ đạo',
      kind: 'deadline',
      ...warnings,
      startEvent: 'Ngày ghi trong văn bản chỉ đạo',
      legalBasis: 'Theo từng văn bản chỉ đạo của UBND tỉnh, Bộ GD&ĐT',
      source: sources.directive,
      isConfirmed: true,
      note: 'Không có số ngày chung: ghi ngày ấn định trong văn bản vào từng vụ việc.',
    },
  ],
  [
    'rule-portal-update-2017',
    {
      key: 'portal_update',
      name: 'Cập nhật thông tin trên cổng thông tin điện tử',
      ...period,
      amount: 1,
      startEvent: 'Hằng tháng',
      validFrom: '2017-03-30',
      legalBasis: 'Nghị định 09/2017/NĐ-CP, Điều 5; Nghị định 244/2026/NĐ-CP',
      source: sources.decree2026,
      isConfirmed: true,
      note: 'Bộ, ngành và UBND cấp tỉnh.',
    },
  ],
  [
    'rule-press-conference-2017',
    {
      key: 'press_conference',
      name: 'Họp báo định kỳ (ít nhất 3 tháng một lần)',
      ...period,
      amount: 3,
      startEvent: 'Hằng quý',
      validFrom: '2017-03-30',
      legalBasis: 'Nghị định 09/2017/NĐ-CP, Điều 5; Nghị định 244/2026/NĐ-CP',
      source: sources.decree2026,
      isConfirmed: true,
      note: 'Bộ, ngành và UBND cấp tỉnh.',
    },
  ],
  [
    'rule-so-periodic-2017',
    {
      key: 'so_periodic',
      name: 'Sở cử người phát ngôn dự họp báo của UBND tỉnh khi có yêu cầu',
      ...period,
      amount: 6,
      startEvent: 'Khi có yêu cầu',
      validFrom: '2017-03-30',
      legalBasis: 'Nghị định 09/2017/NĐ-CP, Điều 5',
      source: sources.decree2017,
      isConfirmed: false,
      isActive: false,
      note: 'Chưa thấy quy định họp báo 6 tháng một lần cho cấp sở, nên để tắt.',
    },
  ],
];

/** Order of the list; binding and in use unless said otherwise. */
export const clockRulesAsSeeded: Seeded<Patch<'clockRule'>> = clockRules.map(([id, values], at) => [
  id,
  { bindsOffice: true, isActive: true, ...values, position: at + 1 },
]);

/** Templates of answers; `{…}` is filled from the case. */
const answerTemplates: Seeded<Patch<'answerTemplate'>> = [
  [
    'template-first-info',
    {
      name: 'Thông tin ban đầu',
      form: 'release',
      body: `Về việc {tieu_de}, Sở Giáo dục và Đào tạo thông tin ban đầu như sau:

1. Sở đã tiếp nhận thông tin ngày {ngay_tiep_nhan} và đang phối hợp với {don_vi} xác minh.
2. Kết quả xác minh ban đầu: {xac_minh}
3. Sở sẽ tiếp tục thông tin khi có kết quả.

Người phát ngôn: {nguoi_phat_ngon}`,
    },
  ],
  [
    'template-reply',
    {
      name: 'Trả lời báo chí bằng văn bản',
      form: 'release',
      body: `Kính gửi: {co_quan_bao_chi}

Trả lời {so_van_ban_den} tiếp nhận ngày {ngay_tiep_nhan} về việc {tieu_de}, Sở Giáo dục và Đào tạo có ý kiến như sau:

{hoi_dap}

Kết quả tiếp thu, xử lý, giải quyết: {ket_qua}

Trân trọng.`,
    },
  ],
  [
    'template-correction',
    {
      name: 'Công văn đề nghị cải chính, xin lỗi',
      form: 'correction-request',
      body: `Kính gửi: {co_quan_bao_chi}

Sở Giáo dục và Đào tạo đề nghị Quý cơ quan đăng, phát «Thông tin cải chính, xin lỗi» đối với nội dung sau:

{cai_chinh}

Đối với báo điện tử, đề nghị gỡ nội dung sai sự thật và lưu trên máy chủ để phục vụ thanh tra, kiểm tra theo quy định.

Trân trọng.`,
    },
  ],
  [
    'template-refusal',
    {
      name: 'Từ chối cung cấp thông tin',
      form: 'release',
      body: `Kính gửi: {nguoi_hoi}

Về {so_van_ban_den} đề nghị cung cấp thông tin liên quan đến {tieu_de}: nội dung này thuộc trường hợp cơ quan được từ chối cung cấp thông tin theo quy định của pháp luật ({can_cu_tu_choi}).

Trân trọng.`,
    },
  ],
];

export const answerTemplatesAsSeeded: Seeded<Patch<'answerTemplate'>> = answerTemplates.map(
  ([id, values], at) => [id, { ...values, isActive: true, position: at + 1 }],
);
