import { describe, expect, it } from '@jest/globals';
import type { ActType } from '@motcua/contracts';
import type { JournalEntry } from '../dossiers/index.js';
import { tellingsOf, type Standing } from './telling.js';

const HALL = '01900000-0000-7000-8000-000000000003';
const DOSSIER: JournalEntry['dossier'] = {
  ...{ code: 'H24.31-260416-0001', agencyId: 'competent', procedureId: 'p', procedureCode: '1.001193', procedureName: 'Khai sinh', fieldCode: 'HT' },
  ...{ onlineLevel: 4, serviceScope: 'FULL', channel: 'ONLINE', ownerAccountId: 'owner', timeUnit: 'working-day' },
};
const entry = (act: ActType, change: JournalEntry['change']): JournalEntry => ({
  ...{ id: 'entry', dossierId: 'dossier', seq: 4, act, at: new Date('2026-04-16T07:00:00Z'), actorKind: 'STAFF', actorId: 'officer' },
  ...{ statusFrom: 'PROCESSING', statusTo: 'PROCESSING', change, data: {}, origin: 'LIVE', dossier: DOSSIER },
});
const standing = (over: Partial<Standing>): Standing => ({ holderId: null, stepRole: 'APPROVER', workingAgencyId: null, ...over });
const staffTold = (of: JournalEntry, at: Standing) => tellingsOf(of, at).flatMap(({ audience, kind }) => (audience.to === 'ROLE' ? [[kind, audience.role, audience.agencyId ?? 'competent']] : []));

describe('a step of another agency is told to its people', () => {
  it('as a proposal to approve, which the competent agency gets in all other cases', () => {
    expect(staffTold(entry('PROPOSE', { workingAgencyId: HALL }), standing({ workingAgencyId: HALL }))).toEqual([['STAFF_TO_APPROVE', 'APPROVER', HALL]]);
    expect(staffTold(entry('PROPOSE', {}), standing({}))).toEqual([['STAFF_TO_APPROVE', 'APPROVER', 'competent']]);
  });

  it.each<ActType>(['INTAKE', 'RECEIVE', 'APPROVE', 'ISSUE_RESULT'])('as a step handed over after %s, while it is still there', (act) => {
    const at = standing({ stepRole: 'RESULT_OFFICER', workingAgencyId: HALL });
    expect(staffTold(entry(act, { workingAgencyId: HALL }), at)).toEqual([['STAFF_STEP_HANDED', 'RESULT_OFFICER', HALL]]);
    expect(staffTold(entry(act, { workingAgencyId: HALL }), standing({}))).toEqual([]);
    expect(staffTold(entry(act, {}), at)).toEqual([]);
  });
});
