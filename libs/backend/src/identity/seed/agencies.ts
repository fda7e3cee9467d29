import type { AgencyKind } from '@motcua/contracts';
import { COMMUNE_KIND_NAMES, COMMUNE_ROWS, type CommuneKind, type CommuneRow } from './agencies-communes.js';
import { AGENCIES_OF_HISTORY } from './agencies-history.js';
import type { SeedAgency } from './agencies-shape.js';

export type { SeedAgency } from './agencies-shape.js';

/** Code of the city's People's Committee. */
export const PROVINCE_AGENCY_CODE = 'H24';

/** Codes that procedures refer to; only five numbers below H24 were found in public data, see `codeConfirmed`. */
export const DEPARTMENT_CODES = {
  cityOffice: 'H24.1',
  industryAndTrade: 'H24.2',
  education: 'H24.4',
  science: 'H24.6',
  foreignAffairs: 'H24.9',
  homeAffairs: 'H24.10',
  finance: 'H24.12',
  justice: 'H24.15',
  construction: 'H24.17',
  health: 'H24.18',
  economicZone: 'H24.19',
  inspectorate: 'H24.20',
  agricultureAndEnvironment: 'H24.60',
  landRegistration: 'H24.60.4',
  culture: 'H24.61',
  religion: 'H24.62',
  publicServiceCenter: 'H24.63',
  police: 'H24.71',
  socialInsurance: 'H24.72',
  tax: 'H24.73',
} as const;

const CONFIRMED: ReadonlySet<string> = new Set([
  'H24',
  'H24.6',
  'H24.17',
  'H24.19',
  'H24.60',
  'H24.60.4',
  'H24.61',
]);

/** First day of the two-level local government. */
const TWO_LEVELS_FROM = '2025-07-01';

function agency(
  row: Pick<SeedAgency, 'code' | 'name' | 'kind' | 'parentCode'> & Partial<SeedAgency>,
): SeedAgency {
  return {
    shortName: null,
    unitCode: null,
    validFrom: null,
    validTo: null,
    address: null,
    codeConfirmed: CONFIRMED.has(row.code),
    ...row,
  };
}

type DepartmentRow = readonly [code: string, name: string, shortName?: string];

const DEPARTMENT_ROWS: readonly DepartmentRow[] = [
  [DEPARTMENT_CODES.cityOffice, 'Văn phòng Ủy ban nhân dân thành phố', 'Văn phòng UBND thành phố'],
  [DEPARTMENT_CODES.industryAndTrade, 'Sở Công Thương'],
  [DEPARTMENT_CODES.education, 'Sở Giáo dục và Đào tạo'],
  [DEPARTMENT_CODES.science, 'Sở Khoa học và Công nghệ'],
  [DEPARTMENT_CODES.foreignAffairs, 'Sở Ngoại vụ'],
  [DEPARTMENT_CODES.homeAffairs, 'Sở Nội vụ'],
  [DEPARTMENT_CODES.finance, 'Sở Tài chính'],
  [DEPARTMENT_CODES.justice, 'Sở Tư pháp'],
  [DEPARTMENT_CODES.construction, 'Sở Xây dựng'],
  [DEPARTMENT_CODES.health, 'Sở Y tế'],
  [DEPARTMENT_CODES.economicZone, 'Ban Quản lý Khu kinh tế Hải Phòng', 'Ban Quản lý Khu kinh tế'],
  [DEPARTMENT_CODES.inspectorate, 'Thanh tra thành phố'],
  [DEPARTMENT_CODES.agricultureAndEnvironment, 'Sở Nông nghiệp và Môi trường'],
  [DEPARTMENT_CODES.culture, 'Sở Văn hóa, Thể thao và Du lịch'],
  [DEPARTMENT_CODES.religion, 'Sở Dân tộc và Tôn giáo'],
  [DEPARTMENT_CODES.police, 'Công an thành phố Hải Phòng', 'Công an thành phố'],
  [DEPARTMENT_CODES.socialInsurance, 'Bảo hiểm xã hội thành phố Hải Phòng', 'Bảo hiểm xã hội thành phố'],
  [DEPARTMENT_CODES.tax, 'Thuế thành phố Hải Phòng', 'Thuế thành phố'],
];

