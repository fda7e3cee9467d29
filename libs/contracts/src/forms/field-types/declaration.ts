import { z } from 'zod';
import { coded } from '../field-issue.js';
import { defineFieldType } from '../field-type.js';

const Settings = z.object({});

/** A statement that the person ticks; only a tick is an answer. */
export const declaration = defineFieldType<typeof Settings, boolean>({
  settings: Settings,
  answers: 'truth',
  valueSchema: () => coded(z.boolean(), (value) => value, { code: 'draft.declaration-required' }),
  toText: (value, _settings, language) => (value ? (language === 'vi' ? 'Đã cam đoan' : 'Declared') : ''),
});
