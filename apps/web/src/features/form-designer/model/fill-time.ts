import type { FieldType } from '@motcua/contracts';
import { placedFields, type Form } from './edit-form.js';

/** Seconds a person needs for one answer; our own measure of slow, careful typing on a phone. */
const SECONDS: Record<FieldType, number> = {
  'short-text': 15,
  'long-text': 60,
  integer: 8,
  decimal: 10,
  money: 10,
  date: 12,
  month: 10,
  time: 8,
  'single-choice': 8,
  'multiple-choice': 15,
  'yes-no': 5,
  'dependent-choice': 20,
  'personal-id': 20,
  'tax-code': 20,
  phone: 12,
  email: 15,
  person: 75,
  organisation: 75,
  address: 35,
  group: 120,
  table: 90,
  lookup: 20,
  file: 60,
  computed: 2,
  declaration: 10,
  heading: 2,
  explanation: 8,
};

const MINUTE = 60;

/** Whole minutes a person needs for the form when every question is asked; at least one. */
export const minutesToFill = (form: Form): number =>
  Math.max(1, Math.ceil(placedFields(form).reduce((sum, { field }) => sum + SECONDS[field.type], 0) / MINUTE));
