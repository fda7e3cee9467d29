import { DomainError } from '@motcua/domain';

/** Where a page ended: the sorted moment and the id of its last row. */
export interface PagePlace {
  at: string;
  id: string;
}

const PLACE = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z) ([0-9a-f-]{36})$/;

/** An opaque cursor. */
export function cursorOf({ at, id }: PagePlace): string {
  return Buffer.from(`${at} ${id}`).toString('base64url');
}

/** @throws DomainError 'request.malformed' when the cursor is none of ours */
export function placeOf(cursor: string): PagePlace {
  const [, at, id] = PLACE.exec(Buffer.from(cursor, 'base64url').toString('utf8')) ?? [];
  if (!at || !id) throw new DomainError('request.malformed', { field: 'cursor' });
  return { at, id };
}
