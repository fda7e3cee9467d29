import type { SeedForm, SeedFormField, SeedPage } from '../shape.js';

/** A text in Vietnamese and English. */
export type Two = readonly [vi: string, en: string];

const local = ([vi, en]: Two) => ({ vi, en });

/** Shown only while an earlier field has one of the values. */
type When = readonly [field: string, ...values: (string | boolean | number)[]];

interface FieldOptions {
  help?: Two;
  optional?: boolean;
  when?: When;
  prefill?: SeedFormField['prefill'];
  settings?: Record<string, unknown>;
}

function field(
  type: SeedFormField['type'],
  key: string,
  [label, options]: readonly [Two, FieldOptions],
): SeedFormField {
  const { help, optional, when, prefill, settings } = options;
  return {
    key,
    type,
    label: local(label),
    required: optional !== true,
    ...(help ? { help: local(help) } : {}),
    ...(when ? { visibleWhen: { field: when[0], in: when.slice(1) } } : {}),
    ...(prefill ? { prefill } : {}),
    ...(settings ? { settings } : {}),
  };
}

const ofType =
  (type: SeedFormField['type']) =>
  (key: string, label: Two, options: FieldOptions = {}): SeedFormField =>
    field(type, key, [label, options]);

export const shortText = ofType('short-text');
export const longText = ofType('long-text');
export const integer = ofType('integer');
export const money = ofType('money');
export const date = ofType('date');
export const yesNo = ofType('yes-no');
export const personalId = ofType('personal-id');
export const taxCode = ofType('tax-code');
export const phone = ofType('phone');
export const email = ofType('email');
export const address = ofType('address');

/** A day that has passed. */
export const pastDate = (key: string, label: Two, options: FieldOptions = {}) =>
  date(key, label, { ...options, settings: { when: 'PAST', ...options.settings } });

/** A birth date, of which old papers may know the year alone. */
export const birthDate = (key: string, label: Two, options: FieldOptions = {}) =>
  pastDate(key, label, { ...options, settings: { precision: 'YEAR' } });

/** Options of a choice: stored value and words. */
export type Options = readonly (readonly [value: string, vi: string, en: string])[];

interface ChoiceOptions extends FieldOptions {
  of: Options;
}

const optionSettings = (options: Options) => ({
  options: options.map(([value, vi, en]) => ({ value, label: { vi, en } })),
});

/** Exactly one of the options. */
export const choice = (key: string, label: Two, { of, ...options }: ChoiceOptions) =>
  field('single-choice', key, [label, { ...options, settings: optionSettings(of) }]);

/** Any of the options. */
export const choices = (key: string, label: Two, { of, ...options }: ChoiceOptions) =>
  field('multiple-choice', key, [label, { ...options, settings: optionSettings(of) }]);

/** A heading inside a page. */
export const heading = (key: string, label: Two, when?: When) =>
  field('heading', key, [label, { optional: true, when }]);

/** A paragraph of explanation. */
export const explanation = (key: string, label: Two, when?: When) =>
  field('explanation', key, [label, { optional: true, when }]);

/** A page of one topic; its title is the question. */
export const page = (key: string, title: Two, parts: { help?: Two; fields: SeedFormField[] }): SeedPage => ({
  key,
  title: local(title),
  ...(parts.help ? { help: local(parts.help) } : {}),
  fields: parts.fields,
});

/** A form of pages; pages left out are `null`. */
export const form = (...pages: (SeedPage | null)[]): SeedForm => ({
  pages: pages.filter((part) => part !== null),
});

/** Settings of a sum or number with bounds. */
export const between = (min: number, max: number) => ({ min, max });
