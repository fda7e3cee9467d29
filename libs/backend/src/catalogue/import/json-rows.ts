import { TextDecoder } from 'node:util';
import type { RowProblem } from './row-problem.js';
import { rowProblem } from './row-problem.js';

/** One object of the file as text, with the line on which it begins. */
export interface JsonRow {
  line: number;
  text: string;
}

/** The file is not JSON, or not a list of objects. */
export class NotRows extends Error {
  override readonly name = 'NotRows';

  constructor(readonly problem: RowProblem) {
    super(problem.reason);
  }
}

const malformed = (line: number, found: string): NotRows => new NotRows(rowProblem(line, '', { reason: 'malformed-json', found }));

/** What may end a string, and what matters outside of strings. */
const IN_STRING = /["\\]/g;
const IN_OBJECT = /["{}[\]]/g;
const BLANK = /[\s\uFEFF]/;
const CLOSING = new Set(['}', ']']);

/** Position of the next sign that matters, or -1. */
function nextOf(signs: RegExp, text: string, from: number): number {
  signs.lastIndex = from;
  return signs.exec(text)?.index ?? -1;
}

/**
 * Cuts a JSON array of objects, or objects one after another (JSON lines), into its objects while it is being read.
 * Looks at brackets and strings alone; what stands inside an object is judged by `JSON.parse`.
 */
export class JsonRowSplitter {
  private depth = 0;
  private inString = false;
  private escaped = false;
  private list: 'unknown' | 'open' | 'closed' | 'lines' = 'unknown';
  /** What of the present object stood in the pieces before. */
  private text = '';
  private startLine = 1;
  /** Lines are counted up to `counted` in the present piece. */
  private line = 1;
  private counted = 0;

  /** Objects completed by the next piece of the file. @throws NotRows */
  push(chunk: string): JsonRow[] {
    const rows: JsonRow[] = [];
    this.counted = 0;
    let from = 0;
    for (let at = 0; at < chunk.length; at += 1) {
      if (this.depth > 0) {
        at = this.readInside(chunk, at);
        if (this.depth > 0) continue;
        rows.push({ line: this.startLine, text: this.text + chunk.slice(from, at + 1) });
        this.text = '';
      } else if (this.readOutside(chunk, at)) from = at;
    }
    this.lineAt(chunk, chunk.length);
    if (this.depth > 0) this.text += chunk.slice(from);
    return rows;
  }

  /** @throws NotRows when the file ends in the middle */
  end(): void {
    if (this.depth > 0) throw malformed(this.startLine, this.text);
    if (this.list === 'open') throw malformed(this.line, 'the list is not closed');
  }

  /** Reads on to the next sign that matters and returns its place, or the end of the piece. */
  private readInside(chunk: string, from: number): number {
    if (this.escaped) {
      this.escaped = false;
      return from;
    }
    const at = nextOf(this.inString ? IN_STRING : IN_OBJECT, chunk, from);
    if (at < 0) return chunk.length;
    const sign = chunk[at] ?? '';
    if (sign === '"') this.inString = !this.inString;
    else if (sign === '\\') this.escaped = true;
    else this.depth += CLOSING.has(sign) ? -1 : 1;
    return at;
  }

  /** Reads one sign between the objects; true when an object begins with it. */
  private readOutside(chunk: string, at: number): boolean {
    const sign = chunk[at] ?? '';
    if (BLANK.test(sign)) return false;
    if (sign === '{' && this.list !== 'closed') {
      [this.depth, this.startLine] = [1, this.lineAt(chunk, at)];
      if (this.list === 'unknown') this.list = 'lines';
      return true;
    }
    if (sign === '[' && this.list === 'unknown') this.list = 'open';
    else if (sign === ']' && this.list === 'open') this.list = 'closed';
    else if (sign !== ',' || this.list !== 'open') throw malformed(this.lineAt(chunk, at), sign);
    return false;
  }

  /** Line of a place in the present piece; places are asked for in ascending order. */
  private lineAt(chunk: string, at: number): number {
    for (let next = chunk.indexOf('\n', this.counted); next >= 0 && next < at; next = chunk.indexOf('\n', next + 1)) {
      this.line += 1;
      this.counted = next + 1;
    }
    return this.line;
  }
}

/** The object of a row. @throws NotRows */
export function parseRow(row: JsonRow): unknown {
  try {
    return JSON.parse(row.text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw malformed(row.line, error.message);
  }
}

/**
 * Objects of a file, read piece by piece.
 * @param onBytes told after each piece how many bytes have been read
 * @throws NotRows when the file is not UTF-8 or not a list of objects
 */
export async function* readJsonRows(chunks: AsyncIterable<Uint8Array>, onBytes: (bytes: number) => void): AsyncGenerator<JsonRow> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const splitter = new JsonRowSplitter();
  let bytes = 0;
  for await (const chunk of chunks) {
    yield* splitter.push(decoded(decoder, chunk));
    bytes += chunk.byteLength;
    onBytes(bytes);
  }
  decoded(decoder, undefined);
  splitter.end();
}

const isEncodingError = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA';

function decoded(decoder: TextDecoder, chunk: Uint8Array | undefined): string {
  try {
    return decoder.decode(chunk, { stream: chunk !== undefined });
  } catch (error) {
    if (!isEncodingError(error)) throw error;
    throw new NotRows(rowProblem(0, '', { reason: 'not-utf8', found: 'bytes that are not UTF-8' }));
  }
}
