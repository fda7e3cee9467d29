import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { propertyRuns } from '@motcua/testing';
import { editDistance } from './edit-distance.js';
import { plain, searchTokens } from './plain.js';


const VOWELS: Record<string, string> = {
  a: 'aàáảãạăằắẳẵặâầấẩẫậ',
  e: 'eèéẻẽẹêềếểễệ',
  i: 'iìíỉĩị',
  o: 'oòóỏõọôồốổỗộơờớởỡợ',
  u: 'uùúủũụưừứửữự',
  y: 'yỳýỷỹỵ',
};

describe('plain text for searching', () => {
  it('folds every Vietnamese letter, small and capital, composed and not', () => {
    for (const [letter, family] of Object.entries(VOWELS)) {
      expect(new Set(plain(family))).toEqual(new Set(letter));
      expect(plain(family.toUpperCase())).toBe(plain(family));
      expect(plain(family.normalize('NFD'))).toBe(plain(family));
    }
    expect(plain('Đđ')).toBe('dd');
  });

  it.each([
    ['Đăng ký KẾT HÔN', 'dang ky ket hon'],
    ['Cấp bản sao Trích lục hộ tịch', 'cap ban sao trich luc ho tich'],
    ['“Giấy chứng nhận” – đổi', '"giay chung nhan" - doi'],
    ['Müller, Łódź, Straße, Œuvre', 'muller, lodz, strasse, oeuvre'],
    ['02\u00a0bản…', '02 ban...'],
    ['日本 Россия', '日本 россия'],
  ])('%s → %s', (text, expected) => {
    expect(plain(text)).toBe(expected);
  });

  it('leaves what is plain already as it is', () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom(...Object.values(VOWELS).join(''), 'đ', 'Đ', ' ', 'n', 'g') }),
    );
    fc.assert(
      fc.property(text, (typed) => {
        expect(plain(plain(typed))).toBe(plain(typed));
        expect(plain(typed.normalize('NFD'))).toBe(plain(typed.normalize('NFC')));
      }),
      { numRuns: propertyRuns },
    );
  });

  it('is cut into words and numbers', () => {
    expect(searchTokens('Đăng ký khai sinh (có yếu tố nước ngoài), 02 bản/bộ')).toEqual([
      'dang',
      'ky',
      'khai',
      'sinh',
      'co',
      'yeu',
      'to',
      'nuoc',
      'ngoai',
      '02',
      'ban',
      'bo',
    ]);
    expect(searchTokens(' … ')).toEqual([]);
  });
});

/** The whole table, without any short cut. */
function slowDistance(a: string, b: string): number {
  const table: number[][] = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const cell = (i: number, j: number): number => table[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const costs = [
        cell(i - 1, j) + 1,
        cell(i, j - 1) + 1,
        cell(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
      ];
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        costs.push(cell(i - 2, j - 2) + 1);
      table[i]?.splice(j, 1, Math.min(...costs));
    }
  }
  return cell(a.length, b.length);
}

describe('slips of the keyboard', () => {
  it.each([
    ['sinh', 'sinh', 0],
    ['snih', 'sinh', 1],
    ['sih', 'sinh', 1],
    ['sinnh', 'sinh', 1],
    ['sing', 'sinh', 1],
    ['khia', 'khai', 1],
    ['kaih', 'khai', 2],
    ['', 'hon', 3],
  ])('between %s and %s are %d', (a, b, distance) => {
    expect(editDistance(a, b, 3)).toBe(distance);
    expect(editDistance(b, a, 3)).toBe(distance);
  });

  it('beyond the limit are only said to be beyond it', () => {
    expect(editDistance('khai', 'hon', 2)).toBe(3);
    expect(editDistance('a', 'abcdef', 2)).toBe(3);
    expect(editDistance('a', 'b', 0)).toBe(1);
  });

  it('agree with the whole table up to the limit', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 9 });
    fc.assert(
      fc.property(word, word, fc.nat({ max: 4 }), (a, b, max) => {
        expect(editDistance(a, b, max)).toBe(Math.min(slowDistance(a, b), max + 1));
      }),
      { numRuns: propertyRuns * 4 },
    );
  });
});
