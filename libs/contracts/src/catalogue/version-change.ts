import { z } from 'zod';
import { LocalText } from '../primitives/primitives.js';

/** What a change between two versions is about. `CHANNEL` carries time limits, `STEP` the workflow. */
export const VERSION_PARTS = ['CONTENT', 'CASE', 'CHANNEL', 'FEE', 'COMPONENT', 'FIELD', 'STEP'] as const;
export const VersionPart = z.enum(VERSION_PARTS);
export type VersionPart = z.infer<typeof VersionPart>;

/** One difference between two versions of a procedure, as data that the screen puts into words. */
export const VersionChange = z.object({
  kind: z.enum(['ADDED', 'REMOVED', 'CHANGED']),
  part: VersionPart,
  caseKey: z.string().nullable().describe('null for what holds for the whole version'),
  key: z.string().describe('key of the part within its case; of a property of the version its name'),
  name: LocalText.nullable().describe('what people call the part'),
  property: z.string().nullable().describe('which property of the part; null where all of it came or went'),
  before: z.unknown(),
  after: z.unknown(),
});
export type VersionChange = z.infer<typeof VersionChange>;

/** What people call the cases that changes speak of. */
export const NamedCase = z.object({ key: z.string(), name: LocalText });
export type NamedCase = z.infer<typeof NamedCase>;
