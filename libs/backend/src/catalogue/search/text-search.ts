import { editDistance } from '@motcua/domain';
import { asTyped, corrected, slotOf, type Slot, type SlotMaker } from './query-slots.js';
import { readingsOf, separated, type Reading } from './query-reading.js';
import { EXACT_SCORE, Scorer, type Hit } from './scorer.js';
import type { SearchIndex } from './search-index.js';
import { EVERYDAY_PHRASES } from './synonyms.js';
import { wordsOf, type Word } from './words.js';

/** What was found for words, best first; `spelling` = what was looked for instead when nothing was found as typed. */
export interface TextAnswer {
  hits: Hit[];
  spelling: string | null;
}

/** Hits below this share of the best one hold the words by chance. */
const KEPT_SHARE = 0.55;
const MOST_SLOTS = 30;
/** When no document holds all words: those that hold most of them. */
const LOOSE_COVER = 0.6;
const CODE = /^\d[\d.]{2,}$/;
const SCORE_DIGITS = 10_000;
/** Below this the words stand in the best hit by chance, not together; a correction may be what was meant. */
const CONVINCING = 0.75 * SCORE_DIGITS;
const MUCH_BETTER = 1.4;

const digitsOf = (code: string): string => code.replaceAll('.', '');
const fold = (words: readonly Word[]): string => words.map((word) => word.folded).join(' ');

function slotsOf(maker: SlotMaker, reading: Reading): (Slot | null)[] {
  const last = reading.words.length - 1;
  return reading.words
    .slice(0, MOST_SLOTS)
    .map(({ word, required }, place) => slotOf(maker, word, { required, isLast: place === last }));
}

/** Finds procedures by words. One per index; not shared between queries that run at the same time. */
export class TextSearch {
  private readonly scorer: Scorer;
  private readonly codeDigits: readonly string[];

  constructor(private readonly index: SearchIndex) {
    this.scorer = new Scorer(index);
    this.codeDigits = index.documents.map((document) => digitsOf(document.code));
  }

  /** Documents that answer the words, best first; all the work of one query, in a few milliseconds. */
  find(query: string): TextAnswer {
    const byCode = CODE.test(query) ? this.byCode(query) : [];
    if (byCode.length > 0) return { hits: byCode, spelling: null };
    const words = separated(this.index, wordsOf(query));
    if (words.length === 0) return { hits: [], spelling: null };
    const typed = this.readAll(words, asTyped(this.index));
    const best = typed[0]?.score ?? 0;
    if (best >= CONVINCING) return { hits: typed, spelling: null };
    const corrected = this.findCorrected(words);
    if (corrected && (corrected.hits[0]?.score ?? 0) > best * MUCH_BETTER) return corrected;
    return typed.length > 0 ? { hits: typed, spelling: null } : this.findLoosely(words);
  }

  private byCode(query: string): Hit[] {
    const digits = digitsOf(query);
    return this.codeDigits.flatMap((code, document) => (code.startsWith(digits) ? [{ document, score: SCORE_DIGITS }] : []));
  }

  /** Hits of every reading of the words; a reading with a word that the index lacks has none. */
  private readAll(words: readonly Word[], maker: SlotMaker): Hit[] {
    return sorted(
      bestOfEach(
        readingsOf(words).map((reading) =>
          this.read(reading, maker).map(({ document, score }) => ({
            document,
            score: score >= EXACT_SCORE ? score : score * reading.worth,
          })),
        ),
      ),
    );
  }

  private read(reading: Reading, maker: SlotMaker): Hit[] {
    const slots = slotsOf(maker, reading);
    const lacking = slots.some((slot, place) => slot === null && reading.words[place]?.required && reading.mustCover === 1);
    const known = slots.filter((slot) => slot !== null);
    if (lacking || !known.some((slot) => slot.required)) return [];
    return this.scorer.hits(known, reading.mustCover);
  }

  /** The query as it was probably meant, looked for anew; null when no correction finds anything. */
  private findCorrected(words: readonly Word[]): TextAnswer | null {
    const phrase = nearestPhrase(fold(words));
    const spellings = [phrase, this.respelled(words, { onlyUnknown: true }), this.respelled(words, { onlyUnknown: false })];
    for (const spelling of spellings) {
      if (spelling === null) continue;
      const hits = this.readAll(wordsOf(spelling), asTyped(this.index));
      if (hits.length > 0) return { hits, spelling };
    }
    return null;
  }

