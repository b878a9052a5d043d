/** The forecast calendar. */
export const forecastVi = {
  'forecast.anchor.month': 'Theo tháng',
  'forecast.anchor.opening': 'Khai giảng',
  'forecast.anchor.teachers-day': 'Ngày Nhà giáo 20/11',
  'forecast.anchor.tet': 'Tết Nguyên đán',
  'forecast.anchor.graduation-exam': 'Thi tốt nghiệp THPT',
  'forecast.anchor.grade-10-exam': 'Thi lớp 10',
  'forecast.anchor.year': 'Cả năm học',

  'error.forecast-days-crossed': 'Ngày cuối {to} đứng trước ngày đầu {from}.',
  'error.forecast-nothing': 'Năm học {schoolYear} không còn gì để lập hoặc chép.',
  'error.forecast-month-missing': 'Anh/chị chọn tháng cho mẫu tính theo tháng.',

  'op.forecast.fill': 'Lập dự báo từ mẫu',
  'op.forecast.copy': 'Chép dự báo sang năm học khác',
  'op.forecast.add': 'Thêm cửa sổ dự báo',
  'op.forecast.save': 'Sửa cửa sổ dự báo',
  'op.forecast.dismiss': 'Ghi là không cần phương án',
  'op.forecast.recall': 'Ghi là cần phương án',
  'op.forecast.remove': 'Xóa cửa sổ dự báo',
  'op.forecast.template.save': 'Sửa mẫu dự báo',
  'op.forecast.template.remove': 'Xóa mẫu dự báo',
  'op.forecast.anchor.save': 'Sửa mốc của năm học',
} as const;
