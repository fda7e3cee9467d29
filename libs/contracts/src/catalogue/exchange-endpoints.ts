import { z } from 'zod';
import { defineEndpoint } from '../http/endpoint.js';
import { InstantText, ProcedureCode } from '../primitives/primitives.js';
import { ProcedureContent } from './procedure.js';
import { NamedCase, VersionChange } from './version-change.js';
import { VersionDetail, VersionSave } from './version-endpoints.js';

/** Version of the file that this program writes; it reads no newer one. */
export const PROCEDURE_FILE_VERSION = 1;

/** What the file says and what its hash is made of. */
const said = {
  format: z.literal('motcua.procedure'),
  formatVersion: z.literal(PROCEDURE_FILE_VERSION),
  exportedAt: InstantText,
  installation: z.string().max(200).describe('name of the portal it comes from'),
  procedure: z.strictObject({
    code: ProcedureCode,
    versionNo: z.int(),
    field: z.strictObject({ code: z.string().min(1).max(40), name: z.string().min(1).max(500) }),
    content: ProcedureContent,
    cases: VersionSave.shape.cases,
  }),
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
  'agencies-unknown': 'SHOULD',
  'field-unknown': 'SHOULD',
} as const satisfies Record<string, 'MUST' | 'SHOULD'>;
export type ExchangeConflictCode = keyof typeof EXCHANGE_CONFLICTS;

/** One conflict; `found` names what it is about (codes of agencies, the field, the draft, the key). */
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
  /** The version in force as a signed file. */
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
