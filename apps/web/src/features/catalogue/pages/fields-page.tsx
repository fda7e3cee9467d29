import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PageHeading } from '../../../components/page-heading.js';
import { QueryView } from '../../../components/query-view.js';
import { useLanguage } from '../../../i18n/language.js';
import { formatNumber } from '../../../lib/format.js';
import { paths } from '../../../lib/paths.js';
import { useTitle } from '../../../lib/use-title.js';
import { fieldsQuery } from '../api/procedures.js';
import styles from './fields-page.module.css';

/** All fields (lĩnh vực), by name, with how many procedures each has. */
export default function FieldsPage() {
  const { t } = useTranslation('catalogue');
  const { language } = useLanguage();
  const query = useQuery(fieldsQuery);
  useTitle({ screen: t('fields.title') });
  return (
    <>
      <PageHeading>{t('fields.title')}</PageHeading>
      <QueryView query={query}>
        {({ items }) => (
          <ul className={styles.fields} lang="vi">
            {items.map(({ code, name, procedures }) => (
              <li key={code}>
                <Link to={paths.citizen.procedures.href({ field: code })}>{name}</Link> (
                {formatNumber(procedures, language)})
              </li>
            ))}
          </ul>
        )}
      </QueryView>
    </>
  );
}
