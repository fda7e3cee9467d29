import { editDistance } from '@motcua/domain';

/** A known word within a few slips of a typed one. */
export interface NearWord {
  word: number;
  distance: number;
}

const MAX_DISTANCE = 2;
/** Shorter words have too many neighbours for two slips. */
const SHORTEST_FOR_TWO = 7;
const SHORTEST_FOR_ONE = 3;

/** How many slips a word of this length may hold. */
function allowed(length: number): number {
  if (length < SHORTEST_FOR_ONE) return 0;
  return length < SHORTEST_FOR_TWO ? 1 : MAX_DISTANCE;
}

/** The word with up to `depth` letters left out, in every way. */
function withLettersLeftOut(word: string, depth: number, found = new Set<string>([word])): Set<string> {
  if (depth === 0) return found;
  for (let at = 0; at < word.length; at += 1) {
    const shorter = word.slice(0, at) + word.slice(at + 1);
    if (shorter.length === 0 || found.has(shorter)) continue;
    found.add(shorter);
    withLettersLeftOut(shorter, depth - 1, found);
  }
  return found;
}

/**
 * Known words that differ from a typed one by letters missing, added, replaced or swapped. Two words within n slips have
 * a form in common when up to n letters are left out of each, so a look-up meets only a handful of words.
 */
export class NearWords {
  private readonly byForm = new Map<string, number[]>();

  constructor(private readonly words: readonly string[]) {
    for (const [number, word] of words.entries()) {
      for (const form of withLettersLeftOut(word, allowed(word.length + 1))) {
        const numbers = this.byForm.get(form);
        if (numbers) numbers.push(number);
        else this.byForm.set(form, [number]);
      }
    }
  }

  /** Known words near to a typed one, itself left out; numbers are positions in the list of words. */
  near(typed: string): NearWord[] {
    const max = /\d/.test(typed) ? 0 : allowed(typed.length);
    if (max === 0) return [];
    const candidates = new Set([...withLettersLeftOut(typed, max)].flatMap((form) => this.byForm.get(form) ?? []));
    return [...candidates].flatMap((word) => {
      const distance = editDistance(typed, this.words[word] ?? '', max);
      return distance > 0 && distance <= max ? [{ word, distance }] : [];
    });
  }
}
