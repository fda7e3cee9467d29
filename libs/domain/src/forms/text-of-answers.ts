import { FIELD_TYPES, type FormAnswers, type FormDefinition, type FormField } from '@motcua/contracts';
import { isEmptyAnswer } from './validate.js';
import { visibleFields } from './visibility.js';

/** One answered line for print, search and check pages. */
export interface AnswerLine {
  page: string;
  field: FormField;
  label: string;
  text: string;
}

/** The text of one answer; '' when it is empty or of a wrong shape. */
export function textOfAnswer(field: FormField, value: unknown, language: 'vi' | 'en'): string {
  const type = FIELD_TYPES[field.type];
  if ('display' in type || isEmptyAnswer(value)) return '';
  const settings: unknown = type.settings.parse(field.settings);
  const parsed = type.valueSchema(settings as never).safeParse(value);
  // Value and settings were parsed by this very type; the union of the registry hides that from TypeScript.
  return parsed.success ? type.toText(parsed.data as never, settings as never, language) : '';
}

/** All shown questions with their answers as text, in the order of the form. */
export function answerLines(form: FormDefinition, answers: FormAnswers, language: 'vi' | 'en'): AnswerLine[] {
  const pageOf = new Map(form.pages.flatMap((page) => page.fields.map((field) => [field.key, page.title[language] ?? page.title.vi])));
  return visibleFields(form, answers)
    .filter((field) => !('display' in FIELD_TYPES[field.type]))
    .map((field) => ({
      page: pageOf.get(field.key) ?? '',
      field,
      label: field.label[language] ?? field.label.vi,
      text: textOfAnswer(field, answers[field.key], language),
    }));
}
