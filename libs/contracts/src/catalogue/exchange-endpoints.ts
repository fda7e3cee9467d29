import { z } from 'zod';
import { defineEndpoint } from '../http/endpoint.js';
import { InstantText, ProcedureCode, Words } from '../primitives/primitives.js';
import { ProcedureContent } from './procedure.js';
import { TEMPLATE_LIMITS } from './template-endpoints.js';
import { NamedCase, VersionChange } from './version-change.js';
import { VersionDetail, VersionSave } from './version-endpoints.js';

/** Version of the file that this program writes; it reads no newer one. */
export const PROCEDURE_FILE_VERSION = 2;

/** Most bytes that the templates of one file have together; in base64 they fit into PROCEDURE_FILE_LIMIT_BYTES beside the rest. */
export const MOST_TEMPLATE_BYTES = 4_000_000;

/** A form to download that papers of the procedure name as `/api/v1/template-files/<sha256>`. */
export const CarriedTemplate = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  name: Words(200).min(1),
  content: z.base64().max(TEMPLATE_LIMITS.maxBase64).describe('the bytes of the file'),
});
export type CarriedTemplate = z.infer<typeof CarriedTemplate>;

/** What the file says and what its hash is made of. */
const said = {
  format: z.literal('motcua.procedure'),
  formatVersion: z.int().min(1).max(PROCEDURE_FILE_VERSION),
  exportedAt: InstantText,
  installation: z.string().max(200).describe('name of the portal it comes from'),
  procedure: z.strictObject({
    code: ProcedureCode,
    versionNo: z.int(),
    field: z.strictObject({ code: z.string().min(1).max(40), name: z.string().min(1).max(500) }),
    content: ProcedureContent,
    cases: VersionSave.shape.cases,
  }),
  templates: z.array(CarriedTemplate).max(200).default([]).describe('since version 2'),
};

/** A procedure with all its parts as one file, to be carried from one installation to another. */
export const ProcedureFile = z.strictObject({
  ...said,
  hash: z.string().regex(/^[0-9a-f]{64}$/).describe('SHA-256 of everything above as canonical JSON (keys sorted, no spaces)'),
  signature: z.strictObject({
    algorithm: z.literal('ed25519'),
    publicKey: z.string().max(200).describe('SPKI DER in base64'),
    value: z.string().max(200).describe('signature of the hash, base64'),
  }),
});
export type ProcedureFile = z.infer<typeof ProcedureFile>;

/** What may stand against taking a file: MUST hinders, SHOULD is to be known. */
export const EXCHANGE_CONFLICTS = {
  'hash-altered': 'MUST',
  'signature-wrong': 'MUST',
  'signature-untrusted': 'MUST',
  'draft-exists': 'MUST',
  'nothing-new': 'MUST',
  'template-wrong': 'MUST',
  'templates-missing': 'SHOULD',
  'agencies-unknown': 'SHOULD',
  'field-unknown': 'SHOULD',
} as const satisfies Record<string, 'MUST' | 'SHOULD'>;
export type ExchangeConflictCode = keyof typeof EXCHANGE_CONFLICTS;

/** One conflict; `found` names what it is about (codes of agencies, the field, the draft, the key, names of templates). */
export const ExchangeConflict = z.object({
  severity: z.enum(['MUST', 'SHOULD']),
  code: z.enum(Object.keys(EXCHANGE_CONFLICTS) as [ExchangeConflictCode, ...ExchangeConflictCode[]]),
  found: z.array(z.string()),
});
export type ExchangeConflict = z.infer<typeof ExchangeConflict>;

/** What taking a file would mean, before anything is written. */
export const ExchangeReport = z.object({
  code: z.string(),
  name: z.string(),
  installation: z.string(),
  exportedAt: InstantText,
  /** First 16 signs of the SHA-256 of the signer's key, to be compared by telephone. */
  signer: z.string(),
  standing: z.enum(['NEW', 'SAME', 'DIFFERS']),
  changes: z.array(VersionChange).describe('against the version in force; empty where the procedure is new'),
  cases: z.array(NamedCase),
  conflicts: z.array(ExchangeConflict),
  basis: z.string().nullable().describe('what it was compared with; sent back on acceptance'),
});
export type ExchangeReport = z.infer<typeof ExchangeReport>;

/** The file as it was read, unchanged: its hash is of what stands in it. */
const file = z.record(z.string(), z.unknown());

export const exchangeEndpoints = {
  /** The version in force as a signed file. 422 `exchange.templates-too-large` where its templates are too much for one file. */
  export: defineEndpoint({
    method: 'GET',
    path: '/api/v1/admin/procedures/:code/file',
    params: z.object({ code: z.string().max(40) }),
    response: ProcedureFile,
  }),
  /** Looks at a file and writes nothing. 422 `exchange.format-newer`, `request.invalid-fields` where it cannot be read. */
  inspect: defineEndpoint({
    method: 'POST',
    path: '/api/v1/admin/procedure-files/inspection',
    body: z.object({ file }),
    response: ExchangeReport,
  }),
  /** Makes the file the draft of a next version. 409 `exchange.stale` where the version in force is another than in the report. */
  accept: defineEndpoint({
    method: 'POST',
    path: '/api/v1/admin/procedure-files',
    body: z.object({ file, basis: z.string().max(100).nullable() }),
    response: VersionDetail,
  }),
};
