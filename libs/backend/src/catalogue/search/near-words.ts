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

/** Beginnings that one region or another speaks alike, and spellings of one sound. */
const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/^tr/, 'ch'],
  [/^x/, 's'],
  [/^(gi(?=[aeouy])|r)/, 'd'],
  [/^l/, 'n'],
  [/^ngh/, 'ng'],
  [/^gh/, 'g'],
  [/^k(?!h)/, 'c'],
];

/** How a word sounds to one who does not tell the beginnings apart: "tru" and "chu", "sanh" and "xanh", "na" and "la". */
export function soundOf(folded: string): string {
  return ALIKE.reduce((word, [spelling, sound]) => word.replace(spelling, sound), folded);
}

/**
 * Known words that differ from a typed one by letters missing, added, replaced or swapped. Two words within n slips have
 * a form in common when up to n letters are left out of each, so a look-up meets only a handful of words.
 */
export class NearWords {
  private readonly byForm = new Map<string, number[]>();
  private readonly bySound = new Map<string, number[]>();

  constructor(private readonly words: readonly string[]) {
    for (const [number, word] of words.entries()) {
      append(this.bySound, soundOf(word), number);
      for (const form of withLettersLeftOut(word, allowed(word.length + 1))) append(this.byForm, form, number);
    }
  }

  /** Known words that sound alike, itself left out. */
  alike(typed: string): number[] {
    return (this.bySound.get(soundOf(typed)) ?? []).filter((word) => this.words[word] !== typed);
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

function append(lists: Map<string, number[]>, key: string, number: number): void {
  const list = lists.get(key);
  if (list) list.push(number);
  else lists.set(key, [number]);
}
