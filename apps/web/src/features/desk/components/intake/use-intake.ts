import { dossierEndpoints, type ProcedureCase, type ProcedureDetail, type SubmissionReceipt } from '@motcua/contracts';
import { contextOfCase, feesFor, instant, localDateOf } from '@motcua/domain';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { readLocal, writeLocal } from '../../../../lib/local-store.js';
import { preference } from '../../../../lib/preferences.js';
import { useSession } from '../../../../lib/session.js';
import { useWrite } from '../../../../lib/use-write.js';
import { offeringAgenciesQuery, procedureQuery } from '../../api/procedures.js';
import { DESK_LISTS_KEY } from '../../api/queues.js';
import { EMPTY_INTAKE, IntakeDraft, isHandedIn, paperOf, requestOf } from './intake-draft.js';

const KEY = 'desk.intake';
const storage = () => sessionStorage;

function keptDraft(): IntakeDraft {
  try {
    const parsed = IntakeDraft.safeParse(JSON.parse(readLocal(KEY, storage) ?? 'null'));
    return parsed.success ? parsed.data : EMPTY_INTAKE;
  } catch {
    return EMPTY_INTAKE; // what somebody else wrote under our key
  }
}

/** The draft of this tab; a shared machine keeps nothing. */
function useKeptDraft() {
  const [draft, setDraft] = useState(keptDraft);
  const save = (next: IntakeDraft): void => {
    setDraft(next);
    if (preference('sharedDevice') === 'no') writeLocal(KEY, next === EMPTY_INTAKE ? undefined : JSON.stringify(next), storage);
  };
  return { draft, put: (change: Partial<IntakeDraft>) => save({ ...draft, ...change }), clear: () => save(EMPTY_INTAKE) };
}

const caseOf = (procedure: ProcedureDetail | undefined, key: string | null): ProcedureCase | undefined =>
  procedure?.cases.find((one) => one.key === key) ?? procedure?.cases[0];

/** What the chosen procedure says: its case, who decides, and what is due. The own agency comes first. */
function useSubject(draft: IntakeDraft) {
  const { account } = useSession();
  const code = draft.procedureCode;
  const procedure = useQuery({ ...procedureQuery(code ?? ''), enabled: code !== null });
  const offering = useQuery({ ...offeringAgenciesQuery(code ?? ''), enabled: code !== null });
  const agencies = offering.data?.items ?? [];
  const own = new Set(account?.roles.map(({ agencyId }) => agencyId));
  const agency = agencies.find(({ id }) => id === draft.agencyId) ?? agencies.find(({ id }) => own.has(id)) ?? agencies[0];
  const found = code === null ? undefined : caseOf(procedure.data, draft.caseKey);
  const context = found && contextOfCase(found, draft.answers, localDateOf(instant(Date.now())));
  const provided = new Set(found?.components.filter((component) => isHandedIn(paperOf(draft, component))).map(({ key }) => key));
  const fee = found ? feesFor({ rules: found.fees, channel: draft.channel, provided, ...(context ? { context } : {}) }).total : null;
  return { procedure, found, agencies, agency, fee };
}

/** Everything that happens at the counter for one person. */
export function useIntake() {
  const client = useQueryClient();
  const { draft, put, clear } = useKeptDraft();
  const subject = useSubject(draft);
  const [receipt, setReceipt] = useState<SubmissionReceipt>();
  const [uploads, setUploads] = useState(0);
  const write = useWrite(dossierEndpoints.intake, {
    onSuccess: (answer) => {
      clear();
      setReceipt(answer);
      void client.invalidateQueries({ queryKey: DESK_LISTS_KEY });
    },
  });
  const send = (): void => {
    const { found, agency, fee } = subject;
    if (found && agency) write.mutate({ body: requestOf({ ...draft, agencyId: agency.id }, found, fee) });
  };
  return {
    draft,
    put,
    clear: () => {
      write.reset();
      clear();
    },
    ...subject,
    send,
    error: write.error,
    isSending: write.isPending,
    isUploading: uploads > 0,
    noteUploading: (isBusy: boolean) => setUploads((count) => count + (isBusy ? 1 : -1)),
    receipt,
    takeNext: () => {
      write.reset();
      setReceipt(undefined);
    },
  };
}

export type Intake = ReturnType<typeof useIntake>;
