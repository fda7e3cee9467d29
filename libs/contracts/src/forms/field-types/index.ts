import { address } from './address.js';
import { multipleChoice, singleChoice } from './choice.js';
import { email, phone } from './contact.js';
import { date } from './date.js';
import { decimal } from './decimal.js';
import { declaration } from './declaration.js';
import { dependentChoice } from './dependent-choice.js';
import { explanation, heading } from './display.js';
import { personalId, taxCode } from './identity-number.js';
import { integer } from './integer.js';
import { longText } from './long-text.js';
import { money } from './money.js';
import { month } from './month.js';
import { organisation } from './organisation.js';
import { person } from './person.js';
import { shortText } from './short-text.js';
import { time } from './time.js';
import { yesNo } from './yes-no.js';

/** The registry: every field type of the product, found by its name. The SPA has the matching Input and Output. */
export const FIELD_TYPES = {
  'short-text': shortText,
  'long-text': longText,
  integer,
  money,
  date,
  'single-choice': singleChoice,
  'multiple-choice': multipleChoice,
  'yes-no': yesNo,
  'personal-id': personalId,
  'tax-code': taxCode,
  phone,
  email,
  address,
  declaration,
  decimal,
  time,
  month,
  organisation,
  person,
  'dependent-choice': dependentChoice,
  heading,
  explanation,
} as const;

/** Name of a field type. */
export type FieldType = keyof typeof FIELD_TYPES;

/** All names, in the order the designer shows them. */
export const FIELD_TYPE_NAMES = Object.keys(FIELD_TYPES) as [FieldType, ...FieldType[]];
