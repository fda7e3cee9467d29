import type { DossierDraft, ProcedureDetail } from '@motcua/contracts';
import { answerLines } from '@motcua/domain';
import { useTranslation } from 'react-i18next';
import { ActionLink } from '../../../components/action-button.js';
import { ClosingWords } from '../../../components/closing-banner.js';
import { Facts } from '../../../components/facts.js';
import { PlainDay } from '../../../components/instant.js';
import { Notice } from '../../../components/notice.js';
import { PageHeading } from '../../../components/page-heading.js';
import { useLanguage } from '../../../i18n/language.js';
import { paths } from '../../../lib/paths.js';
import { today } from '../../../lib/today.js';
import { useTitle } from '../../../lib/use-title.js';
import styles from './wizard.module.css';

/** A draft of a procedure that is no longer in force: it cannot be sent, what was written can be read, and where to go instead. */
export function RetiredDraft({ draft, procedure }: { draft: DossierDraft; procedure: ProcedureDetail }) {
  const { t } = useTranslation('filing');
  const { language } = useLanguage();
  const { retiredOn, replacedByCode, closingNotice } = procedure;
  const form = procedure.cases.find(({ key }) => key === draft.caseKey)?.form;
  const written = form ? answerLines(form, draft.answers, { language, on: today() }).filter(({ text }) => text !== '') : [];
  useTitle({ screen: t('retired.title') });
  return (
    <div className={styles.page}>
      <PageHeading lead={<span lang="vi">{draft.procedureName}</span>}>{t('retired.title')}</PageHeading>
      <Notice tone="warning" title={retiredOn && <>{t('retired.since')} <PlainDay day={retiredOn} withWeekday={false} /></>}>
        <p>{t(replacedByCode ? 'retired.textReplaced' : 'retired.text')}</p>
        {closingNotice && <ClosingWords notice={closingNotice} />}
      </Notice>
      <p className={styles.acts}>
        {replacedByCode ? (
          <ActionLink variant="main" to={paths.citizen.procedure.href(replacedByCode)}>
            {t('retired.toReplacement', { code: replacedByCode })}
          </ActionLink>
        ) : (
          <ActionLink variant="main" to={paths.citizen.procedures.href()}>
            {t('retired.find')}
          </ActionLink>
        )}
        <ActionLink to={paths.citizen.myDossiers.href()}>{t('toMine')}</ActionLink>
      </p>
      {written.length > 0 && (
        <section>
          <h2>{t('retired.written')}</h2>
          <Facts facts={written.map(({ field, label, text }) => ({ key: field.key, label, value: text }))} />
        </section>
      )}
    </div>
  );
}
