import { z } from 'zod';
import { PAPER_KINDS } from '../dossiers/dossier.js';
import { Words } from '../primitives/primitives.js';

/** The seven forms of domain.md §4.1: five slips, the control slip (06), the register (07). */
export const TEMPLATE_KINDS = [...PAPER_KINDS, 'CONTROL_SLIP', 'REGISTER'] as const;
export const TemplateKind = z.enum(TEMPLATE_KINDS);
export type TemplateKind = z.infer<typeof TemplateKind>;

/** One paragraph. `apart` = a little space above it. */
const TextBlock = z.object({ kind: z.literal('TEXT'), text: Words(2000).min(1), apart: z.boolean().default(false) });

/** The table of the form: its columns are those of the form, only their headings are words of the template. */
const TableBlock = z.object({
  kind: z.literal('TABLE'),
  headings: z.array(Words(80).min(1)).min(1).max(20),
  empty: Words(200).describe('printed in place of a table without rows; empty = nothing'),
});

/** A place for a signature; `name` and `position` stand below it. */
const Signer = z.object({ title: Words(80).min(1), name: Words(200), position: Words(200) });

/**
 * The words of a form, in order: head, title, paragraphs and table, last words kept together with the signatures. The
 * language is tiny: `{so}` is a value, `[ … ]` a part that is left out where one of its values is empty. What makes the
 * form a proof (State and motto, number, place and date, QR) is drawn by the product and is no matter of words.
 */
export const PaperTemplate = z.object({
  office: Words(200).describe('below the agency in the head; a new line is kept'),
  title: Words(200).min(1).describe('a new line is kept'),
  blocks: z.array(z.discriminatedUnion('kind', [TextBlock, TableBlock])).max(40),
  closing: z.array(TextBlock).max(10),
  signers: z.array(Signer).max(3),
});
export type PaperTemplate = z.infer<typeof PaperTemplate>;
export type TemplateBlock = PaperTemplate['blocks'][number];

/** Values that every slip has; where one is empty and not in brackets, dots are printed to write on. */
const EVERY_SLIP = [
  'so', 'ma_ho_so', 'co_quan', 'dien_thoai_co_quan', 'chu_ho_so', 'dia_chi', 'dien_thoai', 'email', 'thu_tuc', 'nguoi_nop', 'can_bo', 'chuc_vu', 'ngay_lap',
] as const; // prettier-ignore

/** What a template of each form may name. */
export const PLACEHOLDERS = {
  RECEIPT: [...EVERY_SLIP, 'so_bo', 'thoi_han', 'ngay_nhan', 'ngay_hen', 'noi_nhan_ket_qua', 'phi_le_phi', 'noi_nop', 'co_quan_giai_quyet'],
  SUPPLEMENT_REQUEST: [...EVERY_SLIP, 'ly_do', 'han_bo_sung'],
  REJECTION: [...EVERY_SLIP, 'can_cu_tu_choi', 'ly_do'],
  APOLOGY: [...EVERY_SLIP, 'ngay_nhan', 'ngay_hen_cu', 'ngay_gia_han', 'ngay_hen_lai', 'ly_do'],
  STOP_NOTICE: [...EVERY_SLIP, 'ngay_nhan', 'ngay_hen_cu', 'ly_do', 'can_cu_phap_ly'],
  CONTROL_SLIP: ['ma_ho_so', 'chu_ho_so', 'dien_thoai', 'thu_tuc', 'ngay_nhan', 'ngay_hen'],
  REGISTER: ['co_quan', 'tu_ngay', 'den_ngay'],
} as const satisfies Record<TemplateKind, readonly string[]>;

/** Name of a value in some template. */
export type Placeholder = (typeof PLACEHOLDERS)[TemplateKind][number];

/** Columns of the table of each form; 0 = the form has none. */
export const TABLE_COLUMNS = {
  RECEIPT: 5,
  SUPPLEMENT_REQUEST: 5,
  REJECTION: 0,
  APOLOGY: 0,
  STOP_NOTICE: 0,
  CONTROL_SLIP: 4,
  REGISTER: 13,
} as const satisfies Record<TemplateKind, number>;
