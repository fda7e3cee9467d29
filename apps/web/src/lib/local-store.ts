/** Reads a small text kept in this browser; storage that is switched off reads as nothing. */
export function readLocal(key: string, storage: () => Storage = () => localStorage): string | undefined {
  try {
    return storage().getItem(`motcua.${key}`) ?? undefined;
  } catch {
    return undefined; // private windows may refuse storage: the page works without it
  }
}

/** Keeps a small text in this browser, or forgets it with `undefined`; does nothing when storage is switched off. */
export function writeLocal(
  key: string,
  value: string | undefined,
  storage: () => Storage = () => localStorage,
): void {
  try {
    if (value === undefined) storage().removeItem(`motcua.${key}`);
    else storage().setItem(`motcua.${key}`, value);
  } catch {
    // private windows may refuse storage: the page works without it
  }
}
