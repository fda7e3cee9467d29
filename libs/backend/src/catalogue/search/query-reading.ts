import type { SearchIndex } from './search-index.js';
import { isFiller, LONGEST_PHRASE, meaningOf } from './synonyms.js';
import { foldFinalY, wordsOf, type Word } from './words.js';

/** A word of a query and whether a hit must hold it. */
export interface ReadWord {
  word: Word;
  required: boolean;
}

/** One way to read a query. */
export interface Reading {
  words: readonly ReadWord[];
  /** Share of the required words' rareness that a hit must hold. */
  mustCover: number;
  /** What hits of this reading are worth against those of others. */
  worth: number;
}

const MOST_WORDS = 24;
const MEANING_MUST_COVER = 0.72;
/** Hits of the words themselves, where the table knows what is meant. */
const LITERAL_WORTH = 0.75;

type Piece = { words: Word[]; means: string | null; filler: boolean };

/** Longest phrase of the tables that starts here, otherwise the single word. */
function pieceAt(words: readonly Word[], from: number): Piece {
  for (let length = Math.min(LONGEST_PHRASE, words.length - from); length > 0; length -= 1) {
    const phrase = words.slice(from, from + length);
    const means = meaningOf(phrase);
    if (means !== undefined) return { words: phrase, means, filler: false };
    if (isFiller(phrase)) return { words: phrase, means: null, filler: true };
  }
  return { words: words.slice(from, from + 1), means: null, filler: false };
}

function piecesOf(words: readonly Word[]): Piece[] {
  const pieces: Piece[] = [];
  for (let from = 0; from < words.length; from += pieces.at(-1)?.words.length ?? 1) pieces.push(pieceAt(words, from));
  return pieces;
}

/** Wrapping counts as words of its own when nothing else was typed. */
function requireSomething(words: readonly ReadWord[]): ReadWord[] {
  return words.some(({ required }) => required) ? [...words] : words.map(({ word }) => ({ word, required: true }));
}

const literalWords = (pieces: readonly Piece[]): ReadWord[] =>
  pieces.flatMap((piece) => piece.words.map((word) => ({ word, required: !piece.filler })));

const meantWords = (pieces: readonly Piece[]): ReadWord[] =>
  pieces.flatMap((piece) =>
    (piece.means === null ? piece.words : wordsOf(piece.means)).map((word) => ({ word, required: !piece.filler })),
  );

/** The query word for word, and with everyday phrases put into the catalogue's words. */
export function readingsOf(words: readonly Word[]): Reading[] {
  const pieces = piecesOf(words.slice(0, MOST_WORDS));
  const literal = requireSomething(literalWords(pieces));
  if (!pieces.some((piece) => piece.means !== null)) return [{ words: literal, mustCover: 1, worth: 1 }];
  return [
    { words: requireSomething(meantWords(pieces)), mustCover: MEANING_MUST_COVER, worth: 1 },
    { words: literal, mustCover: 1, worth: LITERAL_WORTH },
  ];
}

const SHORTEST_RUN = 5;
const LONGEST_WORD = 7;

/** Words written without the spaces between ("khaisinh") taken apart into words of the index; null when it cannot be. */
function takenApart(index: SearchIndex, run: string): string[] | null {
  const best: (string[] | null)[] = [[], ...Array.from({ length: run.length }, () => null)];
  for (let end = 1; end <= run.length; end += 1) {
    for (let start = Math.max(0, end - LONGEST_WORD); start < end; start += 1) {
      const before = best[start];
      const word = run.slice(start, end);
      if (!before || word.length < 2 || !index.words.has(foldFinalY(word))) continue;
      const parts = [...before, word];
      if (!best[end] || parts.length < (best[end]?.length ?? 0)) best[end] = parts;
    }
  }
  return best[run.length] ?? null;
}

/** The typed words, with words grown together taken apart. */
export function separated(index: SearchIndex, words: readonly Word[]): Word[] {
  return words.flatMap((word) => {
    if (word.folded.length < SHORTEST_RUN || /\d/.test(word.folded) || index.words.has(word.folded)) return [word];
    const parts = takenApart(index, word.folded);
    return parts ? parts.flatMap((part) => wordsOf(part)) : [word];
  });
}
