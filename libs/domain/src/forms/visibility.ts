import type { FormAnswers, FormDefinition, FormField } from '@motcua/contracts';

/** All fields of a form in the order of its pages. */
export const fieldsOf = (form: FormDefinition): FormField[] => form.pages.flatMap((page) => page.fields);

/**
 * The fields shown with these answers. A field whose condition names a hidden field is hidden too, so that a change
 * further up never leaves a forgotten answer behind.
 */
export function visibleFields(form: FormDefinition, answers: FormAnswers): FormField[] {
  const shown = new Set<string>();
  return fieldsOf(form).filter((field) => {
    const condition = field.visibleWhen;
    const isShown = !condition || (shown.has(condition.field) && condition.in.some((value) => value === answers[condition.field]));
    if (isShown) shown.add(field.key);
    return isShown;
  });
}
