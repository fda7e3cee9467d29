import type { DossierDraft, ProcedureDetail } from '@motcua/contracts';
import { caseCarriedTo } from '@motcua/domain';
import { useEffect, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../components/action-button.js';
import { ErrorPanel } from '../../../components/error-panel.js';
import { ErrorSummary } from '../../../components/field-error.js';
import { Loading } from '../../../components/loading.js';
import { Notice } from '../../../components/notice.js';
import { PageHeading } from '../../../components/page-heading.js';
import { useTitle } from '../../../lib/use-title.js';
import { useCarryOver } from '../draft/use-carry-over.js';
import { CASE_ID, CaseChoice } from './case-choice.js';
import styles from './wizard.module.css';

export interface CarryOverProps {
  draft: DossierDraft;
  procedure: ProcedureDetail;
  accountId: string;
}

/** Before the pages of a draft of an older version open it is carried over; where its case is gone the person chooses. */
export function CarryOver({ draft, procedure, accountId }: CarryOverProps) {
  const { t } = useTranslation('filing');
  const { mutate, error, isPending } = useCarryOver(draft, accountId);
  const isClear = caseCarriedTo(procedure.cases, draft.caseKey) !== undefined;
  const { revision } = draft;
  useTitle({ screen: t('title') });
  useEffect(() => {
    if (isClear) mutate(undefined);
  }, [isClear, mutate, revision]);
  if (!isClear) return <CaseAgain procedure={procedure} error={error} isBusy={isPending} onChoose={mutate} />;
  if (!error || isPending) return <Loading shape="page" />;
  return (
    <>
      <PageHeading>{t('title')}</PageHeading>
      <ErrorPanel error={error} onRetry={() => mutate(undefined)} />
    </>
  );
}

interface CaseAgainProps {
  procedure: ProcedureDetail;
  error: unknown;
  isBusy: boolean;
  onChoose: (caseKey: string) => void;
}

function CaseAgain({ procedure, error, isBusy, onChoose }: CaseAgainProps) {
  const { t } = useTranslation('filing');
  const [caseKey, setCase] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  const missing = attempt > 0 && caseKey === null ? t('start.caseMissing') : undefined;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAttempt((count) => count + 1);
    if (caseKey !== null) onChoose(caseKey);
  };
  return (
    <form className={styles.page} onSubmit={submit} noValidate>
      <PageHeading lead={<span lang="vi">{procedure.shortName ?? procedure.name}</span>}>{t('replaced.chooseTitle')}</PageHeading>
      <ErrorSummary errors={missing ? [{ fieldId: CASE_ID, text: missing }] : []} attempt={attempt} />
      <Notice tone="warning">
        <p>{t('replaced.chooseText')}</p>
      </Notice>
      <CaseChoice procedure={procedure} value={caseKey} error={missing} onChange={setCase} />
      {Boolean(error) && !isBusy && <ErrorPanel error={error} />}
      <div className={styles.acts}>
        <ActionButton type="submit" variant="main" isWide isBusy={isBusy}>
          {t('replaced.chooseAct')}
        </ActionButton>
      </div>
    </form>
  );
}
