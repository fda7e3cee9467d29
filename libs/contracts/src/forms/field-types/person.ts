import { z } from 'zod';
import { boundedText, coded } from '../field-issue.js';
import { defineFieldType } from '../field-type.js';
import { date } from './date.js';
import { personalId } from './identity-number.js';
import { part } from './part.js';

/** Parts of a person, in the order in which they are asked for; the name always is. */
export const PERSON_PARTS = ['fullName', 'birth', 'sex', 'personalId', 'address'] as const;

const Settings = z.object({
  optional: z
    .array(z.enum(PERSON_PARTS).exclude(['fullName']))
    .max(4)
    .default([])
    .describe('parts that may stay blank'),
});

/** A person as the papers name them; `birth` is `YYYY-MM-DD` or `YYYY`, parts that may stay blank and did are ''. */
export type PersonValue = Record<(typeof PERSON_PARTS)[number], string>;

const SEXES = { MALE: { vi: 'Nam', en: 'Male' }, FEMALE: { vi: 'Nữ', en: 'Female' } } as const;

const isSex = (value: string): value is keyof typeof SEXES => Object.hasOwn(SEXES, value);

/** A person: name, birth, sex, personal ID, address as text. Whether the parts agree with each other is judged by the domain. */
export const person = defineFieldType<typeof Settings, PersonValue>({
  settings: Settings,
  answers: 'parts',
  valueSchema: ({ optional }) =>
    z.object({
      fullName: part(boundedText({ max: 100 })),
      birth: part(date.valueSchema({ precision: 'YEAR', when: 'PAST' }), optional.includes('birth')),
      sex: part(coded(z.string(), isSex, { code: 'field.option-unknown' }), optional.includes('sex')),
      personalId: part(personalId.valueSchema({}), optional.includes('personalId')),
      address: part(boundedText({ max: 300 }), optional.includes('address')),
    }),
  toText: (value, _settings, language) => {
    const birth = value.birth.split('-').reverse().join('/');
    const sex = isSex(value.sex) ? SEXES[value.sex][language] : '';
    return [value.fullName, birth, sex, value.personalId, value.address].filter(Boolean).join(', ');
  },
});
