import { z } from 'zod';
import { DomainError } from '@motcua/domain';

/** Where a page ended: the sorted moment and the id of its last row. */
export interface PagePlace {
  at: string;
  id: string;
}

const Place = z.tuple([z.iso.datetime(), z.uuid()]);

/** An opaque cursor. */
export function cursorOf({ at, id }: PagePlace): string {
  return Buffer.from(`${at} ${id}`).toString('base64url');
}

/** @throws DomainError 'request.malformed' when the cursor is none of ours */
export function placeOf(cursor: string): PagePlace {
  const place = Place.safeParse(Buffer.from(cursor, 'base64url').toString('utf8').split(' '));
  if (!place.success) throw new DomainError('request.malformed', { field: 'cursor' });
  const [at, id] = place.data;
  return { at, id };
}
