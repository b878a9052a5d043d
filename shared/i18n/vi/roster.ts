/** Posts, the team and the completeness of the roster. */
export const rosterVi = {
  'op.roster.appoint': 'Phân công',
  'op.roster.endPost': 'Kết thúc phân công',
  'op.roster.savePost': 'Sửa phân công',
  'op.roster.removePost': 'Xóa phân công',
  'op.roster.saveRole': 'Sửa vai trò',
  'op.roster.saveRequirement': 'Sửa yêu cầu về đầu mối',
  'error.post-taken':
    '{personName} đang là {roleName} của đơn vị trong thời gian này. Chưa có gì thay đổi; anh/chị kết thúc phân công của người trước rồi lưu lại.',
  'error.post-days': 'Ngày kết thúc {toDay} trước ngày bắt đầu {fromDay}. Anh/chị xem lại hai ngày.',
} as const;
