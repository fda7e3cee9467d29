import { z } from 'zod';
import { LocalText } from '../../primitives/primitives.js';
import { boundedText, coded } from '../field-issue.js';
import { defineFieldType } from '../field-type.js';

/** Whether the text can be compiled as it will be. */
function isPattern(text: string): boolean {
  try {
    return new RegExp(`^(?:${text})$`, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}

const Settings = z.object({
  minLength: z.int().min(0).max(500).optional(),
  maxLength: z.int().min(1).max(500).default(200),
  pattern: z.string().max(300).refine(isPattern, 'no regular expression').optional().describe('regular expression the whole text must match'),
  patternMessage: LocalText.optional().describe('said when it does not match, in place of the general words'),
});

/** One line of text. */
export const shortText = defineFieldType<typeof Settings, string>({
  settings: Settings,
  answers: 'text',
  valueSchema: ({ minLength, maxLength, pattern }) => {
    const text = boundedText({ min: minLength, max: maxLength });
    if (!pattern) return text;
    const whole = new RegExp(`^(?:${pattern})$`, 'u');
    return coded(text, (value) => whole.test(value), { code: 'field.pattern' });
  },
  toText: (value) => value,
});
