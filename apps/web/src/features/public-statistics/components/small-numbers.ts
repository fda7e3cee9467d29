/** What the public may read of a count: the count, that it is small, or that it is held back, or that there is none. */
export type PublicCount = number | 'SMALL' | 'HELD' | 'NONE';

const SMALLEST_SHOWN = 5;
const isSmall = (count: number): boolean => count > 0 && count < SMALLEST_SHOWN;

/** A count by itself: 1 to 4 are only called small, so that nobody is recognised (screens.md §7). */
export const publicCount = (count: number | null): PublicCount => {
  if (count === null) return 'NONE';
  return isSmall(count) ? 'SMALL' : count;
};

/**
 * Counts whose sum is published too. When exactly one of them is small the sum would give it away, so the next smallest
 * is held back with it.
 */
export function publicParts(parts: readonly (number | null)[]): PublicCount[] {
  const shown = parts.map(publicCount);
  if (shown.filter((count) => count === 'SMALL').length !== 1) return shown;
  const next = Math.min(...shown.filter((count): count is number => typeof count === 'number' && count > 0));
  const index = shown.indexOf(next);
  return shown.map((count, at) => (at === index ? 'HELD' : count));
}

/** A part beside its whole (`on paper` is the rest, not shown): held back when the rest could be worked out. */
export function publicPartOf(part: number | null, whole: number | null): PublicCount {
  const shown = publicCount(part);
  if (part === null || whole === null || shown === 'SMALL') return shown;
  return isSmall(whole - part) ? 'HELD' : shown;
}
