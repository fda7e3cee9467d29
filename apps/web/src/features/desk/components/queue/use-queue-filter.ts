import { Channel, DossierStatus, Id, type Queue } from '@motcua/contracts';
import type { z } from 'zod';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { useDeskSearchWords } from '../../../../lib/desk-search.js';
import type { QueueFilter } from '../../api/queues.js';

/** Parameters of the address; the words of a search stand in the history state instead. */
export const FILTER_PARAMS = {
  procedureCode: 'thu-tuc',
  channel: 'kenh',
  status: 'tinh-trang',
  holderId: 'nguoi-giu',
  agencyId: 'co-quan',
  sort: 'xep',
} as const satisfies Partial<Record<keyof QueueFilter, string>>;
export type FilterName = keyof typeof FILTER_PARAMS;

/** A value from the address, when it is one we know. */
function known<Schema extends z.ZodType>(schema: Schema, text: string | null): z.output<Schema> | undefined {
  const parsed = schema.safeParse(text);
  return parsed.success ? parsed.data : undefined;
}

function filterOf(queue: Queue, params: URLSearchParams, search: string): QueueFilter {
  const procedureCode = params.get(FILTER_PARAMS.procedureCode);
  const filter: QueueFilter = {
    queue,
    search: search || undefined,
    procedureCode: procedureCode || undefined,
    channel: known(Channel, params.get(FILTER_PARAMS.channel)),
    status: known(DossierStatus, params.get(FILTER_PARAMS.status)),
    holderId: known(Id, params.get(FILTER_PARAMS.holderId)),
    agencyId: known(Id, params.get(FILTER_PARAMS.agencyId)),
    sort: params.get(FILTER_PARAMS.sort) === 'newest' ? 'newest' : undefined,
  };
  return filter;
}

/** The filter of a queue: shareable parts in the address, a person's words in this tab's history only. */
export function useQueueFilter(queue: Queue) {
  const [params, setParams] = useSearchParams();
  const { state, search: address } = useLocation();
  const navigate = useNavigate();
  const words = useDeskSearchWords();
  const put = (name: FilterName, value: string | null): void => {
    const next = new URLSearchParams(params);
    if (value) next.set(FILTER_PARAMS[name], value);
    else next.delete(FILTER_PARAMS[name]);
    setParams(next, { replace: true, preventScrollReset: true, state });
  };
  const search = (typed: string): void =>
    void navigate({ search: address }, { replace: true, preventScrollReset: true, state: { deskSearch: typed.trim() } });
  const clear = (): void => void navigate({ search: '' }, { replace: true, preventScrollReset: true, state: { deskSearch: '' } });
  return { filter: filterOf(queue, params, words), words, put, search, clear };
}

export type QueueFilterControl = ReturnType<typeof useQueueFilter>;
