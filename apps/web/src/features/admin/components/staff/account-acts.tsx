import { identityEndpoints, type StaffAccount } from '@motcua/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../../components/action-button.js';
import { ConfirmDialog } from '../../../../components/dialog.js';
import { ErrorPanel } from '../../../../components/error-panel.js';
import { Card } from '../../../../components/facts.js';
import { Row, Stack } from '../../../../components/stack.js';
import { useWrite } from '../../../../lib/use-write.js';
import { useForgetStaff } from '../../api/staff.js';
import { OneTimeLink } from './one-time-link.js';

/** A new password link, and switching the account off and on. */
export function AccountActs({ account }: { account: StaffAccount }) {
  const { t } = useTranslation('admin');
  const { id, active, fullName, openDossiers } = account;
  const forget = useForgetStaff();
  const [isAsking, setAsking] = useState(false);
  const link = useWrite(identityEndpoints.staffPasswordLink);
  const activate = useWrite(identityEndpoints.setStaffActive, {
    onSettled: () => setAsking(false),
    onSuccess: () => forget(),
  });
  const problem = link.error ?? activate.error;
  return (
    <Card title={t('staff.access')}>
      <Stack>
        <p>{active ? t('staff.isActive') : t('staff.isInactive')}</p>
        {problem && <ErrorPanel error={problem} />}
        {link.data && <OneTimeLink title={t('link.new', { name: fullName })} link={link.data} />}
        <Row>
          <ActionButton isBusy={link.isPending} onClick={() => link.mutate({ params: { id } })}>
            {t('staff.passwordLink')}
          </ActionButton>
          {active ? (
            <ActionButton onClick={() => setAsking(true)}>{t('staff.deactivate')}</ActionButton>
          ) : (
            <ActionButton isBusy={activate.isPending} onClick={() => activate.mutate({ params: { id }, body: { active: true } })}>
              {t('staff.activate')}
            </ActionButton>
          )}
        </Row>
      </Stack>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('staff.deactivateTitle', { name: fullName })}
        act={t('staff.deactivate')}
        isDanger
        isBusy={activate.isPending}
        onAct={() => activate.mutate({ params: { id }, body: { active: false } })}
        onBack={() => setAsking(false)}
      >
        <p>{t('staff.deactivateText')}</p>
        {openDossiers > 0 && <p>{t('staff.deactivateOpen', { count: openDossiers })}</p>}
      </ConfirmDialog>
    </Card>
  );
}
