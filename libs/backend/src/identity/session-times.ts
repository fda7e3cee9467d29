import type { AccountKind } from '@motcua/contracts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** How long a sign-in lives: `idleMs` without a request, `totalMs` in all. */
export interface SessionTimes {
  idleMs: number;
  totalMs: number;
}

const OWN_DEVICE = {
  STAFF: { idleMs: HOUR_MS, totalMs: 8 * HOUR_MS },
  CITIZEN: { idleMs: HOUR_MS, totalMs: 30 * 24 * HOUR_MS },
} as const satisfies Record<AccountKind, SessionTimes>;

const SHARED_DEVICE: SessionTimes = { idleMs: 15 * MINUTE_MS, totalMs: 4 * HOUR_MS };

/** A sign-in is written to at most this often (design.md §5a.12). */
export const TOUCH_EVERY_MS = MINUTE_MS;

/** Times of a new sign-in (design.md §5a.12, screens.md §7 2.2.1). */
export function sessionTimes(kind: AccountKind, sharedDevice: boolean): SessionTimes {
  return sharedDevice ? SHARED_DEVICE : OWN_DEVICE[kind];
}

/** End of idleness counted from `at`, never past the end of the sign-in. Both in epoch milliseconds. */
export function idleUntil(at: number, endsAt: number, times: SessionTimes): number {
  return Math.min(at + times.idleMs, endsAt);
}
