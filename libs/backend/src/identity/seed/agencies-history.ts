import type { SeedAgency } from './agencies-shape.js';

/** Number in the code, statistics code, words of the name, first and last day. */
type DistrictRow = readonly [
  number: string,
  unitCode: string,
  name: string,
  validFrom: string | null,
  validTo: string,
];

/** Last day of the district level (Nghị quyết 203/2025/QH15: two tiers from 1/7/2025). */
const LAST_DISTRICT_DAY = '2025-06-30';

/** Nghị quyết 1232/NQ-UBTVQH15: thành phố Thủy Nguyên and quận An Dương from 1/1/2025. */
const RENAMED_ON = '2025-01-01';

const DISTRICT_ROWS: readonly DistrictRow[] = [
  ['303', '303', 'quận Hồng Bàng', null, LAST_DISTRICT_DAY],
  ['304', '304', 'quận Ngô Quyền', null, LAST_DISTRICT_DAY],
  ['305', '305', 'quận Lê Chân', null, LAST_DISTRICT_DAY],
  ['306', '306', 'quận Hải An', null, LAST_DISTRICT_DAY],
  ['307', '307', 'quận Kiến An', null, LAST_DISTRICT_DAY],
  ['308', '308', 'quận Đồ Sơn', null, LAST_DISTRICT_DAY],
  ['309', '309', 'quận Dương Kinh', null, LAST_DISTRICT_DAY],
  ['311', '311', 'huyện Thủy Nguyên', null, '2024-12-31'],
  ['311B', '311', 'thành phố Thủy Nguyên', RENAMED_ON, LAST_DISTRICT_DAY],
  ['312', '312', 'huyện An Dương', null, '2024-12-31'],
  ['312B', '312', 'quận An Dương', RENAMED_ON, LAST_DISTRICT_DAY],
  ['313', '313', 'huyện An Lão', null, LAST_DISTRICT_DAY],
  ['314', '314', 'huyện Kiến Thụy', null, LAST_DISTRICT_DAY],
  ['315', '315', 'huyện Tiên Lãng', null, LAST_DISTRICT_DAY],
  ['316', '316', 'huyện Vĩnh Bảo', null, LAST_DISTRICT_DAY],
  ['317', '317', 'huyện Cát Hải', null, LAST_DISTRICT_DAY],
  ['318', '318', 'huyện Bạch Long Vĩ', null, LAST_DISTRICT_DAY],
];

/** Departments of 2017–2025 that were merged into those of today; the day of the merger is not confirmed. */
const LAST_OLD_DEPARTMENT_DAY = '2025-02-28';

const OLD_DEPARTMENT_ROWS: readonly (readonly [number: string, name: string])[] = [
  ['3', 'Sở Du lịch'],
  ['5', 'Sở Giao thông vận tải'],
  ['7', 'Sở Kế hoạch và Đầu tư'],
  ['8', 'Sở Lao động - Thương binh và Xã hội'],
  ['11', 'Sở Nông nghiệp và Phát triển nông thôn'],
  ['13', 'Sở Tài nguyên và Môi trường'],
  ['14', 'Sở Thông tin và Truyền thông'],
  ['16', 'Sở Văn hóa và Thể thao'],
];

/** Agencies that exist no more: old dossiers, addresses and statistics still carry them. */
export const AGENCIES_OF_HISTORY: readonly SeedAgency[] = [
  ...DISTRICT_ROWS.map(([number, unitCode, name, validFrom, validTo]): SeedAgency => ({
    code: `H24.${number}`,
    name: `Ủy ban nhân dân ${name}`,
    shortName: `UBND ${name}`,
    kind: 'DISTRICT',
    parentCode: 'H24',
    unitCode,
    validFrom,
    validTo,
    address: null,
    codeConfirmed: false,
  })),
  ...OLD_DEPARTMENT_ROWS.map(([number, name]): SeedAgency => ({
    code: `H24.${number}`,
    name,
    shortName: null,
    kind: 'DEPARTMENT',
    parentCode: 'H24',
    unitCode: null,
    validFrom: null,
    validTo: LAST_OLD_DEPARTMENT_DAY,
    address: null,
    codeConfirmed: false,
  })),
];
