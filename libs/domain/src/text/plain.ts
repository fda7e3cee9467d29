/** Signs that taking off marks does not reach, folded as PostgreSQL's `unaccent.rules` fold them. */
const FOLDED: ReadonlyMap<string, string> = new Map([
  ['đ', 'd'],
  ['ð', 'd'],
  ['ł', 'l'],
  ['ø', 'o'],
  ['ı', 'i'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ß', 'ss'],
  ['þ', 'th'],
  ['\u00a0', ' '],
  ['\u2010', '-'],
  ['\u2011', '-'],
  ['\u2012', '-'],
  ['\u2013', '-'],
  ['\u2014', '-'],
  ['\u2018', "'"],
  ['\u2019', "'"],
  ['\u201c', '"'],
  ['\u201d', '"'],
  ['\u2026', '...'],
]);

const ASCII_ONLY = /^[\u0000-\u007f]*$/;
const MARKS = /[\u0300-\u036f]/g;
const FOLDABLE = new RegExp(`[${[...FOLDED.keys()].join('')}]`, 'g');

/**
 * Text as it is searched: small letters without marks, đ as d. "Đăng ký KẾT HÔN" → "dang ky ket hon".
 * Equal to PostgreSQL `lower(unaccent(normalize(x, NFC)))` for Vietnamese and Western European text, composed or not;
 * letters of other scripts stay as they are.
 * Source: design.md §5 "search without accents"
 */
export function plain(text: string): string {
  const lower = text.toLowerCase();
  if (ASCII_ONLY.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(FOLDABLE, (sign) => FOLDED.get(sign) ?? sign)
    .normalize('NFC');
}

/** Words of a text for the search index: runs of letters and digits of its plain form, in order, repeats kept. */
export function searchTokens(text: string): string[] {
  return plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
