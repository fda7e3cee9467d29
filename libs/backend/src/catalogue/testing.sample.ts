import { STANDARD_WORKFLOW } from '@motcua/contracts';
import type { Database } from '../platform/index.js';
import type { SeedCase, SeedContent, SeedProcedure } from './seed/shape.js';

/** A case for specs: a form makes it fileable, everything else is the least that the contract asks. */
export function sampleCase(change: Partial<SeedCase> = {}): SeedCase {
  return {
    key: 'chung',
    name: { vi: 'Mọi trường hợp' },
    channels: [
      { channel: 'ONLINE', allowed: true, timeLimit: { amount: 3, unit: 'working-day' } },
      { channel: 'COUNTER', allowed: true, timeLimit: { amount: 5, unit: 'working-day' } },
    ],
    fees: [{ key: 'fee-1', kind: 'CHARGE', name: 'Lệ phí', amount: 8000, channel: null }],
    components: [],
    form: { pages: [{ key: 'one', title: { vi: 'Ai?' }, fields: [{ key: 'who', type: 'short-text', label: { vi: 'Họ tên' } }] }] },
    workflow: STANDARD_WORKFLOW,
    ...change,
  };
}

/** A procedure of the field `ho-tich` for specs, offered by communes at level 4. */
export function sampleProcedure(code: string, content: Partial<SeedContent> = {}, cases: SeedCase[] = [sampleCase()]): SeedProcedure {
  return {
    code,
    content: {
      name: `Thủ tục ${code}`,
      fieldCode: 'ho-tich',
      onlineLevel: 4,
      serviceScope: 'FULL',
      visits: 0,
      applicants: ['CITIZEN'],
      offeredBy: { kinds: ['COMMUNE'] },
      ...content,
    },
    cases,
  };
}

export const SAMPLE_FIELDS = [
  { code: 'ho-tich', name: 'Hộ tịch', codeConfirmed: false },
  { code: 'dat-dai', name: 'Đất đai', codeConfirmed: false },
];

const AGENCIES = `
  insert into agency (code, name, kind, valid_to) values
    ('H24', 'Ủy ban nhân dân thành phố Hải Phòng', 'PROVINCE', null),
    ('H24.15', 'Sở Tư pháp', 'DEPARTMENT', null),
    ('H24.17', 'Sở Xây dựng', 'DEPARTMENT', null),
    ('H24.71', 'Công an thành phố Hải Phòng', 'DEPARTMENT', null),
    ('H24.100', 'Ủy ban nhân dân phường Lê Chân', 'COMMUNE', null),
    ('H24.101', 'Ủy ban nhân dân xã An Lão', 'COMMUNE', null),
    ('H24.900', 'Ủy ban nhân dân phường Cũ', 'COMMUNE', '2025-06-30')`;

/** A city, three departments, two communes, and one commune that is history; ids by code. */
export async function insertSampleAgencies(database: Database): Promise<Record<string, string>> {
  await database.execute(AGENCIES);
  const rows = await database.query<{ code: string; id: string }>('select code, id from agency');
  return Object.fromEntries(rows.map(({ code, id }) => [code, id]));
}
