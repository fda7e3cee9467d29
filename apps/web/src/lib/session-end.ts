import { useSyncExternalStore } from 'react';

let hasEnded = false;
const listeners = new Set<() => void>();

function set(next: boolean): void {
  if (hasEnded === next) return;
  hasEnded = next;
  listeners.forEach((notify) => notify());
}

/** An answer said that the sign-in has ended: the screen stays as it is, a banner offers to sign in again. */
export const markSessionEnded = (): void => set(true);

/** Signed in again, or left. */
export const clearSessionEnded = (): void => set(false);

/** Whether the banner `Đã hết phiên` is due. */
export function useSessionEnded(): boolean {
  return useSyncExternalStore(
    (notify) => {
      listeners.add(notify);
      return () => {
        listeners.delete(notify);
      };
    },
    () => hasEnded,
  );
}
