import { randomInt } from 'node:crypto';

/** Without letters and digits that are mistaken for each other over the telephone. */
const SIGNS = 'ABCDEFGHKLMNPQRTUVXY2346789';

/** A short code that a person can read to the hotline, for example `K7Q-2M9`; the log has it beside the correlation id. */
export function newReference(): string {
  const signs = Array.from({ length: 6 }, () => SIGNS[randomInt(SIGNS.length)]);
  return `${signs.slice(0, 3).join('')}-${signs.slice(3).join('')}`;
}
