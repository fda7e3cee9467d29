import { dossierEndpoints, type DossierDraft } from '@motcua/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../lib/api-client.js';
import { draftQuery } from '../api/draft.js';
import { procedureQuery } from '../api/procedure.js';
import { keepCopy, readCopy } from './local-copy.js';
import { isEmptyPending, partsOf, patchOf } from './pending.js';

/** Saves what this machine kept and the server has not seen, so that it is carried over too. @returns the revision then */
async function saveCopy({ id, revision }: DossierDraft, accountId: string): Promise<number> {
  const copy = readCopy(id, accountId);
  const { ready, waiting } = partsOf({ ...copy?.pending, caseKey: undefined });
  if (!copy || isEmptyPending(ready)) return revision;
  const { draft } = await call(dossierEndpoints.saveDraft, { params: { id }, body: patchOf(ready, copy.baseRevision) });
  keepCopy(id, isEmptyPending(waiting) ? undefined : { accountId, baseRevision: draft.revision, pending: waiting });
  return draft.revision;
}

/** Carries a draft over to the version in force; after a refusal draft and procedure are read again. */
export function useCarryOver(draft: DossierDraft, accountId: string) {
  const client = useQueryClient();
  const readAgain = (queryKey: readonly unknown[]) => client.refetchQueries({ queryKey, exact: true });
  const { queryKey: ofProcedure } = procedureQuery(draft.procedureCode);
  const { queryKey: ofDraft } = draftQuery(draft.id);
  return useMutation({
    mutationFn: async (caseKey: string | undefined) => {
      const revision = await saveCopy(draft, accountId);
      return call(dossierEndpoints.carryOverDraft, { params: { id: draft.id }, body: { revision, caseKey } });
    },
    onSuccess: async (moved) => {
      await readAgain(ofProcedure);
      client.setQueryData(ofDraft, moved);
    },
    onError: () => Promise.all([readAgain(ofProcedure), readAgain(ofDraft)]),
  });
}
