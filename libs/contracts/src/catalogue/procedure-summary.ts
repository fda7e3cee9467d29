import { z } from 'zod';
import { AGENCY_KINDS } from '../agencies/agency.js';
import { TimeLimit } from '../calendar/time-limit.js';
import { Money } from '../primitives/primitives.js';
import { OnlineLevel, ServiceScope } from './level.js';

/** A row of a list or search answer. */
export const ProcedureSummary = z.object({
  code: z.string(),
  name: z.string(),
  shortName: z.string().nullable(),
  fieldCode: z.string(),
  fieldName: z.string(),
  onlineLevel: OnlineLevel,
  serviceScope: ServiceScope,
  partialReason: z.string().nullable(),
  timeLimit: TimeLimit.nullable(),
  feeTotal: Money.nullable().describe('online channel, first case; null = not known'),
  visits: z.int().nullable(),
  executingAgencies: z.array(z.string()),
  offeredByKinds: z.array(z.enum(AGENCY_KINDS)),
  cases: z.int(),
  fileable: z.boolean().describe('"Nộp hồ sơ" is offered: level ≥ 3 with a form'),
});
export type ProcedureSummary = z.infer<typeof ProcedureSummary>;
