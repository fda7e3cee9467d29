import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * The token that a page must send with each write (`x-csrf-token`): derived from the session's secret token, so it
 * belongs to exactly one sign-in and nothing has to be stored.
 */
export function csrfTokenOf(sessionToken: string): string {
  return createHmac('sha256', sessionToken).update('motcua csrf').digest('base64url');
}

/** Whether `given` is the token of this session; takes the same time for right and wrong ones. */
export function isCsrfTokenOf(sessionToken: string, given: string): boolean {
  const expected = Buffer.from(csrfTokenOf(sessionToken));
  const received = Buffer.from(given);
  return expected.length === received.length && timingSafeEqual(expected, received);
}
