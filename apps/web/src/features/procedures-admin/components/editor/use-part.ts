import { useEffect, useRef } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import { findPlace, GENERAL, partOf } from './place.js';

/** Which part of the editor is open, as the address says; `#q-…` opens the part of a control and goes to it. */
export function usePart(): { part: string; open: (part: string) => void } {
  const [search, setSearch] = useSearchParams();
  const { hash, key } = useLocation();
  const wanted = useRef('');
  const part = search.get('phan') ?? GENERAL;
  const open = (next: string): void => setSearch({ phan: next }, { replace: true, preventScrollReset: true });
  useEffect(() => {
    if (hash.startsWith('#q-')) wanted.current = hash.slice(1);
    if (!wanted.current) return;
    const target = partOf(wanted.current);
    if (target !== part) {
      setSearch({ phan: target }, { replace: true, preventScrollReset: true });
      return;
    }
    const place = findPlace(wanted.current);
    wanted.current = '';
    place?.scrollIntoView({ block: 'center' });
    place?.focus({ preventScroll: true });
  }, [hash, key, part, setSearch]);
  return { part, open };
}
