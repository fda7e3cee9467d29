import type { FormDefinition } from '@motcua/contracts';
import { askedForm, papersAsked, reasonsAgainst } from '@motcua/domain';
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
import { today } from '../../../lib/today.js';
import { CarryOver } from '../components/carry-over.js';
import { RetiredDraft } from '../components/retired-draft.js';
import { WizardFrame } from '../components/wizard-frame.js';
import { topicsOf } from '../draft/answers.js';
import { levelAt } from '../draft/gates.js';
import { paperOf, putPaper } from '../draft/papers.js';
import type { WizardStep } from '../draft/stops.js';
import { useKeeper } from '../draft/use-keeper.js';
import { codeOfSent } from '../draft/use-sending.js';
import { stepOf } from '../draft/use-stops.js';
import { useWizardReads, type WizardReads } from '../draft/use-wizard-reads.js';
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

/** C4 to C6. A draft that was sent already leads to its receipt; one of an older version is carried over before its pages open. */
export default function WizardPage() {
  const { draftId = '' } = useParams();
  const { read, error, failed } = useWizardReads(draftId);
  const { account } = useSession();
  const sent = codeOfSent(error ? toProblem(error) : null);
  if (sent) return <Navigate to={paths.citizen.receipt.href(sent)} replace />;
  if (failed) return <Failed error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!read || !account) return <Loading shape="page" />;
  const { draft, procedure } = read;
  if (procedure.refusal?.code === 'procedure.retired') return <RetiredDraft draft={draft} procedure={procedure} />;
  if (draft.versionReplaced) return <CarryOver draft={draft} procedure={procedure} accountId={account.id} />;
  return <OpenWizard key={`${draftId} ${draft.versionId}`} read={read} accountId={account.id} />;
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

const NO_FORM: FormDefinition = { pages: [] };

/** Everything the pages share, from what was read and what is being typed. */
function useOpenWizard({ draft: read, procedure, agencies, profile }: WizardReads, accountId: string): Wizard | null {
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

function OpenWizard({ read, accountId }: { read: WizardReads; accountId: string }) {
  const { page } = useParams();
  const wizard = useOpenWizard(read, accountId);
  if (!wizard) return <Failed error={undefined} onRetry={() => window.location.reload()} />;
  const Page = PAGES[stepOf(page)];
  return (
    <WizardContext.Provider value={wizard}>
      <WizardFrame>
        <Page />
      </WizardFrame>
    </WizardContext.Provider>
  );
}
