import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Card } from '../../../../components/facts.js';
import { paths } from '../../../../lib/paths.js';
import type { Overview } from '../../api/overview.js';
import { useFigureWords } from '../figures/use-figure-words.js';
import styles from './waiting-now.module.css';

const WAITING = ['overdue', 'dueSoon', 'open'] as const;

/** What waits at this moment, whatever the period; each number opens its list. */
export function WaitingNow({ overview, agencyId }: { overview: Overview; agencyId: string | undefined }) {
  const { t } = useTranslation('management');
  const words = useFigureWords();
  return (
    <Card title={t('waiting.title')}>
      <ul className={styles.list}>
        {WAITING.map((measure) => (
          <li key={measure}>
            <Link to={paths.management.detail.href({ measure, agencyId })}>
              <strong className={styles.number}>{words.number(overview[measure])}</strong> {t(`waiting.${measure}`)}
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
