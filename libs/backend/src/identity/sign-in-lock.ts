const SECOND_MS = 1000;

/** Wrong passwords that cost nothing but the try. */
export const FREE_ATTEMPTS = 5;

const FIRST_LOCK_MS = 30 * SECOND_MS;
const LONGEST_LOCK_MS = 30 * 60 * SECOND_MS;

/**
 * How long a name is locked after its `failures`-th wrong password in a row, in milliseconds: nothing for the first
 * four, then 30 s doubling up to 30 min. It never locks for good, so nobody can shut an officer out for a day by guessing.
 */
export function lockMsAfter(failures: number): number {
  if (failures < FREE_ATTEMPTS) return 0;
  return Math.min(FIRST_LOCK_MS * 2 ** Math.min(failures - FREE_ATTEMPTS, 20), LONGEST_LOCK_MS);
}
