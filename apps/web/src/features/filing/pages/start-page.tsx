import { dossierEndpoints, type ProcedureDetail } from '@motcua/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { ActionButton, ActionLink } from '../../../components/action-button.js';
import { ErrorPanel } from '../../../components/error-panel.js';
import { ErrorSummary } from '../../../components/field-error.js';
import { Notice } from '../../../components/notice.js';
import { PageHeading } from '../../../components/page-heading.js';
import { QueryView } from '../../../components/query-view.js';
import { useProblemWords } from '../../../i18n/problem-words.js';
import { paths } from '../../../lib/paths.js';
import { useTitle } from '../../../lib/use-title.js';
import { useWrite } from '../../../lib/use-write.js';
import { draftQuery, draftsQuery } from '../api/draft.js';
import { agenciesQuery, procedureQuery } from '../api/procedure.js';
import { profileQuery } from '../api/profile.js';
import { AGENCY_ID, AgencyChoice } from '../components/agency-choice.js';
import { CASE_ID, CaseChoice } from '../components/case-choice.js';
import { OpenDrafts } from '../components/open-drafts.js';
import styles from '../components/wizard.module.css';
import { filingRefusal, levelAt, type OfferingAgency } from '../draft/gates.js';
import { usePlaces } from '../draft/use-places.js';
import { agencyAsked, agencyOfAddress } from '../draft/where.js';

/** The door to the wizard: which case, where. The draft begins here and is kept from now on. */
export default function StartPage() {
  const { code = '' } = useParams();
  const { t } = useTranslation('filing');
  const procedure = useQuery(procedureQuery(code));
  const agencies = useQuery(agenciesQuery(code));
  useTitle({ screen: t('start.title'), code });
  return (
    <div className={styles.page}>
      <PageHeading lead={procedure.data && <span lang="vi">{procedure.data.shortName ?? procedure.data.name}</span>}>{t('start.title')}</PageHeading>
      <QueryView query={procedure}>
        {(found) =>
          found.fileable ? (
            <QueryView query={agencies}>{({ items }) => <StartForm procedure={found} agencies={items} />}</QueryView>
          ) : (
            <NotFileable procedure={found} />
          )
        }
      </QueryView>
    </div>
  );
}

function NotFileable({ procedure: { code, refusal } }: { procedure: ProcedureDetail }) {
  const { t } = useTranslation('filing');
  const { codeText } = useProblemWords();
  return (
    <>
      <Notice tone="warning">
        <p>{refusal ? codeText(refusal.code, refusal.params) : t('start.notOnline')}</p>
      </Notice>
      <p className={styles.acts}>
        <ActionLink variant="main" to={paths.citizen.procedure.href(code)}>
          {t('start.howElse')}
        </ActionLink>
      </p>
    </>
  );
}

/** What was asked for in the address, or is known of the person, stands chosen already. */
function useStartChoice(procedure: ProcedureDetail, agencies: readonly OfferingAgency[]) {
  const [search] = useSearchParams();
  const profile = useQuery(profileQuery);
  const [caseKey, setCase] = useState<string | null>(null);
  const [agencyId, setAgency] = useState<string | null>(null);
  const asked = procedure.cases.find(({ key }) => key === search.get('case')) ?? (procedure.cases.length === 1 ? procedure.cases[0] : undefined);
  const likely = agencyAsked(agencies, search.get('agency')) ?? agencyOfAddress(agencies, profile.data?.address ?? null);
  return {
    chosen: procedure.cases.find(({ key }) => key === caseKey) ?? asked,
    agency: agencies.find(({ id }) => id === agencyId) ?? likely,
    setCase,
    setAgency,
  };
}

function StartForm({ procedure, agencies: offering }: { procedure: ProcedureDetail; agencies: readonly OfferingAgency[] }) {
  const { t } = useTranslation('filing');
  const { codeText } = useProblemWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [attempt, setAttempt] = useState(0);
  const agencies = usePlaces(procedure, offering);
  const { chosen, agency, setCase, setAgency } = useStartChoice(procedure, agencies);
  const create = useWrite(dossierEndpoints.createDraft, {
    onSuccess: (draft) => {
      client.setQueryData(draftQuery(draft.id).queryKey, draft);
      void client.invalidateQueries({ queryKey: draftsQuery.queryKey });
      void navigate(paths.citizen.filing.href(draft.id), { replace: true });
    },
  });
  const refused = chosen && agency ? filingRefusal(chosen, levelAt(procedure, chosen, agency)) : null;
  const found = [
    ...(chosen ? [] : [{ fieldId: CASE_ID, text: t('start.caseMissing') }]),
    ...(agency ? [] : [{ fieldId: AGENCY_ID, text: t('start.agencyMissing') }]),
    ...(refused ? [{ fieldId: AGENCY_ID, text: codeText(refused.code, refused.params) }] : []),
  ];
  const faults = attempt > 0 ? found : [];
  const at = (id: string): string | undefined => faults.find(({ fieldId }) => fieldId === id)?.text;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAttempt((count) => count + 1);
    if (!chosen || !agency || refused) return;
    create.mutate({ body: { procedureCode: procedure.code, caseKey: chosen.key, agencyId: agency.id } });
  };
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary errors={faults} attempt={attempt} />
      <OpenDrafts procedureCode={procedure.code} />
      {procedure.cases.length > 1 && <CaseChoice procedure={procedure} value={chosen?.key ?? null} error={at(CASE_ID)} onChange={setCase} />}
      <AgencyChoice agencies={agencies} value={agency?.id ?? null} error={at(AGENCY_ID)} onChange={setAgency} />
      {create.error && <ErrorPanel error={create.error} />}
      <div className={styles.acts}>
        <ActionButton type="submit" variant="main" isWide isBusy={create.isPending} busyText={t('start.opening')}>
          {t('start.act')}
        </ActionButton>
      </div>
      <p className={styles.below}>{t('start.kept')}</p>
    </form>
  );
}
