import { z } from 'zod';
import { TimeLimit } from '../calendar/index.js';
import { ReturnMethod } from '../catalogue/level.js';
import { REJECTION_GROUNDS } from '../dossiers/act.js';
import { InstantText, Money } from '../primitives/primitives.js';

/** What stands on every slip (domain.md §4.2): head, number, person and business. */
const head = {
  number: z.string().describe('form 01: the code of the dossier; all others: number of the agency in the year'),
  dossierCode: z.string(),
  issuedAt: InstantText,
  agency: z.object({ name: z.string(), parentName: z.string().nullable(), address: z.string().nullable(), phone: z.string().nullable() }),
  procedureName: z.string(),
  applicant: z.object({ fullName: z.string(), address: z.string().nullable(), phone: z.string().nullable(), email: z.string().nullable() }),
  submitterName: z.string().describe('the applicant himself where nobody else handed it in'),
  officer: z.object({ name: z.string(), position: z.string().nullable() }),
};

/** One line of the table of papers. `files` = electronic ones sent for it; a paper with none of all was not handed in. */
export const SlipPaper = z.object({ name: z.string(), originals: z.int(), copies: z.int(), files: z.int().default(0), note: z.string() });
export type SlipPaper = z.infer<typeof SlipPaper>;

/** Form 01, Giấy tiếp nhận hồ sơ và hẹn trả kết quả. */
export const ReceiptData = z.object({
  kind: z.literal('RECEIPT'),
  ...head,
  papers: z.array(SlipPaper),
  setCount: z.int(),
  timeLimit: TimeLimit.nullable(),
  receivedAt: InstantText,
  dueAt: InstantText.nullable().describe('null where the procedure states no limit: printed "theo quy định"'),
  returnMethod: ReturnMethod,
  returnAddress: z.string().nullable(),
  handedOnTo: z
    .object({ agencyName: z.string(), answerBy: InstantText })
    .optional()
    .describe('competent agency elsewhere that receives it; the time limit counts from there (NĐ 309/2026 art. 17.3)'),
  handedInAtName: z.string().optional().describe('the desk elsewhere where it was handed in'),
  collectAtName: z.string().optional().describe('the desk elsewhere where the result is collected'),
  fees: z.array(z.object({ name: z.string(), amount: Money.nullable() })),
  feeTotal: Money.nullable(),
  feePaid: Money.nullable(),
});
export type ReceiptData = z.infer<typeof ReceiptData>;

/** Form 02, Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ. */
export const SupplementRequestData = z.object({
  kind: z.literal('SUPPLEMENT_REQUEST'),
  ...head,
  papers: z.array(SlipPaper),
  message: z.string(),
  replyBy: InstantText,
});
export type SupplementRequestData = z.infer<typeof SupplementRequestData>;

/** Form 03, Phiếu từ chối tiếp nhận giải quyết hồ sơ. */
export const RejectionData = z.object({
  kind: z.literal('REJECTION'),
  ...head,
  ground: z.enum(REJECTION_GROUNDS),
  reason: z.string(),
});
export type RejectionData = z.infer<typeof RejectionData>;

/**
 * Form 04, Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết. Signed by the leader (`officer`).
 * Source: TT 03/2025/TT-VPCP (TT 01/2018: Phiếu xin lỗi và hẹn lại ngày trả kết quả); NĐ 61/2018 art. 19.9
 */
export const ApologyData = z.object({
  kind: z.literal('APOLOGY'),
  ...head,
  receivedAt: InstantText,
  oldDueAt: InstantText.describe('the moment that was promised last'),
  newDueAt: InstantText.describe('the moment promised now'),
  extended: z.boolean().describe('true: the due moment moves; false: the dossier is late and stays so, whatever is promised'),
  reason: z.string(),
});
export type ApologyData = z.infer<typeof ApologyData>;

/** Form 05, Thông báo dừng giải quyết hồ sơ; its layout in TT 03/2025/TT-VPCP was not seen (domain.md §16). */
export const StopNoticeData = z.object({
  kind: z.literal('STOP_NOTICE'),
  ...head,
  receivedAt: InstantText,
  dueAt: InstantText.nullable().describe('the due moment that stands still from now on; null where the procedure states no limit'),
  reason: z.string(),
  legalBasis: z.string().describe('empty where none was named'),
});
export type StopNoticeData = z.infer<typeof StopNoticeData>;

/** The frozen facts of a slip, written with the act that issues it; its PDF is rendered from them and from nothing else. */
export const PaperData = z.discriminatedUnion('kind', [ReceiptData, SupplementRequestData, RejectionData, ApologyData, StopNoticeData]);
export type PaperData = z.infer<typeof PaperData>;
