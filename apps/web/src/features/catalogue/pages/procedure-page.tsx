import type { ProcedureCase, ProcedureDetail } from '@motcua/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { ClampedText } from '../../../components/clamped-text.js';
import { ClosingBanner } from '../../../components/closing-banner.js';
import { PageHeading } from '../../../components/page-heading.js';
import { PrintFooter } from '../../../components/print-footer.js';
import { QrCode } from '../../../components/qr-code.js';
import { QueryView } from '../../../components/query-view.js';
import { SituationGuide } from '../../../components/situation-guide/situation-guide.js';
import { localText, useLanguage } from '../../../i18n/language.js';
import { paths } from '../../../lib/paths.js';
import { useTitle } from '../../../lib/use-title.js';
import { blankFormAddress, procedureQuery, qrAddress } from '../api/procedure.js';
import { BeforeFiling } from '../components/before-filing.js';
import { CasePapers } from '../components/case-papers.js';
import { OfferingAgencies } from '../components/offering-agencies.js';
import { OfficialFacts } from '../components/official-facts.js';
import { PageActs } from '../components/page-acts.js';
import { RelatedProcedures } from '../components/related-procedures.js';
import { WaysToFile } from '../components/ways-to-file.js';
import styles from './procedure-page.module.css';

/** C3: decide before starting; cost, time, papers and visits stand above the button. */
export default function ProcedurePage() {
  const { code = '' } = useParams();
  const query = useQuery(procedureQuery(code));
  const { t } = useTranslation('catalogue');
  useTitle({ screen: query.data ? (query.data.shortName ?? query.data.name) : t('procedure.title'), code });
  return (
    <QueryView query={query} shape="page">
      {(procedure) => <Procedure procedure={procedure} />}
    </QueryView>
  );
}

/** The case of the address; `isAsked`: it was chosen before the page was opened. */
function useChosenCase(cases: readonly ProcedureCase[]) {
  const [search, setSearch] = useSearchParams();
  const asked = cases.find(({ key }) => key === search.get('case'));
  const chosen = asked ?? cases[0];
  const [isAsked] = useState(asked !== undefined);
  const choose = (key: string): void => setSearch({ case: key }, { replace: true, preventScrollReset: true });
  return { chosen, choose, isAsked };
}

function Procedure({ procedure }: { procedure: ProcedureDetail }) {
  const { t } = useTranslation('catalogue');
  const { chosen, choose, isAsked } = useChosenCase(procedure.cases);
  if (!chosen) return null;
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <PageHeading lang="vi">{procedure.shortName ?? procedure.name}</PageHeading>
        <details className={styles.official}>
          <summary>{t('procedure.officialName', { code: procedure.code })}</summary>
          <p lang="vi">{procedure.name}</p>
        </details>
        {procedure.summary && <p lang="vi">{procedure.summary}</p>}
        {procedure.retiredOn && (
          <ClosingBanner {...procedure} retiredOn={procedure.retiredOn} isOver={procedure.refusal?.code === 'procedure.retired'} />
        )}
      </div>
      <aside className={styles.card}>
        <BeforeFiling procedure={procedure} chosen={chosen} />
      </aside>
      <div className={styles.body}>
        {procedure.cases.length > 1 && (
          <>
            {procedure.situations && <SituationGuide questions={procedure.situations} cases={procedure.cases} isOpen={!isAsked} onFind={choose} />}
            <CaseChoice cases={procedure.cases} chosen={chosen} onChoose={choose} />
          </>
        )}
        <CasePapers key={chosen.key} chosen={chosen} setCount={procedure.setCount} />
        {chosen.form && <a href={blankFormAddress(procedure, chosen.key)}>{t('papers.blankForm')}</a>}
        <WaysToFile chosen={chosen} />
        <PageActs title={procedure.shortName ?? procedure.name} />
        <Parts procedure={procedure} />
        <OfferingAgencies code={procedure.code} />
        <OfficialFacts procedure={procedure} />
        <RelatedProcedures procedure={procedure} />
        <div className={styles.qr}>
          <QrCode src={qrAddress(procedure.code, chosen.key)} label={t('procedure.qr')} />
          <p>{t('procedure.qr')}</p>
        </div>
        <PrintFooter code={`${window.location.origin}${paths.citizen.procedure.href(procedure.code, { case: chosen.key })}`} />
      </div>
    </div>
  );
}

function CaseChoice({
  cases,
  chosen,
  onChoose,
}: {
  cases: readonly ProcedureCase[];
  chosen: ProcedureCase;
  onChoose: (key: string) => void;
}) {
  const { t } = useTranslation('catalogue');
  const { language } = useLanguage();
  return (
    <div className={styles.choice}>
      <label htmlFor="truong-hop">{t('procedure.case')}</label>
      <select id="truong-hop" value={chosen.key} onChange={(event) => onChoose(event.currentTarget.value)}>
        {cases.map(({ key, name }) => (
          <option key={key} value={key}>
            {localText(name, language)}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Steps, conditions and results as the catalogue words them. */
function Parts({ procedure }: { procedure: ProcedureDetail }) {
  const { t } = useTranslation('catalogue');
  return (
    <>
      {procedure.steps.length > 0 && (
        <section>
          <h2>{t('procedure.steps')}</h2>
          <ol lang="vi">
            {procedure.steps.map((step, index) => (
              <li key={`${index}-${step.slice(0, 20)}`} className={styles.words}>
                <ClampedText lines={6}>{step}</ClampedText>
              </li>
            ))}
          </ol>
        </section>
      )}
      {procedure.conditions && (
        <section>
          <h2>{t('procedure.conditions')}</h2>
          <div lang="vi" className={styles.words}>
            <ClampedText lines={6}>{procedure.conditions}</ClampedText>
          </div>
        </section>
      )}
      {procedure.results.length > 0 && (
        <section>
          <h2>{t('procedure.results')}</h2>
          <ul lang="vi">
            {procedure.results.map(({ name }) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
