import { z } from 'zod';
import { boundedText, coded } from '../field-issue.js';
import { defineFieldType } from '../field-type.js';

const Settings = z.object({ provinceFixed: z.boolean().default(false).describe('only communes of the installation\'s province') });

/** An address of the two-level system: street part as typed, commune and province with their statistics codes. */
export interface AddressValue {
  street: string;
  communeCode: string;
  communeName: string;
  provinceName: string;
}

/** Address after 1/7/2025: street → commune → province (domain.md §9). */
export const address = defineFieldType<typeof Settings, AddressValue>({
  settings: Settings,
  answers: 'parts',
  valueSchema: () =>
    z.object({
      street: boundedText({ max: 200 }),
      communeCode: coded(z.string().max(12), (value) => /^\d{5}$/.test(value) || value === 'OTHER', {
        code: 'address.commune-unknown',
      }),
      communeName: boundedText({ max: 100 }),
      provinceName: boundedText({ max: 100 }),
    }),
  toText: (value) => [value.street, value.communeName, value.provinceName].filter(Boolean).join(', '),
});
