import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '../../../components/field-error.js';
import { Notice } from '../../../components/notice.js';
import { PageHeading } from '../../../components/page-heading.js';
import { useProblemWords } from '../../../i18n/problem-words.js';
import { useTitle } from '../../../lib/use-title.js';
import { prefillOf } from '../draft/answers.js';
import { filingRefusal } from '../draft/gates.js';
import { useStops } from '../draft/use-stops.js';
import { useWizard } from '../draft/wizard.js';
import { afterPress } from '../components/after-press.js';
import { AGENCY_ID, AgencyChoice } from '../components/agency-choice.js';
import { ApplicantPart, useApplicantFaults } from '../components/applicant-choice.js';
import { CaseChoice } from '../components/case-choice.js';
import { leaveField, PageActs } from '../components/page-acts.js';
import type { Fault } from '../components/use-fault-words.js';

/** Faults of the place: none chosen, or one where this cannot be filed online. */
function useAgencyFaults(): () => Fault[] {
  const { t } = useTranslation('filing');
  const { codeText } = useProblemWords();
  const { draft, chosen, level } = useWizard();
  return () => {
    const refused = filingRefusal(chosen, level);
    const text = draft.agencyId === null ? t('start.agencyMissing') : refused ? codeText(refused.code, refused.params) : '';
    return text ? [{ key: 'agency', fieldId: AGENCY_ID, text }] : [];
  };
}

/** First page: which case, where, for whom; what the data is for. */
export function CasePage() {
  const { t } = useTranslation('filing');
  const { keeper, draft, procedure, agencies, profile } = useWizard();
  const { goOn } = useStops();
  const [attempt, setAttempt] = useState(0);
  const [, judgeAgain] = useState(0);
  const applicantFaults = useApplicantFaults();
  const agencyFaults = useAgencyFaults();
  const all = (): Fault[] => [...agencyFaults(), ...applicantFaults()];
  const faults = attempt > 0 ? all() : [];
  useTitle({ screen: t('case.title'), hasErrors: faults.length > 0 });
  const chooseCase = (caseKey: string): void => {
    const form = procedure.cases.find(({ key }) => key === caseKey)?.form ?? null;
    keeper.change({ caseKey, answers: prefillOf(form, draft.answers, profile) });
    void keeper.flush();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    leaveField();
    if (all().length === 0) return goOn();
    setAttempt((count) => count + 1);
  };
  return (
    <form onSubmit={submit} noValidate>
      <PageHeading>{t('case.title')}</PageHeading>
      <ErrorSummary errors={faults} attempt={attempt} />
      <Notice>
        <p>{t('case.purpose')}</p>
      </Notice>
      {procedure.cases.length > 1 && <CaseChoice procedure={procedure} value={draft.caseKey} onChange={chooseCase} />}
      <AgencyChoice
        agencies={agencies}
        value={draft.agencyId}
        error={faults.find(({ key }) => key === 'agency')?.text}
        onChange={(agencyId) => keeper.change({ agencyId })}
      />
      <ApplicantPart faults={faults} onLeave={() => afterPress(() => judgeAgain((count) => count + 1))} />
      <PageActs />
    </form>
  );
}
