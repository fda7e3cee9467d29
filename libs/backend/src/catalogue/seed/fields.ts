import type { SeedField } from './shape.js';

type FieldRow = readonly [code: string, name: string];

/** Fields whose national code stands in published procedure data. */
const WITH_NATIONAL_CODE: readonly FieldRow[] = [
  ['G15-TP07', 'Hộ tịch'],
  ['G01-CA05', 'Đăng ký, quản lý cư trú'],
  ['G01-CA11', 'Quản lý xuất nhập cảnh'],
  ['G17-XD11', 'Hoạt động xây dựng'],
  ['G13-TN02', 'Đất đai'],
  ['G18-YT01', 'An toàn thực phẩm'],
  ['G18-YT26', 'Bảo hiểm y tế'],
  ['G07-LĐ03', 'Bảo trợ xã hội'],
  ['G09-NV23', 'Lao động, tiền lương'],
  ['G03-GD11', 'Giáo dục và Đào tạo thuộc hệ thống giáo dục quốc dân'],
  ['G04-GT02', 'Đường bộ'],
  ['G06-KC02', 'Hoạt động khoa học và công nghệ'],
];

/** Fields whose code was not found: a word of ours until the national list is imported, matched by name. */
const WITH_OWN_CODE: readonly FieldRow[] = [
  ['nuoi-con-nuoi', 'Nuôi con nuôi'],
  ['chung-thuc', 'Chứng thực'],
  ['can-cuoc', 'Cấp, quản lý căn cước'],
  ['dinh-danh', 'Định danh và xác thực điện tử'],
  ['giay-phep-lai-xe', 'Sát hạch, cấp giấy phép lái xe'],
  ['dang-ky-xe', 'Đăng ký, quản lý phương tiện giao thông cơ giới, xe máy chuyên dùng'],
  ['ly-lich-tu-phap', 'Lý lịch tư pháp'],
  ['ho-kinh-doanh', 'Thành lập và hoạt động doanh nghiệp (hộ kinh doanh)'],
  ['doanh-nghiep', 'Thành lập và hoạt động của doanh nghiệp'],
  ['thue', 'Thuế'],
  ['phong-chay', 'Phòng cháy, chữa cháy'],
  ['nong-lam-thuy-san', 'Quản lý chất lượng nông lâm sản và thủy sản'],
  ['giam-ngheo', 'Giảm nghèo'],
  ['moi-truong', 'Môi trường'],
  ['thuy-san', 'Thủy sản'],
  ['tro-giup-phap-ly', 'Trợ giúp pháp lý'],
];

const listed = (rows: readonly FieldRow[], codeConfirmed: boolean): SeedField[] =>
  rows.map(([code, name]) => ({ code, name, codeConfirmed }));

/** The fields of the shipped catalogue, named as the national catalogue names them. */
export const SEED_FIELDS: readonly SeedField[] = [
  ...listed(WITH_NATIONAL_CODE, true),
  ...listed(WITH_OWN_CODE, false),
];
