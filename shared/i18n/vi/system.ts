/** Errors, the first screen, people, undo and history. */
export const systemVi = {
  'error.not-found': 'Không tìm thấy {entity} này; có thể người khác vừa xóa.',
  'error.forbidden': 'Việc này cần vai trò «{role}». Anh/chị nhờ người có vai trò đó thực hiện giúp.',
  'error.not-signed-in': 'Anh/chị hãy chọn tên mình ở góc trên bên phải trước đã.',
  'error.invalid-input': 'Có ô chưa điền đúng. Anh/chị xem các ô được đánh dấu.',
  'error.unexpected':
    'Có lỗi ngoài dự kiến (mã {reference}). Dữ liệu đã lưu vẫn nguyên; anh/chị thử lại, nếu còn lỗi xin báo mã này cho người phụ trách máy.',
  'error.record-deleted': 'Bản ghi {entity} này đang ở Thùng rác; hãy khôi phục trước khi sửa.',
  'error.nothing-to-undo': 'Không còn việc nào của anh/chị để hoàn tác.',
  'error.nothing-to-redo': 'Không có việc nào vừa hoàn tác để làm lại.',
  'error.store-unavailable': 'Chưa mở được dữ liệu: {reason}',
  'error.data-folder-missing':
    'Không tìm thấy thư mục dữ liệu {folder}. Chưa có gì bị thay đổi; hãy cắm lại ổ đĩa hoặc chọn thư mục khác.',
  'error.data-folder-read-only':
    'Không ghi được vào thư mục dữ liệu {folder}. Chưa có gì bị thay đổi; hãy xin quyền ghi hoặc chọn thư mục khác.',
  'error.data-in-use':
    'Dữ liệu ở {folder} đang được một cửa sổ khác của chương trình mở. Hãy dùng cửa sổ đó, hoặc đóng nó rồi thử lại.',
  'error.database-newer':
    'Dữ liệu này do phiên bản mới hơn của chương trình tạo ra (bước {found}, máy này hiểu đến bước {supported}). Chưa có gì bị thay đổi; hãy cài phiên bản mới.',
  'error.database-out-of-step':
    'Cấu trúc dữ liệu không khớp với phiên bản này (bước {step}). Chưa có gì bị thay đổi; xin báo người phụ trách máy.',
  'error.database-foreign':
    'Tệp {file} không phải dữ liệu của chương trình này. Chưa có gì bị thay đổi; hãy chọn thư mục khác.',
  'error.database-empty':
    'Tệp dữ liệu {file} rỗng (0 byte), có thể do mất điện khi chép. Chưa có gì bị ghi đè; anh/chị có thể cất tệp này sang bên rồi bắt đầu lại, hoặc chọn thư mục khác.',
  'error.database-damaged':
    'Tệp dữ liệu {file} bị hỏng ({detail}). Tệp được giữ nguyên; anh/chị có thể cất sang bên rồi bắt đầu lại, hoặc chọn thư mục khác.',
  'error.sqlite-too-old': 'Bộ máy dữ liệu {version} quá cũ, không an toàn để ghi. Hãy cài lại chương trình.',
  'error.migration-failed':
    'Không nâng cấp được dữ liệu ở bước {step} ({detail}). Dữ liệu vẫn như trước khi nâng cấp.',
  'error.disk-full':
    'Ổ đĩa đã đầy. Việc vừa làm chưa được lưu, những gì lưu trước đó vẫn nguyên; hãy dọn bớt ổ đĩa rồi thử lại.',
  'error.file-not-readable':
    'Không đọc được tệp «{name}». Hãy đóng tệp ở chương trình khác hoặc chép tệp vào máy rồi thử lại.',
  'error.file-too-large': 'Tệp «{name}» quá lớn (quá {limit} MB). Chưa có gì được lưu.',
  'error.file-kind-refused':
    'Loại tệp của «{name}» có thể gây hại nên chương trình không nhận. Chưa có gì được lưu.',
  'error.cancelled': 'Đã hủy; chưa có gì thay đổi.',
  'app.name': 'Truyền thông GD&ĐT',
  'role.anyone': 'ai cũng được',
  'role.viewer': 'xem',
  'role.member': 'thành viên',
  'role.editor': 'biên tập',
  'role.lead': 'thường trực',
  'role.admin': 'quản trị',
  'rule.required': 'Bắt buộc nhập',
  'rule.tooLong': 'Dài quá',
  'rule.invalid': 'Chưa đúng',
  'rule.day': 'Ngày chưa đúng (dd/mm/yyyy)',
  'start.problem.title': 'Chưa mở được dữ liệu',
  'start.problem.retry': 'Thử lại',
  'start.problem.folder': 'Chọn thư mục khác…',
  'start.problem.aside': 'Cất tệp hỏng sang bên và bắt đầu lại',
  'start.problem.show': 'Mở thư mục chứa tệp',
  'start.problem.asideDone': 'Tệp cũ đã được cất ở {folder}.',
  'start.waiting': 'Đang mở dữ liệu…',
  'account.choose': 'Chọn người đang làm việc',
  'account.add': 'Thêm người…',
  'account.name': 'Họ và tên',
  'account.first.title': 'Anh/chị là ai?',
  'account.first.text': 'Mỗi thay đổi đều ghi tên người làm, để sau này biết ai đã làm gì.',
  'account.first.save': 'Bắt đầu',
  'account.role': 'Vai trò',
  'health.disk-low':
    'Ổ đĩa chỉ còn {freeMb} MB trống. Dữ liệu vẫn lưu được; anh/chị nên dọn bớt ổ đĩa trong hôm nay.',
  'health.clock-behind':
    'Đồng hồ của máy chậm hơn lần lưu gần nhất {minutes} phút. Vẫn làm việc được; anh/chị chỉnh lại ngày giờ của máy để lịch và hạn được tính đúng.',
  'health.database-suspect':
    'Kiểm tra tệp dữ liệu thấy điều bất thường ({detail}). Anh/chị ngừng nhập mới, chép thư mục dữ liệu ra nơi khác và báo người phụ trách máy.',
  'undo.done': 'Đã hoàn tác: {what}',
  'redo.done': 'Đã làm lại: {what}',
  'undo.left': '{count} ô đã được người khác sửa sau đó nên được giữ nguyên.',
  'undo.name': 'Hoàn tác: {what}',
  'redo.name': 'Làm lại: {what}',
  'history.title': 'Lịch sử',
  'history.empty': 'Chưa có thay đổi nào.',
  'history.created': 'tạo mới',
  'history.deleted': 'chuyển vào Thùng rác',
  'history.restored': 'khôi phục',
  'history.added': 'thêm {what}',
  'history.removed': 'bỏ {what}',
  'history.fromTo': '{field}: {before} → {after}',
  'history.nothing': '(trống)',
  'history.intent.undo': 'hoàn tác',
  'history.intent.redo': 'làm lại',
  'history.intent.import': 'nhập từ tệp',
  'history.intent.merge': 'gộp bản ghi',
  'user.system': 'Hệ thống',
  'user.unknown': '(không rõ)',
  'op.account.create': 'Thêm người dùng',
  'op.account.change': 'Sửa người dùng',
  'op.setting.save': 'Đổi cài đặt',
  'op.preference.save': 'Đổi tùy chọn',
  'op.draft.save': 'Lưu nháp',
  'op.draft.drop': 'Bỏ nháp',
} as const;
