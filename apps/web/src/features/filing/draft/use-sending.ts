import { dossierEndpoints } from '@motcua/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { toProblem, type ApiProblem } from '../../../lib/api-problem.js';
import { paths } from '../../../lib/paths.js';
import { useWrite } from '../../../lib/use-write.js';
import { draftQuery, draftsQuery } from '../api/draft.js';
import { procedureQuery } from '../api/procedure.js';
import { foreignKeys } from './answers.js';
import { keepCopy } from './local-copy.js';
import { useWizard } from './wizard.js';

/** The dossier a draft has become, when the refusal names it. */
export const codeOfSent = (problem: ApiProblem | null): string | undefined => {
  const code = problem?.code === 'draft.already-submitted' ? problem.params['code'] : undefined;
  return typeof code === 'string' ? code : undefined;
};

/** Refusals after which the draft is read again: changed on another device, or the rules changed while it was open. */
const ELSEWHERE: ReadonlySet<string> = new Set(['draft.stale-version', 'procedure.version-replaced', 'procedure.retired']);

/** Leaves the wizard for the receipt. */
function useReceipt(draftId: string): (code: string) => Promise<void> {
  const client = useQueryClient();
  const navigate = useNavigate();
  return async (code) => {
    keepCopy(draftId, undefined);
    await navigate(paths.citizen.receipt.href(code), { replace: true });
    void client.invalidateQueries({ queryKey: draftsQuery.queryKey });
    void client.invalidateQueries({ queryKey: ['my-dossiers'] });
  };
}

/**
 * Sends the draft once: everything typed is saved first, a second press while sending does nothing, and pressing again after
 * a lost answer repeats the same act with the same key. A draft that was sent already leads to its receipt.
 */
export function useSending() {
  const { keeper, draft, chosen } = useWizard();
  const client = useQueryClient();
  const submit = useWrite(dossierEndpoints.submit);
  const [unsaved, setUnsaved] = useState<ApiProblem | null>(null);
  const [isSending, setSending] = useState(false);
  const guard = useRef(false);
  const showReceipt = useReceipt(draft.id);
  const readAgain = (): Promise<unknown> =>
    Promise.all([draftQuery(draft.id), procedureQuery(draft.procedureCode)].map(({ queryKey }) => client.refetchQueries({ queryKey, exact: true })));
  const refused = async (error: unknown): Promise<void> => {
    const problem = toProblem(error);
    const code = codeOfSent(problem);
    if (code) await showReceipt(code);
    else if (ELSEWHERE.has(problem.code)) await readAgain();
  };
  const saveAll = async (): Promise<boolean> => {
    const foreign = chosen.form ? foreignKeys(chosen.form, keeper.snapshot().draft.answers) : [];
    if (foreign.length > 0) keeper.change({ answers: Object.fromEntries(foreign.map((key) => [key, null])) });
    return keeper.flush();
  };
  const attempt = async (): Promise<void> => {
    const isSaved = await saveAll();
    setUnsaved(isSaved ? null : (keeper.snapshot().problem ?? toProblem(undefined)));
    if (!isSaved) return;
    const body = { revision: keeper.revision, declared: true, consentPurpose: true as const };
    await submit.mutateAsync({ params: { id: draft.id }, body }).then(({ code }) => showReceipt(code), refused);
  };
  const send = async (): Promise<void> => {
    if (guard.current) return;
    guard.current = true;
    setSending(true);
    await attempt().finally(() => {
      guard.current = false;
      setSending(false);
    });
  };
  return { send, isSending, problem: unsaved ?? submit.error };
}
