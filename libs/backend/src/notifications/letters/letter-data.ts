import { ALERT_KINDS, ReturnMethod } from '@motcua/contracts';
import { z } from 'zod';

/** Kinds of mail about a dossier, to the one whose dossier it is. */
export const DOSSIER_LETTERS = [
  'SUBMITTED',
  'RECEIVED',
  'SUPPLEMENT_ASKED',
  'SUPPLEMENT_REMINDER',
  'NOT_ACCEPTED',
  'PAYMENT_NEEDED',
  'RESULT_READY',
  'RESULT_POSTED',
  'RETURNED',
  'WITHDRAWN',
  'STOPPED',
  'NEW_DUE_TIME',
  'RESULT_CORRECTED',
  'DUE_RECOUNTED',
  'FEE_RECOUNTED',
  'DRAFT_TO_CHECK',
  'MESSAGE',
] as const;
export type DossierLetter = (typeof DOSSIER_LETTERS)[number];

/** Kinds of mail about an account. */
export const ACCOUNT_LETTERS = ['PASSWORD_RESET', 'SET_PASSWORD'] as const;
export type AccountLetter = (typeof ACCOUNT_LETTERS)[number];

/** Facts of a dossier's letter: the code, the procedure and its agency, moments and sums; nothing about the person. */
export const DossierLetterData = z.object({
  code: z.string(),
  procedureName: z.string(),
  agencyName: z.string(),
  /** False for dossiers without an account: the letter then leads to the public tracking page. */
  hasAccount: z.boolean(),
  at: z.string(),
  receptionDueAt: z.string().nullable().default(null),
  dueAt: z.string().nullable().default(null),
  replyBy: z.string().nullable().default(null),
  papers: z.int().default(0),
  amount: z.int().nullable().default(null),
  /** Of a fee counted anew: the sum before, and what is still to be paid. */
  amountBefore: z.int().nullable().default(null),
  owed: z.int().default(0),
  returnMethod: ReturnMethod,
  trackingNo: z.string().nullable().default(null),
});
export type DossierLetterData = z.infer<typeof DossierLetterData>;

/** Facts of an account's letter. */
export const AccountLetterData = z.object({ linkPath: z.string().startsWith('/'), expiresAt: z.string() });
export type AccountLetterData = z.infer<typeof AccountLetterData>;

/** Kinds of mail to officers and those who lead them, of what waits. */
export const ALERT_LETTERS = ALERT_KINDS.map((kind) => `STAFF_${kind}` as const);
export type AlertLetter = (typeof ALERT_LETTERS)[number];

/** Facts of an alert's letter; nothing about the person whose dossier it is. */
export const AlertLetterData = z.object({
  code: z.string(),
  procedureName: z.string(),
  agencyName: z.string(),
  /** The due moment, the request, or the last entry. */
  since: z.string(),
});
export type AlertLetterData = z.infer<typeof AlertLetterData>;

/** What a letter says beyond its frame (screens.md §5.5): what happened, then what to do and by when. */
export interface LetterWords {
  subject: string;
  happened: string;
  toDo: string;
}
