import type { FieldType } from '@motcua/contracts';
import { addressField } from './address-field.js';
import { declarationField, multipleChoiceField, singleChoiceField, yesNoField } from './choice-fields.js';
import { dateField } from './date-field.js';
import { decimalField } from './decimal-field.js';
import { dependentChoiceField } from './dependent-choice-field.js';
import { explanationField, headingField } from './display-fields.js';
import type { FieldView } from './field-view.js';
import { monthField } from './month-field.js';
import { integerField, moneyField } from './number-fields.js';
import { organisationField } from './organisation-field.js';
import { personField } from './person-field.js';
import {
  emailField,
  longTextField,
  personalIdField,
  phoneField,
  shortTextField,
  taxCodeField,
} from './text-fields.js';
import { timeField } from './time-field.js';

/** The registry: how each field type of the contracts is asked for. */
export const FIELD_VIEWS = {
  'short-text': shortTextField,
  'long-text': longTextField,
  integer: integerField,
  money: moneyField,
  date: dateField,
  'single-choice': singleChoiceField,
  'multiple-choice': multipleChoiceField,
  'yes-no': yesNoField,
  'personal-id': personalIdField,
  'tax-code': taxCodeField,
  phone: phoneField,
  email: emailField,
  address: addressField,
  declaration: declarationField,
  decimal: decimalField,
  time: timeField,
  month: monthField,
  organisation: organisationField,
  person: personField,
  'dependent-choice': dependentChoiceField,
  heading: headingField,
  explanation: explanationField,
} as const satisfies Record<FieldType, FieldView>;
