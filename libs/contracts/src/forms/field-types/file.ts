import { z } from 'zod';
import { defineFieldType } from '../field-type.js';

const Settings = z.object({ component: z.string().min(1).max(60).describe('key of the paper of the case that is asked for here') });

/**
 * A paper of the case, asked for in the place of the form where it belongs. Its files are those of the paper: the field has no
 * answer of its own, so that nothing is uploaded, judged or kept twice.
 */
export const file = defineFieldType<typeof Settings, never>({
  settings: Settings,
  answers: 'none',
  valueSchema: () => z.never(),
  toText: () => '',
  display: true,
});
