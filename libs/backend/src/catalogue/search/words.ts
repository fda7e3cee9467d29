import { plain } from '@motcua/domain';

/** One word of a text in the three shapes that search compares. */
export interface Word {
  /** As written, small letters, NFC. */
  surface: string;
  /** Without marks, with the two spellings of final i/y made one: "ký" and "ki" are both "ki". */
  folded: string;
  /** With marks, the tone moved to the end, so that "hòa" and "hoà" are one. */
  marked: string;
}

/** Digits and Latin letters with any marks: all that the catalogue is written in. */
const WORDS = /[0-9a-z\u00df-\u00f6\u00f8-\u024f\u1e00-\u1eff]+/g;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const FINAL_Y = /^([bcdfghjklmnpqrstvx]*)y$/;

/** Final y after consonants is written i by half the country: "kỹ", "lý", "quý" against "kĩ", "lí", "quí". */
export function foldFinalY(word: string): string {
  if (word === 'quy') return 'qui';
  return word.replace(FINAL_Y, '$1i');
}

function markedOf(surface: string): string {
  const decomposed = surface.normalize('NFD');
  const tones = decomposed.match(TONES);
  if (!tones) return surface;
  return foldFinalY(decomposed.replace(TONES, '')) + tones.join('');
}

/** A word in its three shapes. @param surface small letters, NFC */
export function wordOf(surface: string): Word {
  return { surface, folded: foldFinalY(plain(surface)), marked: markedOf(surface) };
}

/** Words of a text by one that remembers what it has read: a catalogue has few different words. */
export function rememberingWords(): (text: string) => Word[] {
  const known = new Map<string, Word>();
  return (text) =>
    surfacesOf(text).map((surface) => {
      const word = known.get(surface) ?? wordOf(surface);
      known.set(surface, word);
      return word;
    });
}

const surfacesOf = (text: string): string[] => text.normalize('NFC').toLowerCase().match(WORDS) ?? [];

/** Words of a text in order, repeats kept. */
export function wordsOf(text: string): Word[] {
  return surfacesOf(text).map(wordOf);
}

/** Folded words with single spaces between: what phrases are compared by. */
export function foldedText(text: string): string {
  return wordsOf(text)
    .map((word) => word.folded)
    .join(' ');
}

/** Whether the word was typed with at least one mark. */
export function hasMarks(word: Word): boolean {
  return plain(word.surface) !== word.surface;
}
