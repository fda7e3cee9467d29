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

const QUOTE = 34;
const BACKSLASH = 92;
const OPEN = [123, 91];
const CLOSE = [125, 93];
const NEW_LINE = 10;

/**
 * Cuts a JSON array of objects, or objects one after another (JSON lines), into its objects while it is being read.
 * Looks at brackets and strings alone; what stands inside an object is judged by `JSON.parse`.
 */
export class JsonRowSplitter {
  private line = 1;
  private depth = 0;
  private inString = false;
  private escaped = false;
  private array: 'unknown' | 'open' | 'closed' | 'lines' = 'unknown';
  private text = '';
  private startLine = 1;

  /** Objects completed by the next piece of the file. @throws NotRows */
  push(chunk: string): JsonRow[] {
    const rows: JsonRow[] = [];
    let from = 0;
    for (let at = 0; at < chunk.length; at += 1) {
      const sign = chunk.charCodeAt(at);
      if (sign === NEW_LINE) this.line += 1;
      const wasOutside = this.depth === 0;
      this.read(sign, chunk[at] ?? '');
      if (wasOutside && this.depth === 1) [from, this.startLine] = [at, this.line];
      if (wasOutside || this.depth > 0) continue;
      rows.push({ line: this.startLine, text: this.text + chunk.slice(from, at + 1) });
      this.text = '';
    }
    if (this.depth > 0) this.text += chunk.slice(from);
    return rows;
  }

  /** @throws NotRows when the file ends in the middle */
  end(): void {
    if (this.depth > 0) throw malformed(this.startLine, this.text);
    if (this.array === 'open') throw malformed(this.line, 'the list is not closed');
  }

  private read(sign: number, letter: string): void {
    if (this.depth === 0) return this.readOutside(sign, letter);
    if (this.inString) return this.readInString(sign);
    if (sign === QUOTE) this.inString = true;
    else if (OPEN.includes(sign)) this.depth += 1;
    else if (CLOSE.includes(sign)) this.depth -= 1;
  }

  private readInString(sign: number): void {
    if (this.escaped) this.escaped = false;
    else if (sign === BACKSLASH) this.escaped = true;
    else if (sign === QUOTE) this.inString = false;
  }

  private readOutside(sign: number, letter: string): void {
    if (/[\s\uFEFF]/.test(letter)) return;
    if (letter === '{' && this.array !== 'closed') {
      this.depth = 1;
      if (this.array === 'unknown') this.array = 'lines';
    } else if (letter === '[' && this.array === 'unknown') this.array = 'open';
    else if (letter === ']' && this.array === 'open') this.array = 'closed';
    else if (letter !== ',' || this.array !== 'open') throw malformed(this.line, letter);
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

function decoded(decoder: TextDecoder, chunk: Uint8Array | undefined): string {
  try {
    return decoder.decode(chunk, { stream: chunk !== undefined });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new NotRows(rowProblem(0, '', { reason: 'not-utf8', found: 'bytes that are not UTF-8' }));
  }
}
