import type { FieldProblem, Party } from '@motcua/contracts';
import { checkPersonalId, checkPhone, checkTaxCode, normalisePersonalId, normaliseTaxCode, searchTokens } from '@motcua/domain';

const blankToNull = (text: string | null): string | null => (text === null || text.trim().length === 0 ? null : text.trim());

/** A party as it is stored: numbers without spaces and dots, blanks as null. */
export function normaliseParty(party: Party): Party {
  const personalId = blankToNull(party.personalId);
  const taxCode = blankToNull(party.taxCode);
  return {
    ...party,
    fullName: party.fullName.trim().replace(/\s+/g, ' '),
    personalId: personalId && normalisePersonalId(personalId),
    taxCode: taxCode && normaliseTaxCode(taxCode),
    birthDate: blankToNull(party.birthDate),
    phone: blankToNull(party.phone),
    email: blankToNull(party.email),
  };
}

/** What is wrong with a party, under the path of the body where it was typed. */
export function partyProblems(party: Party, path: string): FieldProblem[] {
  const at = (field: keyof Party, issues: readonly { code: FieldProblem['code']; params: Record<string, unknown> }[]): FieldProblem[] =>
    issues.map(({ code, params }) => ({ path: `${path}.${field}`, code, params }));
  return [
    ...(party.fullName.length < 2 ? at('fullName', [{ code: 'field.empty', params: {} }]) : []),
    ...(party.personalId ? at('personalId', checkPersonalId(party.personalId).errors) : []),
    ...(party.taxCode ? at('taxCode', checkTaxCode(party.taxCode).errors) : []),
    ...(party.phone ? at('phone', checkPhone(party.phone).errors) : []),
  ];
}

/** The number by which the party is known: personal ID, or the tax code of an organisation. */
export function numberOfParty(party: Party): string | null {
  return party.personalId ?? party.taxCode;
}

/** Its last four signs, which lists show behind the name. */
export function lastSignsOf(party: Party): string | null {
  const number = numberOfParty(party)?.replace(/[^0-9A-Za-z]/g, '');
  return number && number.length > 4 ? number.slice(-4) : null;
}

/** Words by which a dossier is found: its code and parts, the name without accents, the last digits of the number. */
export function searchWordsOf(code: string, party: Party): string[] {
  const last = lastSignsOf(party);
  return [...new Set([...searchTokens(code), ...searchTokens(party.fullName), ...(last ? [last.toLowerCase()] : [])])];
}