const CITY: readonly SeedAgency[] = [
  agency({
    code: PROVINCE_AGENCY_CODE,
    name: 'Ủy ban nhân dân thành phố Hải Phòng',
    shortName: 'UBND thành phố Hải Phòng',
    kind: 'PROVINCE',
    parentCode: null,
    unitCode: '31',
  }),
  ...DEPARTMENT_ROWS.map(([code, name, shortName]) =>
    agency({
      code,
      name,
      shortName: shortName ?? null,
      kind: 'DEPARTMENT',
      parentCode: PROVINCE_AGENCY_CODE,
    }),
  ),
  agency({
    code: DEPARTMENT_CODES.publicServiceCenter,
    name: 'Trung tâm Phục vụ hành chính công thành phố Hải Phòng',
    shortName: 'Trung tâm hành chính công thành phố',
    kind: 'CENTER',
    parentCode: PROVINCE_AGENCY_CODE,
    address: 'Số 18, đường Hoàng Diệu, phường Hồng Bàng, thành phố Hải Phòng',
  }),
  agency({
    code: DEPARTMENT_CODES.landRegistration,
    name: 'Văn phòng Đăng ký đất đai thành phố Hải Phòng',
    shortName: 'Văn phòng Đăng ký đất đai',
    kind: 'DIVISION',
    parentCode: DEPARTMENT_CODES.agricultureAndEnvironment,
  }),
];

/** Units below each commune by rule (NĐ 150/2025/NĐ-CP): a phường or đặc khu has a wider economic division than a xã. */
const ECONOMIC_DIVISION_NAMES = {
  P: 'Phòng Kinh tế, Hạ tầng và Đô thị',
  X: 'Phòng Kinh tế',
  D: 'Phòng Kinh tế, Hạ tầng và Đô thị',
} as const satisfies Record<CommuneKind, string>;

function unitsBelow(communeCode: string, place: string, kind: CommuneKind): SeedAgency[] {
  const below = (number: number, unitKind: AgencyKind, names: { name: string; shortName?: string }) =>
    agency({
      code: `${communeCode}.${number}`,
      name: `${names.name} ${place}`,
      shortName: names.shortName ?? names.name,
      kind: unitKind,
      parentCode: communeCode,
      validFrom: TWO_LEVELS_FROM,
    });
  return [
    below(1, 'CENTER', { name: 'Trung tâm Phục vụ hành chính công', shortName: 'Trung tâm hành chính công' }),
    below(2, 'DIVISION', { name: 'Văn phòng HĐND và UBND' }),
    below(3, 'DIVISION', { name: ECONOMIC_DIVISION_NAMES[kind] }),
    below(4, 'DIVISION', { name: 'Phòng Văn hóa - Xã hội' }),
  ];
}

function communeWithUnits([number, unitCode, kind, name]: CommuneRow): SeedAgency[] {
  const place = `${COMMUNE_KIND_NAMES[kind]} ${name}`;
  const code = `${PROVINCE_AGENCY_CODE}.${number}`;
  const commune = agency({
    code,
    name: `Ủy ban nhân dân ${place}`,
    shortName: `UBND ${place}`,
    kind: 'COMMUNE',
    parentCode: PROVINCE_AGENCY_CODE,
    unitCode,
    validFrom: TWO_LEVELS_FROM,
  });
  return [commune, ...unitsBelow(code, place, kind)];
}

/** Agency code of a commune by its statistics code; undefined for a code that is not of Hải Phòng. */
export function communeAgencyCode(unitCode: string): string | undefined {
  const row = COMMUNE_ROWS.find(([, code]) => code === unitCode);
  return row && `${PROVINCE_AGENCY_CODE}.${row[0]}`;
}

/** Hải Phòng's agency tree: city, departments, 114 communes with their units, and what existed before; parents first. */
export const SEED_AGENCIES: readonly SeedAgency[] = [
  ...CITY,
  ...COMMUNE_ROWS.flatMap(communeWithUnits),
  ...AGENCIES_OF_HISTORY,
];
