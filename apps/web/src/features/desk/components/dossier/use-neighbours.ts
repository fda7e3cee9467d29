import { useParams } from 'react-router';
import type { Queue } from '@motcua/contracts';
import { paths } from '../../../../lib/paths.js';
import { keptList } from '../list-memory.js';

export interface Neighbours {
  previous: string | undefined;
  next: string | undefined;
  /** Place in the list, from 1. */
  at: number;
  of: number;
  list: { queue: Queue; href: string; state: object } | undefined;
}

/** The list this dossier was opened from, with what stands before and after it. */
export function useNeighbours(): Neighbours {
  const { code = '' } = useParams();
  const list = keptList();
  const codes = list?.codes ?? [];
  const index = codes.indexOf(code);
  const hrefAt = (place: number): string | undefined => {
    const found = index < 0 ? undefined : codes[place];
    return found === undefined ? undefined : paths.desk.dossier.href(found);
  };
  return {
    previous: hrefAt(index - 1),
    next: hrefAt(index + 1),
    at: index + 1,
    of: codes.length,
    list: list && {
      queue: list.queue,
      href: `${paths.desk.queue.href(list.queue)}${list.search}`,
      state: { deskSearch: list.words, leftRow: code },
    },
  };
}
