import { z } from 'zod';
import { boundedText } from '../field-issue.js';
import { defineFieldType } from '../field-type.js';

const Settings = z.object({ maxLength: z.int().min(1).max(10_000).default(2000) });

/** Several lines of text. */
export const longText = defineFieldType<typeof Settings, string>({
  settings: Settings,
  answers: 'text',
  valueSchema: ({ maxLength }) => boundedText({ max: maxLength }),
  toText: (value) => value,
});
