import type { DossierDetail, Party } from '@motcua/contracts';
import { answerLines, instantFromIso, localDateOf } from '@motcua/domain';
import { useTranslation } from 'react-i18next';
import { ClampedText } from '../../../../components/clamped-text.js';
import { Facts, type Fact } from '../../../../components/facts.js';
import { FeeReasons } from '../../../../components/fee-reasons.js';
import { Instant, PlainDay } from '../../../../components/instant.js';
import { Fee } from '../../../../components/money.js';
import { useLanguage } from '../../../../i18n/language.js';
import { formatInstant } from '../../../../lib/format.js';
import styles from '../desk.module.css';
import { useDossierWork } from './dossier-work.js';

const PLAIN_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** H: whose it is, what was answered, money, how the result goes back, and the moments. */
export function FactsZone() {
  const { t } = useTranslation(['desk', 'agency-steps']);
  const { dossier } = useDossierWork();
  const { applicant, submitter } = dossier;
  return (
    <>
      <h2 id="ho-so" tabIndex={-1}>
        {t('desk:dossier.facts')}
      </h2>
      {dossier.access === 'STEP' && <p>{t('agency-steps:reader')}</p>}
      {dossier.access === 'DESK' && <p>{t('desk:facts.deskReader', { agency: dossier.agency.name })}</p>}
      <Facts facts={usePartyFacts(applicant, t('desk:facts.applicant'))} />
      <SubmitterFacts submitter={submitter} />
      <Answers />
      <Facts facts={useBusinessFacts(dossier)} />
    </>
  );
}

function SubmitterFacts({ submitter }: { submitter: Party | null }) {
  const { t } = useTranslation('desk');
  const facts = usePartyFacts(submitter, t('facts.submitter'));
  return submitter ? <Facts facts={facts} /> : null;
}

function usePartyFacts(party: Party | null, label: string): Fact[] {
  const { t } = useTranslation('desk');
  if (!party) return [];
  const { fullName, personalId, taxCode, birthDate, phone, email, address } = party;
  const isDay = birthDate !== null && PLAIN_DAY.test(birthDate);
  return [
    { key: 'name', label, value: <strong lang="vi">{fullName}</strong> },
    { key: 'personalId', label: t('facts.personalId'), value: personalId },
    { key: 'taxCode', label: t('facts.taxCode'), value: taxCode },
    { key: 'birthDate', label: t('facts.birthDate'), value: isDay ? <PlainDay day={birthDate} withWeekday={false} /> : birthDate },
    { key: 'phone', label: t('facts.phone'), value: phone },
    { key: 'email', label: t('facts.email'), value: email },
    { key: 'address', label: t('facts.address'), value: address && [address.street, address.communeName, address.provinceName].filter(Boolean).join(', ') },
  ];
}

/** The answers of the form, question by question as they were asked. */
function Answers() {
  const { t } = useTranslation('desk');
  const { language } = useLanguage();
  const { form, answers, submittedAt } = useDossierWork().dossier;
  if (!form) return null;
  const lines = answerLines(form, answers, { language, on: localDateOf(instantFromIso(submittedAt)) }).filter(({ text }) => text !== '');
  if (lines.length === 0) return null;
  return (
    <details className={styles.details} open>
      <summary>{t('facts.form', { n: lines.length })}</summary>
      <Facts facts={lines.map(({ field, label, text }) => ({ key: field.key, label, value: <span lang="vi">{text}</span> }))} />
    </details>
  );
}

function useBusinessFacts(dossier: DossierDetail): Fact[] {
  const { t } = useTranslation(['desk', 'status']);
  const { language } = useLanguage();
  const { procedure, channel, agency, feeTotal, feePaid, returnChoice, shipment, result, handedInAtName, receivingAgencyName, collectAt } = dossier;
  const paid = feePaid && `${t('desk:facts.feePaid', { amount: feePaid.amount, at: feePaid.at })}${feePaid.receiptNo ? `, ${t('desk:facts.receiptNo', { number: feePaid.receiptNo })}` : ''}`;
  const { method, address, receiverName } = returnChoice;
  const place = address && [address.street, address.communeName, address.provinceName].filter(Boolean).join(', ');
  const moment = (key: 'submittedAt' | 'receivedAt' | 'dueAt' | 'resolvedAt' | 'returnedAt'): Fact => {
    const at = dossier[key];
    return { key, label: t(`desk:facts.${key}`), value: at && <Instant at={at} /> };
  };
  return [
    { key: 'official', label: t('desk:facts.official'), value: <ClampedText lang="vi">{procedure.name}</ClampedText> },
    { key: 'code', label: t('desk:facts.procedureCode'), value: procedure.code },
    { key: 'case', label: t('desk:facts.case'), value: <span lang="vi">{procedure.caseName}</span> },
    { key: 'channel', label: t('desk:facts.channel'), value: t(`status:channel.${channel}`) },
    { key: 'handedInAt', label: t('desk:facts.handedInAt'), value: handedInAtName && <span lang="vi">{handedInAtName}</span> },
    { key: 'receivedBy', label: t('desk:facts.receivedBy'), value: receivingAgencyName && <span lang="vi">{receivingAgencyName}</span> },
    { key: 'agency', label: t('desk:facts.agency'), value: <span lang="vi">{agency.name}</span> },
    { key: 'fee', label: t('desk:facts.fee'), value: <><Fee amount={feeTotal} />{paid && <> ({paid})</>}<FeeReasons dossier={dossier} /></> },
    { key: 'return', label: t('desk:facts.return'), value: [t(`status:returnMethod.${method}`), collectAt?.name, place, receiverName].filter(Boolean).join('. ') },
    { key: 'shipment', label: t('desk:facts.shipment'), value: shipment && [shipment.trackingNo, shipment.carrier, formatInstant(shipment.at, language)].filter(Boolean).join(', ') },
    { key: 'result', label: t('desk:facts.result'), value: result && [result.number, result.document.name].filter(Boolean).join(', ') },
    moment('submittedAt'),
    moment('receivedAt'),
    moment('dueAt'),
    moment('resolvedAt'),
    moment('returnedAt'),
  ];
}
