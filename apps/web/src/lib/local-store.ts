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

const PERSONAL = ['motcua.draft.', 'motcua.supplement.'];

/** Forgets everything a person has typed on this machine; settings of the machine stay (screens.md §6, sign-out). */
export function forgetTyped(storage: () => Storage = () => localStorage): void {
  try {
    const kept = storage();
    const keys = Array.from({ length: kept.length }, (_, index) => kept.key(index) ?? '');
    for (const key of keys.filter((name) => PERSONAL.some((start) => name.startsWith(start)))) kept.removeItem(key);
  } catch {
    // private windows may refuse storage: nothing was kept then
  }
}
