import type { RowFieldType } from '@motcua/contracts';
import { addressField } from './address-field.js';
import { multipleChoiceField, singleChoiceField, yesNoField } from './choice-fields.js';
import { dateField } from './date-field.js';
import { decimalField } from './decimal-field.js';
import { dependentChoiceField } from './dependent-choice-field.js';
import type { FieldView } from './field-view.js';
import { monthField } from './month-field.js';
import { integerField, moneyField } from './number-fields.js';
import { organisationField } from './organisation-field.js';
import { personField } from './person-field.js';
import { emailField, longTextField, personalIdField, phoneField, shortTextField, taxCodeField } from './text-fields.js';
import { timeField } from './time-field.js';

/** How the types that may stand in a row are asked for. */
export const ROW_FIELD_VIEWS = {
  'short-text': shortTextField,
  'long-text': longTextField,
  integer: integerField,
  decimal: decimalField,
  money: moneyField,
  date: dateField,
  month: monthField,
  time: timeField,
  'single-choice': singleChoiceField,
  'multiple-choice': multipleChoiceField,
  'yes-no': yesNoField,
  'dependent-choice': dependentChoiceField,
  'personal-id': personalIdField,
  'tax-code': taxCodeField,
  phone: phoneField,
  email: emailField,
  person: personField,
  organisation: organisationField,
  address: addressField,
} as const satisfies Record<RowFieldType, FieldView>;
