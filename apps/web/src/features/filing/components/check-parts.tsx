import { isEmptyAnswer } from '@motcua/contracts';
import { answerLines, feesFor } from '@motcua/domain';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Facts, type Fact } from '../../../components/facts.js';
import { Fee, Money } from '../../../components/money.js';
import { useLanguage } from '../../../i18n/language.js';
import { today } from '../../../lib/today.js';
import { countersQuery } from '../api/procedure.js';
import { answersOf } from '../draft/answers.js';
import { paperOf } from '../draft/papers.js';
import { stopHref, type Stop } from '../draft/stops.js';
import { useWizard } from '../draft/wizard.js';
import styles from './check.module.css';

/** Id of the `Sửa` link of a part, where the summary of faults leads. */
export const editId = ({ step, topic }: Stop): string => `sua-${step}${topic ? `-${topic}` : ''}`;

/** One part of the check page with the way back to it. */
export function CheckPart({ title, stop, children }: { title: string; stop: Stop; children: ReactNode }) {
  const { t } = useTranslation('common');
  const { draft } = useWizard();
  return (
    <section className={styles.part}>
      <div className={styles.head}>
        <h2>{title}</h2>
        <Link id={editId(stop)} className={styles.edit} to={stopHref(draft.id, stop, true)} data-print="hide">
          {t('edit')}
          <span className="visually-hidden"> {title}</span>
        </Link>
      </div>
      {children}
    </section>
  );
}

/** Every answer of one topic; what was left out says so. */
export function TopicAnswers({ index }: { index: number }) {
  const { t } = useTranslation('filing');
  const { language } = useLanguage();
  const { draft, chosen, topics, counted } = useWizard();
  const topic = topics[index];
  if (!topic || !chosen.form) return null;
  const keys = new Set(topic.fields.map(({ key }) => key));
  const lines = answerLines(chosen.form, answersOf(chosen.form, draft.answers), { language, on: today() }).filter(({ field }) => keys.has(field.key));
  const facts: Fact[] = lines.map(({ field, label, text }) => {
    const typed = counted[field.key];
    const none = field.required && field.type !== 'computed' ? t('check.unanswered') : t('check.none');
    return { key: field.key, label, value: text || (isEmptyAnswer(typed) ? none : plainText(typed) || t('check.unclear')) };
  });
  return <Facts facts={facts} />;
}

/** Something typed that is no answer yet is shown as it was typed. */
const plainText = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

/** Where it goes, which case, who applies. */
export function CaseAnswers() {
  const { t } = useTranslation('filing');
  const { language } = useLanguage();
  const { draft, chosen, agencies, profile, procedure } = useWizard();
  const { applicant } = draft;
  const agency = agencies.find(({ id }) => id === draft.agencyId)?.name ?? draft.agencyName;
  const facts: Fact[] = [
    { key: 'case', label: t('start.case'), value: procedure.cases.length > 1 ? (chosen.name[language] ?? chosen.name.vi) : '' },
    { key: 'agency', label: t('start.agency'), value: agency ?? t('check.unanswered') },
    { key: 'name', label: t('check.applicant'), value: applicant ? applicant.fullName || t('check.unanswered') : profile.fullName },
    { key: 'number', label: t('check.number'), value: applicant ? (applicant.personalId ?? applicant.taxCode) : profile.personalId },
    { key: 'phone', label: t('party.phone'), value: applicant ? applicant.phone : profile.phone },
  ];
  return <Facts facts={facts} />;
}

export function PaperAnswers() {
  const { t } = useTranslation('filing');
  const { draft, papers } = useWizard();
  const facts = papers.map((paper): Fact => {
    const { documents, notHeld } = paperOf(draft, paper.key);
    const without = paper.required ? t('check.paperMissing') : notHeld ? t('check.notHeld') : t('check.noFile');
    const files = documents.map(({ name }) => name).join('\n');
    return { key: paper.key, label: <span className={styles.clamp}>{paper.shortName ?? paper.name}</span>, value: files || without };
  });
  return <Facts facts={facts} />;
}

export function ReturnAnswers() {
  const { t } = useTranslation(['filing', 'status']);
  const { draft } = useWizard();
  const choice = draft.returnChoice;
  const { data } = useQuery({ ...countersQuery, enabled: choice?.deskAgencyId !== undefined });
  const collectAt = data?.find(({ id }) => id === choice?.deskAgencyId)?.name;
  const address = choice?.address;
  const place = address && [address.street, address.communeName, address.provinceName].filter(Boolean).join(', ');
  const facts: Fact[] = [
    { key: 'method', label: t('filing:check.method'), value: choice ? t(`status:returnMethod.${choice.method}`) : t('filing:check.unanswered') },
    { key: 'collectAt', label: t('filing:return.collectAt'), value: collectAt && <span lang="vi">{collectAt}</span> },
    { key: 'receiver', label: t('filing:return.receiverName'), value: choice?.receiverName },
    { key: 'address', label: t('filing:return.address'), value: place },
  ];
  return <Facts facts={facts} />;
}

/** What it costs, when it is paid, how often one must come; known before sending (screens.md §1.1). */
export function MoneyAndVisits() {
  const { t } = useTranslation(['filing', 'status']);
  const { chosen, procedure, draft, rules, papers } = useWizard();
  const provided = new Set(papers.flatMap(({ key }) => (paperOf(draft, key).documents.length > 0 ? [key] : [])));
  const fees = feesFor({ rules: chosen.fees, channel: 'ONLINE', context: rules, provided });
  const lines = fees.lines.map(
    ({ name, payable, exemption }, index): Fact => ({
      key: `${index}`,
      label: name,
      value: (
        <>
          {payable === 0 ? <Money amount={0} /> : <Fee amount={payable} />}
          {exemption && ` (${t('check.exempt', { group: t(`status:exemption.${exemption.group}`) })})`}
        </>
      ),
    }),
  );
  const visits = procedure.visits === null ? '' : t('check.visits', { count: procedure.visits, context: procedure.visits === 0 ? 'none' : undefined });
  const facts: Fact[] = [
    ...lines,
    { key: 'total', label: <strong>{t('check.total')}</strong>, value: <strong><Fee amount={fees.total} /></strong> },
    { key: 'postage', label: t('check.postage'), value: draft.returnChoice?.method === 'POST' ? t('check.postageValue') : '' },
    { key: 'visits', label: t('check.visitsLabel'), value: [visits, procedure.visits ? procedure.visitReason : ''].filter(Boolean).join(', ') },
  ];
  return (
    <section className={styles.part}>
      <h2>{t('check.money')}</h2>
      <Facts facts={facts} />
      {fees.total !== 0 && <p className={styles.note}>{t('check.payLater')}</p>}
    </section>
  );
}
