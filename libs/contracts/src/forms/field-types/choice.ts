import { z } from 'zod';
import { LocalText } from '../../primitives/primitives.js';
import { coded } from '../field-issue.js';
import { defineFieldType } from '../field-type.js';

/** One option of a choice; `value` is stored, `label` is shown. */
export const ChoiceOption = z.object({ value: z.string().min(1).max(60), label: LocalText });
export type ChoiceOption = z.infer<typeof ChoiceOption>;

const Settings = z.object({ options: z.array(ChoiceOption).min(1).max(500) });

const labelOf = (options: ChoiceOption[], value: string, language: 'vi' | 'en') => {
  const label = options.find((option) => option.value === value)?.label;
  return label?.[language] ?? label?.vi ?? value;
};

/** Exactly one of the options. */
export const singleChoice = defineFieldType<typeof Settings, string>({
  settings: Settings,
  answers: 'text',
  valueSchema: ({ options }) =>
    coded(z.string(), (value) => options.some((option) => option.value === value), { code: 'field.option-unknown' }),
  toText: (value, { options }, language) => labelOf(options, value, language),
});

/** Any of the options, each at most once; an empty list is no answer. */
export const multipleChoice = defineFieldType<typeof Settings, string[]>({
  settings: Settings,
  answers: 'list',
  valueSchema: ({ options }) => {
    const filled = coded(z.array(z.string()).max(500), (values) => values.length > 0, { code: 'field.empty' });
    return coded(
      filled,
      (values) =>
        new Set(values).size === values.length && values.every((value) => options.some((option) => option.value === value)),
      { code: 'field.option-unknown' },
    );
  },
  toText: (values, { options }, language) => values.map((value) => labelOf(options, value, language)).join('; '),
});
