import type { ProcedureDetail } from '@motcua/contracts';
import { useTranslation } from 'react-i18next';
import { Facts } from '../../../components/facts.js';
import { PlainDay } from '../../../components/instant.js';

/** `Thông tin chính thức`: code, level and class, legal basis, figures of the year, as the law asks (TT 32/2017 art. 11). */
export function OfficialFacts({ procedure }: { procedure: ProcedureDetail }) {
  const { t } = useTranslation(['catalogue', 'status']);
  const { received, resolved, onTime } = procedure.thisYear;
  const facts = [
    { key: 'code', label: t('official.code'), value: procedure.code },
    { key: 'field', label: t('filter.field'), value: <span lang="vi">{procedure.fieldName}</span> },
    {
      key: 'level',
      label: t('official.level'),
      value: `${t('status:level', { level: procedure.onlineLevel })}, ${t(`status:scopeOfficial.${procedure.serviceScope}`)}`,
    },
    {
      key: 'reason',
      label: t('official.partialReason'),
      value: procedure.partialReason && <span lang="vi">{procedure.partialReason}</span>,
    },
    {
      key: 'who',
      label: t('official.applicants'),
      value: procedure.applicants.map((kind) => t(`applicant.${kind}`)).join(', '),
    },
    {
      key: 'agency',
      label: t('official.agencies'),
      value: <span lang="vi">{procedure.executingAgencies.join('; ')}</span>,
    },
    { key: 'decision', label: t('official.decision'), value: procedure.decisionNo },
    { key: 'version', label: t('official.version'), value: <PlainDay day={procedure.publishedOn} /> },
    {
      key: 'year',
      label: t('official.thisYear'),
      value: t('official.figures', { received, resolved, onTime }),
    },
  ];
  return (
    <section>
      <h2>{t('official.title')}</h2>
      <Facts facts={facts} />
      {procedure.legalBasis.length > 0 && (
        <details>
          <summary>{t('official.legalBasis', { count: procedure.legalBasis.length })}</summary>
          <ul lang="vi">
            {procedure.legalBasis.map(({ number, title }) => (
              <li key={number}>{title ? `${number}: ${title}` : number}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
