import { z } from 'zod';

/** The ten statuses of the national list (domain.md §5.1), in the order of their numbers. */
export const DOSSIER_STATUSES = [
  'SUBMITTED',
  'RECEIVED',
  'REJECTED_AT_INTAKE',
  'PROCESSING',
  'SUPPLEMENT_REQUIRED',
  'PAYMENT_REQUIRED',
  'WITHDRAWN',
  'STOPPED',
  'RESOLVED',
  'RETURNED',
] as const;
export const DossierStatus = z.enum(DOSSIER_STATUSES);
export type DossierStatus = z.infer<typeof DossierStatus>;

/** Number of the status in the national exchange (TrangThaiHoSo). */
export const STATUS_NUMBER = {
  SUBMITTED: 1,
  RECEIVED: 2,
  REJECTED_AT_INTAKE: 3,
  PROCESSING: 4,
  SUPPLEMENT_REQUIRED: 5,
  PAYMENT_REQUIRED: 6,
  WITHDRAWN: 7,
  STOPPED: 8,
  RESOLVED: 9,
  RETURNED: 10,
} as const satisfies Record<DossierStatus, number>;

/** Kind of result on RESOLVED and RETURNED. */
export const RESULT_KINDS = ['GRANTED', 'PARTLY_GRANTED', 'REFUSED'] as const;
export const ResultKind = z.enum(RESULT_KINDS);
export type ResultKind = z.infer<typeof ResultKind>;

/** Verdict on one paper. BROKEN = the file cannot be opened (screens.md O3). */
export const PAPER_VERDICTS = ['ACCEPTED', 'NOT_ACCEPTED', 'NOT_APPLICABLE', 'BROKEN'] as const;
export const PaperVerdict = z.enum(PAPER_VERDICTS);
export type PaperVerdict = z.infer<typeof PaperVerdict>;

/** Early, on time or late by the end of processing (domain.md §2.4). */
export const TIMELINESS = ['EARLY', 'ON_TIME', 'OVERDUE'] as const;
export const Timeliness = z.enum(TIMELINESS);
export type Timeliness = z.infer<typeof Timeliness>;
