import type { SearchIndex } from './search-index.js';
import { withoutKeystrokes } from './telex.js';
import { hasMarks, type Word } from './words.js';

/** A word of the index that a typed word may stand for; `worth` 1 = exactly this word. */
export interface Alternative {
  word: number;
  worth: number;
}

/** One word of the query with all it may stand for. */
export interface Slot {
  alternatives: readonly Alternative[];
  /** A hit must hold it; the wrapping of a question is only welcome. */
  required: boolean;
  /** Number of the marked word as typed; null when it was typed without marks. */
  marked: number | null;
  rareness: number;
}

const OPTIONAL_SHARE = 0.4;
const PREFIX_WORTH = 0.8;
const MOST_PREFIXES = 40;
const KEYSTROKES_WORTH = 0.95;
const WORTH_BY_DISTANCE = [1, 0.7, 0.45] as const;
const OTHER_FIRST_LETTER = 0.8;
const SOUNDS_ALIKE_WORTH = 0.75;

/** How a query's words become slots. */
export interface SlotMaker {
  index: SearchIndex;
  /** Numbers of words near enough to `folded`, with what they are worth. */
  alternativesOf(folded: string, isLast: boolean): Alternative[];
}

function withPrefix(index: SearchIndex, folded: string): Alternative[] {
  if (folded.length < 2) return [];
  const words: number[] = [];
  for (const [number, word] of index.folded.entries()) {
    if (word.length > folded.length && word.startsWith(folded)) words.push(number);
    if (words.length === MOST_PREFIXES) break;
  }
  return words.map((word) => ({ word, worth: PREFIX_WORTH }));
}

/** The word as typed; the last one, which may not be finished, also as the beginning of others. */
export const asTyped = (index: SearchIndex): SlotMaker => ({
  index,
  alternativesOf(folded, isLast) {
    const exact = index.words.get(folded);
    if (exact !== undefined) return [{ word: exact, worth: 1 }];
    return isLast ? withPrefix(index, folded) : [];
  },
});

function near(index: SearchIndex, folded: string): Alternative[] {
  const alike = index.nearWords.alike(folded).map((word) => ({ word, worth: SOUNDS_ALIKE_WORTH }));
  const near = index.nearWords.near(folded).map(({ word, distance }) => {
    const worth = WORTH_BY_DISTANCE[distance] ?? 0;
    return { word, worth: index.folded[word]?.[0] === folded[0] ? worth : worth * OTHER_FIRST_LETTER };
  });
  return [...alike, ...near];
}

/**
 * The word and everything it may be a slip of: keystrokes of the input method, letters missing, added or
 * swapped, beginnings that sound alike.
 * @param onlyUnknown leave the words that the index knows as they are
 */
export const corrected = (index: SearchIndex, { onlyUnknown }: { onlyUnknown: boolean }): SlotMaker => ({
  index,
  alternativesOf(folded, isLast) {
    const typed = asTyped(index).alternativesOf(folded, isLast);
    const known = index.words.has(folded);
    if (known && onlyUnknown) return typed;
    const meant = known ? undefined : index.words.get(withoutKeystrokes(folded));
    const keystrokes = meant === undefined ? [] : [{ word: meant, worth: KEYSTROKES_WORTH }];
    return bestOfEach([...typed, ...keystrokes, ...near(index, folded)]);
  },
});

function bestOfEach(alternatives: readonly Alternative[]): Alternative[] {
  const best = new Map<number, number>();
  for (const { word, worth } of alternatives) best.set(word, Math.max(worth, best.get(word) ?? 0));
  return [...best].map(([word, worth]) => ({ word, worth }));
}

/** A word typed with marks must be met with them to count in full. */
function markedNumber(index: SearchIndex, word: Word): number | null {
  return hasMarks(word) ? (index.markedWords.get(word.marked) ?? null) : null;
}

/** The rarest reading decides how much a slot weighs. */
function rarenessOf(index: SearchIndex, alternatives: readonly Alternative[]): number {
  const bestWorth = Math.max(0, ...alternatives.map(({ worth }) => worth));
  const best = alternatives.filter(({ worth }) => worth >= bestWorth);
  return Math.max(0, ...best.map(({ word }) => index.idf[word] ?? 0));
}

/** A slot for a typed word, or null when the index holds nothing it may stand for. */
export function slotOf(maker: SlotMaker, word: Word, place: { required: boolean; isLast: boolean }): Slot | null {
  const alternatives = maker.alternativesOf(word.folded, place.isLast);
  if (alternatives.length === 0) return null;
  const rareness = rarenessOf(maker.index, alternatives);
  return {
    alternatives,
    required: place.required,
    marked: markedNumber(maker.index, word),
    rareness: place.required ? rareness : rareness * OPTIONAL_SHARE,
  };
}
