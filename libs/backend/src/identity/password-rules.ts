import { plain } from '@motcua/domain';
import { COMMON_WORDS } from './common-words.js';

/** Why a password is refused; the SPA words it. */
export type PasswordWeakness = 'COMMON' | 'CONTAINS_NAME' | 'TOO_SIMPLE';

const FEWEST_DIFFERENT_CHARACTERS = 5;
const SHORTEST_NAME_LOOKED_FOR = 4;
const KEYBOARD_RUNS = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiopasdfghjklzxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
];
const LEET: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/** Letters only, twice: as typed, and with `0` read as `o`, `@` as `a` and so on. */
function lettersOf(password: string): string[] {
  const typed = plain(password);
  const read = [...typed].map((character) => LEET[character] ?? character).join('');
  return [typed, read].map((text) => text.replace(/\P{L}/gu, ''));
}

function isOneRun(text: string): boolean {
  return KEYBOARD_RUNS.some((run) => {
    const endless = run.repeat(Math.ceil(text.length / run.length) + 1);
    return endless.includes(text) || [...endless].reverse().join('').includes(text);
  });
}

/** True when nothing but common words, digits and signs makes up the password: `Matkhau@2026`. */
function isMadeOfCommonWords(letters: string): boolean {
  let rest = letters;
  for (const word of COMMON_WORDS) rest = rest.replaceAll(word, '');
  return rest.length < 3;
}

/**
 * What is wrong with a new password of allowed length, or null.
 * @param names login name, e-mail, phone number and full name of the account: none may stand in the password
 */
export function passwordWeakness(password: string, names: readonly string[]): PasswordWeakness | null {
  const typed = plain(password);
  if (new Set(typed).size < FEWEST_DIFFERENT_CHARACTERS || isOneRun(typed)) return 'TOO_SIMPLE';
  const parts = names
    .flatMap((name) => [name, name.split('@')[0] ?? '', name.replaceAll(/\s/g, '')])
    .map(plain);
  if (parts.some((part) => part.length >= SHORTEST_NAME_LOOKED_FOR && typed.includes(part)))
    return 'CONTAINS_NAME';
  return lettersOf(password).some(isMadeOfCommonWords) ? 'COMMON' : null;
}
