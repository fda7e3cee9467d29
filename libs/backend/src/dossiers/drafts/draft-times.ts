import type { Instant } from '@motcua/domain';

const DAY_MS = 24 * 3_600_000;
/** Days a draft is kept after its last save. */
const KEPT_DAYS = 90;
/** Days in which a draft that was thrown away can be taken back (screens.md §5.6). */
const RESTORABLE_DAYS = 14;

/** Until when a draft saved now is kept. */
export const keptUntil = (now: Instant): Date => new Date(now + KEPT_DAYS * DAY_MS);

/** Drafts thrown away at this moment or before are gone for good. */
export const restorableSince = (now: Instant): Date => new Date(now - RESTORABLE_DAYS * DAY_MS);

/** Until when a draft can be taken back. */
export const restorableUntil = (deletedAt: Date): Date => new Date(deletedAt.getTime() + RESTORABLE_DAYS * DAY_MS);
