import type { Instant } from '@motcua/domain';
import { DRAFT_KEPT_DAYS } from './draft-row.js';

/** Until when a draft saved now is kept. */
export function keptUntil(now: Instant): Date {
  return new Date(now + DRAFT_KEPT_DAYS * 24 * 3_600_000);
}
