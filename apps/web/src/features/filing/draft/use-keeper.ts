import { dossierEndpoints, type DossierDraft } from '@motcua/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { call } from '../../../lib/api-client.js';
import { markSessionEnded } from '../../../lib/session-end.js';
import { draftQuery, draftsQuery } from '../api/draft.js';
import { DraftKeeper, type KeeperState } from './draft-keeper.js';
import { keepCopy, readCopy } from './local-copy.js';

/** Saves when the page is hidden or left, tries again when the network is back, warns only where nothing could be kept. */
function useSafeLeaving(keeper: DraftKeeper): void {
  useEffect(() => {
    const save = (): void => void keeper.flush();
    const onHidden = (): void => (document.visibilityState === 'hidden' ? save() : undefined);
    const warn = (event: BeforeUnloadEvent): void => (keeper.hasUnsaved ? event.preventDefault() : undefined);
    document.addEventListener('visibilitychange', onHidden);
    window.addEventListener('online', save);
    window.addEventListener('pagehide', save);
    window.addEventListener('beforeunload', warn);
    return () => {
      document.removeEventListener('visibilitychange', onHidden);
      window.removeEventListener('online', save);
      window.removeEventListener('pagehide', save);
      window.removeEventListener('beforeunload', warn);
      save();
    };
  }, [keeper]);
}

/** The keeper of one draft while its wizard is open. */
export function useKeeper(draft: DossierDraft, accountId: string): { keeper: DraftKeeper; state: KeeperState } {
  const client = useQueryClient();
  const [keeper] = useState(
    () =>
      new DraftKeeper(draft, readCopy(draft.id, accountId), {
        save: async (body) => {
          const answer = await call(dossierEndpoints.saveDraft, { params: { id: draft.id }, body });
          client.setQueryData(draftQuery(draft.id).queryKey, answer.draft);
          void client.invalidateQueries({ queryKey: draftsQuery.queryKey, refetchType: 'none' });
          return answer;
        },
        keepCopy: (copy) => keepCopy(draft.id, copy && { accountId, ...copy }),
        onSignedOut: markSessionEnded,
      }),
  );
  useEffect(() => keeper.take(draft), [keeper, draft]);
  useSafeLeaving(keeper);
  return { keeper, state: useSyncExternalStore(keeper.subscribe, keeper.snapshot) };
}
