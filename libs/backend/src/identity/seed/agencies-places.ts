import { COMMUNE_KIND_NAMES, COMMUNE_ROWS } from './agencies-communes.js';

/** A place of the address field: statistics code and full name. */
export interface Place {
  code: string;
  name: string;
}

/** A province; `C` = centrally run city, `T` = tỉnh. */
type ProvinceRow = readonly [code: string, kind: 'C' | 'T', name: string, nameEn: string];

const PROVINCE_KIND_NAMES = { C: 'Thành phố', T: 'Tỉnh' } as const;

/** The 34 provinces (Nghị quyết 202/2025/QH15; Đồng Nai a city by Nghị quyết 30/2026/QH16), list of 25/7/2026. */
const PROVINCE_ROWS: readonly ProvinceRow[] = [
  ['01', 'C', 'Hà Nội', 'Hanoi City'],
  ['04', 'T', 'Cao Bằng', 'Cao Bang Province'],
  ['08', 'T', 'Tuyên Quang', 'Tuyen Quang Province'],
  ['11', 'T', 'Điện Biên', 'Dien Bien Province'],
  ['12', 'T', 'Lai Châu', 'Lai Chau Province'],
  ['14', 'T', 'Sơn La', 'Son La Province'],
  ['15', 'T', 'Lào Cai', 'Lao Cai Province'],
  ['19', 'T', 'Thái Nguyên', 'Thai Nguyen Province'],
  ['20', 'T', 'Lạng Sơn', 'Lang Son Province'],
  ['22', 'T', 'Quảng Ninh', 'Quang Ninh Province'],
  ['24', 'T', 'Bắc Ninh', 'Bac Ninh Province'],
  ['25', 'T', 'Phú Thọ', 'Phu Tho Province'],
  ['31', 'C', 'Hải Phòng', 'Haiphong City'],
  ['33', 'T', 'Hưng Yên', 'Hung Yen Province'],
  ['37', 'T', 'Ninh Bình', 'Ninh Binh Province'],
  ['38', 'T', 'Thanh Hoá', 'Thanh Hoa Province'],
  ['40', 'T', 'Nghệ An', 'Nghe An Province'],
  ['42', 'T', 'Hà Tĩnh', 'Ha Tinh Province'],
  ['44', 'T', 'Quảng Trị', 'Quang Tri Province'],
  ['46', 'C', 'Huế', 'Hue City'],
  ['48', 'C', 'Đà Nẵng', 'Da Nang City'],
  ['51', 'T', 'Quảng Ngãi', 'Quang Ngai Province'],
  ['52', 'T', 'Gia Lai', 'Gia Lai Province'],
  ['56', 'T', 'Khánh Hoà', 'Khanh Hoa Province'],
  ['66', 'T', 'Đắk Lắk', 'Dak Lak Province'],
  ['68', 'T', 'Lâm Đồng', 'Lam Dong Province'],
  ['75', 'C', 'Đồng Nai', 'Dong Nai City'],
  ['79', 'C', 'Hồ Chí Minh', 'Ho Chi Minh City'],
  ['80', 'T', 'Tây Ninh', 'Tay Ninh Province'],
  ['82', 'T', 'Đồng Tháp', 'Dong Thap Province'],
  ['86', 'T', 'Vĩnh Long', 'Vinh Long Province'],
  ['91', 'T', 'An Giang', 'An Giang Province'],
  ['92', 'C', 'Cần Thơ', 'Can Tho City'],
  ['96', 'T', 'Cà Mau', 'Ca Mau Province'],
];

/** The 34 provinces by statistics code, in official words (`Thành phố Hải Phòng`) and in short (`Hải Phòng`). */
export const PROVINCES: readonly (Place & { shortName: string; nameEn: string })[] = PROVINCE_ROWS.map(
  ([code, kind, shortName, nameEn]) => ({
    code,
    name: `${PROVINCE_KIND_NAMES[kind]} ${shortName}`,
    shortName,
    nameEn,
  }),
);

/** Statistics code of Hải Phòng among `PROVINCES`. */
export const HAI_PHONG_CODE = '31';

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The 114 communes of Hải Phòng for the address field, `Phường Lê Chân`, in Vietnamese alphabetical order. */
export const HAI_PHONG_COMMUNES: readonly Place[] = COMMUNE_ROWS.map(([, code, kind, name]) => ({
  code,
  name: `${capitalised(COMMUNE_KIND_NAMES[kind])} ${name}`,
  sortName: name,
}))
  .sort((one, other) => one.sortName.localeCompare(other.sortName, 'vi'))
  .map(({ code, name }) => ({ code, name }));
