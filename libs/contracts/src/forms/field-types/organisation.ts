import { z } from 'zod';
import { boundedText } from '../field-issue.js';
import { defineFieldType } from '../field-type.js';
import { taxCode } from './identity-number.js';
import { part } from './part.js';

/** Parts of an organisation, in the order in which they are asked for; the name always is. */
export const ORGANISATION_PARTS = ['name', 'taxCode', 'address', 'representative'] as const;

const Settings = z.object({
  optional: z
    .array(z.enum(ORGANISATION_PARTS).exclude(['name']))
    .max(3)
    .default([])
    .describe('parts that may stay blank'),
});

/** An organisation as the papers name it; parts that may stay blank and did are ''. */
export type OrganisationValue = Record<(typeof ORGANISATION_PARTS)[number], string>;

/** An organisation: name, tax code, address, who represents it. The check digit is judged by the domain. */
export const organisation = defineFieldType<typeof Settings, OrganisationValue>({
  settings: Settings,
  answers: 'parts',
  valueSchema: ({ optional }) =>
    z.object({
      name: part(boundedText({ max: 200 })),
      taxCode: part(taxCode.valueSchema({}), optional.includes('taxCode')),
      address: part(boundedText({ max: 300 }), optional.includes('address')),
      representative: part(boundedText({ max: 100 }), optional.includes('representative')),
    }),
  toText: (value) => ORGANISATION_PARTS.flatMap((name) => value[name] || []).join(', '),
});
