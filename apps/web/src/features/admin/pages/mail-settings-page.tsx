import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../components/facts.js';
import { PageHeading } from '../../../components/page-heading.js';
import { QueryView } from '../../../components/query-view.js';
import { Stack } from '../../../components/stack.js';
import { useTitle } from '../../../lib/use-title.js';
import { mailSettingsQuery } from '../api/mail.js';
import { MailForm } from '../components/mail/mail-form.js';
import { TestMail } from '../components/mail/test-mail.js';

/** How mail is sent, and whether it arrives. */
export default function MailSettingsPage() {
  const { t } = useTranslation('admin');
  const query = useQuery(mailSettingsQuery);
  useTitle({ screen: t('mail.title') });
  return (
    <Stack gap="section">
      <PageHeading lead={t('mail.lead')}>{t('mail.title')}</PageHeading>
      <QueryView query={query} shape="lines">
        {(settings) => (
          <Stack gap="section">
            <MailForm settings={settings} />
            <Card title={t('mail.test')}>
              <TestMail mode={settings.mode} />
            </Card>
          </Stack>
        )}
      </QueryView>
    </Stack>
  );
}
