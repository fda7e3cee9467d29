import { FIELD_TYPES, type FieldType, type FormDefinition, type FormField } from '@motcua/contracts';
import { rowFieldsOf } from './rows.js';
import { fieldsOf } from './visibility.js';

/** Seconds that one answer takes on a phone: reading the question, and typing, choosing or looking it up on a paper. */
export const SECONDS_TO_FILL = {
  'short-text': 12,
  'long-text': 45,
  integer: 8,
  decimal: 10,
  money: 10,
  date: 10,
  month: 8,
  time: 8,
  'single-choice': 6,
  'multiple-choice': 10,
  'yes-no': 4,
  'dependent-choice': 15,
  'personal-id': 20,
  'tax-code': 20,
  phone: 10,
  email: 15,
  person: 60,
  organisation: 60,
  address: 30,
  group: 5,
  table: 5,
  computed: 2,
  lookup: 12,
  file: 40,
  declaration: 8,
  heading: 1,
  explanation: 5,
} as const satisfies Record<FieldType, number>;

/** Only some people meet a question that depends on others, and some skip what need not be answered. */
const HALF = 0.5;

const isSometimes = ({ required, visibleWhen, shownWhen }: FormField): boolean => !required || visibleWhen !== undefined || shownWhen !== undefined;

/** The fewest rows that a group or table asks for. */
function leastRows({ type, settings }: FormField): number {
  if (type === 'group') return FIELD_TYPES.group.settings.parse(settings).minRows;
  return type === 'table' ? FIELD_TYPES.table.settings.parse(settings).minRows : 0;
}

function secondsOf(field: FormField): number {
  const inRow = rowFieldsOf(field).reduce((sum, own) => sum + secondsOf(own), 0);
  const seconds = SECONDS_TO_FILL[field.type] + leastRows(field) * inRow;
  return isSometimes(field) ? seconds * HALF : seconds;
}

/**
 * How long it takes to fill in a form, in whole seconds: an estimate from its questions alone, for the designer and for the
 * citizen before he begins. What is filled in from the profile counts as read, not typed.
 */
export function estimateFillTime(form: FormDefinition): number {
  const seconds = fieldsOf(form).map((field) => (field.prefill ? SECONDS_TO_FILL.explanation : secondsOf(field)));
  return Math.round(seconds.reduce((sum, one) => sum + one, 0));
}
