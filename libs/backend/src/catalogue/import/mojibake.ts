/** What a byte 0x80–0xBF looks like when UTF-8 was read as Latin-1 or as Windows-1252. */
const SECOND_BYTE = '\u0080-\u009f\u00a1-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122';
/** "Ã¡" for á, "áº¡" for ạ, "Æ°" for ư, "Ä‘" for đ, "Äƒ" for ă; and the sign for bytes that were lost. */
const MOJIBAKE = new RegExp(`Ã[${SECOND_BYTE}]|á[º»][${SECOND_BYTE}]|Æ[°¡]|Ä[\u0091\u2018\u0083\u0192\u0090]|\ufffd`);

/** Whether a text was decoded with the wrong character set at least once. */
export function isMojibake(text: string): boolean {
  return MOJIBAKE.test(text);
}

/** Path and value of the first garbled text in a row; null when there is none. */
export function findMojibake(value: unknown, path = ''): { field: string; found: string } | null {
  if (typeof value === 'string') return isMojibake(value) ? { field: path, found: value } : null;
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, child] of Object.entries(value)) {
    const found = findMojibake(child, path === '' ? key : `${path}.${key}`);
    if (found) return found;
  }
  return null;
}
