import { catalogueEndpoints, type OnlineLevel, type ProcedureCase, type ProcedureDetail, type ReturnMethod } from '@motcua/contracts';
import { levelInForce, onlineFilingRefusal, returnRefusal, type Refusal } from '@motcua/domain';
import type { z } from 'zod';

/** A place where a procedure may be filed. */
export type OfferingAgency = z.infer<typeof catalogueEndpoints.agencies.response>['items'][number];

/** The level in force for a case at an agency; without one, that of the procedure. */
export function levelAt(procedure: ProcedureDetail, chosen: ProcedureCase, agency: OfferingAgency | undefined): OnlineLevel {
  return levelInForce({ version: procedure.onlineLevel, case: chosen.maxLevel ?? null, agency: agency?.onlineLevel ?? null });
}

/** Why this case cannot be filed online at this level; judged again by the server. */
export function filingRefusal(chosen: ProcedureCase, level: OnlineLevel): Refusal | null {
  const onlineAllowed = chosen.channels.find(({ channel }) => channel === 'ONLINE')?.allowed ?? false;
  return onlineFilingRefusal({ level, hasForm: chosen.form !== null, onlineAllowed });
}

/** Why the result cannot go back this way. */
export function refusalOfReturn(method: ReturnMethod, chosen: ProcedureCase, level: OnlineLevel): Refusal | null {
  const byPost = chosen.channels.find(({ channel }) => channel === 'POST');
  const reason = byPost?.reasonNotAllowed;
  return returnRefusal({ method, level, postAllowed: byPost?.allowed ?? false, ...(reason === undefined ? {} : { postReason: reason }) });
}
