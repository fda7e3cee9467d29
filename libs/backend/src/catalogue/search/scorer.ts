import type { SearchIndex } from './search-index.js';
import type { Slot } from './query-slots.js';

/** A document with how well it answers. */
export interface Hit {
  document: number;
  score: number;
}

const COVERED_SHARE = 0.5;
const SIDE_BY_SIDE_SHARE = 0.3;
const NOTHING_ELSE_SHARE = 0.2;
const EXACT_BONUS = 0.25;
/** No hit reaches this unless a part of it is the query itself. */
export const EXACT_SCORE = 1.2;
const ALMOST_ALL = 0.98;
const ROUNDING = 0.001;
/** A word met with other marks than it was typed with. */
const OTHER_MARKS_WORTH = 0.55;

/** Scores documents of one index. Its buffers are reused, so a scorer answers one query after another, never two at once. */
export class Scorer {
  private readonly covered: Float32Array;
  private readonly countedBy: Uint8Array;
  /** Bit s of a word's mask: the word stands for slot s. */
  private readonly slotsOfWord: Uint32Array;
  private readonly worthOfWord: Float32Array;
  private readonly bestInPart = new Float32Array(32);

  constructor(private readonly index: SearchIndex) {
    this.covered = new Float32Array(index.documents.length);
    this.countedBy = new Uint8Array(index.documents.length);
    this.slotsOfWord = new Uint32Array(index.folded.length);
    this.worthOfWord = new Float32Array(index.folded.length);
  }

  /**
   * Documents that hold the required slots, in no order that matters.
   * @param mustCover share of the required rareness that must be held, 0…1
   */
  hits(slots: readonly Slot[], mustCover: number): Hit[] {
    const required = this.count(slots);
    const need = required.reduce((sum, slot) => sum + slot.rareness, 0) * mustCover;
    return this.score(slots, this.holding(need));
  }

  /** The documents that hold more of the slots than any other. */
  fullestHits(slots: readonly Slot[]): Hit[] {
    this.count(slots);
    return this.score(slots, this.holding(this.covered.reduce((most, covered) => Math.max(most, covered), 0)));
  }

  private score(slots: readonly Slot[], documents: readonly number[]): Hit[] {
    this.enter(slots);
    const total = slots.reduce((sum, slot) => sum + slot.rareness, 0);
    const hits = documents.map((document) => ({ document, score: this.scoreOf(document, slots, total) }));
    this.leave(slots);
    return hits;
  }

  /** Counts for every document the rareness of the required slots that it holds; returns those slots. */
  private count(slots: readonly Slot[]): Slot[] {
    this.covered.fill(0);
    this.countedBy.fill(0);
    const required = slots.filter((slot) => slot.required);
    for (const [number, slot] of required.entries()) this.countSlot(slot, number + 1);
    return required;
  }

  private holding(need: number): number[] {
    const documents: number[] = [];
    for (let document = 0; document < this.covered.length; document += 1) {
      if ((this.covered[document] ?? 0) >= need - ROUNDING) documents.push(document);
    }
    return documents;
  }

  private countSlot(slot: Slot, stamp: number): void {
    for (const { word } of slot.alternatives) {
      for (const document of this.index.postings[word] ?? []) {
        if (this.countedBy[document] === stamp) continue;
        this.countedBy[document] = stamp;
        this.covered[document] = (this.covered[document] ?? 0) + slot.rareness;
      }
    }
  }

  private enter(slots: readonly Slot[]): void {
    for (const [number, slot] of slots.entries()) {
      for (const { word, worth } of slot.alternatives) {
        this.slotsOfWord[word] = (this.slotsOfWord[word] ?? 0) | (1 << number);
        this.worthOfWord[word] = Math.max(this.worthOfWord[word] ?? 0, worth);
      }
    }
  }

  private leave(slots: readonly Slot[]): void {
    for (const { word } of slots.flatMap((slot) => slot.alternatives)) {
      this.slotsOfWord[word] = 0;
      this.worthOfWord[word] = 0;
    }
  }

  private scoreOf(document: number, slots: readonly Slot[], total: number): number {
    let best = 0;
    const end = this.index.partsOf[document + 1] ?? 0;
    for (let part = this.index.partsOf[document] ?? 0; part < end; part += 1) {
      best = Math.max(best, this.scoreOfPart(part, slots, total));
    }
    return best + (this.index.documents[document]?.boost ?? 0);
  }

  /** How much of the query the part covers, how much of it in the query's order, and how little else it says. */
  private scoreOfPart(part: number, slots: readonly Slot[], total: number): number {
    const sideBySide = this.readPart(part, slots);
    let covered = 0;
    for (let slot = 0; slot < slots.length; slot += 1) {
      covered += (this.bestInPart[slot] ?? 0) * (slots[slot]?.rareness ?? 0);
    }
    if (covered === 0) return 0;
    const coverage = covered / total;
    const pairs = slots.length === 1 ? coverage : Math.min(1, sideBySide / pairsTotal(slots));
    const only = Math.min(1, covered / (this.index.partIdf[part] ?? 1));
    const exact = coverage > ALMOST_ALL && pairs > ALMOST_ALL && only > ALMOST_ALL ? EXACT_BONUS : 0;
    const share = COVERED_SHARE * coverage + SIDE_BY_SIDE_SHARE * pairs + NOTHING_ELSE_SHARE * only * coverage;
    return (share + exact) * (this.index.partWeight[part] ?? 0);
  }

  /** Fills `bestInPart` and returns the rareness of neighbours of the query that are neighbours here too. */
  private readPart(part: number, slots: readonly Slot[]): number {
    const { slotsOfWord } = this;
    const { wordAt, wordsFrom } = this.index;
    this.bestInPart.fill(0, 0, slots.length);
    let sideBySide = 0;
    let before = 0;
    let seenPairs = 0;
    const end = wordsFrom[part + 1] ?? 0;
    for (let position = wordsFrom[part] ?? 0; position < end; position += 1) {
      const mask = slotsOfWord[wordAt[position] ?? 0] ?? 0;
      if (mask !== 0) {
        this.countWord(position, mask, slots);
        const pairs = (before << 1) & mask & ~seenPairs;
        seenPairs |= pairs;
        for (let rest = pairs; rest !== 0; rest &= rest - 1) sideBySide += pairRareness(slots, lowestBit(rest));
      }
      before = mask;
    }
    return sideBySide;
  }

  private countWord(position: number, mask: number, slots: readonly Slot[]): void {
    const worth = this.worthOfWord[this.index.wordAt[position] ?? 0] ?? 0;
    for (let rest = mask; rest !== 0; rest &= rest - 1) {
      const slot = lowestBit(rest);
      const marked = slots[slot]?.marked ?? null;
      const agrees = marked === null || marked === this.index.markedAt[position];
      this.bestInPart[slot] = Math.max(this.bestInPart[slot] ?? 0, agrees ? worth : worth * OTHER_MARKS_WORTH);
    }
  }
}

const lowestBit = (mask: number): number => 31 - Math.clz32(mask & -mask);

const pairRareness = (slots: readonly Slot[], second: number): number =>
  ((slots[second - 1]?.rareness ?? 0) + (slots[second]?.rareness ?? 0)) / 2;

function pairsTotal(slots: readonly Slot[]): number {
  let total = 0;
  for (let second = 1; second < slots.length; second += 1) total += pairRareness(slots, second);
  return total || 1;
}
