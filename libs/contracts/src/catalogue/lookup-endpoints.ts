import { z } from 'zod';
import { LookupColumn, LookupListKey } from '../forms/field-types/lookup.js';
import { defineEndpoint } from '../http/endpoint.js';
import { Id, InstantText, LocalText, Words } from '../primitives/primitives.js';
import { VersionState } from './version-endpoints.js';

/** A file of a list: CSV (UTF-8) or XLSX, at most 1 MB, 5,000 lines, 20 columns. */
export const LOOKUP_LIMITS = { maxBytes: 1_000_000, maxRows: 5_000, maxColumns: 20, maxBase64: 1_333_336, shown: 20 } as const;

/** Why a file is not taken in. */
export const LOOKUP_FILE_FAULTS = ['unreadable', 'too-large', 'too-many-lines', 'too-many-columns', 'no-lines', 'columns-wrong'] as const;

/** What may be wrong with one line. */
export const LOOKUP_LINE_FAULTS = ['key-empty', 'key-twice', 'cell-too-long', 'cells-too-many', 'formula'] as const;

export const LookupLineFault = z.object({
  line: z.int().describe('line of the file, 1 = names of the columns'),
  fault: z.enum(LOOKUP_LINE_FAULTS),
  column: z.string().nullable(),
});
export type LookupLineFault = z.infer<typeof LookupLineFault>;

export const LookupFile = z.object({
  fileName: Words(200),
  content: z.base64().max(LOOKUP_LIMITS.maxBase64).describe('the bytes of the file'),
});
export type LookupFile = z.infer<typeof LookupFile>;

/** What a file would become; with faults it cannot be taken in. */
export const LookupPreview = z.object({
  columns: z.array(z.string()),
  rowCount: z.int(),
  rows: z.array(z.array(z.string())).describe('the first lines'),
  faults: z.array(LookupLineFault).describe('the first of them'),
  faultCount: z.int(),
  lostColumns: z.array(z.string()).describe('columns of the present version that the file does not have'),
});
export type LookupPreview = z.infer<typeof LookupPreview>;

/** One version of a list; a version never changes. */
export const LookupListVersion = z.object({
  key: LookupListKey,
  name: z.string(),
  versionNo: z.int(),
  columns: z.array(z.string()),
  rowCount: z.int(),
  fileName: z.string(),
  uploadedAt: InstantText,
  uploadedByName: z.string().nullable(),
});
export type LookupListVersion = z.infer<typeof LookupListVersion>;

/** A question of a form that takes a line of the list. */
export const LookupUse = z.object({
  procedureCode: z.string(),
  procedureName: z.string(),
  versionId: Id,
  versionNo: z.int(),
  state: VersionState,
  caseKey: z.string(),
  caseName: LocalText,
  question: LocalText,
});
export type LookupUse = z.infer<typeof LookupUse>;

const ofList = z.object({ key: LookupListKey });

export const lookupEndpoints = {
  /** The newest version of every list, for the catalogue office. */
  lists: defineEndpoint({ method: 'GET', path: '/api/v1/admin/lookup-lists', response: z.object({ items: z.array(LookupListVersion) }) }),
  /** All versions of one list, newest first. */
  versions: defineEndpoint({
    method: 'GET',
    path: '/api/v1/admin/lookup-lists/:key/versions',
    params: ofList,
    response: z.object({ items: z.array(LookupListVersion) }),
  }),
  /** Questions of forms in force, scheduled or being written that use the list, at most 200. */
  uses: defineEndpoint({
    method: 'GET',
    path: '/api/v1/admin/lookup-lists/:key/uses',
    params: ofList,
    response: z.object({ items: z.array(LookupUse) }),
  }),
  /** Reads a file and tells what it would become; nothing is written. */
  preview: defineEndpoint({
    method: 'POST',
    path: '/api/v1/admin/lookup-lists/:key/preview',
    params: ofList,
    body: LookupFile,
    response: LookupPreview,
  }),
  /** Takes a file in as the next version of a list; `expectedVersionNo` 0 = the list is new. The same file again is no new version. */
  upload: defineEndpoint({
    method: 'POST',
    path: '/api/v1/admin/lookup-lists/:key/versions',
    params: ofList,
    body: LookupFile.extend({ name: Words(200).min(1), expectedVersionNo: z.int().min(0) }),
    response: LookupListVersion,
  }),
  /** Public: lines of the newest version in which all typed words stand, at most 20. */
  search: defineEndpoint({
    method: 'GET',
    path: '/api/v1/lookup-lists/:key/rows',
    params: ofList,
    query: z.object({ q: z.string().trim().max(100).default('') }),
    response: z.object({
      versionNo: z.int(),
      columns: z.array(LookupColumn),
      items: z.array(z.object({ key: z.string(), cells: z.array(z.string()) })),
    }),
  }),
};
