import { z } from 'zod';
import { coded } from '../field-issue.js';
import { defineFieldType } from '../field-type.js';

const Settings = z.object({});

const digits = z.string().transform((typed) => typed.replace(/[\s.]/g, ''));

/** Số định danh cá nhân: twelve digits (NĐ 137/2015). Warnings on province, century and year belong to the domain. */
export const personalId = defineFieldType<typeof Settings, string>({
  settings: Settings,
  valueSchema: () =>
    coded(digits, (value) => /^\d{12}$/.test(value), {
      code: 'personal-id.length',
      paramsOf: (value) => ({ actual: value.replace(/\D/g, '').length }),
    }),
  toText: (value) => value,
});

/** Mã số thuế: ten digits, or thirteen as `XXXXXXXXXX-YYY`; the check digit is judged by the domain. */
export const taxCode = defineFieldType<typeof Settings, string>({
  settings: Settings,
  valueSchema: () =>
    coded(digits, (value) => /^\d{10}(?:-\d{3})?$/.test(value), { code: 'tax-code.length' }),
  toText: (value) => value,
});
