/** People: list, page, contacts. */
export const personVi = {
  'op.person.create': 'Thêm cá nhân',
  'op.person.save': 'Sửa cá nhân',
  'op.person.confirm': 'Xác nhận liên hệ',
  'op.person.remove': 'Xóa cá nhân',
  'op.person.restore': 'Khôi phục cá nhân',
} as const;
