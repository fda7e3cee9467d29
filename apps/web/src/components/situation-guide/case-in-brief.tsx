import type { ProcedureCase } from '@motcua/contracts';
import { feesFor } from '@motcua/domain';
import { useTranslation } from 'react-i18next';
import { localText, useLanguage } from '../../i18n/language.js';
import { usePaperWords } from '../../i18n/paper-words.js';
import { useTimeWords } from '../../i18n/time-words.js';
import { Facts } from '../facts.js';
import { Fee } from '../money.js';
import styles from './situation-guide.module.css';

/** What a case asks for: its papers with counts, and time and money for each open way of filing. */
export function CaseInBrief({ found }: { found: ProcedureCase }) {
  const { t } = useTranslation('status');
  const { language } = useLanguage();
  const papers = usePaperWords();
  const { limit } = useTimeWords();
  const ways = found.channels
    .filter(({ allowed }) => allowed)
    .map(({ channel, timeLimit }) => ({
      key: channel,
      label: t(`channel.${channel}`),
      value: (
        <>
          {timeLimit ? limit(timeLimit) : t('time.byRegulation')}
          {' · '}
          <Fee amount={feesFor({ rules: found.fees, channel }).total} />
        </>
      ),
    }));
  return (
    <div className={styles.found}>
      <p className={styles.name}>{t('situation.found', { name: localText(found.name, language) })}</p>
      {found.components.length === 0 ? (
        <p>{t('paper.none')}</p>
      ) : (
        <>
          <p>{t('situation.papers', { count: found.components.length })}</p>
          <ul>
            {found.components.map((paper) => (
              <li key={paper.key}>
                <span lang="vi">{paper.shortName ?? paper.name}</span>
                <span className={styles.counts}>{papers.counts(paper)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <Facts facts={ways} />
    </div>
  );
}
