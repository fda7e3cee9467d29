import { REJECTION_GROUNDS } from '@motcua/contracts';
import { useTranslation } from 'react-i18next';
import { useFeeReasons } from '../../../../components/fee-reasons.js';
import { Instant } from '../../../../components/instant.js';
import { Notice } from '../../../../components/notice.js';
import { Money } from '../../../../components/money.js';
import { ClampedText } from '../../../../components/clamped-text.js';
import { useDossierWork } from '../dossier/dossier-work.js';
import { useExpectedDue } from '../use-expected-due.js';
import type { PlainAct } from './act-fields.js';

/** What must be known before the act: the due moment it promises, the words a citizen will read, money still due. */
export function BeforeAct({ type }: { type: PlainAct }) {
  if (type === 'RECEIVE') return <ExpectedDue />;
  if (type === 'REJECT_AT_INTAKE') return <RejectionPreview />;
  if (type === 'APPROVE' || type === 'RETURN_PROPOSAL' || type === 'ISSUE_RESULT') return <Proposal />;
  if (type === 'EXTEND' || type === 'APOLOGIZE' || type === 'PREPARE_APOLOGY') return <ApologyDraft />;
  if (type === 'RECORD_FEE') return <FeeDue />;
  return type === 'CONFIRM_PAYMENT' ? <Obligation /> : null;
}

function ExpectedDue() {
  const { t } = useTranslation('desk');
  const { dossier } = useDossierWork();
  const expected = useExpectedDue({
    procedureCode: dossier.procedure.code,
    caseName: dossier.procedure.caseName,
    channel: dossier.channel,
    agencyCode: dossier.code.split('-')[0],
  });
  if (expected === 'NO_LIMIT') return <p>{t('work.receptionNoLimit')}</p>;
  if (!expected) return null;
  return (
    <p>
      {t('work.receptionDue')}: <strong><Instant at={expected.dueAt} /></strong>
    </p>
  );
}

function RejectionPreview() {
  const { t } = useTranslation('desk');
  const { dossier, values } = useDossierWork();
  const ground = REJECTION_GROUNDS.find((one) => one === values.ground);
  const reason = typeof values.reason === 'string' && values.reason.trim() ? values.reason.trim() : t('reject.empty');
  const words = { agency: dossier.agency.name, code: dossier.code, ground: ground ? t(`ground.${ground}`) : '…', reason };
  return (
    <Notice title={t('reject.preview')}>
      <p lang="vi">{t('reject.previewText', words)}</p>
    </Notice>
  );
}

function Proposal() {
  const { t } = useTranslation('desk');
  const { proposal } = useDossierWork().dossier;
  if (!proposal) return null;
  return (
    <Notice title={`${t('work.proposal')}: ${t(`outcome.${proposal.outcome}`)}`}>
      {proposal.opinion && <ClampedText lines={6}>{proposal.opinion}</ClampedText>}
      <p>{t('work.proposed', { name: proposal.byName, at: proposal.at })}</p>
    </Notice>
  );
}

/** What is promised so far, and who prepared the apology. */
function ApologyDraft() {
  const { t } = useTranslation('desk');
  const { dueAt, apology, apologyDraft } = useDossierWork().dossier;
  return (
    <>
      {dueAt && <p>{t('apology.promised', { at: apology && !apology.extended ? apology.newDueAt : dueAt })}</p>}
      {apologyDraft && (
        <p>{apologyDraft.byName ? t('apology.draftedBy', { name: apologyDraft.byName, at: apologyDraft.at }) : t('apology.draftedBySystem', { at: apologyDraft.at })}</p>
      )}
    </>
  );
}

/** Why the sum is what it is, before it is taken. */
function FeeDue() {
  const reasons = useFeeReasons(useDossierWork().dossier);
  return reasons.map((reason) => (
    <p key={reason} lang="vi">
      {reason}
    </p>
  ));
}

function Obligation() {
  const { obligation } = useDossierWork().dossier;
  if (!obligation) return null;
  return (
    <p>
      <strong><Money amount={obligation.amount} /></strong> {obligation.reason}
    </p>
  );
}
