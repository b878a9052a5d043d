/** Saved views of lists. */
export const viewVi = {
  'op.view.save': 'Lưu chế độ xem',
  'op.view.rename': 'Đổi tên chế độ xem',
  'op.view.remove': 'Xóa chế độ xem',
  'op.view.reorder': 'Sắp xếp chế độ xem',
} as const;
