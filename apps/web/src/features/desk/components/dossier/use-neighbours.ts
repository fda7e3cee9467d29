import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useParams } from 'react-router';
import { paths } from '../../../../lib/paths.js';
import { queueAfterQuery } from '../../api/queues.js';
import { keepList, keptList, type KeptList } from '../list-memory.js';

export interface Neighbours {
  previous: string | undefined;
  next: string | undefined;
  /** Place in the list, from 1. */
  at: number;
  of: number;
  /** The list goes on behind what was read of it. */
  hasMore: boolean;
  list: { name: string; href: string; state: object } | undefined;
}

/** At the last dossier that was read of a list, its next page is read, so that the way goes on in the list's order. */
function useWholeList(list: KeptList | undefined, code: string): KeptList | undefined {
  const isLast = list?.codes.at(-1) === code;
  const page = useQuery({
    ...queueAfterQuery(list?.query ?? { queue: 'unit', sort: 'due' }, list?.cursor ?? ''),
    enabled: isLast && list?.cursor !== null,
  });
  const after = isLast ? page.data : undefined;
  const longer = list && after && { ...list, codes: [...new Set([...list.codes, ...after.items.map((row) => row.code)])], cursor: after.nextCursor };
  useEffect(() => {
    if (longer) keepList(longer);
  });
  return longer ?? list;
}

/** The list this dossier was opened from, with what stands before and after it. */
export function useNeighbours(): Neighbours {
  const { code = '' } = useParams();
  const list = useWholeList(keptList(), code);
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
    hasMore: list !== undefined && list.cursor !== null,
    list: list && {
      name: list.name,
      href: `${paths.desk.queue.href(list.key)}${list.search}`,
      state: { deskSearch: list.words, leftRow: code },
    },
  };
}
