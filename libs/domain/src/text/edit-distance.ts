/** Rows of the distance table: two rows back (for swapped neighbours), one row back, and the one being filled. */
interface Rows {
  beforeLast: number[];
  last: number[];
  current: number[];
}

/** Cost of the cell: insert, delete, replace, or swap two neighbours. */
function cellCost(words: { a: string; b: string }, cell: { i: number; j: number }, rows: Rows): number {
  const { a, b } = words;
  const { i, j } = cell;
  const replaced = (rows.last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
  const cost = Math.min((rows.last[j] ?? 0) + 1, (rows.current[j - 1] ?? 0) + 1, replaced);
  const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
  return swapped ? Math.min(cost, (rows.beforeLast[j - 2] ?? 0) + 1) : cost;
}

/** Length of the common beginning. */
function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

/** Length of the common end of two words that have nothing in common at the start. */
function commonEnd(a: string, b: string): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a.at(-1 - length) === b.at(-1 - length)) length += 1;
  return length;
}

/** Fills the table row by row and gives up as soon as a whole row lies beyond `max`. */
function boundedDistance(a: string, b: string, max: number): number {
  let rows: Rows = { beforeLast: [], last: Array.from({ length: b.length + 1 }, (_, j) => j), current: [] };
  for (let i = 1; i <= a.length; i += 1) {
    rows.current[0] = i;
    let best = i;
    for (let j = 1; j <= b.length; j += 1) {
      const cost = cellCost({ a, b }, { i, j }, rows);
      rows.current[j] = cost;
      best = Math.min(best, cost);
    }
    if (best > max && i > 1 && Math.min(...rows.last) > max) return max + 1;
    rows = { beforeLast: rows.last, last: rows.current, current: [] };
  }
  return Math.min(rows.last[b.length] ?? 0, max + 1);
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
  const [restA, restB] = [a.slice(start), b.slice(start)];
  const end = commonEnd(restA, restB);
  return boundedDistance(restA.slice(0, restA.length - end), restB.slice(0, restB.length - end), max);
}
