import { AgencyCode, DossierCode } from '@motcua/contracts';
import { plainDate, type PlainDate } from '../deadlines/instant.js';
import { DomainError } from '../errors/domain-error.js';

/** What a dossier code says. */
export interface DossierCodeParts {
  /** `H24.12`, or `000.17.22.H56` for codes given before the order was turned round. */
  agencyCode: string;
  /** REVERSED: TT 01/2018 with QCVN 102:2016, lowest level first. CURRENT: QĐ 20/2020/QĐ-TTg, level 1 first. */
  generation: 'CURRENT' | 'REVERSED';
  /** Local day on which the dossier was first entered. */
  date: PlainDate;
  /** Number of that agency on that day, from 1. */
  sequence: number;
}

const PARTS =
  /^((?:[0-9]{3}\.[0-9]{2}\.[0-9]{2}\.)?[A-Y][0-9]{2}(?:\.[0-9A-Z]+)*)-([0-9]{2})([0-9]{2})([0-9]{2})-([0-9]{4,})$/;
const REVERSED = /^[0-9]{3}\.[0-9]{2}\.[0-9]{2}\.[A-Y]/;
const PROVINCE_FIRST = /^[A-Y][0-9]{2}(?:\.[0-9A-Z]+)*$/;
const RESULT = /^(.+)-KQ([1-9][0-9]*)$/;

/**
 * True for the code of an agency as dossier codes begin with it: level 1 first (letter A–Y and two digits), groups of
 * 0-9 A-Z between dots, at most 35 characters.
 * Source: QĐ 20/2020/QĐ-TTg art. 4; docs/rules/dossier-code.md#agency
 */
export function isAgencyCode(text: string): boolean {
  return AgencyCode.safeParse(text).success && PROVINCE_FIRST.test(text);
}

/**
 * Writes the code of a dossier: `H24.12-260416-0001`. Given once, at submission or desk intake, never changed or reused.
 * @param parts.sequence number of the agency on that day, 1 or more; four digits, more when a day needs them
 * @throws DomainError 'agency-code.invalid' {agencyCode}
 * @throws RangeError when the sequence is no whole number from 1
 * Source: TT 01/2018/TT-VPCP art. 19; docs/rules/dossier-code.md#dossier
 */
export function formatDossierCode(parts: Pick<DossierCodeParts, 'agencyCode' | 'date' | 'sequence'>): string {
  const { agencyCode, date, sequence } = parts;
  if (!isAgencyCode(agencyCode)) throw new DomainError('agency-code.invalid', { agencyCode });
  if (!Number.isInteger(sequence) || sequence < 1) throw new RangeError('A dossier number counts from 1');
  const day = `${date.slice(2, 4)}${date.slice(5, 7)}${date.slice(8, 10)}`;
  return `${agencyCode}-${day}-${String(sequence).padStart(4, '0')}`;
}

/** The local day of `YYMMDD` in this century, or nothing when there is no such day. */
function findDate(year: string, month: string, day: string): PlainDate | undefined {
  try {
    return plainDate(`20${year}-${month}-${day}`);
  } catch (cause) {
    if (cause instanceof RangeError) return undefined;
    throw cause;
  }
}

/**
 * Reads a dossier code of either generation.
 * @param text as typed: spaces around it and small letters are forgiven
 * @returns its parts
 * @throws DomainError 'dossier-code.invalid' when the text is no code or its day does not exist
 * Source: TT 01/2018/TT-VPCP art. 19, QĐ 20/2020/QĐ-TTg art. 4; docs/rules/dossier-code.md#dossier
 */
export function parseDossierCode(text: string): DossierCodeParts {
  const code = normaliseDossierCode(text);
  const [, agencyCode, year, month, day, sequence] = PARTS.exec(code) ?? [];
  const date = year && month && day ? findDate(year, month, day) : undefined;
  if (!agencyCode || !date || !DossierCode.safeParse(code).success || Number(sequence) < 1) {
    throw new DomainError('dossier-code.invalid', {});
  }
  const generation = REVERSED.test(agencyCode) ? 'REVERSED' : 'CURRENT';
  return { agencyCode, generation, date, sequence: Number(sequence) };
}

/** A code as people type it, brought to the form in which it is stored: no spaces, capitals, a plain hyphen. */
export function normaliseDossierCode(text: string): string {
  return text
    .replace(/\s/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .toUpperCase();
}

/**
 * The code of a dossier's n-th result: `H24.12-260416-0001-KQ1`.
 * @throws RangeError when n is no whole number from 1
 * Source: domain.md §15.5; docs/rules/dossier-code.md#result
 */
export function resultCodeOf(dossierCode: string, n: number): string {
  if (!Number.isInteger(n) || n < 1) throw new RangeError('A result number counts from 1');
  return `${dossierCode}-KQ${String(n)}`;
}

/**
 * Reads the code of a result.
 * @throws DomainError 'dossier-code.invalid' when it is none
 */
export function parseResultCode(text: string): { dossierCode: string; n: number } {
  const [, dossierCode, n] = RESULT.exec(normaliseDossierCode(text)) ?? [];
  if (!dossierCode) throw new DomainError('dossier-code.invalid', {});
  parseDossierCode(dossierCode);
  return { dossierCode, n: Number(n) };
}
