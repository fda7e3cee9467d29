import { z } from 'zod';
import { DomainError } from '@motcua/domain';

/** Where a page ended: the sorted value and the id of its last row. */
export interface PagePlace {
  at: string;
  id: string;
}

const MOMENT = z.iso.datetime();
const Place = z.tuple([z.string().min(1).max(100), z.uuid()]);

/** An opaque cursor. */
export function cursorOf({ at, id }: PagePlace): string {
  return Buffer.from(`${at} ${id}`).toString('base64url');
}

/**
 * @param kind what the list is sorted by: a cursor of another order is none of ours
 * @throws DomainError 'request.malformed' when the cursor is none of ours
 */
export function placeOf(cursor: string, kind: 'moment' | 'text'): PagePlace {
  const place = Place.safeParse(Buffer.from(cursor, 'base64url').toString('utf8').split(' '));
  if (!place.success || (kind === 'moment' && !MOMENT.safeParse(place.data[0]).success)) {
    throw new DomainError('request.malformed', { field: 'cursor' });
  }
  const [at, id] = place.data;
  return { at, id };
}
