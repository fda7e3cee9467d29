import type { DossierDraft, FormDefinition, ProcedureDetail, Profile } from '@motcua/contracts';
import { askedForm, papersAsked, reasonsAgainst } from '@motcua/domain';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useParams } from 'react-router';
import { ActionLink } from '../../../components/action-button.js';
import { ErrorPanel } from '../../../components/error-panel.js';
import { Loading } from '../../../components/loading.js';
import { PageHeading } from '../../../components/page-heading.js';
import { withArrived } from '../../../form-fields/papers/paper-files.js';
import { useUploadTray } from '../../../form-fields/papers/use-upload-tray.js';
import { useLanguage } from '../../../i18n/language.js';
import { toProblem } from '../../../lib/api-problem.js';
import { paths } from '../../../lib/paths.js';
import { useSession } from '../../../lib/session.js';
import { draftQuery } from '../api/draft.js';
import { agenciesQuery, procedureQuery } from '../api/procedure.js';
import { profileQuery } from '../api/profile.js';
import { WizardFrame } from '../components/wizard-frame.js';
import { today, topicsOf } from '../draft/answers.js';
import { levelAt, type OfferingAgency } from '../draft/gates.js';
import { paperOf, putPaper } from '../draft/papers.js';
import type { WizardStep } from '../draft/stops.js';
import { useKeeper } from '../draft/use-keeper.js';
import { codeOfSent } from '../draft/use-sending.js';
import { stepOf } from '../draft/use-stops.js';
import { WizardContext, type Wizard } from '../draft/wizard.js';
import { CasePage } from './case-page.js';
import { CheckPage } from './check-page.js';
import { FormPage } from './form-page.js';
import { PapersPage } from './papers-page.js';
import { ReturnPage } from './return-page.js';

const PAGES = {
  'truong-hop': CasePage,
  don: FormPage,
  'giay-to': PapersPage,
  'nhan-ket-qua': ReturnPage,
  'kiem-tra': CheckPage,
} as const satisfies Record<WizardStep, () => React.ReactNode>;

/** C4 to C6. A draft that was sent already leads to its receipt, whichever page was asked for. */
export default function WizardPage() {
  const { draftId = '' } = useParams();
  const draft = useQuery(draftQuery(draftId));
  const code = draft.data?.procedureCode ?? '';
  const procedure = useQuery({ ...procedureQuery(code), enabled: code !== '' });
  const agencies = useQuery({ ...agenciesQuery(code), enabled: code !== '' });
  const profile = useQuery(profileQuery);
  const { account } = useSession();
  const sent = codeOfSent(draft.error ? toProblem(draft.error) : null);
  if (sent) return <Navigate to={paths.citizen.receipt.href(sent)} replace />;
  const failed = [draft, procedure, agencies, profile].find(({ error, data }) => error && data === undefined);
  if (failed) return <Failed error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!draft.data || !procedure.data || !agencies.data || !profile.data || !account) return <Loading shape="page" />;
  return (
    <OpenWizard
      key={draftId}
      read={{ draft: draft.data, procedure: procedure.data, agencies: agencies.data.items, profile: profile.data, accountId: account.id }}
    />
  );
}

function Failed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation('filing');
  return (
    <>
      <PageHeading>{t('title')}</PageHeading>
      <ErrorPanel error={error} onRetry={onRetry} />
      <p>
        <ActionLink to={paths.citizen.myDossiers.href()}>{t('toMine')}</ActionLink>
      </p>
    </>
  );
}

interface WizardReads {
  draft: DossierDraft;
  procedure: ProcedureDetail;
  agencies: readonly OfferingAgency[];
  profile: Profile;
  accountId: string;
}

const NO_FORM: FormDefinition = { pages: [] };

/** Everything the pages share, from what was read and what is being typed. */
function useOpenWizard({ draft: read, procedure, agencies, profile, accountId }: WizardReads): Wizard | null {
  const { language } = useLanguage();
  const { keeper, state } = useKeeper(read, accountId);
  const tray = useUploadTray((key, document, replaces) => {
    const { documents } = paperOf(keeper.snapshot().draft, key);
    putPaper(keeper, key, { documents: withArrived(documents, document, replaces), notHeld: false });
  });
  const { draft } = state;
  const chosen = procedure.cases.find(({ key }) => key === draft.caseKey) ?? procedure.cases[0];
  if (!chosen) return null;
  const level = levelAt(procedure, chosen, agencies.find(({ id }) => id === draft.agencyId));
  const asked = askedForm(chosen.form ?? NO_FORM, draft.answers, today());
  const topics = topicsOf(chosen.form, asked.fields, language);
  const rules = { values: asked.values, today: today() };
  const judged = { counted: asked.answers, rules, papers: papersAsked(chosen, rules), against: reasonsAgainst(chosen, rules) };
  return { keeper, state, draft, procedure, chosen, agencies, level, profile, tray, topics, ...judged };
}

function OpenWizard({ read }: { read: WizardReads }) {
  const { page } = useParams();
  const wizard = useOpenWizard(read);
  const [wasReplaced] = useState(read.draft.versionReplaced);
  const keeper = wizard?.keeper;
  const caseKey = wizard?.chosen.key;
  useEffect(() => {
    if (!wasReplaced || !keeper || caseKey === undefined) return;
    keeper.change({ caseKey }); // the version in force is what can be sent
    void keeper.flush();
  }, [wasReplaced, keeper, caseKey]);
  if (!wizard) return <Failed error={undefined} onRetry={() => window.location.reload()} />;
  const Page = PAGES[stepOf(page)];
  return (
    <WizardContext.Provider value={wizard}>
      <WizardFrame wasReplaced={wasReplaced}>
        <Page />
      </WizardFrame>
    </WizardContext.Provider>
  );
}
