import { dossierEndpoints, type DossierActBody, type DossierActType, type DossierDetail, type PaperKind, type PaperRef } from '@motcua/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { call } from '../../../../lib/api-client.js';
import { paths } from '../../../../lib/paths.js';
import { useWrite } from '../../../../lib/use-write.js';
import { dossierQuery } from '../../api/dossier.js';
import { DESK_LISTS_KEY } from '../../api/queues.js';

/** What became of the last act. */
export interface ActResult {
  type: DossierActType;
  /** Grows with each act, so that the result line takes the focus again. */
  seq: number;
  dossier: DossierDetail;
  slip: PaperRef | null;
}

const SLIP_OF_ACT: Partial<Record<DossierActType, PaperKind>> = {
  RECEIVE: 'RECEIPT',
  REQUEST_SUPPLEMENT: 'SUPPLEMENT_REQUEST',
  REJECT_AT_INTAKE: 'REJECTION',
  STOP: 'STOP_NOTICE',
  EXTEND: 'APOLOGY',
  APOLOGIZE: 'APOLOGY',
};

/** The slip that an act has just issued. */
function slipOf(type: DossierActType, { papers }: DossierDetail): PaperRef | null {
  const kind = SLIP_OF_ACT[type];
  return papers.filter((paper) => paper.kind === kind).toSorted((a, b) => b.issuedAt.localeCompare(a.issuedAt))[0] ?? null;
}

/** Where an officer goes on when an act took the dossier from his sight. */
function pageAfter(type: DossierActType): string {
  if (type === 'RETURN_AGENCY_STEP') return paths.desk.agencySteps.href();
  return paths.desk.queue.href(type === 'ASSIGN_COMPETENT_AGENCY' ? 'to-coordinate' : 'unit');
}

/**
 * Sends acts on one dossier; who loses sight of it by his act leaves the page. The version is the one the person saw; after a 409
 * `latest` holds what stands now, and only the person sends again.
 */
export function useSendAct(seen: DossierDetail, onDone: (result: ActResult) => void) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [result, setResult] = useState<ActResult>();
  const [latest, setLatest] = useState<DossierDetail>();
  const write = useWrite(dossierEndpoints.act, {
    onSuccess: (answer, { body }) => {
      const { type } = body.act;
      void client.invalidateQueries({ queryKey: DESK_LISTS_KEY });
      if (!answer.dossier) {
        void navigate(pageAfter(type), { replace: true, state: { left: seen.code } });
        return;
      }
      const done = { type, seq: answer.seq, dossier: answer.dossier, slip: slipOf(type, answer.dossier) };
      setLatest(undefined);
      setResult(done);
      client.setQueryData(dossierQuery(seen.code).queryKey, answer.dossier);
      onDone(done);
    },
  });
  const send = (act: DossierActBody): void => {
    setResult(undefined);
    write.mutate({ params: { code: seen.code }, body: { expectedVersion: (latest ?? seen).version, act } });
  };
  return {
    result,
    latest,
    error: write.error,
    failedAct: write.error ? write.variables?.body.act : undefined,
    isSending: write.isPending,
    send,
    /** Reads what stands now, for old → new. */
    readLatest: async () => setLatest(await call(dossierEndpoints.detail, { params: { code: seen.code } })),
    forget: write.reset,
  };
}
