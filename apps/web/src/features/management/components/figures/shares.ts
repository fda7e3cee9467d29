import type { Measures } from '@motcua/contracts';

/** Below this number a rate says less than the count (screens.md §7). */
export const SMALLEST_RATED = 30;

/** A part of a whole as it may be told: not at all, as a count, as a rate with its count. */
export type Share =
  { kind: 'none' } | { kind: 'count'; part: number; whole: number } | { kind: 'rate'; share: number; part: number; whole: number };

/** How a part of a whole may be told. */
export function shareOf(part: number, whole: number): Share {
  if (whole <= 0) return { kind: 'none' };
  return whole < SMALLEST_RATED ? { kind: 'count', part, whole } : { kind: 'rate', share: part / whole, part, whole };
}

/** Change between two rates in points (0.012 = 1.2 points), when both may be told. */
export const pointsBetween = (now: Share, before: Share): number | null =>
  now.kind === 'rate' && before.kind === 'rate' ? now.share - before.share : null;

/** All results of a period, whatever their lateness. */
export const resolvedOf = (measures: Measures): number => measures.resolvedEarly + measures.resolvedOnTime + measures.resolvedLate;

/** Results in time among all results. */
export const onTimeOf = (measures: Measures): Share => shareOf(measures.resolvedEarly + measures.resolvedOnTime, resolvedOf(measures));

/** Answers to online filings within eight working hours among all answers. */
export const receptionOf = (measures: Measures): Share =>
  shareOf(measures.receptionInTime, measures.receptionInTime + measures.receptionLate);
