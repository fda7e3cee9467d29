import type { LookupListVersion } from '@motcua/contracts';
import { IconUpload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { ActionButton } from '../../../components/action-button.js';
import { Card } from '../../../components/facts.js';
import { PageHeading } from '../../../components/page-heading.js';
import { QueryView } from '../../../components/query-view.js';
import { Row, Stack } from '../../../components/stack.js';
import { useLanguage } from '../../../i18n/language.js';
import { formatInstant } from '../../../lib/format.js';
import { paths } from '../../../lib/paths.js';
import { useTitle } from '../../../lib/use-title.js';
import { listVersionsQuery } from '../api/lists.js';
import { ListRows } from '../components/lists/list-rows.js';
import { ListUses } from '../components/lists/list-uses.js';
import { UploadDialog } from '../components/lists/upload-dialog.js';
import styles from '../components/lists/lists.module.css';

/** One list: its lines, the forms that use it, its versions, and the way to the next one. */
export default function ListPage() {
  const { t } = useTranslation('catalogue-exchange');
  const { key = '' } = useParams();
  const query = useQuery(listVersionsQuery(key));
  const [isReplacing, setReplacing] = useState(false);
  const newest = query.data?.items[0];
  useTitle({ screen: newest?.name ?? t('lists.title') });
  const replace = newest && (
    <ActionButton variant="main" icon={IconUpload} onClick={() => setReplacing(true)}>
      {t('lists.replace')}
    </ActionButton>
  );
  const lead = (
    <Row>
      <Link to={paths.admin.lists.href()}>{t('lists.back')}</Link>
      <code>{key}</code>
    </Row>
  );
  return (
    <Stack>
      <PageHeading lead={lead} aside={replace} lang={newest ? 'vi' : undefined}>
        {newest?.name ?? t('lists.title')}
      </PageHeading>
      <QueryView query={query}>
        {({ items }) => (
          <Stack gap="section">
            <Card title={t('lists.rowsOf', { no: items[0]?.versionNo ?? 0, rows: t('lists.rowCount', { count: items[0]?.rowCount ?? 0 }) })}>
              <ListRows listKey={key} rowCount={items[0]?.rowCount ?? 0} />
            </Card>
            <Card title={t('lists.uses')}>
              <ListUses listKey={key} />
            </Card>
            <Card title={t('lists.versions')}>
              <Versions items={items} />
            </Card>
          </Stack>
        )}
      </QueryView>
      {isReplacing && newest && <UploadDialog present={newest} onClose={() => setReplacing(false)} />}
    </Stack>
  );
}

function Versions({ items }: { items: readonly LookupListVersion[] }) {
  const { t } = useTranslation('catalogue-exchange');
  const { language } = useLanguage();
  return (
    <ul className={styles.plain}>
      {items.map(({ versionNo, rowCount, fileName, uploadedAt, uploadedByName }) => (
        <li key={versionNo}>
          {t('lists.versionLine', {
            no: versionNo,
            rows: t('lists.rowCount', { count: rowCount }),
            file: fileName,
            name: uploadedByName ?? '',
            at: formatInstant(uploadedAt, language),
          })}
        </li>
      ))}
    </ul>
  );
}
