/** Length of the common beginning. */
function commonStart(a: string, b: string): number {
  const end = Math.min(a.length, b.length);
  let length = 0;
  while (length < end && a.charCodeAt(length) === b.charCodeAt(length)) length += 1;
  return length;
}

/** Length of the common end, not reaching into the common beginning. */
function commonEnd(a: string, b: string, start: number): number {
  const end = Math.min(a.length, b.length) - start;
  let length = 0;
  while (length < end && a.charCodeAt(a.length - 1 - length) === b.charCodeAt(b.length - 1 - length))
    length += 1;
  return length;
}

/**
 * Fills the distance table row by row and gives up once two rows running lie beyond `max` (a swap reaches back two).
 * Written as a plain loop over numbers: the search compares one typed word with thousands.
 */
function boundedDistance(a: string, b: string, max: number): number {
  let beforeLast: number[] = [];
  let last: number[] = [];
  for (let j = 0; j <= b.length; j += 1) last.push(j);
  let lastBest = 0;
  for (let i = 1; i <= a.length; i += 1) {
    const sign = a.charCodeAt(i - 1);
    const current = [i];
    let left = i;
    let best = i;
    for (let j = 1; j <= b.length; j += 1) {
      const other = b.charCodeAt(j - 1);
      let cost = (last[j - 1] ?? 0) + (sign === other ? 0 : 1);
      cost = Math.min(cost, (last[j] ?? 0) + 1, left + 1);
      if (i > 1 && j > 1 && sign === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other) {
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      }
      current.push(cost);
      left = cost;
      best = Math.min(best, cost);
    }
    if (best > max && lastBest > max) return max + 1;
    beforeLast = last;
    last = current;
    lastBest = best;
  }
  return Math.min(last[b.length] ?? 0, max + 1);
}

/**
 * How many slips of the keyboard lie between two words: letters missing, added, replaced, or two neighbours swapped
 * (optimal string alignment). Stops early: made for comparing one word with many.
 * @param max whole number ≥ 0: distances above it do not matter
 * @returns the distance, or `max + 1` for anything farther
 */
export function editDistance(a: string, b: string, max: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > max) return max + 1;
  const start = commonStart(a, b);
  const end = commonEnd(a, b, start);
  return boundedDistance(a.slice(start, a.length - end), b.slice(start, b.length - end), max);
}
