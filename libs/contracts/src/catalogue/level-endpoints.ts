import { z } from 'zod';
import { defineEndpoint } from '../http/endpoint.js';
import { PlainDateText } from '../primitives/primitives.js';
import { OnlineLevel } from './level.js';

const codes = z.array(z.string().max(40)).min(1).max(50);

/** From a day on, what agencies offer of procedures: every code of one list with every code of the other. */
export const LevelChange = z.object({
  procedureCodes: codes,
  agencyCodes: codes,
  offered: z.boolean(),
  onlineLevel: OnlineLevel.nullable().describe('null = the level of the version'),
  validFrom: PlainDateText,
  decisionNo: z.string().trim().min(1).max(200),
  corrects: z
    .string()
    .max(200)
    .optional()
    .describe('number of a decision from the same day that this one takes the place of, so that nobody is overwritten unseen'),
});
export type LevelChange = z.infer<typeof LevelChange>;

/** What one agency offers of one procedure in a time. */
export const LevelPeriod = z.object({
  procedureCode: z.string(),
  agencyCode: z.string(),
  agencyName: z.string(),
  offered: z.boolean(),
  onlineLevel: OnlineLevel.nullable(),
  validFrom: PlainDateText,
  validTo: PlainDateText.nullable(),
  decisionNo: z.string().nullable(),
});
export type LevelPeriod = z.infer<typeof LevelPeriod>;

/** What a change means for one agency and procedure (NĐ 43/2011/NĐ-CP art. 3.4). */
export const LevelConsequence = z.object({
  procedureCode: z.string(),
  agencyCode: z.string(),
  level: OnlineLevel.nullable().describe('in force from the day on; null = not offered'),
  onlineFiling: z.boolean(),
  onlinePayment: z.boolean(),
  eResultOnly: z.boolean(),
  draftsStopped: z.int().describe('drafts of citizens that could not be sent any more'),
});
export type LevelConsequence = z.infer<typeof LevelConsequence>;

/** A procedure at level 3 that citizens already use online. */
export const LevelCandidate = z.object({
  procedureCode: z.string(),
  name: z.string(),
  onlineLevel: OnlineLevel,
  received: z.int(),
  online: z.int(),
  sharePercent: z.number(),
});
export type LevelCandidate = z.infer<typeof LevelCandidate>;

export const levelEndpoints = {
  /** Procedures to raise to level 4 (TT 01/2018/TT-VPCP art. 21). */
  candidates: defineEndpoint({
    method: 'GET',
    path: '/api/v1/admin/level-candidates',
    query: z.object({
      year: z.coerce.number().int().min(2000).max(2100),
      sharePercent: z.coerce.number().min(0).max(100).default(30),
    }),
    response: z.object({ items: z.array(LevelCandidate) }),
  }),
  /** All that agencies decided on a procedure, newest first. */
  history: defineEndpoint({
    method: 'GET',
    path: '/api/v1/admin/level-changes',
    query: z.object({ procedure: z.string().max(40) }),
    response: z.object({ items: z.array(LevelPeriod) }),
  }),
  /** Refuses what the change would refuse, and writes nothing. */
  preview: defineEndpoint({
    method: 'POST',
    path: '/api/v1/admin/level-changes/preview',
    body: LevelChange,
    response: z.object({ items: z.array(LevelConsequence) }),
  }),
  /** All or nothing. Sent again it changes nothing and is answered with 0. */
  change: defineEndpoint({
    method: 'POST',
    path: '/api/v1/admin/level-changes',
    body: LevelChange,
    response: z.object({ changed: z.int() }),
  }),
};
