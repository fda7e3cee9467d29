import { z } from 'zod';
import { coded } from '../field-issue.js';
import { defineFieldType } from '../field-type.js';

const Settings = z.object({});

const phoneText = z.string().transform((typed) => typed.replace(/[\s.()-]/g, '').replace(/^(?:\+84|84(?=\d{9}$))/, '0'));

/** A Vietnamese telephone number, mobile or fixed, kept as `0…` digits. */
export const phone = defineFieldType<typeof Settings, string>({
  settings: Settings,
  answers: 'text',
  valueSchema: () =>
    coded(phoneText, (value) => /^0(?:[35789]\d{8}|2\d{9})$/.test(value), { code: 'phone.invalid' }),
  toText: (value) => value,
});

/** An e-mail address. */
export const email = defineFieldType<typeof Settings, string>({
  settings: Settings,
  answers: 'text',
  valueSchema: () =>
    coded(z.string().transform((typed) => typed.trim()), (value) => z.email().max(200).safeParse(value).success, {
      code: 'email.invalid',
    }),
  toText: (value) => value,
});
