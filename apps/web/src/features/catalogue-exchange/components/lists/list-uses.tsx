import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { QueryView } from '../../../../components/query-view.js';
import { paths } from '../../../../lib/paths.js';
import { listUsesQuery } from '../../api/lists.js';
import styles from './lists.module.css';

/** Questions of forms that take a line of this list, with the way to each form. */
export function ListUses({ listKey }: { listKey: string }) {
  const { t } = useTranslation(['catalogue-exchange', 'procedures-admin']);
  const query = useQuery(listUsesQuery(listKey));
  return (
    <QueryView query={query}>
      {({ items }) =>
        items.length === 0 ? (
          <p>{t('lists.noUse')}</p>
        ) : (
          <ul className={styles.plain}>
            {items.map(({ procedureCode, procedureName, versionId, versionNo, state, caseKey, caseName, question }) => (
              <li key={`${versionId} ${caseKey} ${question.vi}`} className={styles.name}>
                <Link to={paths.admin.formDesigner.href(procedureCode, versionId, caseKey)} lang="vi">
                  {`${procedureName} (${procedureCode})`}
                </Link>
                <span className={styles.second}>
                  {t('lists.use', { no: versionNo, state: t(`procedures-admin:state.${state}`), case: caseName.vi, question: question.vi })}
                </span>
              </li>
            ))}
          </ul>
        )
      }
    </QueryView>
  );
}
