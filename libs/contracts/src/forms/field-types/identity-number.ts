import { z } from 'zod';
import { coded } from '../field-issue.js';
import { defineFieldType } from '../field-type.js';

const Settings = z.object({});

const digits = z.string().transform((typed) => typed.replace(/[\s.]/g, ''));

/** Số định danh cá nhân: twelve digits (NĐ 137/2015). Warnings on province, century and year belong to the domain. */
export const personalId = defineFieldType<typeof Settings, string>({
  settings: Settings,
  answers: 'text',
  valueSchema: () =>
    coded(digits, (value) => /^\d{12}$/.test(value), {
      code: 'personal-id.length',
      paramsOf: (value) => ({ expected: 12, actual: value.replace(/\D/g, '').length }),
    }),
  toText: (value) => value,
});

const taxDigits = digits.transform((value) => value.replace(/^(\d{10})(\d{3})$/, '$1-$2'));

/**
 * Mã số thuế: ten digits, thirteen as `XXXXXXXXXX-YYY` (branch), or the twelve of a personal number (Luật Quản lý thuế 2019);
 * the check digit is judged by the domain.
 */
export const taxCode = defineFieldType<typeof Settings, string>({
  settings: Settings,
  answers: 'text',
  valueSchema: () =>
    coded(taxDigits, (value) => /^(?:\d{10}(?:-\d{3})?|\d{12})$/.test(value), { code: 'tax-code.length' }),
  toText: (value) => value,
});
