import type { ProcedureSummary } from '@motcua/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Fee } from '../../../components/money.js';
import { useTimeWords } from '../../../i18n/time-words.js';
import { paths } from '../../../lib/paths.js';
import styles from './procedure-row.module.css';
import { useServiceWords } from './service-words.js';

/** A likely procedure: how it is filed, how long, how much, where (screens.md C2). */
export function ProcedureRow({ procedure }: { procedure: ProcedureSummary }) {
  const { t } = useTranslation(['catalogue', 'status']);
  const { limit } = useTimeWords();
  const { way, place } = useServiceWords();
  return (
    <li className={styles.row}>
      <h2 className={styles.heading}>
        <Link to={paths.citizen.procedure.href(procedure.code)} lang="vi">
          <span className={styles.name}>{procedure.shortName ?? procedure.name}</span>
        </Link>
      </h2>
      <p className={styles.way} data-online={procedure.fileable || undefined}>
        {way(procedure)}
      </p>
      <p className={styles.facts}>
        {procedure.timeLimit ? limit(procedure.timeLimit) : t('status:time.byRegulation')}
        {' · '}
        {procedure.feeTotal === null ? t('catalogue:feeShort') : <Fee amount={procedure.feeTotal} />}
        {' · '}
        <span lang="vi">{place(procedure)}</span>
      </p>
    </li>
  );
}
