import { describe, expect, it } from '@jest/globals';
import { DossierCode } from '@motcua/contracts';
import fc from 'fast-check';
import { propertyRuns } from '@motcua/testing';
import { plainDate, plainDateOf } from '../deadlines/instant.js';
import { DomainError } from '../errors/domain-error.js';
import {
  formatDossierCode,
  isAgencyCode,
  normaliseDossierCode,
  parseDossierCode,
  parseResultCode,
  resultCodeOf,
} from './dossier-code.js';


function codeOfRefusal(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    return error instanceof DomainError ? error.code : error;
  }
}

describe('agency codes (QĐ 20/2020 art. 4)', () => {
  it.each(['H24', 'H24.6', 'H24.60.4', 'G03', 'H24.12.AB9', `H24.${'9'.repeat(31)}`])(
    '%s begins a dossier code',
    (code) => {
      expect(isAgencyCode(code)).toBe(true);
    },
  );

  it.each([
    '',
    '24',
    'Z24',
    'H2',
    'h24',
    'H24.',
    'H24..1',
    '.H24',
    'H24-1',
    'H24.đ',
    `H24.${'9'.repeat(32)}`,
    '000.00.14.H56',
  ])('%s does not', (code) => {
    expect(isAgencyCode(code)).toBe(false);
  });
});

describe('dossier codes', () => {
  it('are agency, local day and the number of that day', () => {
    expect(formatDossierCode({ agencyCode: 'H24.12', date: plainDate('2026-04-16'), sequence: 1 })).toBe(
      'H24.12-260416-0001',
    );
  });

  it('grow past four digits on a busy day instead of being used again', () => {
    expect(formatDossierCode({ agencyCode: 'H24', date: plainDate('2026-04-16'), sequence: 12_345 })).toBe(
      'H24-260416-12345',
    );
  });

  it('go to text and back, and are what the wire takes', () => {
    const group = fc.stringMatching(/^[0-9A-Z]{1,4}$/);
    const agencyCode = fc
      .tuple(fc.stringMatching(/^[A-Y][0-9]{2}$/), fc.array(group, { maxLength: 4 }))
      .map(([first, rest]) => [first, ...rest].join('.'));
    const date = fc.integer({ min: 10_957, max: 47_481 }).map(plainDateOf);
    fc.assert(
      fc.property(agencyCode, date, fc.integer({ min: 1, max: 999_999 }), (agency, day, sequence) => {
        const code = formatDossierCode({ agencyCode: agency, date: day, sequence });
        expect(DossierCode.parse(code)).toBe(code);
        expect(parseDossierCode(code)).toEqual({
          agencyCode: agency,
          generation: 'CURRENT',
          date: day,
          sequence,
        });
      }),
      { numRuns: propertyRuns },
    );
  });

  it('of the older order are read too (real: 000.17.22.H56-210531-0001)', () => {
    expect(parseDossierCode('000.17.22.H56-210531-0001')).toEqual({
      agencyCode: '000.17.22.H56',
      generation: 'REVERSED',
      date: '2021-05-31',
      sequence: 1,
    });
    expect(parseDossierCode('000.00.14.H56-200203-0118').sequence).toBe(118);
  });

  it('are read as people type them: small letters, spaces, a long dash', () => {
    expect(normaliseDossierCode(' h24.12 – 260416 – 0001 ')).toBe('H24.12-260416-0001');
    expect(parseDossierCode(' h24.12 – 260416 – 0001 ').agencyCode).toBe('H24.12');
  });

  it.each([
    '',
    'H24.12',
    'H24.12-260416-001',
    'H24.12-260230-0001',
    'H24.12-261316-0001',
    'H24.12-260416-0000',
    'Z24-260416-0001',
    '00.17.22.H56-210531-0001',
    `H24.${'9'.repeat(60)}-260416-0001`,
  ])('%s is none', (text) => {
    expect(codeOfRefusal(() => parseDossierCode(text))).toBe('dossier-code.invalid');
  });

  it('are not made for a wrong agency or number', () => {
    const date = plainDate('2026-04-16');
    expect(codeOfRefusal(() => formatDossierCode({ agencyCode: 'h24', date, sequence: 1 }))).toBe(
      'agency-code.invalid',
    );
    for (const sequence of [0, -1, 1.5, Number.NaN]) {
      expect(codeOfRefusal(() => formatDossierCode({ agencyCode: 'H24', date, sequence }))).toBeInstanceOf(
        RangeError,
      );
    }
  });
});

describe('result codes', () => {
  it('are the dossier code, KQ and the number of the result', () => {
    expect(resultCodeOf('H24.12-260416-0001', 2)).toBe('H24.12-260416-0001-KQ2');
    expect(parseResultCode('h24.12-260416-0001-kq2')).toEqual({ dossierCode: 'H24.12-260416-0001', n: 2 });
  });

  it.each(['H24.12-260416-0001', 'H24.12-260416-0001-KQ0', 'H24.12-260416-0001-KQ', 'H24-KQ1'])(
    '%s is none',
    (text) => {
      expect(codeOfRefusal(() => parseResultCode(text))).toBe('dossier-code.invalid');
    },
  );

  it('count from 1', () => {
    expect(() => resultCodeOf('H24.12-260416-0001', 0)).toThrow(RangeError);
  });
});
