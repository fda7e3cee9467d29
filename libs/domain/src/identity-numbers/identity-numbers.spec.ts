import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { propertyRuns } from '@motcua/testing';
import { BIRTH_PROVINCES } from './birth-provinces.js';
import { maskIdentityNumber, maskPhone } from './masks.js';
import { checkPersonalId, readPersonalId } from './personal-id.js';
import { checkPhone, formatPhone, phoneToE164 } from './phone.js';
import { checkTaxCode, normaliseTaxCode, taxCodeKind } from './tax-code.js';

const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));

describe('personal ID (NĐ 137/2015, TT 07/2016)', () => {
  it('says province, century, sex and year of birth', () => {
    expect(readPersonalId('031187001234')).toEqual({
      provinceCode: '031',
      provinceName: 'Hải Phòng',
      sex: 'FEMALE',
      birthYear: 1987,
    });
    expect(readPersonalId('030205001234')).toMatchObject({
      provinceName: 'Hải Dương',
      sex: 'MALE',
      birthYear: 2005,
    });
    expect(readPersonalId('079 399 001 234')).toMatchObject({ sex: 'FEMALE', birthYear: 2099 });
  });

  it('knows the 63 provinces of birth registration', () => {
    expect(BIRTH_PROVINCES.size).toBe(63);
  });

  it.each([
    ['', 0],
    ['03118700123', 11],
    ['0311870012345', 13],
    ['03118700123A', 11],
    ['031187001234A', 13],
    ['123456789', 9],
  ])('%s is refused: it has %d digits, not 12', (typed, actual) => {
    expect(checkPersonalId(typed)).toEqual({
      errors: [{ code: 'personal-id.length', params: { expected: 12, actual } }],
      warnings: [],
    });
  });

  it('asks to look again, and never refuses, when the birth year, the sex or the province differ', () => {
    expect(checkPersonalId('999187001234', { birthDate: '1978-03-12', sex: 'MALE' })).toEqual({
      errors: [],
      warnings: [
        { code: 'personal-id.unknown-province', params: { prefix: '999' } },
        { code: 'personal-id.birth-year-differs', params: { year: 1987, birthDate: '1978-03-12' } },
        { code: 'personal-id.sex-differs', params: { sex: 'FEMALE' } },
      ],
    });
  });

  it('has nothing to say when everything agrees, also where only the birth year is known', () => {
    expect(checkPersonalId('031187001234', { birthDate: '1987', sex: 'FEMALE' })).toEqual({
      errors: [],
      warnings: [],
    });
    expect(checkPersonalId('031187001234')).toEqual({ errors: [], warnings: [] });
  });

  it('of any twelve digits is accepted, of anything else refused', () => {
    fc.assert(
      fc.property(fc.oneof(digits(12), fc.string()), (typed) => {
        expect(checkPersonalId(typed).errors.length === 0).toBe(
          /^\d{12}$/.test(typed.replace(/[\s.-]/g, '')),
        );
      }),
      { numRuns: propertyRuns },
    );
  });
});