  /** Each word replaced by what the best document has in its place. */
  private respelled(words: readonly Word[], how: { onlyUnknown: boolean }): string | null {
    const maker = corrected(this.index, how);
    const place = { required: true, isLast: false };
    const slots = words.slice(0, MOST_SLOTS).map((word) => slotOf(maker, word, place));
    const known = slots.filter((slot) => slot !== null);
    const best = known.length === 0 ? undefined : sorted(this.scorer.fullestHits(known))[0];
    if (!best) return null;
    const spelled = spelledIn(this.index, best.document, slots).map((word, number) => word ?? words[number]?.surface ?? '');
    const text = spelled.join(' ');
    return fold(wordsOf(text)) === fold(words) ? null : text;
  }

  private findLoosely(words: readonly Word[]): TextAnswer {
    const loosely = readingsOf(words).map((reading) => ({ ...reading, mustCover: LOOSE_COVER }));
    const maker = corrected(this.index, { onlyUnknown: true });
    return { hits: sorted(bestOfEach(loosely.map((reading) => this.read(reading, maker)))), spelling: null };
  }
}

/** Each document once, with the best of its scores. */
function bestOfEach(readings: readonly Hit[][]): Hit[] {
  const [only = []] = readings;
  if (readings.length < 2) return only;
  const best = new Map<number, Hit>();
  for (const hit of readings.flat()) {
    if (hit.score > (best.get(hit.document)?.score ?? 0)) best.set(hit.document, hit);
  }
  return [...best.values()];
}

/** Beside its neighbour of the query a word is likelier to be the one that was meant. */
const NEIGHBOUR_BONUS = 0.5;

/** How the document writes the words that the slots stand for; null where it has none of them. */
function spelledIn(index: SearchIndex, document: number, slots: readonly (Slot | null)[]): (string | null)[] {
  const from = index.wordsFrom[index.partsOf[document] ?? 0] ?? 0;
  const to = index.wordsFrom[index.partsOf[document + 1] ?? 0] ?? 0;
  const worths = slots.map((slot) => new Map(slot?.alternatives.map(({ word, worth }) => [word, worth])));
  const worthAt = (slot: number, at: number): number => worths[slot]?.get(index.wordAt[at] ?? -1) ?? 0;
  return slots.map((_, slot) => {
    let best = { at: -1, worth: 0 };
    for (let at = from; at < to; at += 1) {
      const here = worthAt(slot, at);
      if (here === 0) continue;
      const worth = here + NEIGHBOUR_BONUS * (worthAt(slot - 1, at - 1) + worthAt(slot + 1, at + 1));
      if (worth > best.worth) best = { at, worth };
    }
    return best.at < 0 ? null : (index.surfaces[index.markedAt[best.at] ?? -1] ?? null);
  });
}

const LETTERS = 26;

/** How often each letter stands in a phrase: phrases that differ in many letters need no closer look. */
function lettersOf(phrase: string): Uint8Array {
  const counts = new Uint8Array(LETTERS);
  for (let at = 0; at < phrase.length; at += 1) {
    const letter = phrase.charCodeAt(at) - 97;
    if (letter >= 0 && letter < LETTERS) counts[letter] = (counts[letter] ?? 0) + 1;
  }
  return counts;
}

const PHRASES = EVERYDAY_PHRASES.map((phrase) => ({ phrase, letters: lettersOf(phrase) }));

function differentLetters(a: Uint8Array, b: Uint8Array): number {
  let different = 0;
  for (let letter = 0; letter < LETTERS; letter += 1) different += Math.abs((a[letter] ?? 0) - (b[letter] ?? 0));
  return different;
}

/** An everyday phrase that differs from the query by a slip or two. */
function nearestPhrase(query: string): string | null {
  const max = Math.min(2, Math.floor(query.length / 5));
  if (max === 0) return null;
  let nearest: { phrase: string; distance: number } | null = null;
  const letters = lettersOf(query);
  for (const { phrase, letters: own } of PHRASES) {
    if (differentLetters(letters, own) > 2 * max) continue;
    const distance = editDistance(query, phrase, max);
    if (distance <= max && distance < (nearest?.distance ?? max + 1)) nearest = { phrase, distance };
  }
  return nearest?.phrase ?? null;
}

/** Whole scores (so that a cursor can carry them), best first, without those that only hold the words by chance. */
function sorted(hits: readonly Hit[]): Hit[] {
  const least = hits.reduce((best, { score }) => Math.max(best, score), 0) * KEPT_SHARE;
  return hits
    .filter(({ score }) => score >= least)
    .map(({ document, score }) => ({ document, score: Math.round(score * SCORE_DIGITS) }))
    .sort((a, b) => b.score - a.score || a.document - b.document);
}
