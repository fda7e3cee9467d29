import { QUEUE_FILTERS, QueueFilters, QueueSort, type QueueFilterName } from '@motcua/contracts';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { useDeskSearchWords } from '../../../../lib/desk-search.js';
import type { QueueFilter } from '../../api/queues.js';
import { setFilters, type ListPlace } from './use-list-place.js';

/** Parameters of the address; the words of a search stand in the history state instead. */
const FILTER_PARAMS = {
  procedureCode: 'thu-tuc',
  channel: 'kenh',
  due: 'han',
  status: 'tinh-trang',
  stepKind: 'buoc',
  holderId: 'nguoi-giu',
  agencyId: 'co-quan',
  labelId: 'nhan',
} as const satisfies Record<QueueFilterName, string>;
const SORT_PARAM = 'xep';
/** Says that the address means what it says, although it says nothing: a kept filter was taken off. */
const BARE_PARAM = 'loc';

/** Filters and order of a list as an address can carry them. */
interface Narrowing {
  filters: QueueFilters;
  sort: QueueSort;
}

/** What the address says; undefined when it leaves the list as it was kept. Values that we do not know are passed over. */
function narrowingIn(params: URLSearchParams): { filters: QueueFilters; sort: QueueSort | undefined } | undefined {
  const known = QUEUE_FILTERS.flatMap((name) => {
    const value = params.get(FILTER_PARAMS[name]);
    return value && QueueFilters.shape[name].safeParse(value).success ? [[name, value]] : [];
  });
  const sort = QueueSort.safeParse(params.get(SORT_PARAM));
  if (known.length === 0 && !sort.success && !params.has(BARE_PARAM)) return undefined;
  return { filters: QueueFilters.parse(Object.fromEntries(known)), sort: sort.success ? sort.data : undefined };
}

function addressOf({ filters, sort }: Narrowing, place: ListPlace): URLSearchParams {
  const params = new URLSearchParams();
  for (const name of QUEUE_FILTERS) {
    const value = filters[name];
    if (value) params.set(FILTER_PARAMS[name], value);
  }
  if (sort !== place.view.sort) params.set(SORT_PARAM, sort);
  const isKeptNarrow = Object.keys(setFilters(place.view.filters)).length > 0;
  if (params.size === 0 && isKeptNarrow) params.set(BARE_PARAM, '0');
  return params;
}

/** The filter of a list: shareable parts in the address, a person's words in this tab's history only. */
export function useQueueFilter(place: ListPlace) {
  const [params, setParams] = useSearchParams();
  const { state, search: address } = useLocation();
  const navigate = useNavigate();
  const words = useDeskSearchWords();
  const told = narrowingIn(params);
  const now: Narrowing = { filters: setFilters(told?.filters ?? place.view.filters), sort: told?.sort ?? place.view.sort };
  const filter: QueueFilter = { queue: place.queue, search: words || undefined, ...now.filters, sort: now.sort };
  const go = (next: Narrowing): void => setParams(addressOf(next, place), { replace: true, preventScrollReset: true, state });
  return {
    filter,
    ...now,
    words,
    put: (name: QueueFilterName, value: string | null): void => {
      const filters = { ...now.filters, [name]: value || undefined };
      go({ ...now, filters: QueueFilters.parse(setFilters(filters)) });
    },
    order: (sort: QueueSort): void => go({ ...now, sort }),
    search: (typed: string): void =>
      void navigate({ search: address }, { replace: true, preventScrollReset: true, state: { deskSearch: typed.trim() } }),
    clear: (): void =>
      void navigate(
        { search: addressOf({ filters: {}, sort: now.sort }, place).toString() },
        { replace: true, preventScrollReset: true, state: { deskSearch: '' } },
      ),
  };
}

export type QueueFilterControl = ReturnType<typeof useQueueFilter>;
