/** Importing press items. */
export const importPressVi = {
  'import.field.press.title': 'Tiêu đề',
  'import.field.press.outlet': 'Cơ quan báo chí',
  'import.field.press.publishedOn': 'Ngày đăng, phát',
  'import.field.press.link': 'Đường dẫn',
  'import.field.press.author': 'Tác giả',
  'import.field.press.tone': 'Sắc thái',
  'import.field.press.needsReply': 'Cần trả lời',
  'import.field.press.theme': 'Chủ đề',
  'import.field.press.unit': 'Đơn vị liên quan',
  'import.field.press.area': 'Địa bàn',
  'import.field.press.source': 'Đăng lại từ',
  'import.field.press.summary': 'Tóm tắt',
  'import.field.press.section': 'Chuyên mục, trang',
  'import.field.press.issue': 'Số báo',
  'import.field.press.note': 'Ghi chú',
  'press.needsReply.yes': 'Cần trả lời',
  'press.needsReply.no': 'Không cần trả lời',

  'import.problem.missing-press-title': 'Thiếu tiêu đề của bài.',
  'import.problem.unknown-tone':
    'Chưa hiểu sắc thái «{value}» (hiểu: tích cực, trung lập, phê bình); bài vẫn được nhập, ô này giữ trong ghi chú.',
  'import.problem.unknown-needs-reply':
    'Chưa hiểu «{value}» ở cột «{column}» (hiểu: x, có, không); bài vẫn được nhập, ô này giữ trong ghi chú.',
  'import.problem.link-wrong':
    '«{value}» không phải đường dẫn của một trang; bài vẫn được nhập, ô này giữ trong ghi chú.',
  'import.problem.outlet-missing': 'Chưa rõ cơ quan báo chí.',
  'import.problem.outlet-several':
    '«{value}» có thể là nhiều cơ quan báo chí; tên được giữ để anh/chị chọn sau.',
  'import.problem.original-nearest':
    'Tệp có {count} bài cùng tiêu đề của «{source}»; lấy bài ở dòng {row} làm bài gốc.',
  'import.problem.original-left-out': 'Bài gốc của «{source}» ở dòng {row} không được nhập nên chưa nối.',
  'import.problem.original-not-found': 'Chưa có bài gốc của «{source}» cùng tiêu đề; tên nguồn được giữ.',
  'import.problem.original-several':
    'Đã có nhiều bài của «{source}» cùng tiêu đề; anh/chị chọn bài gốc ở trang tin.',
  'import.problem.area-not-found': 'Chưa có địa bàn «{value}».',

  'import.title.press': 'Nhập điểm báo từ bảng tính',
  'import.kind.press': 'Điểm báo',
  'import.file.hint.press':
    'Danh sách tin báo chí, mỗi dòng một bài. Nhận .xlsx, .xls, .ods, .csv; tệp gõ bằng phông cũ (TCVN3, VNI) cũng đọc được.',
  'import.preview.what.press': 'Bài báo',
  'import.commit.press': 'Nhập {count} tin báo chí',
  'import.done.see.press': 'Xem điểm báo',
  'import.press.figures':
    '{negative} bài phê bình, {needReply} bài cần trả lời, {reposts} bài đăng lại, {badDates} ngày sai.',
  'import.press.openCases': 'Mở vụ việc cho {count} bài cần trả lời',
  'cli.import.press':
    '  {negative} bài phê bình, {needReply} bài cần trả lời, {reposts} bài đăng lại, {badDates} ngày sai.',
} as const;
