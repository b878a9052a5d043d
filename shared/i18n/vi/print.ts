/** Printing and PDF: the preview, its buttons, what went wrong. */
export const printVi = {
  'error.print-no-printer':
    'Máy này chưa có máy in nào sẵn sàng. Anh/chị bật hoặc cài máy in rồi in lại, hoặc lưu thành PDF.',
  'error.print-failed': 'Chưa in được: máy in không nhận bản in. Anh/chị kiểm tra máy in rồi in lại.',
  'error.pdf-failed': 'Chưa tạo được tệp PDF. Anh/chị đóng bản in, mở lại rồi thử lần nữa.',
  'print.preview': 'Bản in: {title}',
  'print.print': 'In',
  'print.pdf': 'Lưu PDF',
  'print.sheet': 'Trang in',
  'print.dialog': 'Lưu thành PDF',
  'print.kind.pdf': 'Tài liệu PDF',
  'print.saved': 'Đã lưu «{name}»',
  'print.place': '{place}, {date}',
  'office.title': 'Cơ quan',
  'office.effect': 'Đứng ở đầu mọi bản in. Bản đã in, đã lưu thì không đổi theo.',
  'office.superior': 'Cơ quan chủ quản',
  'office.name': 'Tên cơ quan',
  'office.team': 'Bộ phận lập bản in',
  'office.place': 'Địa danh',
} as const;
