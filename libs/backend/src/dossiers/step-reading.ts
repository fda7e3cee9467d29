import type { Party } from '@motcua/contracts';
import { maskIdentityNumber, stepsOfActor, stepsReadBy, type ActContext } from '@motcua/domain';
import type { DetailRow, EntryRow } from './detail-row.js';

/** Whose dossier it is, and no way to reach the person: questions go through the one-stop (NĐ 61/2018 art. 5.1). */
export function partyToOthers(party: Party): Party {
  const { personalId, taxCode } = party;
  return {
    ...party,
    personalId: personalId && maskIdentityNumber(personalId),
    taxCode: taxCode && maskIdentityNumber(taxCode),
    ...{ birthDate: null, phone: null, email: null, address: null },
  };
}

/** Hand-overs of the steps that are read; all else of the history is the competent agency's. */
function isOfSteps({ data }: EntryRow, numbers: ReadonlySet<number>): boolean {
  if (typeof data['no'] === 'number') return numbers.has(data['no']);
  const steps: unknown = data['steps'];
  return Array.isArray(steps) && steps.some((step: { no?: number }) => step.no !== undefined && numbers.has(step.no));
}

/** The words of a request to several agencies stand together in its entry: each reads its own at its step. */
const withoutShared = (entry: EntryRow): EntryRow => (entry.act === 'SEND_TO_AGENCIES' ? { ...entry, words: null, data: {} } : entry);

/**
 * What an agency that is asked may see: its request with the papers and answers shared with it, what it waits for, and
 * nothing else. Source: domain.md §2.3; NĐ 61/2018 art. 5 (no disclosure).
 */
export function limitToSteps(row: DetailRow, context: Pick<ActContext, 'state' | 'actor' | 'places'>): DetailRow {
  const { state, actor, places } = context;
  const own = new Set(stepsOfActor(state, actor, places).map(({ no }) => no));
  const read = new Set(stepsReadBy(state, actor, places).map(({ no }) => no));
  const steps = row.agencySteps ?? [];
  const ownSteps = steps.filter(({ no }) => own.has(no));
  const keys = new Set(ownSteps.flatMap(({ componentKeys }) => componentKeys));
  return {
    ...row,
    state: { ...row.state, ...{ feeTotal: null, feePaid: null, obligation: null, proposal: null, apologyDraft: null, verdicts: {} } },
    applicant: partyToOthers(row.applicant),
    submitter: null,
    answers: ownSteps.some(({ sharesAnswers }) => sharesAnswers) ? row.answers : {},
    returnChoice: { ...row.returnChoice, ...{ address: null, receiverName: null, receiverPhone: null } },
    components: (row.components ?? []).filter(({ key }) => keys.has(key)).map((component) => ({ ...component, note: '', verdict: null })),
    files: (row.files ?? []).filter(({ key }) => keys.has(key)),
    ...{ fees: [], supplements: null, confirmation: null, proposal: null, result: null, fee: null, shipment: null, papers: null },
    entries: row.entries.filter((entry) => isOfSteps(entry, read)).map(withoutShared),
    agencySteps: steps.filter(({ no }) => read.has(no)),
  };
}
