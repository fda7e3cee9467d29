import type { DossierDraft, ProcedureDetail, Profile } from '@motcua/contracts';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { agenciesQuery, procedureQuery } from '../api/procedure.js';
import { draftQuery } from '../api/draft.js';
import { profileQuery } from '../api/profile.js';
import type { OfferingAgency } from './gates.js';
import { usePlaces } from './use-places.js';

const ASK_AGAIN_MS = 1_000;

/** What a wizard is opened with. */
export interface WizardReads {
  draft: DossierDraft;
  procedure: ProcedureDetail;
  agencies: readonly OfferingAgency[];
  profile: Profile;
}

/** Everything a wizard reads, of one moment: a draft and a procedure of different versions are read again. */
export function useWizardReads(draftId: string) {
  const draft = useQuery(draftQuery(draftId));
  const code = draft.data?.procedureCode ?? '';
  const procedure = useQuery({ ...procedureQuery(code), enabled: code !== '' });
  const agencies = useQuery({ ...agenciesQuery(code), enabled: code !== '' });
  const profile = useQuery(profileQuery);
  const places = usePlaces(procedure.data, agencies.data?.items ?? []);
  const isApart = Boolean(draft.data && procedure.data && !draft.data.versionReplaced && draft.data.versionId !== procedure.data.versionId);
  const { refetch: readDraft } = draft;
  const { refetch: readProcedure } = procedure;
  useEffect(() => {
    if (!isApart) return;
    const timer = setInterval(() => void Promise.all([readDraft(), readProcedure()]), ASK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [isApart, readDraft, readProcedure]);
  const isWhole = draft.data && procedure.data && agencies.data && profile.data && !isApart;
  const read: WizardReads | null = isWhole
    ? { draft: draft.data, procedure: procedure.data, agencies: places, profile: profile.data }
    : null;
  return { read, error: draft.error, failed: [draft, procedure, agencies, profile].find((query) => query.error && query.data === undefined) };
}
