import { Checkbox } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../components/action-button.js';
import { ErrorPanel } from '../../../components/error-panel.js';
import { ErrorSummary, FieldError } from '../../../components/field-error.js';
import { Notice } from '../../../components/notice.js';
import { PageHeading } from '../../../components/page-heading.js';
import { PrintFooter } from '../../../components/print-footer.js';
import { useTrayItems } from '../../../form-fields/papers/use-upload-tray.js';
import { useTitle } from '../../../lib/use-title.js';
import { CaseAnswers, CheckPart, MoneyAndVisits, PaperAnswers, ReturnAnswers, TopicAnswers } from '../components/check-parts.js';
import checkStyles from '../components/check.module.css';
import styles from '../components/wizard.module.css';
import { useCheckFaults } from '../draft/use-check-faults.js';
import { useSending } from '../draft/use-sending.js';
import { useWizard } from '../draft/wizard.js';

const TICKS = ['declare', 'consent'] as const;
type Tick = (typeof TICKS)[number];

/** C6: the last look. Nothing is sent until the button at the end; what is missing leads to its page and back. */
export function CheckPage() {
  const { t } = useTranslation('filing');
  const { papers, topics, tray } = useWizard();
  const { send, isSending, problem } = useSending();
  const faultsNow = useCheckFaults();
  const [ticked, setTicked] = useState<Record<Tick, boolean>>({ declare: false, consent: false });
  const [attempt, setAttempt] = useState(0);
  const isUploading = useTrayItems(tray).some(({ state }) => state.stage !== 'failed');
  const tickFaults = TICKS.filter((tick) => !ticked[tick]).map((tick) => ({ fieldId: `o-${tick}`, text: t(`check.${tick}Missing`) }));
  const uploads = isUploading ? [{ fieldId: 'sua-giay-to', text: t('papers.uploading') }] : [];
  const faults = attempt > 0 ? [...faultsNow(), ...uploads, ...tickFaults] : [];
  useTitle({ screen: t('check.title'), hasErrors: faults.length > 0 });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (faultsNow().length + uploads.length + tickFaults.length === 0) void send();
    else setAttempt((count) => count + 1);
  };
  return (
    <form onSubmit={submit} noValidate>
      <PageHeading>{t('check.title')}</PageHeading>
      <ErrorSummary errors={faults} attempt={attempt} />
      <Notice>
        <p>{t('check.notSent')}</p>
      </Notice>
      <CheckPart title={t('case.title')} stop={{ step: 'truong-hop' }}>
        <CaseAnswers />
      </CheckPart>
      {topics.map(({ key, title }, index) => (
        <CheckPart key={key} title={title} stop={{ step: 'don', topic: index + 1 }}>
          <TopicAnswers index={index} />
        </CheckPart>
      ))}
      {papers.length > 0 && (
        <CheckPart title={t('check.papers', { count: papers.length })} stop={{ step: 'giay-to' }}>
          <PaperAnswers />
        </CheckPart>
      )}
      <CheckPart title={t('return.title')} stop={{ step: 'nhan-ket-qua' }}>
        <ReturnAnswers />
      </CheckPart>
      <MoneyAndVisits />
      <Ticks ticked={ticked} isJudged={attempt > 0} onTick={(tick, value) => setTicked({ ...ticked, [tick]: value })} />
      {problem && !isSending && <ErrorPanel error={problem} title={t('check.notSentTitle')} isUrgent />}
      <div className={styles.acts} data-print="hide">
        <ActionButton type="submit" variant="main" isWide isBusy={isSending}>
          {t('check.send')}
        </ActionButton>
        <ActionButton variant="quiet" icon={IconPrinter} onClick={() => window.print()}>
          {t('check.print')}
        </ActionButton>
      </div>
      <PrintFooter />
    </form>
  );
}

interface TicksProps {
  ticked: Record<Tick, boolean>;
  isJudged: boolean;
  onTick: (tick: Tick, value: boolean) => void;
}

/** The declaration, and apart from it the consent to the use of the data. */
function Ticks({ ticked, isJudged, onTick }: TicksProps) {
  const { t } = useTranslation('filing');
  return (
    <div className={checkStyles.ticks}>
      {TICKS.map((tick) => {
        const isWrong = isJudged && !ticked[tick];
        return (
          <div key={tick}>
            <Checkbox
              id={`o-${tick}`}
              checked={ticked[tick]}
              label={t(`check.${tick}`)}
              error={isWrong}
              aria-invalid={isWrong}
              aria-describedby={isWrong ? `o-${tick}-error` : undefined}
              onChange={(event) => onTick(tick, event.currentTarget.checked)}
            />
            <FieldError id={`o-${tick}-error`}>{isWrong && t(`check.${tick}Missing`)}</FieldError>
          </div>
        );
      })}
    </div>
  );
}
