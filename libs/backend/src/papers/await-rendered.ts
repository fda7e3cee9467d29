import { setTimeout as sleep } from 'node:timers/promises';

const FIRST_LOOK_MS = 40;
const LONGEST_PAUSE_MS = 200;

/**
 * Looks again and again until `find` finds, at most `patienceMs`: the desk waits for a slip no longer than two seconds
 * (design.md §5a.5).
 * @returns what was found, or undefined when patience ended
 */
export async function awaitRendered<Found>(find: () => Promise<Found | undefined>, patienceMs: number): Promise<Found | undefined> {
  const until = performance.now() + patienceMs;
  for (let pause = FIRST_LOOK_MS; ; pause = Math.min(pause * 1.5, LONGEST_PAUSE_MS)) {
    const found = await find();
    if (found !== undefined) return found;
    if (performance.now() + pause > until) return undefined;
    await sleep(pause);
  }
}
