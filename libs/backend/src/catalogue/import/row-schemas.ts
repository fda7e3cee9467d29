import { z } from 'zod';

const words = z.string().transform((text) => text.normalize('NFC').trim());
const optionalWords = words.nullish().transform((text) => (text ? text : null));
const list = z.array(words);

/** Levels of administration in the national catalogue. */
const Level = z.enum(['ministry', 'province', 'commune', 'other']);
const TimeUnit = z.enum(['working_day', 'day', 'hour', 'month', 'unspecified']);
const quantity = z.number().nullable();

const common = {
  code: z.string(),
  name: words,
  field: words.refine((name) => name.length > 0),
  promulgating_agency: optionalWords,
  executing_agencies: list,
  levels: z.array(Level),
  applicants: list,
  decision_no: optionalWords,
  full_online: z.boolean().nullable(),
  source: z.string(),
};

/** A row of `procedures.json`: the national list. */
export const ListRow = z.object({ ...common, kind: z.enum(['standard', 'province_specific', 'internal']).nullish() });
export type ListRow = z.infer<typeof ListRow>;

const Fee = z.object({
  kind: z.string(),
  amount: z.number().nonnegative().nullable(),
  currency: z.enum(['VND', 'USD']),
  note: optionalWords,
  amount_see_note: z.boolean(),
});
export type FeeFact = z.infer<typeof Fee>;

const ChannelFact = z.object({
  channel: z.enum(['online', 'post', 'counter']),
  time_qty: quantity,
  time_unit: TimeUnit,
  fees: z.array(Fee),
  note: optionalWords,
});
export type ChannelFact = z.infer<typeof ChannelFact>;

const ProcessingCase = z.object({ name: words, time_qty: quantity, time_unit: TimeUnit });
export type ProcessingCase = z.infer<typeof ProcessingCase>;

const Paper = z.object({
  case: optionalWords,
  name: words,
  originals: z.int().nonnegative(),
  copies: z.int().nonnegative(),
  templates: list,
});
export type PaperFact = z.infer<typeof Paper>;

/** A row of `procedure_details.jsonl`, and of `procedures_popular.json` when it has a group. */
export const DetailRow = z.object({
  ...common,
  field_code: optionalWords,
  group: words.optional(),
  channels: z.array(ChannelFact),
  processing_cases: z.array(ProcessingCase),
  time_hint: z.object({ time_qty: quantity, time_unit: TimeUnit, from_text: words }).nullish(),
  dossier: z.array(Paper),
  results: z.array(z.object({ name: words, code: optionalWords })),
  conditions: optionalWords,
  receiving_addresses: optionalWords,
  steps: z.array(z.object({ name: optionalWords, text: words })),
  legal_basis: z.array(z.object({ number: optionalWords, title: optionalWords })),
  source_url: optionalWords,
});
export type DetailRow = z.infer<typeof DetailRow>;

/** The files that the import knows, recognised by what stands in their rows. */
export const IMPORT_FORMATS = ['list', 'details', 'popular'] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

const DETAIL_KEYS = ['code', 'name', 'channels', 'dossier', 'steps', 'legal_basis', 'processing_cases'];
const LIST_KEYS = ['code', 'name', 'field', 'levels', 'portal_state', 'executing_agencies', 'national_portal_id'];

/** Format of the file that a row is from; null when it is of none that the import knows. */
export function formatOf(row: unknown): ImportFormat | null {
  if (typeof row !== 'object' || row === null) return null;
  const has = (keys: readonly string[]): boolean => keys.every((key) => key in row);
  if (has(DETAIL_KEYS)) return 'group' in row ? 'popular' : 'details';
  return has(LIST_KEYS) ? 'list' : null;
}
