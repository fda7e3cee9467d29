import { dossierEndpoints, type catalogueEndpoints, type Agency, type OnlineLevel, type ProcedureCase, type ProcedureDetail, type SubmissionReceipt } from '@motcua/contracts';
import { contextOfCase, feesFor, instant, localDateOf } from '@motcua/domain';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { readLocal, writeLocal } from '../../../../lib/local-store.js';
import { preference } from '../../../../lib/preferences.js';
import { useWrite } from '../../../../lib/use-write.js';
import { offeringAgenciesQuery, procedureQuery } from '../../api/procedures.js';
import { DESK_LISTS_KEY } from '../../api/queues.js';
import { EMPTY_INTAKE, IntakeDraft, isHandedIn, paperOf, requestOf } from './intake-draft.js';
import { useOwnDesks } from './own-desks.js';

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

type Offering = z.infer<typeof catalogueEndpoints.agencies.response>['items'][number];

/** Agencies to choose from, and last the centre that finds out, when the desk does not know either. */
function withUnknown(offers: readonly Offering[], center: Agency | undefined, words: { name: string; onlineLevel: OnlineLevel | undefined }): readonly Offering[] {
  const { name, onlineLevel } = words;
  if (!center || onlineLevel === undefined || offers.length < 2 || offers.some(({ id }) => id === center.id)) return offers;
  const { id, code, kind, phone, address } = center;
  return [...offers, { id, code, kind, phone, address, shortName: null, name, onlineLevel }];
}

/**
 * What the chosen procedure says: its case, who decides, and what is due. The own agency is chosen where it offers the procedure;
 * an agency elsewhere only by hand, and then the own desk is named that takes the dossier in for it.
 */
function useSubject(draft: IntakeDraft) {
  const { t } = useTranslation('desk');
  const { desks, covers, coordinator, agencies: inForce } = useOwnDesks();
  const code = draft.procedureCode;
  const procedure = useQuery({ ...procedureQuery(code ?? ''), enabled: code !== null });
  const offering = useQuery({ ...offeringAgenciesQuery(code ?? ''), enabled: code !== null });
  const offers = offering.data?.items ?? [];
  const agencies = withUnknown(offers, coordinator, { name: t('intake.agencyUnknown'), onlineLevel: procedure.data?.onlineLevel });
  const own = offers.filter(({ id }) => covers(id));
  const agency = agencies.find(({ id }) => id === draft.agencyId) ?? own.find(({ id }) => desks.some((desk) => desk.id === id)) ?? own[0];
  const isElsewhere = agency !== undefined && (!covers(agency.id) || !offers.some(({ id }) => id === agency.id));
  const desk = isElsewhere ? (desks.find(({ id }) => id === draft.deskAgencyId) ?? desks[0]) : undefined;
  const found = code === null ? undefined : caseOf(procedure.data, draft.caseKey);
  const context = found && contextOfCase(found, draft.answers, localDateOf(instant(Date.now())));
  const provided = new Set(found?.components.filter((component) => isHandedIn(paperOf(draft, component))).map(({ key }) => key));
  const fee = found ? feesFor({ rules: found.fees, channel: draft.channel, provided, ...(context ? { context } : {}) }).total : null;
  return { procedure, found, agencies, agency, fee, desks, desk, inForce };
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
    const { found, agency, fee, desk } = subject;
    if (found && agency) write.mutate({ body: requestOf({ ...draft, agencyId: agency.id, deskAgencyId: desk?.id ?? null }, found, fee) });
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
