import type { IdentityFindings } from './identity-issue.js';

/** Whose number it is: a body, its branch, or a person whose personal ID serves as tax code. */
export type TaxCodeKind = 'BODY' | 'BRANCH' | 'PERSON';

const WEIGHTS = [31, 29, 23, 19, 17, 13, 7, 5, 3] as const;
const BODY_OR_BRANCH = /^(\d{10})(?:-(\d{3}))?$/;
const PERSON = /^\d{12}$/;

/** The code in the form in which it is stored: `XXXXXXXXXX`, `XXXXXXXXXX-YYY` or twelve digits. */
export function normaliseTaxCode(typed: string): string {
  const compact = typed.replace(/[\s.]/g, '').replace(/[\u2010-\u2015\u2212]/g, '-');
  return /^\d{13}$/.test(compact) ? `${compact.slice(0, 10)}-${compact.slice(10)}` : compact;
}

/** N10 = 10 − (weighted sum mod 11); a remainder of 0 would ask for the digit 10, so no such code is given out. */
function checkDigitOf(body: string): number {
  const sum = WEIGHTS.reduce<number>((total, weight, index) => total + weight * Number(body[index]), 0);
  return 10 - (sum % 11);
}

/**
 * Which kind of tax code the text is, by its form alone.
 * @returns nothing when the form is wrong: digits 3 to 9 all zero, branch 000, any other length
 */
export function taxCodeKind(typed: string): TaxCodeKind | undefined {
  const code = normaliseTaxCode(typed);
  if (PERSON.test(code)) return 'PERSON';
  const [, body, branch] = BODY_OR_BRANCH.exec(code) ?? [];
  if (!body || /^0{7}$/.test(body.slice(2, 9)) || branch === '000') return undefined;
  return branch === undefined ? 'BODY' : 'BRANCH';
}

/**
 * Checks a tax code: ten digits with a check digit, a dash and three digits more for a branch. Twelve digits are a
 * person's personal ID serving as tax code and carry no check digit.
 * @returns errors 'tax-code.length' {actual} or 'tax-code.check-digit'; never warnings
 * Source: Luật Quản lý thuế 38/2019/QH14 art. 30, 35; docs/rules/identity-numbers.md#tax-code
 */
export function checkTaxCode(typed: string): IdentityFindings {
  const kind = taxCodeKind(typed);
  if (kind === undefined) {
    const actual = typed.replace(/\D/g, '').length;
    return { errors: [{ code: 'tax-code.length', params: { actual } }], warnings: [] };
  }
  const code = normaliseTaxCode(typed);
  const wrong = kind !== 'PERSON' && checkDigitOf(code) !== Number(code[9]);
  return { errors: wrong ? [{ code: 'tax-code.check-digit', params: {} }] : [], warnings: [] };
}
