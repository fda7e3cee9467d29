import type { DraftPatch, IntakeRequest } from '@motcua/contracts';
import { emptyState, instantFromIso, type DossierState } from '@motcua/domain';
import { aParty } from './people.js';
import { someAnswers } from './procedures.js';

/** Thursday 16/04/2026 at nine in the morning in Hải Phòng: an ordinary working hour. */
export const A_WORKING_MORNING = '2026-04-16T09:00:00+07:00';

/** A draft filled in for the procedure of the builders; papers and revision are the test's. */
export const aDraft = (over: Partial<DraftPatch> = {}): DraftPatch => ({
  baseRevision: 1,
  answers: someAnswers(),
  applicant: aParty(),
  returnChoice: { method: 'COUNTER', address: null, receiverName: null, receiverPhone: null },
  ...over,
});

/** What an officer types at the counter; procedure and agency are the test's. */
export const anIntake = (over: Partial<IntakeRequest> & Pick<IntakeRequest, 'procedureCode' | 'agencyId'>): IntakeRequest => ({
  channel: 'COUNTER',
  caseKey: 'default',
  applicant: aParty(),
  submitter: null,
  answers: {},
  papers: [{ componentKey: 'birth-proof', originals: 1, copies: 0, notApplicable: false, documentIds: [], note: '' }],
  returnChoice: { method: 'COUNTER', address: null, receiverName: null, receiverPhone: null },
  feePaid: null,
  handedOverAt: null,
  ...over,
});

/** A dossier's state as it stands before its first act, with what the test is about. */
export const aDossier = (over: Partial<DossierState> = {}): DossierState => ({
  ...emptyState({
    channel: 'ONLINE',
    onlineLevel: 4,
    returnMethod: 'COUNTER',
    ownerAccountId: null,
    feeTotal: 0,
    feePaid: null,
    now: instantFromIso(A_WORKING_MORNING),
  }),
  ...over,
});
