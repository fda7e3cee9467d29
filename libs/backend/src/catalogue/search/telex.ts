import { foldFinalY } from './words.js';

/**
 * Keystrokes of the Telex and VNI input methods left in the text because the method was off: "ddawng kys",
 * "giaays", "d9ang1 ky1". Unmarked: only what is needed to find the word in a search without marks.
 */
const TELEX_PAIRS: readonly (readonly [RegExp, string])[] = [
  [/dd/g, 'd'],
  [/aa/g, 'a'],
  [/ee/g, 'e'],
  [/oo/g, 'o'],
  [/([aou])w/g, '$1'],
  [/w/g, 'u'],
];
/** The tone's key stands at the end, or right after the vowel; no Vietnamese word ends with these letters. */
const TONE_KEY = /(?<=[aeiouy].*)[sfrxj]$|(?<=[aeiouy])[sfrxj](?=[^aeiouy]*$)/;
const VNI_KEYS = /[1-9]/g;

/**
 * The folded word that the keystrokes meant; the word itself when it holds none. It may be wrong ("has" → "ha"), so
 * callers try it only where the word as typed is unknown.
 * @param folded a folded word
 */
export function withoutKeystrokes(folded: string): string {
  if (/\d/.test(folded) && /[a-z]/.test(folded)) return foldFinalY(folded.replace(VNI_KEYS, ''));
  let word = folded;
  for (const [pair, letter] of TELEX_PAIRS) word = word.replace(pair, letter);
  return foldFinalY(word.replace(TONE_KEY, ''));
}
