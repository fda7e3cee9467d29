import { documentEndpoints, type AgencyStepView } from '@motcua/contracts';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../../components/action-button.js';
import { ClampedText } from '../../../../components/clamped-text.js';
import { Instant } from '../../../../components/instant.js';
import { addressOf } from '../../../../lib/api-client.js';
import styles from '../desk.module.css';
import { useDossierWork } from '../dossier/dossier-work.js';
import { isStepFor, STEP_ACTS } from './step-choices.js';
import own from './agency-steps.module.css';

/** What differs from the rest stands first: an answer against it, then what came back, what is late, what is open. */
const URGENCY = [
  ({ outcome }: AgencyStepView) => outcome === 'UNFAVOURABLE',
  ({ stage }: AgencyStepView) => stage === 'RETURNED',
  ({ isLate }: AgencyStepView) => isLate,
  ({ stage }: AgencyStepView) => stage === 'SENT' || stage === 'ACKNOWLEDGED',
];

const urgencyOf = (step: AgencyStepView): number => {
  const place = URGENCY.findIndex((isSo) => isSo(step));
  return place === -1 ? URGENCY.length : place;
};

/** Steps of other agencies: who is asked what, how far it is, what was answered. */
export function AgencyStepsSection() {
  const { t } = useTranslation('agency-steps');
  const { agencySteps } = useDossierWork().dossier;
  if (agencySteps.length === 0) return null;
  const sorted = agencySteps.toSorted((a, b) => urgencyOf(a) - urgencyOf(b) || a.no - b.no);
  return (
    <section aria-labelledby="phoi-hop">
      <h3 id="phoi-hop">{t('section')}</h3>
      <ul className={own.steps}>
        {sorted.map((step) => (
          <Step key={step.no} step={step} />
        ))}
      </ul>
    </section>
  );
}

function Step({ step }: { step: AgencyStepView }) {
  const { t } = useTranslation('agency-steps');
  const { kind, stage, agency, isRequired, isLead, request, answer, note, outcome, holderName } = step;
  const tone = outcome === 'UNFAVOURABLE' || stage === 'RETURNED' || step.isLate ? 'attention' : undefined;
  return (
    <li className={own.step} data-tone={tone}>
      <p>
        <strong lang="vi">{agency.name}</strong>: {t(`kind.${kind}`)}
        {isLead && <> ({t('lead')})</>}
      </p>
      <p>
        {step.isLate ? t('late') : t(`stage.${stage}`)}
        {outcome && <>: <strong>{t(`outcome.${kind}.${outcome}`)}</strong></>}
        {holderName && stage === 'ACKNOWLEDGED' && <>. {t('heldBy', { name: holderName })}</>}
        {!isRequired && <>. {t('notRequired')}</>}
      </p>
      <Moments step={step} />
      <ClampedText lines={3}>{request}</ClampedText>
      <Files files={step.documents} />
      {answer && <ClampedText lines={6}>{t('answered', { answer })}</ClampedText>}
      <Files files={step.answerDocuments} />
      {note && <ClampedText lines={3}>{t('noted', { note })}</ClampedText>}
      <StepActs step={step} />
    </li>
  );
}

function Moments({ step }: { step: AgencyStepView }) {
  const { t } = useTranslation('agency-steps');
  const { sentAt, dueAt, answeredAt, stage, after } = step;
  if (stage === 'WAITING') return <p>{t('waitsFor', { steps: after.join(', ') })}</p>;
  return (
    <p className={own.moments}>
      {sentAt && <span>{t('sentAt')} <Instant at={sentAt} /></span>}
      {answeredAt ? <span>{t('answeredAt')} <Instant at={answeredAt} /></span> : dueAt && <span>{t('dueAt')} <Instant at={dueAt} /></span>}
    </p>
  );
}

function Files({ files }: { files: AgencyStepView['documents'] }) {
  if (files.length === 0) return null;
  return (
    <ul className={styles.files}>
      {files.map(({ id, name }) => (
        <li key={id}>
          <a href={addressOf(documentEndpoints.content.path, { id }, {})} lang="vi">{name}</a>
        </li>
      ))}
    </ul>
  );
}

/** What can be done about this one step; pressing opens the form with the step chosen. */
function StepActs({ step }: { step: AgencyStepView }) {
  const { t } = useTranslation('desk');
  const { dossier, open, putFor, openAct } = useDossierWork();
  const mayDo = dossier.acts.filter(({ allowed }) => allowed).map(({ type }) => type);
  const acts = STEP_ACTS.filter((type) => type !== openAct && mayDo.includes(type) && isStepFor(type, step));
  if (acts.length === 0) return null;
  return (
    <div className={styles.resultActs}>
      {acts.map((type) => (
        <ActionButton
          key={type}
          onClick={() => {
            putFor(type, { no: String(step.no) });
            open(type);
          }}
        >
          {t(`act.name.${type}`)}…
        </ActionButton>
      ))}
    </div>
  );
}