describe('tax code', () => {
  it.each([
    ['0100109106', 'BODY'],
    ['0100112437', 'BODY'],
    ['0100233488', 'BODY'],
    ['0314409058-002', 'BRANCH'],
    ['0314409058002', 'BRANCH'],
    ['0314409058 – 002', 'BRANCH'],
    ['031187001234', 'PERSON'],
  ])('%s is accepted as %s', (typed, kind) => {
    expect(checkTaxCode(typed)).toEqual({ errors: [], warnings: [] });
    expect(taxCodeKind(typed)).toBe(kind);
  });

  it('with a wrong check digit is refused', () => {
    expect(checkTaxCode('0100233480').errors).toEqual([{ code: 'tax-code.check-digit', params: {} }]);
    expect(checkTaxCode('0314409059-002').errors).toEqual([{ code: 'tax-code.check-digit', params: {} }]);
  });

  it.each(['', '010010910', '01001091061', '0100109106-00', '0314409058-000', '0100000000', 'MST0100109106'])(
    '%s has the wrong form',
    (typed) => {
      expect(checkTaxCode(typed).errors[0]?.code).toBe('tax-code.length');
    },
  );

  it('is stored with its dash', () => {
    expect(normaliseTaxCode(' 0314 409 058.002')).toBe('0314409058-002');
  });

  it('has at most one right last digit, and one slip in any digit is seen', () => {
    fc.assert(
      fc.property(digits(9), fc.nat({ max: 9 }), fc.integer({ min: 1, max: 9 }), (body, position, by) => {
        const valid = Array.from({ length: 10 }, (_, last) => `${body}${last}`).filter(
          (code) => checkTaxCode(code).errors.length === 0,
        );
        expect(valid.length).toBeLessThanOrEqual(1);
        const [code] = valid;
        fc.pre(code !== undefined);
        const slipped = [...(code ?? '')]
          .map((digit, index) => (index === position ? (Number(digit) + by) % 10 : digit))
          .join('');
        expect(checkTaxCode(slipped).errors).not.toEqual([]);
      }),
      { numRuns: propertyRuns },
    );
  });
});

describe('telephone numbers', () => {
  it.each([
    ['0912345678', '+84912345678', '0912 345 678'],
    ['0912.345.678', '+84912345678', '0912 345 678'],
    ['+84 912 345 678', '+84912345678', '0912 345 678'],
    ['84912345678', '+84912345678', '0912 345 678'],
    ['+84 (0)912 345 678', '+84912345678', '0912 345 678'],
    ['0084912345678', '+84912345678', '0912 345 678'],
    ['0225 3 123 456', '+842253123456', '0225 3 123 456'],
    ['(024) 3825 3536', '+842438253536', '024 3825 3536'],
  ])('%s is stored as %s and shown as %s', (typed, stored, formatted) => {
    expect(phoneToE164(typed)).toBe(stored);
    expect(formatPhone(stored)).toBe(formatted);
    expect(checkPhone(typed).errors).toEqual([]);
  });

  it.each([
    '',
    '912345678',
    '0212345678',
    '0112345678',
    '091234567',
    '09123456789',
    '+1 202 555 0101',
    '113',
    'số của tôi',
  ])('%s is none of ours', (typed) => {
    expect(checkPhone(typed).errors).toEqual([{ code: 'phone.invalid', params: {} }]);
    expect(formatPhone(typed)).toBe(typed);
  });

  it('survive being shown and typed again', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.stringMatching(/^0[35789][0-9]{8}$/), fc.stringMatching(/^02[0-9]{9}$/)),
        (typed) => {
          const stored = phoneToE164(typed) ?? '';
          expect(stored).toBe(`+84${typed.slice(1)}`);
          expect(phoneToE164(formatPhone(stored))).toBe(stored);
          expect(phoneToE164(stored)).toBe(stored);
        },
      ),
      { numRuns: propertyRuns },
    );
  });
});

describe('masks for lists', () => {
  it('show the last four signs of an identity number', () => {
    expect(maskIdentityNumber('031187004521')).toBe('••4521');
    expect(maskIdentityNumber('0314409058-002')).toBe('••8002');
    expect(maskIdentityNumber('4521')).toBe('••');
  });

  it('show the first four and last three digits of a telephone number', () => {
    expect(maskPhone('+84912345678')).toBe('0912 ••• 678');
    expect(maskPhone('0225 3 123 456')).toBe('0225 ••• 456');
    expect(maskPhone('113')).toBe('••');
  });

  it('never show more than seven signs', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        expect(maskIdentityNumber(typed).replace(/[•]/g, '').length).toBeLessThanOrEqual(4);
        expect(maskPhone(typed).replace(/[• ]/g, '').length).toBeLessThanOrEqual(7);
      }),
      { numRuns: propertyRuns },
    );
  });
});
