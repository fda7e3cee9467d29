import { communeAgencyCode, DEPARTMENT_CODES, PROVINCE_AGENCY_CODE } from '../identity/index.js';

const communeCode = (unitCode: string): string => {
  const code = communeAgencyCode(unitCode);
  if (!code) throw new Error(`no commune ${unitCode} in the shipped agencies`);
  return code;
};

/** Where the demo plays: the people printed at the start work at the main office. */
export const DEMO_PLACES = {
  city: PROVINCE_AGENCY_CODE,
  mainOffice: communeCode('11383'),
  furtherOffices: [
    { code: communeCode('11407'), word: 'anbien' },
    { code: DEPARTMENT_CODES.construction, word: 'soxaydung' },
    { code: DEPARTMENT_CODES.justice, word: 'sotuphap' },
    { code: DEPARTMENT_CODES.publicServiceCenter, word: 'trungtam' },
  ],
} as const;

/** What people file in the demo and where; the commoner the oftener it stands here. */
export const DEMO_FILINGS = [
  { code: '1.001193', office: 'COMMUNE', online: true },
  { code: '1.001193', office: 'COMMUNE', online: true },
  { code: '1.004873', office: 'COMMUNE', online: true },
  { code: '1.004873', office: 'COMMUNE', online: true },
  { code: '1.000894', office: 'COMMUNE', online: true },
  { code: '1.000656', office: 'COMMUNE', online: true },
  { code: '2.000635', office: 'COMMUNE', online: true },
  { code: '1.001612', office: 'COMMUNE', online: true },
  { code: '2.000720', office: 'COMMUNE', online: true },
  { code: '2.000815', office: 'COMMUNE', online: false },
  { code: '2.000884', office: 'COMMUNE', online: false },
  { code: '1.001776', office: 'COMMUNE', online: true },
  { code: '1.013225', office: 'COMMUNE', online: true },
  { code: '1.014791', office: 'CONSTRUCTION', online: true },
  { code: '2.000829', office: 'JUSTICE', online: false },
] as const satisfies readonly { code: string; office: 'COMMUNE' | 'CONSTRUCTION' | 'JUSTICE'; online: boolean }[];
