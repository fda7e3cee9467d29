/** Password of every demo account; a demo installation says so on its sign-in page. */
export const DEMO_PASSWORD = 'motcua-demo-2026';

/**
 * Accounts of a demo installation, in the order of the main job. The officers work at UBND phường Lê Chân; the demo
 * makes further people without listing them here.
 */
export const DEMO_ACCOUNTS = [
  { loginName: 'nam@demo.motcua.vn', fullName: 'Nguyễn Văn Nam', part: 'CITIZEN' },
  { loginName: 'tiepnhan', fullName: 'Trần Thị Bình', part: 'RECEPTION_OFFICER' },
  { loginName: 'truongphong', fullName: 'Phạm Quốc Hưng', part: 'DEPARTMENT_LEADER' },
  { loginName: 'chuyenvien', fullName: 'Lê Văn Công', part: 'PROCESSING_OFFICER' },
  { loginName: 'lanhdao', fullName: 'Vũ Minh Đức', part: 'APPROVER' },
  { loginName: 'vanthu', fullName: 'Đỗ Thị Hạnh', part: 'CLERK' },
  { loginName: 'traketqua', fullName: 'Bùi Thị Lan', part: 'RESULT_OFFICER' },
  { loginName: 'quanly', fullName: 'Hoàng Thị Mai', part: 'MANAGER' },
  { loginName: 'quantri', fullName: 'Ngô Đình Khoa', part: 'ADMINISTRATOR' },
] as const;
