import type { DossierDraft, DraftPatch, FormAnswers } from '@motcua/contracts';

/** Changes of this device that the server has not confirmed yet; files keep their names for the screen. */
export interface Pending {
  caseKey?: string;
  agencyId?: string;
  answers?: FormAnswers;
  applicant?: DossierDraft['applicant'];
  components?: DossierDraft['components'];
  returnChoice?: NonNullable<DossierDraft['returnChoice']>;
}

export const isEmptyPending = (pending: Pending): boolean => Object.values(pending).every((part) => part === undefined);

const byKey = (older: DossierDraft['components'], newer: DossierDraft['components']): DossierDraft['components'] => {
  const changed = new Set(newer.map(({ componentKey }) => componentKey));
  return [...older.filter(({ componentKey }) => !changed.has(componentKey)), ...newer];
};

/** The newer changes laid over the older ones. */
export function mergePending(older: Pending, newer: Pending): Pending {
  return {
    ...older,
    ...newer,
    ...(older.answers || newer.answers ? { answers: { ...older.answers, ...newer.answers } } : {}),
    ...(older.components || newer.components ? { components: byKey(older.components ?? [], newer.components ?? []) } : {}),
  };
}

/** What the person sees: the server's draft with the unconfirmed changes over it. */
export function overlay(draft: DossierDraft, pending: Pending): DossierDraft {
  const answers = Object.entries({ ...draft.answers, ...pending.answers }).filter(([, value]) => value !== null);
  return {
    ...draft,
    caseKey: pending.caseKey ?? draft.caseKey,
    agencyId: pending.agencyId ?? draft.agencyId,
    answers: Object.fromEntries(answers),
    applicant: pending.applicant === undefined ? draft.applicant : pending.applicant,
    components: byKey(draft.components, pending.components ?? []),
    returnChoice: pending.returnChoice ?? draft.returnChoice,
  };
}

const SHORTEST_NAME = 2;

/** What may be sent now, and what waits: a name that is only begun is no name yet, the server would refuse the whole save. */
export function partsOf(pending: Pending): { ready: Pending; waiting: Pending } {
  const { applicant, ...others } = pending;
  const isWhole = !applicant || applicant.fullName.trim().length >= SHORTEST_NAME;
  return isWhole ? { ready: pending, waiting: {} } : { ready: others, waiting: { applicant } };
}

/** The changes as the API takes them. */
export function patchOf({ components, ...same }: Pending, baseRevision: number): DraftPatch {
  if (!components) return { baseRevision, ...same };
  const files = components.map(({ componentKey, documents, notHeld }) => ({
    componentKey,
    documentIds: documents.map(({ id }) => id),
    notHeld,
  }));
  return { baseRevision, ...same, components: files };
}
