import { BIRTH_PROVINCES } from './birth-provinces.js';
import type { IdentityFindings, IdentityIssue } from './identity-issue.js';

/** Sex as a personal ID encodes it. */
export type IdentitySex = 'MALE' | 'FEMALE';

/** What the twelve digits say. */
export interface PersonalIdParts {
  provinceCode: string;
  /** Nothing for codes outside the list: another country, or a slip of the pen. */
  provinceName: string | undefined;
  sex: IdentitySex;
  birthYear: number;
}

/** What was declared beside the number, as far as it is known. */
export interface DeclaredPerson {
  /** `YYYY-MM-DD`, or `YYYY` where only the year is known. */
  birthDate?: string | null;
  sex?: IdentitySex | null;
}

const DIGITS = 12;

/** The number without the spaces, dots and dashes that people type between groups. */
export function normalisePersonalId(typed: string): string {
  return typed.replace(/[\s.-]/g, '');
}

/**
 * Reads a personal ID `PPP C YY RRRRRR`: province of birth registration, century and sex, year of birth.
 * @returns nothing unless the text is twelve digits
 * Source: NĐ 137/2015/NĐ-CP, TT 07/2016/TT-BCA; docs/rules/identity-numbers.md#personal-id
 */
export function readPersonalId(typed: string): PersonalIdParts | undefined {
  const digits = normalisePersonalId(typed);
  if (!/^\d{12}$/.test(digits)) return undefined;
  const centuryAndSex = Number(digits[3]);
  const provinceCode = digits.slice(0, 3);
  return {
    provinceCode,
    provinceName: BIRTH_PROVINCES.get(provinceCode),
    sex: centuryAndSex % 2 === 0 ? 'MALE' : 'FEMALE',
    birthYear: 1900 + Math.floor(centuryAndSex / 2) * 100 + Number(digits.slice(4, 6)),
  };
}

/** Digits typed; when these are twelve and something else stands between them, everything typed. */
function typedLength(normalised: string): number {
  const digits = normalised.replace(/\D/g, '').length;
  return digits === DIGITS ? normalised.length : digits;
}

function warningsOf(parts: PersonalIdParts, declared: DeclaredPerson): IdentityIssue[] {
  const warnings: IdentityIssue[] = [];
  if (parts.provinceName === undefined) {
    warnings.push({ code: 'personal-id.unknown-province', params: { prefix: parts.provinceCode } });
  }
  const { birthDate, sex } = declared;
  if (birthDate && Number(birthDate.slice(0, 4)) !== parts.birthYear) {
    warnings.push({ code: 'personal-id.birth-year-differs', params: { year: parts.birthYear, birthDate } });
  }
  if (sex && sex !== parts.sex) {
    warnings.push({ code: 'personal-id.sex-differs', params: { sex: parts.sex } });
  }
  return warnings;
}

/**
 * Checks a personal ID. The only hard rule is twelve digits; a province that is not in the list, a birth year or a sex
 * that differ are warnings, because registers contain errors and people born abroad carry country codes.
 * @param declared birth date and sex typed beside it, where asked for
 * Source: NĐ 137/2015/NĐ-CP, TT 07/2016/TT-BCA; docs/rules/identity-numbers.md#personal-id
 */
export function checkPersonalId(typed: string, declared: DeclaredPerson = {}): IdentityFindings {
  const parts = readPersonalId(typed);
  if (!parts) {
    const actual = typedLength(normalisePersonalId(typed));
    return { errors: [{ code: 'personal-id.length', params: { expected: DIGITS, actual } }], warnings: [] };
  }
  return { errors: [], warnings: warningsOf(parts, declared) };
}
