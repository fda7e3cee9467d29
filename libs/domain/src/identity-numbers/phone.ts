import type { IdentityFindings } from './identity-issue.js';

const MOBILE = /^[35789]\d{8}$/;
const LANDLINE = /^2\d{9}$/;
const PREFIX = /^(?:\+84|0084|84(?=\d{9,10}$)|0)/;

/** The national number without the leading 0, or nothing when it is no number of ours. */
function nationalNumber(typed: string): string | undefined {
  const compact = typed.replace(/[\s.()\u2010-\u2015-]/g, '');
  const prefix = PREFIX.exec(compact)?.[0];
  if (prefix === undefined) return undefined;
  const national = compact.slice(prefix.length).replace(/^0(?=\d{9,10}$)/, '');
  return MOBILE.test(national) || LANDLINE.test(national) ? national : undefined;
}

/**
 * A Vietnamese telephone number in the form in which it is stored and dialled from anywhere: `+84912345678`.
 * Mobile numbers (03, 05, 07, 08, 09) and landlines (02); spaces, dots, dashes and brackets are forgiven.
 * @returns nothing when the text is no such number
 * Source: national numbering plan, TT 22/2014/TT-BTTTT; docs/rules/identity-numbers.md#phone
 */
export function phoneToE164(typed: string): string | undefined {
  const national = nationalNumber(typed);
  return national === undefined ? undefined : `+84${national}`;
}

/** Checks a telephone number; the error 'phone.invalid' or nothing. */
export function checkPhone(typed: string): IdentityFindings {
  return { errors: phoneToE164(typed) ? [] : [{ code: 'phone.invalid', params: {} }], warnings: [] };
}

/** A number as people read it: `0912 345 678`, `0225 3 123 456`, `024 3825 3536`; what is no number of ours stays as it is. */
export function formatPhone(phone: string): string {
  const national = nationalNumber(phone);
  if (national === undefined) return phone;
  const groups = MOBILE.test(national)
    ? [national.slice(0, 3), national.slice(3, 6), national.slice(6)]
    : landlineGroups(national);
  return `0${groups.join(' ')}`;
}

/** Area code (two digits for Hà Nội 24 and Thành phố Hồ Chí Minh 28, three elsewhere) and subscriber number. */
function landlineGroups(national: string): string[] {
  if (/^2[48]/.test(national)) return [national.slice(0, 2), national.slice(2, 6), national.slice(6)];
  return [national.slice(0, 3), national.slice(3, 4), national.slice(4, 7), national.slice(7)];
}
