/** A file as it was read, unchanged. */
export type RawFile = Record<string, unknown>;

/** Room for what goes around the content of a request. */
const AROUND_BYTES = 1024;

/** Whether a request with this content would be refused for its size. @param limit of the endpoint, in bytes */
export const isTooLargeToSend = (content: unknown, limit: number): boolean => new Blob([JSON.stringify(content)]).size > limit - AROUND_BYTES;

/** The object in a JSON text; undefined where there is none. */
export function objectIn(text: string): RawFile | undefined {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? (read as RawFile) : undefined;
  } catch {
    return undefined;
  }
}
