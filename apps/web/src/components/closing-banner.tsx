import type { ClosingNotice, ProcedureDetail } from '@motcua/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLanguage } from '../i18n/language.js';
import { paths } from '../lib/paths.js';
import styles from './closing-banner.module.css';
import { Notice } from './notice.js';

export interface ClosingBannerProps extends Pick<ProcedureDetail, 'replacedByCode' | 'closingNotice'> {
  retiredOn: string;
  /** The day has come. */
  isOver: boolean;
}

/** What citizens read of the end of a procedure: the day, the words of the office, and where to go instead. */
export function ClosingBanner({ retiredOn, replacedByCode, closingNotice, isOver }: ClosingBannerProps) {
  const { t } = useTranslation('catalogue');
  return (
    <Notice tone="warning" title={t('procedure.retired', { day: retiredOn })}>
      <p>{t(isOver ? 'procedure.retiredText' : 'procedure.retiringText')}</p>
      {closingNotice && <ClosingWords notice={closingNotice} />}
      {replacedByCode && (
        <p>
          <Link to={paths.citizen.procedure.href(replacedByCode)}>{t('procedure.replacedBy', { code: replacedByCode })}</Link>
        </p>
      )}
    </Notice>
  );
}

/** The words of the office in the language of the reader, else in Vietnamese. */
export function ClosingWords({ notice }: { notice: ClosingNotice }) {
  const { language } = useLanguage();
  const english = language === 'en' ? notice.en : undefined;
  return (
    <p className={styles.words} lang={english ? 'en' : 'vi'}>
      {english || notice.vi}
    </p>
  );
}
