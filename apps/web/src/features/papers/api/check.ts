import { paperEndpoints } from '@motcua/contracts';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../lib/api-client.js';

/** Slips that were issued under a check code or number. */
export const paperCheckQuery = (code: string) =>
  queryOptions({
    queryKey: ['paper-check', code],
    queryFn: ({ signal }) => call(paperEndpoints.check, { params: { code }, signal }),
    staleTime: 60_000,
    refetchOnWindowFocus: false,
  });

/** SHA-256 of a file in hexadecimal, counted here: the file never leaves the machine. Undefined where the browser cannot (plain http). */
export async function hashOfFile(file: Blob): Promise<string | undefined> {
  const { subtle } = globalThis.crypto as Partial<Crypto>;
  if (!subtle) return undefined;
  const digest = new Uint8Array(await subtle.digest('SHA-256', await file.arrayBuffer()));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
