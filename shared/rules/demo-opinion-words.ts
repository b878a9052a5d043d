/** What a made-up office is told, and whom it works with. */

/** Subject and text; `{unit}` is a unit's name. */
export const demoOpinions: readonly (readonly [subject: string, body: string])[] = [
  [
    'Dạy thêm, học thêm tại {unit}',
    'Nhiều phụ huynh phản ánh việc tổ chức dạy thêm ngoài giờ chưa đúng quy định, đề nghị Sở kiểm tra và trả lời công khai.',
  ],
  [
    'Các khoản thu đầu năm học của {unit}',
    'Đề nghị công khai các khoản thu đầu năm, phân biệt rõ khoản thu theo quy định và khoản vận động tài trợ.',
  ],
  [
    'Dự thảo quy định tuyển sinh vào lớp 10',
    'Góp ý: nên giữ ổn định phương thức tuyển sinh, công bố sớm môn thi thứ ba để học sinh và giáo viên chủ động.',
  ],
  [
    'Bữa ăn bán trú ở {unit}',
    'Chất lượng bữa ăn bán trú chưa tương xứng với mức thu. Đề nghị nhà trường mời phụ huynh cùng giám sát.',
  ],
  [
    'Sắp xếp, sáp nhập trường ở địa phương',
    'Đường đến điểm trường mới xa và qua suối, đề nghị giữ lại điểm trường lẻ đến hết năm học.',
  ],
  [
    'Giờ vào lớp buổi sáng của {unit}',
    'Giờ vào lớp quá sớm vào mùa mưa, học sinh ở xa đến trường vất vả. Đề nghị lùi 15 phút.',
  ],
  [
    'An toàn giao thông trước cổng {unit}',
    'Giờ tan trường thường ùn tắc, đề nghị phối hợp với công an xã bố trí lực lượng hướng dẫn.',
  ],
  [
    'Sách giáo khoa và tài liệu địa phương',
    'Sách về chậm ở một số xã vùng cao, đề nghị thông báo rõ thời gian cung ứng.',
  ],
  [
    'Chế độ cho giáo viên vùng khó khăn',
    'Đề nghị làm rõ thời điểm chi trả phụ cấp thu hút sau khi sắp xếp đơn vị hành chính.',
  ],
  [
    'Sử dụng điện thoại trong giờ học ở {unit}',
    'Đề nghị có quy định thống nhất về việc học sinh dùng điện thoại, tránh mỗi trường làm một kiểu.',
  ],
  [
    'Dạy tiếng Jrai, Bahnar trong nhà trường',
    'Đề nghị mở rộng việc dạy tiếng dân tộc thiểu số và bồi dưỡng giáo viên.',
  ],
  [
    'Thái độ tiếp phụ huynh của {unit}',
    'Phụ huynh đến hỏi việc học của con nhưng chưa được hướng dẫn rõ ràng.',
  ],
];

export const demoReasons = {
  accepted: 'Ý kiến xác đáng, đã giao đơn vị thực hiện ngay.',
  'partly-accepted': 'Tiếp thu phần công khai thông tin; phần còn lại thực hiện theo quy định hiện hành.',
  explained: 'Việc này thuộc thẩm quyền của UBND xã; Sở đã chuyển và giải thích rõ.',
  declined: 'Quy định đã có hiệu lực, chưa đặt vấn đề sửa đổi trong năm học này.',
} as const;

export const demoAnswers: readonly string[] = [
  'Sở cảm ơn ý kiến của ông/bà. Đơn vị đã báo cáo giải trình và khắc phục; kết quả được niêm yết công khai tại trường.',
  'Sở đã có văn bản hướng dẫn các đơn vị thực hiện thống nhất từ học kỳ II.',
  'Sở đã chuyển ý kiến đến cơ quan có thẩm quyền và sẽ thông tin khi có kết quả.',
];

export const demoPartners: readonly (readonly [
  name: string,
  kind: 'party' | 'government' | 'police' | 'health' | 'union' | 'press-manager' | 'other',
  position: string,
])[] = [
  ['Ban Tuyên giáo và Dân vận Tỉnh ủy', 'party', 'Trưởng phòng'],
  ['Văn phòng UBND tỉnh', 'government', 'Chuyên viên'],
  ['Sở Văn hóa, Thể thao và Du lịch', 'press-manager', 'Phó Trưởng phòng Báo chí'],
  ['Công an tỉnh', 'police', 'Đội trưởng'],
  ['Sở Y tế', 'health', 'Chuyên viên'],
  ['Sở Nội vụ', 'government', 'Chuyên viên'],
  ['Tỉnh đoàn Gia Lai', 'union', 'Phó Bí thư'],
  ['Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh', 'union', 'Phó Trưởng ban'],
  ['Hội Khuyến học tỉnh', 'union', 'Phó Chủ tịch'],
  ['Trung tâm Phục vụ hành chính công tỉnh', 'other', 'Chuyên viên'],
];

export const demoMeetings: readonly (readonly [subject: string, outcome: string])[] = [
  ['Giao ban báo chí tháng', 'Thống nhất cung cấp thông tin tuyển sinh trước ngày 15.'],
  ['Phối hợp tuyên truyền kỳ thi tốt nghiệp THPT', 'Công an tỉnh bố trí lực lượng tại các điểm thi.'],
  ['Phòng, chống dịch bệnh trong trường học', 'Sở Y tế gửi tài liệu trong tuần.'],
  ['Xử lý thông tin lan truyền trên mạng xã hội', 'Chờ kết quả xác minh.'],
  ['Tuyên truyền phòng, chống đuối nước', 'Lập kế hoạch liên ngành.'],
  ['Bảo đảm an ninh, an toàn trường học', 'Ký quy chế phối hợp.'],
  ['Lấy ý kiến dự thảo quy định thu, chi đầu năm', 'Tổng hợp gửi lại trước khi trình.'],
];
