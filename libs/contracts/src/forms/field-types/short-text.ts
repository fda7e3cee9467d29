import { z } from 'zod';
import { boundedText, coded } from '../field-issue.js';
import { defineFieldType } from '../field-type.js';

const Settings = z.object({
  minLength: z.int().min(0).max(500).optional(),
  maxLength: z.int().min(1).max(500).default(200),
  pattern: z.string().max(300).optional().describe('regular expression the whole text must match'),
});

/** One line of text. */
export const shortText = defineFieldType<typeof Settings, string>({
  settings: Settings,
  valueSchema: ({ minLength, maxLength, pattern }) => {
    const text = boundedText({ min: minLength, max: maxLength });
    if (!pattern) return text;
    const whole = new RegExp(`^(?:${pattern})$`, 'u');
    return coded(text, (value) => whole.test(value), { code: 'field.pattern' });
  },
  toText: (value) => value,
});
