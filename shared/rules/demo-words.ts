/** Words a made-up office is put together from: communes of Gia Lai as they are since July 2025, common names. */

export const demoCommunes: readonly (readonly [name: string, formerDistrict: string, part: string])[] = [
  ...group('TP. Pleiku', 'Gia Lai (cũ)', 'Pleiku|Hội Phú|Thống Nhất|Diên Hồng|An Phú|Biển Hồ|Gào'),
  ...group('Chư Păh', 'Gia Lai (cũ)', 'Ia Ly|Chư Păh|Ia Khươl|Ia Phí'),
  ...group('Chư Prông', 'Gia Lai (cũ)', 'Chư Prông|Bàu Cạn|Ia Boòng|Ia Lâu|Ia Pia|Ia Tôr|Ia Púch|Ia Mơ'),
  ...group('Chư Sê', 'Gia Lai (cũ)', 'Chư Sê|Bờ Ngoong|Ia Ko|Al Bá'),
  ...group('Chư Pưh', 'Gia Lai (cũ)', 'Chư Pưh|Ia Le|Ia Hrú'),
  ...group('TX. An Khê', 'Gia Lai (cũ)', 'An Khê|An Bình|Cửu An'),
  ...group('Đak Pơ', 'Gia Lai (cũ)', 'Đak Pơ|Ya Hội'),
  ...group('Kbang', 'Gia Lai (cũ)', 'Kbang|Kông Bơ La|Tơ Tung|Sơn Lang|Đak Rong|Krong'),
  ...group('Kông Chro', 'Gia Lai (cũ)', 'Kông Chro|Ya Ma|Chư Krey|SRó|Đăk Song|Chơ Long'),
  ...group('TX. Ayun Pa', 'Gia Lai (cũ)', 'Ayun Pa|Ia Rbol|Ia Sao'),
  ...group('Phú Thiện', 'Gia Lai (cũ)', 'Phú Thiện|Chư A Thai|Ia Hiao'),
  ...group('Ia Pa', 'Gia Lai (cũ)', 'Pờ Tó|Ia Pa|Ia Tul'),
  ...group('Krông Pa', 'Gia Lai (cũ)', 'Phú Túc|Ia Dreh|Ia Rsai|Uar'),
  ...group('Đak Đoa', 'Gia Lai (cũ)', 'Đak Đoa|Kon Gang|Ia Băng|KDang|Đak Sơmei'),
  ...group('Mang Yang', 'Gia Lai (cũ)', 'Mang Yang|Lơ Pang|Kon Chiêng|Hra|Ayun'),
  ...group('Ia Grai', 'Gia Lai (cũ)', 'Ia Grai|Ia Krái|Ia Hrung|Ia O|Ia Chia'),
  ...group('Đức Cơ', 'Gia Lai (cũ)', 'Đức Cơ|Ia Dơk|Ia Krêl|Ia Pnôn|Ia Nan|Ia Dom'),
  ...group(
    'TP. Quy Nhơn',
    'Bình Định (cũ)',
    'Quy Nhơn|Quy Nhơn Đông|Quy Nhơn Tây|Quy Nhơn Nam|Quy Nhơn Bắc|Nhơn Châu',
  ),
  ...group(
    'TX. An Nhơn',
    'Bình Định (cũ)',
    'Bình Định|An Nhơn|An Nhơn Đông|An Nhơn Nam|An Nhơn Bắc|An Nhơn Tây',
  ),
  ...group(
    'TX. Hoài Nhơn',
    'Bình Định (cũ)',
    'Bồng Sơn|Hoài Nhơn|Tam Quan|Hoài Nhơn Đông|Hoài Nhơn Tây|Hoài Nhơn Nam|Hoài Nhơn Bắc',
  ),
  ...group('Phù Cát', 'Bình Định (cũ)', 'Phù Cát|Xuân An|Ngô Mây|Cát Tiến|Đề Gi|Hòa Hội|Hội Sơn'),
  ...group(
    'Phù Mỹ',
    'Bình Định (cũ)',
    'Phù Mỹ|An Lương|Bình Dương|Phù Mỹ Đông|Phù Mỹ Tây|Phù Mỹ Nam|Phù Mỹ Bắc',
  ),
  ...group('Tuy Phước', 'Bình Định (cũ)', 'Tuy Phước|Tuy Phước Đông|Tuy Phước Tây|Tuy Phước Bắc'),
  ...group('Tây Sơn', 'Bình Định (cũ)', 'Tây Sơn|Bình Khê|Bình Phú|Bình Hiệp|Bình An'),
  ...group('Hoài Ân', 'Bình Định (cũ)', 'Hoài Ân|Ân Tường|Kim Sơn|Vạn Đức|Ân Hảo'),
  ...group('Vân Canh', 'Bình Định (cũ)', 'Vân Canh|Canh Vinh|Canh Liên'),
  ...group('Vĩnh Thạnh', 'Bình Định (cũ)', 'Vĩnh Thạnh|Vĩnh Thịnh|Vĩnh Quang|Vĩnh Sơn'),
  ...group('An Lão', 'Bình Định (cũ)', 'An Hòa|An Lão|An Vinh|An Toàn'),
];

