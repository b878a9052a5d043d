/** Partner agencies and the log of work with them. */
export const partnerVi = {
  'partner.kind.party': 'Cơ quan Đảng',
  'partner.kind.government': 'Chính quyền',
  'partner.kind.police': 'Công an',
  'partner.kind.health': 'Y tế',
  'partner.kind.union': 'Mặt trận, đoàn thể',
  'partner.kind.press-manager': 'Quản lý báo chí',
  'partner.kind.other': 'Khác',
  'coordination.kind.meeting': 'Họp, làm việc',
  'coordination.kind.document': 'Văn bản',
  'coordination.kind.call': 'Điện thoại',
  'coordination.kind.other': 'Khác',
  'coordination.followUp.none': 'Không cần theo dõi tiếp',
  'coordination.followUp.open': 'Cần theo dõi tiếp',
  'coordination.followUp.late': 'Quá ngày theo dõi',
  'coordination.followUp.done': 'Đã xong',

  'error.partner-in-use':
    '«{name}» đang có {count} lần phối hợp hoặc vụ việc nên không xóa được. Có thể ghi ngày kết thúc.',
  'error.partner-days-crossed': 'Ngày kết thúc {to} trước ngày bắt đầu {from}.',
  'error.coordination-empty': 'Chưa ghi nội dung phối hợp. Anh/chị ghi «Về việc» hoặc nội dung trao đổi.',
  'error.coordination-done-early': 'Ngày xong {done} trước ngày phối hợp {on}.',

  'op.partner.save': 'Lưu cơ quan phối hợp',
  'op.partner.remove': 'Xóa cơ quan phối hợp',
  'op.partner.restore': 'Khôi phục cơ quan phối hợp',
  'op.coordination.create': 'Ghi nhật ký phối hợp',
  'op.coordination.save': 'Sửa nhật ký phối hợp',
  'op.coordination.remove': 'Xóa mục nhật ký phối hợp',
  'op.coordination.restore': 'Khôi phục mục nhật ký phối hợp',
} as const;
