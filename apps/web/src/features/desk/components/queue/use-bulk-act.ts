import { bulkEndpoints, type BulkActBody, type BulkResult } from '@motcua/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { call } from '../../../../lib/api-client.js';
import type { ApiProblem } from '../../../../lib/api-problem.js';
import { createKeyring } from '../../../../lib/use-write.js';
import { DESK_LISTS_KEY } from '../../api/queues.js';
import type { SelectedDossier } from './use-selection.js';

const LOOK_EVERY_MS = 700;

/** What was done to many dossiers. */
export interface BulkOutcome {
  type: BulkActBody['type'];
  results: BulkResult[];
}

interface Wanted {
  act: BulkActBody;
  items: SelectedDossier[];
}

/** Sends one act for many dossiers. Pressing again after a lost answer asks under the same key and gets the first results. */
export function useBulkAct(onDone: (outcome: BulkOutcome) => void) {
  const client = useQueryClient();
  const keyring = useRef(createKeyring());
  const write = useMutation<BulkOutcome, ApiProblem, Wanted>({
    mutationFn: async (wanted) => {
      const { results } = await call(bulkEndpoints.bulkAct, { body: wanted, idempotencyKey: keyring.current.keyFor(wanted) });
      keyring.current.forget();
      return { type: wanted.act.type, results };
    },
    onSuccess: (outcome) => {
      void client.invalidateQueries({ queryKey: DESK_LISTS_KEY });
      onDone(outcome);
    },
  });
  const key = write.isPending ? keyring.current.keyFor(write.variables) : '';
  const progress = useQuery({
    queryKey: ['bulk-act', key],
    queryFn: ({ signal }) => call(bulkEndpoints.bulkProgress, { params: { key }, signal }),
    enabled: write.isPending,
    refetchInterval: LOOK_EVERY_MS,
    retry: false,
  });
  return { send: write.mutate, isSending: write.isPending, error: write.error, done: progress.data?.done ?? 0 };
}