function group(district: string, part: string, names: string): (readonly [string, string, string])[] {
  return names.split('|').map(name => [name, district, part] as const);
}

export const demoDivisions: readonly string[] =
  'Văn phòng Sở|Phòng Tổ chức cán bộ|Phòng Kế hoạch – Tài chính|Phòng Giáo dục Mầm non|Phòng Giáo dục Phổ thông|Phòng Giáo dục thường xuyên – Nghề nghiệp|Phòng Khảo thí và Quản lý chất lượng|Phòng Chính trị tư tưởng – Học sinh sinh viên'.split(
    '|',
  );

export const demoHeroes: readonly string[] =
  'Nguyễn Du|Lê Hồng Phong|Võ Thị Sáu|Kpă Klơng|Nguyễn Trãi|Lê Quý Đôn|Trần Phú|Nguyễn Huệ|Quang Trung|Hùng Vương|Phan Bội Châu|Anh Hùng Núp|Ngô Mây|Trần Hưng Đạo|Lê Lợi|Nguyễn Văn Trỗi|Phan Chu Trinh|Hoàng Hoa Thám|Bùi Thị Xuân|Lý Tự Trọng|Kim Đồng|Chu Văn An|Tôn Đức Thắng|Lương Thế Vinh|Trần Quốc Toản|Nguyễn Bỉnh Khiêm|Đinh Núp|Wừu|Nay Der|Lê Văn Tám'.split(
    '|',
  );

export const demoNurseries: readonly string[] =
  'Hoa Hồng|Hoa Lan|Sơn Ca|Họa Mi|Tuổi Thơ|Măng Non|Hướng Dương|Vành Khuyên|Bông Sen|Ánh Dương|Hoa Phượng|Bình Minh'.split(
    '|',
  );

export const demoFamilyNames: readonly string[] =
  'Nguyễn Thị|Nguyễn Văn|Trần Thị Thu|Trần Quốc|Lê Thị|Lê Đình|Phạm Thị Ngọc|Phạm Minh|Hoàng Thị|Hoàng Đình|Võ Thị|Võ Đức|Đặng Thị Thanh|Bùi Văn|Đỗ Thị|Hồ Thị Mỹ|Hồ Công|Ngô Thị|Dương Văn|Đinh Thị|Trịnh Đình|Phan Xuân|Rơ Châm|Rah Lan|Ksor|Siu|Kpă|Nay|Rmah|Puih'.split(
    '|',
  );

export const demoGivenNames: readonly string[] =
  "An|Ánh|Bình|Châu|Dung|Dũng|Duyên|Đạt|Đào|Đông|Đức|Đường|Giang|Hà|Hạnh|Hằng|Hiền|Hoa|Hòa|Hùng|Hương|Khánh|Lan|Liên|Linh|Loan|Mai|Minh|Nga|Ngọc|Nhung|Oanh|Phong|Phúc|Phương|Quân|Sơn|Tâm|Thảo|Thắng|Thủy|Thưng|Trang|Tuấn|Tùng|Vân|Vinh|Yến|H'Nhan|H'Blơi".split(
    '|',
  );

export const demoTitles: readonly string[] =
  '{unit} khánh thành dãy phòng học mới|Thầy giáo cõng chữ lên buôn làng ở {unit}|Mô hình thư viện xanh của {unit}|Học sinh {unit} đoạt giải Khoa học kỹ thuật cấp quốc gia|{unit} tổ chức ngày hội đọc sách|Bữa cơm bán trú ấm lòng học sinh vùng cao ở {unit}|{unit} đưa chiêng, xoang vào giờ ra chơi|Chuyển đổi số trong quản lý lớp học tại {unit}|{unit} vận động học sinh trở lại trường sau Tết|Cô hiệu trưởng gieo chữ bên dòng Ayun: chuyện ở {unit}|{unit} hướng nghiệp, phân luồng học sinh sau trung học cơ sở|Phòng chống đuối nước: cách làm của {unit}|Giáo viên {unit} tự làm đồ dùng dạy học|{unit} công khai các khoản thu đầu năm học|Tiếng Anh qua trò chơi ở {unit}'.split(
    '|',
  );

export const demoSentences: readonly string[] =
  'Năm học này, nhà trường đặt mục tiêu nâng cao chất lượng dạy học gắn với đổi mới kiểm tra, đánh giá.|Thầy cô giáo đến từng nhà vận động phụ huynh cho con em ra lớp đều đặn.|Lãnh đạo địa phương đánh giá cao tinh thần chủ động của tập thể nhà trường.|Theo kế hoạch truyền thông của ngành, những cách làm hay sẽ được giới thiệu rộng rãi.|Học sinh người Jrai, Bahnar hào hứng tham gia các hoạt động trải nghiệm.|Ban đại diện cha mẹ học sinh đồng thuận và cùng chung tay với nhà trường.|Kết quả bước đầu cho thấy tỷ lệ chuyên cần tăng rõ rệt so với năm học trước.|Sở Giáo dục và Đào tạo sẽ nhân rộng mô hình tại các địa bàn còn khó khăn.'.split(
    '|',
  );
