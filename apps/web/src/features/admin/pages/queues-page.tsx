import { IconExternalLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ActionLink } from '../../../components/action-button.js';
import { EmptyState } from '../../../components/empty-state.js';
import { PageHeading } from '../../../components/page-heading.js';
import { Row, Stack } from '../../../components/stack.js';
import { holds, useSession } from '../../../lib/session.js';
import { useTitle } from '../../../lib/use-title.js';

/** Pages of the server itself, for operators; they have their own layout. */
const QUEUES = '/api/operator/queues';
const READINESS = '/api/health/ready';

/** The way to the operator's page of jobs. */
export default function QueuesPage() {
  const { t } = useTranslation('admin');
  const { account } = useSession();
  useTitle({ screen: t('queues.title') });
  return (
    <Stack>
      <PageHeading lead={t('queues.lead')}>{t('queues.title')}</PageHeading>
      {holds(account, 'operation') ? (
        <>
          <ul>
            <li>{t('queues.waiting')}</li>
            <li>{t('queues.failed')}</li>
            <li>{t('queues.retry')}</li>
          </ul>
          <Row>
            <ActionLink to={QUEUES} variant="main" icon={IconExternalLink} isFile>
              {t('queues.open')}
            </ActionLink>
            <ActionLink to={READINESS} isFile>
              {t('queues.ready')}
            </ActionLink>
          </Row>
        </>
      ) : (
        <EmptyState>{t('queues.noRight')}</EmptyState>
      )}
    </Stack>
  );
}
