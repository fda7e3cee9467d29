import { z } from 'zod';
import { defineFieldType } from '../field-type.js';

const Settings = z.object({});

/** A yes or a no; both are answers. */
export const yesNo = defineFieldType<typeof Settings, boolean>({
  settings: Settings,
  answers: 'truth',
  valueSchema: () => z.boolean(),
  toText: (value, _settings, language) => (language === 'vi' ? (value ? 'Có' : 'Không') : value ? 'Yes' : 'No'),
});
