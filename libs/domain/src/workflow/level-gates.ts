import type { OnlineLevel, ReturnMethod } from '@motcua/contracts';
import { refusal, type Refusal } from '../errors/index.js';

/**
 * The level in force: the lowest of version, case and agency on the day (design.md §5a.7); it is snapshotted on the
 * dossier at submission.
 */
export function levelInForce(levels: { version: OnlineLevel; case?: OnlineLevel | null; agency?: OnlineLevel | null }): OnlineLevel {
  const all = [levels.version, levels.case ?? 4, levels.agency ?? 4] as const;
  return all.reduce((lowest, level) => (level < lowest ? level : lowest));
}

/**
 * Whether a citizen may file online. Level 1 and 2 may not: the dossier goes to the desk or by post. The officer's
 * intake is never gated. Source: NĐ 43/2011/NĐ-CP art. 3.4; domain.md §1.1.
 */
export function onlineFilingRefusal(offer: { level: OnlineLevel; hasForm: boolean; onlineAllowed: boolean }): Refusal | null {
  if (offer.level < 3) return refusal('level.online-filing-not-offered', { level: offer.level });
  if (!offer.onlineAllowed) return refusal('channel.not-offered', { channel: 'ONLINE' });
  return offer.hasForm ? null : refusal('procedure.no-form');
}

/** Whether fees may be paid online: level 4 only. Source: NĐ 43/2011/NĐ-CP art. 3.4; domain.md §1.1. */
export function onlinePaymentRefusal(level: OnlineLevel): Refusal | null {
  return level < 4 ? refusal('level.online-payment-not-offered', { level }) : null;
}

/**
 * Whether a result may go back this way: only electronic at level 4, by post unless the procedure excludes the post.
 * Source: domain.md §1.1; QĐ 45/2016/QĐ-TTg art. 13.
 */
export function returnRefusal(choice: { method: ReturnMethod; level: OnlineLevel; postAllowed: boolean; postReason?: string }): Refusal | null {
  const byMethod = {
    COUNTER: () => null,
    ONLINE: () => (choice.level < 4 ? refusal('level.e-result-only-not-offered', { level: choice.level }) : null),
    POST: () => (choice.postAllowed ? null : refusal('channel.post-excluded', { reason: choice.postReason ?? null })),
  } as const satisfies Record<ReturnMethod, () => Refusal | null>;
  return byMethod[choice.method]();
}

