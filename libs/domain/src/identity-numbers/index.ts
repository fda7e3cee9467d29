export { type IdentityFindings, type IdentityIssue, type IdentityIssueCode } from './identity-issue.js';
export { BIRTH_PROVINCES } from './birth-provinces.js';
export {
  checkPersonalId,
  normalisePersonalId,
  readPersonalId,
  type DeclaredPerson,
  type IdentitySex,
  type PersonalIdParts,
} from './personal-id.js';
export { checkTaxCode, normaliseTaxCode, taxCodeKind, type TaxCodeKind } from './tax-code.js';
export { checkPhone, formatPhone, phoneToE164 } from './phone.js';
export { maskIdentityNumber, maskPhone } from './masks.js';
