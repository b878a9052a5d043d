import { cliVi } from './cli.ts';
import { importVi } from './import.ts';
import { importOpinionsVi } from './import-opinions.ts';
import { importPressVi } from './import-press.ts';
import { wizardVi } from './import-wizard.ts';

/** Bringing files in: refusals, the four steps, problems of rows, fields of a file. */
export const transferVi = {
  ...cliVi,
  ...importVi,
  ...importOpinionsVi,
  ...importPressVi,
  ...wizardVi,
  'error.import-not-spreadsheet':
    '«{name}» không phải bảng tính nên không đọc được. Chưa có gì được lưu; anh/chị chọn tệp .xlsx, .xls, .ods hoặc .csv.',
  'error.import-unsupported':
    'Chương trình chưa đọc được kiểu bảng tính của «{name}». Chưa có gì được lưu; anh/chị mở tệp bằng Excel hoặc LibreOffice, chọn «Lưu thành .xlsx» rồi nhập lại.',
  'error.import-password':
    '«{name}» được đặt mật khẩu nên không mở được. Chưa có gì được lưu; anh/chị mở tệp bằng Excel, bỏ mật khẩu, lưu lại rồi nhập.',
  'error.import-too-large':
    '«{name}» quá lớn (chương trình nhận đến {limit} MB). Chưa có gì được lưu; anh/chị tách tệp thành nhiều phần hoặc bỏ ảnh trong tệp rồi nhập lại.',
  'error.import-zip-bomb':
    '«{name}» nén bất thường, khi mở ra sẽ chiếm rất nhiều bộ nhớ nên chương trình không đọc tiếp. Chưa có gì được lưu; anh/chị xin lại tệp từ nơi gửi.',
  'error.import-damaged':
    '«{name}» bị hỏng nên không đọc được. Chưa có gì được lưu; anh/chị thử mở bằng Excel rồi lưu lại, hoặc xin lại tệp.',
  'error.import-empty':
    '«{name}» không có dòng nào. Chưa có gì được lưu; anh/chị kiểm tra lại xem có đúng tệp cần nhập không.',
  'error.import-too-many-rows':
    '«{name}» có quá nhiều dòng (chương trình nhận đến {limit} dòng mỗi bảng). Chưa có gì được lưu; anh/chị tách tệp rồi nhập từng phần.',
  'error.import-timeout':
    'Đọc «{name}» quá lâu nên chương trình đã dừng. Chưa có gì được lưu; anh/chị xóa các dòng, cột trống và ảnh trong tệp rồi thử lại.',
  'error.import-no-header':
    'Không thấy dòng tiêu đề trong «{name}». Chưa có gì được lưu; anh/chị chỉ ra dòng có tên các cột ở bước «Bảng và dòng tiêu đề».',
  'error.import-missing-column':
    '«{name}» chưa có cột nào được ghép với {columns}. Chưa có gì được lưu; anh/chị chọn cột ở bước «Ghép cột».',
  'error.import-gone':
    'Tệp đang nhập không còn mở nữa. Chưa có gì được lưu; anh/chị chọn lại tệp, các lựa chọn về cột vẫn được nhớ.',
  'import.dialog.title': 'Chọn tệp để nhập',
  'import.dialog.kinds': 'Bảng tính',
  'op.transfer.commit': 'Nhập từ tệp',
} as const;
