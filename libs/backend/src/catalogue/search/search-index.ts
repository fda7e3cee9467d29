import { NearWords } from './near-words.js';
import { rememberingWords, type Word } from './words.js';

/** What of a procedure is searched. Position in the list = its number everywhere below. */
export interface SearchDocument {
  code: string;
  name: string;
  shortName: string | null;
  everydayNames: readonly string[];
  results: readonly string[];
  fieldName: string;
  /** Added to the score of a hit: popular, offered here. 0…1 */
  boost: number;
}

/** Parts of a document and what a hit in them is worth. */
export const PART_WEIGHTS = { NAME: 1, SHORT_NAME: 1, EVERYDAY_NAME: 1, RESULT: 0.4, FIELD: 0.3 } as const;
type Part = keyof typeof PART_WEIGHTS;

/** "Thủ tục" at the head of a name tells nothing. */
const EMPTY_HEAD = /^\.?\s*th[uủ] tục (hành chính )?/i;
const LONGEST_PART_WORDS = 120;

/**
 * The whole catalogue as flat arrays of numbers, made once and only read: words by number, for each word the documents
 * that hold it, and the parts of the documents one after another.
 */
export interface SearchIndex {
  documents: readonly SearchDocument[];
  /** Number of a folded word. */
  words: ReadonlyMap<string, number>;
  /** Folded words by number. */
  folded: readonly string[];
  nearWords: NearWords;
  /** Documents by word number, ascending. */
  postings: readonly Uint32Array[];
  /** Rareness of a word by number. */
  idf: Float32Array;
  /** Number of a marked word. */
  markedWords: ReadonlyMap<string, number>;
  /** A way to write the marked word, by its number. */
  surfaces: readonly string[];
  /** Parts of document d: from partsOf[d] to partsOf[d + 1]. */
  partsOf: Uint32Array;
  /** Words of part p: from wordsFrom[p] to wordsFrom[p + 1]. */
  wordsFrom: Uint32Array;
  partWeight: Float32Array;
  /** Rareness of all different words of a part together: the most a query could cover. */
  partIdf: Float32Array;
  wordAt: Uint32Array;
  markedAt: Uint32Array;
}

class Builder {
  readonly words = new Map<string, number>();
  readonly postings: number[][] = [];
  readonly markedWords = new Map<string, number>();
  readonly surfaces: string[] = [];
  readonly partsOf: number[] = [0];
  readonly wordsFrom: number[] = [0];
  readonly partWeight: number[] = [];
  readonly wordAt: number[] = [];
  readonly markedAt: number[] = [];
  private readonly wordsOf = rememberingWords();

  addDocument(document: SearchDocument, number: number): void {
    for (const [part, text] of partsOf(document)) {
      this.addPart(this.wordsOf(text).slice(0, LONGEST_PART_WORDS), PART_WEIGHTS[part], number);
    }
    this.partsOf.push(this.partWeight.length);
  }

  private addPart(words: readonly Word[], weight: number, document: number): void {
    if (words.length === 0) return;
    for (const word of words) {
      this.wordAt.push(this.wordNumber(word.folded, document));
      this.markedAt.push(this.markedNumber(word));
    }
    this.wordsFrom.push(this.wordAt.length);
    this.partWeight.push(weight);
  }

  private wordNumber(folded: string, document: number): number {
    const known = this.words.get(folded);
    if (known === undefined) {
      this.words.set(folded, this.postings.length);
      this.postings.push([document]);
      return this.postings.length - 1;
    }
    const documents = this.postings[known];
    if (documents && documents.at(-1) !== document) documents.push(document);
    return known;
  }

  private markedNumber(word: Word): number {
    const known = this.markedWords.get(word.marked);
    if (known !== undefined) return known;
    this.markedWords.set(word.marked, this.surfaces.length);
    return this.surfaces.push(word.surface) - 1;
  }
}

function partsOf(document: SearchDocument): [Part, string][] {
  return [
    ['NAME', document.name.replace(EMPTY_HEAD, '')],
    ...(document.shortName ? [['SHORT_NAME', document.shortName] satisfies [Part, string]] : []),
    ...document.everydayNames.map((name): [Part, string] => ['EVERYDAY_NAME', name]),
    ...document.results.map((result): [Part, string] => ['RESULT', result]),
    ['FIELD', document.fieldName],
  ];
}

function rareness(documents: number, withWord: number): number {
  return Math.log(1 + documents / withWord);
}

/** Rareness of the different words of each part. */
function partRareness(builder: Builder, idf: Float32Array): Float32Array {
  return Float32Array.from(builder.partWeight, (_, part) => {
    const words = new Set(builder.wordAt.slice(builder.wordsFrom[part], builder.wordsFrom[part + 1]));
    return [...words].reduce((sum, word) => sum + (idf[word] ?? 0), 0);
  });
}

const TURN = 100;
const otherWork = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Builds the index in turns of a few milliseconds, so that requests are answered meanwhile. */
export async function buildSearchIndex(documents: readonly SearchDocument[]): Promise<SearchIndex> {
  const builder = new Builder();
  for (const [number, document] of documents.entries()) {
    builder.addDocument(document, number);
    if (number % TURN === TURN - 1) await otherWork();
  }
  const folded = [...builder.words.keys()];
  const idf = Float32Array.from(builder.postings, (holders) => rareness(documents.length, holders.length));
  return {
    documents,
    words: builder.words,
    folded,
    nearWords: new NearWords(folded),
    postings: builder.postings.map((holders) => Uint32Array.from(holders)),
    idf,
    markedWords: builder.markedWords,
    surfaces: builder.surfaces,
    partsOf: Uint32Array.from(builder.partsOf),
    wordsFrom: Uint32Array.from(builder.wordsFrom),
    partWeight: Float32Array.from(builder.partWeight),
    partIdf: partRareness(builder, idf),
    wordAt: Uint32Array.from(builder.wordAt),
    markedAt: Uint32Array.from(builder.markedAt),
  };
}
