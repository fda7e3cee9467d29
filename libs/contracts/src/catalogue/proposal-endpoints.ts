import { z } from 'zod';
import { defineEndpoint } from '../http/endpoint.js';
import { Id, InstantText } from '../primitives/primitives.js';
import { NamedCase, VersionChange } from './version-change.js';

/** What a national file would change of one procedure. */
export const ProposalSummary = z.object({
  id: Id,
  code: z.string(),
  name: z.string(),
  sourceFile: z.string(),
  proposedAt: InstantText,
  isNew: z.boolean().describe('the procedure is not known here: it is taken as a whole or not at all'),
  changeCount: z.int(),
});
export type ProposalSummary = z.infer<typeof ProposalSummary>;

/** What was decided of a proposal. */
export const ProposalDecision = z.object({
  accepted: z.array(z.int()).describe('places in `changes`'),
  versionId: Id.nullable().describe('the draft that was made; null where nothing was accepted'),
  decidedAt: InstantText,
  decidedByName: z.string().nullable(),
});
export type ProposalDecision = z.infer<typeof ProposalDecision>;

/** With each change; decisions name them by their place in `changes`. */
export const ProposalDetail = ProposalSummary.extend({
  changes: z.array(VersionChange),
  cases: z.array(NamedCase),
  isStale: z.boolean().describe('the version in force is another than was compared: read the file again'),
  decision: ProposalDecision.nullable(),
});
export type ProposalDetail = z.infer<typeof ProposalDetail>;

/** What reading a file for review came to. */
export const ProposalReport = z.object({
  rows: z.int(),
  proposed: z.int(),
  unchanged: z.int(),
  /** Rows of the bare list about procedures whose detail is known, and what was decided already. */
  kept: z.int(),
  rejected: z.array(z.object({ line: z.int(), field: z.string(), reason: z.string(), found: z.string() })),
});
export type ProposalReport = z.infer<typeof ProposalReport>;

const ofProposal = z.object({ id: Id });

/** What the list of proposals is narrowed to: words of the name or the beginning of the code; new procedures or known ones. */
export const ProposalFilter = z.object({
  q: z.string().trim().max(200).optional(),
  kind: z.enum(['NEW', 'CHANGED']).optional(),
});
export type ProposalFilter = z.infer<typeof ProposalFilter>;

export const proposalEndpoints = {
  /** Open proposals by code; `total` counts what the filter leaves. */
  list: defineEndpoint({
    method: 'GET',
    path: '/api/v1/admin/catalogue-proposals',
    query: ProposalFilter.extend({ after: z.string().max(40).default('') }),
    response: z.object({ items: z.array(ProposalSummary), total: z.int(), next: z.string().nullable() }),
  }),
  read: defineEndpoint({ method: 'GET', path: '/api/v1/admin/catalogue-proposals/:id', params: ofProposal, response: ProposalDetail }),
  /** Compares a national file with the catalogue; open proposals of the same procedures are replaced. 422 `catalogue.bad-file`. */
  propose: defineEndpoint({
    method: 'POST',
    path: '/api/v1/admin/catalogue-proposals',
    body: z.object({ name: z.string().trim().min(1).max(200), text: z.string() }),
    response: ProposalReport,
  }),
  /** Takes some changes into a draft and rejects the others; with none accepted there is no draft. 409 `proposal.decided` where somebody was faster. */
  decide: defineEndpoint({
    method: 'POST',
    path: '/api/v1/admin/catalogue-proposals/:id/decision',
    params: ofProposal,
    body: z.object({ accepted: z.array(z.int().min(0)).max(5000) }),
    response: z.object({ versionId: Id.nullable() }),
  }),
};
