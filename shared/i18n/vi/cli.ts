/** What the command line says. */
export const cliVi = {
  'cli.help': `Cách dùng: npm run -s cli -- LỆNH [lựa chọn]
  import roster|stories|press|reorganisation TỆP   nhập từ bảng tính (.xlsx, .xls, .ods, .csv)
  check roster [--at NGÀY]                   kiểm tra danh bạ vào một ngày
  check cases [--at THỜI_ĐIỂM]               vụ việc quá hạn, đến hạn, sắp đến hạn
  clock QUY_ĐỊNH --from THỜI_ĐIỂM [--at THỜI_ĐIỂM]
                                             hạn theo một quy định hoặc «3 ngày làm việc», và vì sao
  holidays import|export TỆP                 ngày nghỉ, ngày làm bù từ tệp CSV, ra tệp CSV
  search NỘI DUNG                            tìm trong toàn bộ dữ liệu
  stats                                      số liệu chung
  export roster|stories|press|cases TỆP            xuất danh sách ra .xlsx, .csv (danh bạ: cả .vcf)
  demo office|large                          tạo dữ liệu dùng thử trong thư mục trống
Lựa chọn:
  --data THƯ_MỤC    thư mục dữ liệu
  --json            trả lời bằng JSON
  --user TÊN        ghi thay đổi dưới tên người này
  --dry-run         chỉ thử, không lưu (import)
  --sheet TÊN|SỐ    bảng cần nhập (import)
  --from NGÀY       ngày bắt đầu phân công, ngày hiệu lực (import)
  --replace         ghi ngày nghỉ đè lên ngày đã ghi là làm việc (holidays import)
  --accept-names    thêm địa bàn, cơ quan quản lý chưa có (import)
  --open-cases      mở vụ việc cho bài báo cần trả lời (import press)
Mã thoát: 0 không có gì phải xem, 1 có điều cần xem hoặc không làm được, 2 gõ sai lệnh.`,
  'cli.usage.option': 'Không có lựa chọn «{option}».',
  'cli.usage.value': 'Lựa chọn «{option}» cần một giá trị.',
  'cli.usage.day': '«{text}» không phải ngày (ví dụ 01/09/2025).',
  'cli.usage.rule': 'Lệnh này cần ký hiệu quy định hoặc một thời hạn như «3 ngày làm việc».',
  'cli.usage.from': 'Lệnh này cần thời điểm bắt đầu: --from "29/04/2026 14:00".',
  'cli.usage.word': 'Không hiểu «{word}»; có thể dùng: {words}.',
  'cli.usage.file': 'Lệnh này cần tên tệp.',
  'cli.usage.text': 'Lệnh này cần nội dung cần tìm.',
  'cli.usage.sheet': 'Tệp không có bảng «{sheet}»; các bảng: {sheets}.',
  'cli.usage.user': 'Không có người dùng nào tên «{name}»; có: {names}.',
  'cli.import.done':
    'Đã nhập «{name}»: {rows} dòng, thêm {created}, sửa {updated}, giữ nguyên {same}, không nhập {skipped}.',
  'cli.import.dryRun':
    'Thử nhập «{name}» (chưa lưu gì): {rows} dòng, sẽ thêm {created}, sửa {updated}, giữ nguyên {same}, không nhập {skipped}.',
  'cli.import.problem': 'Dòng {row}, cột {column}: {message}',
  'cli.import.notes': '{count} chỗ được sửa giúp hoặc ghi chú thêm khi đọc (xem bằng --json).',
  'cli.export.done': 'Đã xuất {rows} dòng ra «{name}».',
  'cli.check.total': 'Ngày {day}: {complete}/{units} đơn vị đủ đầu mối ({percent}%).',
  'cli.check.vacant': 'Thiếu: {unit}: {post}',
  'cli.check.doubled': 'Thừa: {unit}: {post} ({people})',
  'cli.search.none': 'Không tìm thấy «{text}».',
  'cli.demo.done': 'Đã tạo {units} đơn vị, {people} người, {stories} tin, bài dùng thử.',
  'cli.stats.roster': '{units} đơn vị, {people} người; {complete} đơn vị đủ đầu mối ({percent}%).',
  'cli.stats.stories': '{stories} tin, bài',
  'cli.stats.press': '{items} tin báo chí: {originals} bài gốc, {reposts} bài đăng lại',
  'cli.export.channels': 'Số kênh',
  'cli.export.hours': 'Số giờ',
  'cli.clock.due': '{name}: hạn {due}. Căn cứ: {source}.',
  'cli.clock.step': '  {mark} {day}: {reason}',
  'cli.clock.left': '{stage}: {left}.',
  'cli.cases.total': '{open} vụ việc chưa đóng: {late} quá hạn, {today} đến hạn hôm nay, {soon} sắp đến hạn.',
  'cli.cases.line': '{group}: {code} {title} ({left}; {person})',
  'cli.cases.authorisations': '{count} ủy quyền phát ngôn của vụ việc chưa đóng đã hết hạn.',
  'cli.holidays.done': 'Đã nhập «{name}»: thêm {created} ngày, sửa {updated} ngày.',
  'cli.holidays.dryRun': 'Thử nhập «{name}» (chưa lưu gì): sẽ thêm {created} ngày, sửa {updated} ngày.',
  'cli.holidays.problem': 'Dòng {row}: {message}',
  'cli.holidays.conflict': 'Ngày {day} đang ghi là ngày làm việc; thêm --replace nếu nay là ngày nghỉ',
  'cli.holidays.moved': '{code} {title}: hạn chuyển từ {from} sang {to}',
} as const;
