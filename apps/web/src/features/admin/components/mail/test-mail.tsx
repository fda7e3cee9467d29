import { notificationEndpoints, type MailSettings } from '@motcua/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Notice } from '../../../../components/notice.js';
import { Stack } from '../../../../components/stack.js';
import { paths } from '../../../../lib/paths.js';
import { useWrite } from '../../../../lib/use-write.js';
import { FormFrame } from '../../../../components/forms/form-frame.js';
import { TextField } from '../../../../components/forms/text-field.js';
import { useFaults } from '../../../../components/forms/use-faults.js';

/** Sends one mail at once and tells what the mail server said. */
export function TestMail({ mode }: { mode: MailSettings['mode'] }) {
  const { t } = useTranslation('admin');
  const [to, setTo] = useState('');
  const test = useWrite(notificationEndpoints.testMail);
  const { faults, at } = useFaults(test.error, {
    labelOf: (path) => (path === 'to' ? t('mail.to') : undefined),
    fallback: 'to',
    isEmpty: () => to.trim() === '',
  });
  return (
    <Stack>
      <p>{t('mail.testHelp')}</p>
      {test.data && (
        <Notice tone="success" role="status" title={t('mail.sent', { to: test.variables?.body.to ?? '' })}>
          <p>{t('mail.sentId', { id: test.data.messageId })}</p>
          {mode === 'DEMO_MAILBOX' && (
            <p>
              <Link to={paths.citizen.mailbox.href()}>{t('mail.openMailbox')}</Link>
            </p>
          )}
        </Notice>
      )}
      <FormFrame
        faults={faults}
        isBusy={test.isPending}
        submitLabel={t('mail.send')}
        isMain={false}
        onSubmit={() => test.mutate({ body: { to: to.trim() } })}
      >
        <TextField path="to" label={t('mail.to')} value={to} type="email" fault={at('to')} onChange={setTo} />
      </FormFrame>
    </Stack>
  );
}
