import { z } from 'zod';
import { DomainError } from '@motcua/domain';
import type { Hit } from './scorer.js';

/** Where a page ended: score and code of its last row, and its place for when that row is gone. */
const Cursor = z.tuple([z.int(), z.string().max(40), z.int().nonnegative()]);

const refused = () => new DomainError('request.invalid-fields', {}, [{ path: 'cursor', code: 'field.pattern', params: {} }]);

/** Opaque text for a row of the answer. */
export function cursorAfter(hit: Hit, code: string, place: number): string {
  return Buffer.from(JSON.stringify([hit.score, code, place])).toString('base64url');
}

function parsed(cursor: string): z.infer<typeof Cursor> {
  try {
    return Cursor.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) throw refused();
    throw error;
  }
}

/**
 * Place of the first row after the cursor. Rows keep their order while the catalogue stands still; when it has changed
 * between two pages, nothing is shown twice that stands before the row the page ended with.
 * @throws DomainError 'request.invalid-fields' when the text is none of ours
 */
export function placeAfter(cursor: string, hits: readonly Hit[], codeOf: (document: number) => string): number {
  const [score, code, place] = parsed(cursor);
  const found = hits.findIndex((hit) => codeOf(hit.document) === code);
  if (found >= 0) return found + 1;
  const lower = hits.findIndex((hit) => hit.score < score);
  return lower >= 0 ? lower : Math.min(place, hits.length);
}
