import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '../../../components/field-error.js';
import { NeedsWidth } from '../../../components/needs-width.js';
import { Notice } from '../../../components/notice.js';
import { PageHeading } from '../../../components/page-heading.js';
import { useProblemWords } from '../../../i18n/problem-words.js';
import { useSession } from '../../../lib/session.js';
import { useTitle } from '../../../lib/use-title.js';
import styles from '../components/desk.module.css';
import { IntakeDone } from '../components/intake/intake-done.js';
import { IntakeEnd } from '../components/intake/intake-end.js';
import { INTAKE_ROLES } from '../components/intake/own-desks.js';
import { PapersSection } from '../components/intake/papers-section.js';
import { PersonSection } from '../components/intake/person-section.js';
import { ProcedureSection } from '../components/intake/procedure-section.js';
import { AnswersSection, MoneySection, ReturnSection } from '../components/intake/return-section.js';
import { useIntake, type Intake } from '../components/intake/use-intake.js';
import { useIntakeFaults } from '../components/intake/use-intake-faults.js';

/** O5: a person stands at the desk; person, procedure, papers, then one act. */
export default function IntakePage() {
  const { t } = useTranslation('desk');
  const { codeText } = useProblemWords();
  const { account } = useSession();
  const intake = useIntake();
  const isDesk = account?.roles.some(({ role }) => INTAKE_ROLES.includes(role)) ?? false;
  useTitle({ screen: t('intake.title') });
  return (
    <div className={styles.page}>
      <PageHeading>{t('intake.title')}</PageHeading>
      <NeedsWidth>
        {!isDesk && <Notice tone="warning">{<p>{codeText('dossier.wrong-role', { roles: INTAKE_ROLES })}</p>}</Notice>}
        {intake.receipt ? <IntakeDone receipt={intake.receipt} onNext={intake.takeNext} /> : isDesk && <IntakeForm intake={intake} />}
      </NeedsWidth>
    </div>
  );
}

function IntakeForm({ intake }: { intake: Intake }) {
  const { problemText } = useProblemWords();
  const [attempt, setAttempt] = useState(0);
  const faults = useIntakeFaults(intake, attempt);
  const before = useIntakeFaults({ ...intake, error: null }, 1);
  const send = (): void => {
    setAttempt(attempt + 1);
    if (before.length === 0 && !intake.isSending && !intake.isUploading) intake.send();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    send();
  };
  const section = { intake, faults };
  return (
    <form className={styles.page} onSubmit={submit} noValidate>
      <ErrorSummary errors={faults} attempt={intake.isSending ? 0 : attempt} />
      {intake.error && faults.length === 0 && (
        <Notice tone="danger" role="alert">
          <p>{problemText(intake.error)}</p>
        </Notice>
      )}
      <PersonSection {...section} />
      <ProcedureSection {...section} />
      <PapersSection {...section} />
      <AnswersSection {...section} />
      <ReturnSection {...section} />
      <MoneySection {...section} />
      <IntakeEnd intake={intake} onSend={send} />
    </form>
  );
}
