import { address } from './address.js';
import { multipleChoice, singleChoice } from './choice.js';
import { email, phone } from './contact.js';
import { date } from './date.js';
import { decimal } from './decimal.js';
import { dependentChoice } from './dependent-choice.js';
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

/** The types that ask for one thing: they stand in a form, and in the rows of a group. */
export const ROW_FIELD_TYPES = {
  'short-text': shortText,
  'long-text': longText,
  integer,
  decimal,
  money,
  date,
  month,
  time,
  'single-choice': singleChoice,
  'multiple-choice': multipleChoice,
  'yes-no': yesNo,
  'dependent-choice': dependentChoice,
  'personal-id': personalId,
  'tax-code': taxCode,
  phone,
  email,
  person,
  organisation,
  address,
} as const;

/** Name of a type that may stand in a row. */
export type RowFieldType = keyof typeof ROW_FIELD_TYPES;

export const ROW_FIELD_TYPE_NAMES = Object.keys(ROW_FIELD_TYPES) as [RowFieldType, ...RowFieldType[]];

/** The types whose input is one control, so that it fits into the cell of a table. */
export const COLUMN_TYPE_NAMES = [
  'short-text',
  'integer',
  'decimal',
  'money',
  'date',
  'month',
  'time',
  'single-choice',
  'personal-id',
  'tax-code',
  'phone',
  'email',
] as const satisfies RowFieldType[];
