import { z } from 'zod';

/** UUIDv7 key of any row of ours. */
export const Id = z.uuid().describe('UUID of a row');
export type Id = z.infer<typeof Id>;

/** A moment on the wire: ISO 8601 with offset or Z. */
export const InstantText = z.iso.datetime({ offset: true }).describe('ISO 8601 instant');
export type InstantText = z.infer<typeof InstantText>;

/** A local day `YYYY-MM-DD`; never turned into a JavaScript `Date`, which would shift it by the time zone. */
export const PlainDateText = z.iso.date().describe('local day YYYY-MM-DD');
export type PlainDateText = z.infer<typeof PlainDateText>;

/** Money in whole đồng. */
export const Money = z.int().nonnegative().max(1_000_000_000_000).describe('integer VND');
export type Money = z.infer<typeof Money>;

/** One text in the two languages of the product; English may be missing in official data. */
export const LocalText = z.object({ vi: z.string().min(1).max(5000), en: z.string().max(5000).optional() });
export type LocalText = z.infer<typeof LocalText>;

/** Free text typed by a person: trimmed, NFC, bounded. */
export const Words = (max: number) => z.string().trim().normalize('NFC').max(max);

/** Codes of agencies: groups of 0-9 A-Z separated by dots, level 1 first (QĐ 20/2020/QĐ-TTg art. 4). */
export const AgencyCode = z.string().regex(/^[0-9A-Z]+(\.[0-9A-Z]+)*$/).max(35);

/** Codes of procedures as the national catalogue prints them. */
export const ProcedureCode = z.string().regex(/^\d\.\d{6}(?:\.[0-9A-Z.]+)?$/).max(40);

/** Codes of dossiers, both generations (domain.md §4.3). */
export const DossierCode = z
  .string()
  .regex(/^(?:[0-9]{3}\.[0-9]{2}\.[0-9]{2}\.)?[A-Y][0-9]{2}(?:\.[0-9A-Z]+)*-[0-9]{6}-[0-9]{4,}$/)
  .max(60);
