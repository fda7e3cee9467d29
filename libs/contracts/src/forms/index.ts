export * from './field-type.js';
export * from './field-issue.js';
export * from './field-types/index.js';
export * from './field-types/choice.js';
export { normaliseDecimal } from './field-types/decimal.js';
export type { AddressValue } from './field-types/address.js';
export { ORGANISATION_PARTS, type OrganisationValue } from './field-types/organisation.js';
export { PERSON_PARTS, type PersonValue } from './field-types/person.js';
export * from './form-definition.js';
