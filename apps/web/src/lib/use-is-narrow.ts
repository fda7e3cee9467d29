import { useSyncExternalStore } from 'react';

const NARROW = '(max-width: 47.99em)';

const query = () => (typeof window.matchMedia === 'function' ? window.matchMedia(NARROW) : undefined);

function subscribe(notify: () => void): () => void {
  const media = query();
  media?.addEventListener('change', notify);
  return () => media?.removeEventListener('change', notify);
}

/** Phones and zoomed windows: less than 48em wide. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => query()?.matches ?? false);
}
