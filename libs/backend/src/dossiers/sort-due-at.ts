import { instant, instantFromIso, isoOf, type DossierState, type Instant } from '@motcua/domain';

const BAND_MS = 500 * 365 * 24 * 3_600_000;

/**
 * Where a dossier stands in a list by urgency: running ones by their due moment, then those without a time limit, then
 * finished ones waiting to be handed over, then paused ones, then ended ones; each band in the order of time.
 * One column, so that every queue is one index scan (screens.md O1: nearest due first, paused last).
 */
const BANDS = { DUE: 0, NO_LIMIT: 1, RESOLVED: 2, PAUSED: 3, ENDED: 4 } as const;

function inBand(band: keyof typeof BANDS, at: string): Instant {
  return instant(instantFromIso(at) + BANDS[band] * BAND_MS);
}

/** From here on `sort_due_at` is no due moment any more. */
export const FIRST_BAND_WITHOUT_DUE = '2400-01-01T00:00:00.000Z';

type Sorted = Pick<
  DossierState,
  'status' | 'dueAt' | 'receptionDueAt' | 'receivedAt' | 'pausedSince' | 'resolvedAt' | 'endedAt' | 'submittedAt' | 'stepSince'
>;

function sortInstant(state: Sorted): Instant {
  const since = state.pausedSince ?? state.stepSince ?? state.submittedAt;
  switch (state.status) {
    case 'SUBMITTED':
      return state.receptionDueAt ? inBand('DUE', state.receptionDueAt) : inBand('NO_LIMIT', state.submittedAt);
    case 'RECEIVED':
    case 'PROCESSING':
      return state.dueAt ? inBand('DUE', state.dueAt) : inBand('NO_LIMIT', state.receivedAt ?? state.submittedAt);
    case 'RESOLVED':
      return inBand('RESOLVED', state.resolvedAt ?? since);
    case 'SUPPLEMENT_REQUIRED':
    case 'PAYMENT_REQUIRED':
    case 'STOPPED':
      return inBand('PAUSED', since);
    case 'REJECTED_AT_INTAKE':
    case 'WITHDRAWN':
    case 'RETURNED':
      return inBand('ENDED', state.endedAt ?? since);
  }
}

/** The stored order of lists, derived from the state alone. */
export function sortDueAt(state: Sorted): string {
  return isoOf(sortInstant(state));
}
