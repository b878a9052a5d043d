/** Units: list, page, what happened to them. */
export const unitVi = {
  'op.unit.create': 'Thêm đơn vị',
  'op.unit.save': 'Sửa đơn vị',
  'op.unit.saveMany': 'Sửa nhiều đơn vị',
  'op.unit.addEvent': 'Ghi sự kiện của đơn vị',
  'op.unit.removeEvent': 'Bỏ sự kiện của đơn vị',
  'op.unit.close': 'Giải thể đơn vị',
  'op.unit.remove': 'Xóa đơn vị',
  'op.unit.restore': 'Khôi phục đơn vị',
  'op.unit.saveType': 'Sửa loại đơn vị',
  'op.unit.saveArea': 'Sửa địa bàn',
  'error.unit-not-there':
    'Đơn vị {unit} không hoạt động vào ngày {onDay}. Chưa có gì thay đổi; anh/chị chọn ngày khác.',
  'error.event-units': 'Sự kiện này chưa đủ đơn vị trước và sau. Anh/chị chọn thêm đơn vị rồi lưu lại.',
  'error.unit-closes-twice': 'Đơn vị {unit} đã kết thúc từ ngày {onDay}. Chưa có gì thay đổi.',
  'error.unit-itself':
    'Đơn vị {unit} không thể là cơ quan quản lý của chính mình, hoặc vừa là đơn vị trước vừa là đơn vị sau.',
} as const;
