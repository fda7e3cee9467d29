import { z } from 'zod';
import { defineEndpoint } from '../http/endpoint.js';
import { DocumentRef } from '../dossiers/document-ref.js';
import { PaperKind } from '../dossiers/dossier.js';
import type { CodedIssueParams } from '../forms/field-issue.js';
import { Id, InstantText, PlainDateText } from '../primitives/primitives.js';

/** How many slips are printed at once, and the longest period of one register: a year and its leap day. */
export const FILE_LIMITS = { slips: 100, days: 366, registerRows: 20_000, listed: 300 } as const;

const DAY_MS = 86_400_000;
const daysOf = ({ from, to }: { from: string; to: string }): number => (Date.parse(to) - Date.parse(from)) / DAY_MS + 1;

const SlipsWish = z.object({
  kind: z.literal('SLIPS'),
  paperIds: z.array(Id).min(1).max(FILE_LIMITS.slips).describe('printed in this order'),
  sheet: z.enum(['A5', 'A4_TWO_COPIES']).describe('A4_TWO_COPIES: every page twice, side by side on A4'),
});

const RegisterWish = z.object({
  kind: z.literal('REGISTER'),
  format: z.enum(['XLSX', 'PDF']),
  agencyId: Id.describe('that received the dossiers'),
  from: PlainDateText,
  to: PlainDateText.describe('included'),
});

/** A file that is made in the background: slips merged for printing, or the register of dossiers (form 07). */
export const FileWish = z.discriminatedUnion('kind', [SlipsWish, RegisterWish]).superRefine((wish, context) => {
  if (wish.kind !== 'REGISTER') return;
  const days = daysOf(wish);
  const refuse = (params: CodedIssueParams) => context.addIssue({ code: 'custom', path: ['to'], params });
  if (days < 1) refuse({ code: 'period.backwards', params: {} });
  if (days > FILE_LIMITS.days) refuse({ code: 'period.too-long', params: { days: FILE_LIMITS.days } });
});
export type FileWish = z.infer<typeof FileWish>;
export type RegisterWish = z.infer<typeof RegisterWish>;
export type SlipsWish = z.infer<typeof SlipsWish>;

export const FILE_ORDER_STATES = ['WAITING', 'MAKING', 'READY', 'FAILED'] as const;

/** An ordered file. `done` of `total` slips or rows; `file` is there once READY, for a day, for whoever ordered it. */
export const FileOrder = z.object({
  id: Id,
  state: z.enum(FILE_ORDER_STATES),
  done: z.int(),
  total: z.int(),
  askedAt: InstantText,
  file: DocumentRef.nullable(),
});
export type FileOrder = z.infer<typeof FileOrder>;

/** A slip in the list from which slips are chosen for printing. */
export const IssuedSlip = z.object({
  id: Id,
  kind: PaperKind,
  number: z.string(),
  dossierCode: z.string(),
  applicantName: z.string(),
  agencyName: z.string(),
  issuedAt: InstantText,
  prints: z.int().describe('how often it was printed, alone or in a batch'),
});
export type IssuedSlip = z.infer<typeof IssuedSlip>;

const IssuedQuery = z.object({ from: PlainDateText, to: PlainDateText, kind: PaperKind.optional() });
export type IssuedQuery = z.infer<typeof IssuedQuery>;

export const fileOrderEndpoints = {
  /** Desk: slips issued in a period by the caller's agencies, newest first; `more`: only the first FILE_LIMITS.listed are told. */
  issued: defineEndpoint({
    method: 'GET',
    path: '/api/v1/papers',
    query: IssuedQuery,
    response: z.object({ items: z.array(IssuedSlip), more: z.boolean() }),
  }),
  /** Agencies whose register the caller may read. */
  registerAgencies: defineEndpoint({
    method: 'GET',
    path: '/api/v1/registers/agencies',
    response: z.object({ items: z.array(z.object({ id: Id, name: z.string() })) }),
  }),
  /** Orders a file. Needs an Idempotency-Key; a replay gives the first order. */
  order: defineEndpoint({ method: 'POST', path: '/api/v1/file-orders', body: FileWish, response: FileOrder }),
  /** State of an order, for whoever gave it. */
  state: defineEndpoint({ method: 'GET', path: '/api/v1/file-orders/:id', params: z.object({ id: Id }), response: FileOrder }),
};
