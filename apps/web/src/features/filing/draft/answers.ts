import type { FieldProblem, FormAnswers, FormDefinition, FormField, Profile } from '@motcua/contracts';
import { FIELD_TYPES, isEmptyAnswer } from '@motcua/contracts';
import { fieldsOf, validateAnswers } from '@motcua/domain';
import type { Language } from '../../../i18n/language.js';
import { today } from '../../../lib/today.js';
import type { Topic } from './wizard.js';

/** Questions that are answered by choosing, not by typing. */
export const CHOSEN: readonly FormField['type'][] = ['single-choice', 'multiple-choice', 'yes-no', 'dependent-choice', 'lookup'];

/** Answers of this form; those of a case left behind stay in the draft but are not judged. */
export function answersOf(form: FormDefinition, answers: FormAnswers): FormAnswers {
  const known = new Set(fieldsOf(form).map(({ key }) => key));
  return Object.fromEntries(Object.entries(answers).filter(([key]) => known.has(key)));
}

/** Answers that belong to no question of this form: removed before sending, the server refuses them. */
export function foreignKeys(form: FormDefinition, answers: FormAnswers): string[] {
  const known = new Set(fieldsOf(form).map(({ key }) => key));
  return Object.keys(answers).filter((key) => !known.has(key));
}

/** All that is wrong and all that is worth a second look, as the server will judge it. */
export const judgeAnswers = (form: FormDefinition, answers: FormAnswers) => validateAnswers(form, answersOf(form, answers), today());

/** Faults of some fields that stand alone, such as the person who applies. */
export function judgeFields(fields: FormField[], values: FormAnswers): FieldProblem[] {
  const form = { pages: [{ key: 'own', title: { vi: 'own' }, fields }] };
  return judgeAnswers(form, values).problems;
}

/** Key of the field that a problem is about. */
export const keyOfProblem = ({ path }: FieldProblem): string => path.split('.')[1] ?? '';

/** Pages of the form that ask something with these answers, each with the fields shown now. */
export function topicsOf(form: FormDefinition | null, asked: readonly FormField[], language: Language): Topic[] {
  if (!form) return [];
  const shown = new Map(asked.map((field) => [field.key, field]));
  return form.pages
    .map((page) => ({
      key: page.key,
      title: page.title[language] ?? page.title.vi,
      help: page.help?.[language] ?? page.help?.vi,
      fields: page.fields.flatMap(({ key }) => shown.get(key) ?? []),
    }))
    .filter(({ fields }) => fields.some(({ type }) => type === 'file' || !('display' in FIELD_TYPES[type])));
}

const PROFILE_OF = {
  'profile.fullName': 'fullName',
  'profile.birthDate': 'birthDate',
  'profile.sex': 'sex',
  'profile.personalId': 'personalId',
  'profile.phone': 'phone',
  'profile.email': 'email',
  'profile.address': 'address',
} as const satisfies Record<NonNullable<FormField['prefill']>, keyof Profile>;

/** What the profile says about a field, or null. */
export const profileValue = ({ prefill }: FormField, profile: Profile): unknown => (prefill ? profile[PROFILE_OF[prefill]] : null);

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Whether the answer is still what the profile said. */
export const isFromProfile = (field: FormField, value: unknown, profile: Profile): boolean =>
  !isEmptyAnswer(value) && same(value, profileValue(field, profile));

/** Answers which the profile or the form gives to questions that have none yet: nothing is asked twice. */
export function prefillOf(form: FormDefinition | null, answers: FormAnswers, profile: Profile): FormAnswers {
  const known = (form ? fieldsOf(form) : []).flatMap((field) => {
    const value = profileValue(field, profile) ?? field.initial;
    return isEmptyAnswer(answers[field.key]) && !isEmptyAnswer(value) ? [[field.key, value] as const] : [];
  });
  return Object.fromEntries(known);
}
