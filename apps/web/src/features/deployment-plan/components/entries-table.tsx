import type { PlanEntry } from '@motcua/contracts';
import { useTranslation } from 'react-i18next';
import { ScrollRegion } from '../../../components/figure.js';
import { PlainDay } from '../../../components/instant.js';
import styles from './plan.module.css';

/** What a pasted list holds, before it is taken in. */
export function EntriesTable({ entries }: { entries: readonly (PlanEntry & { procedureName: string; agencyName: string })[] }) {
  const { t } = useTranslation('deployment-plan');
  return (
    <ScrollRegion label={t('import.caption')}>
      <table>
        <caption className="visually-hidden">{t('import.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('item.code')}</th>
            <th scope="col">{t('item.name')}</th>
            <th scope="col">{t('item.target')}</th>
            <th scope="col">{t('item.due')}</th>
            <th scope="col">{t('item.agency')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map(({ procedureCode, procedureName, targetLevel, dueOn, agencyName }) => (
            <tr key={procedureCode}>
              <th scope="row">{procedureCode}</th>
              <td className={styles.name} lang="vi">
                {procedureName}
              </td>
              <td>{targetLevel}</td>
              <td>
                <PlainDay day={dueOn} withWeekday={false} />
              </td>
              <td lang="vi">{agencyName}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
