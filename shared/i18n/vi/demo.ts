/** The made-up office. */
export const demoVi = {
  'demo.title': 'Dữ liệu mẫu',
  'demo.text': 'Một văn phòng giả định để làm quen với chương trình. Chỉ tạo được khi chưa có dữ liệu thật.',
  'demo.office': 'Tạo văn phòng mẫu (khoảng 1.450 đơn vị, một năm học)',
  'demo.large': 'Tạo văn phòng lớn (1.500 đơn vị, 100.000 tin, bài)',
  'demo.done': 'Đã tạo {units} đơn vị, {people} người, {stories} tin, bài mẫu.',
  'demo.progress': 'Đang tạo dữ liệu mẫu: {percent}%',
  'op.demo.fill': 'Tạo dữ liệu mẫu',
  'error.demo-not-empty':
    'Thư mục này đã có dữ liệu nên không tạo dữ liệu mẫu, để không lẫn với dữ liệu thật. Hãy chọn một thư mục trống.',
} as const;
