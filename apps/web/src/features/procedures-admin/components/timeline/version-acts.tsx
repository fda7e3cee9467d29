import { versionEndpoints, type VersionSummary } from '@motcua/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ActionButton } from '../../../../components/action-button.js';
import { ConfirmDialog } from '../../../../components/dialog.js';
import { ErrorPanel } from '../../../../components/error-panel.js';
import { announce } from '../../../../lib/announce.js';
import { paths } from '../../../../lib/paths.js';
import { useWrite } from '../../../../lib/use-write.js';
import { useForgetRegister } from '../../api/register.js';
import { useTakeVersion, versionsQuery } from '../../api/versions.js';

/** A version that waits for its day becomes a draft again. */
export function WithdrawVersion({ version }: { version: VersionSummary }) {
  const { t } = useTranslation('procedures-admin');
  const [isAsked, setIsAsked] = useState(false);
  const take = useTakeVersion();
  const withdraw = useWrite(versionEndpoints.withdraw, {
    onSuccess: async (changed) => {
      await take(changed);
      setIsAsked(false);
      announce(t('procedure.withdrawn'));
    },
  });
  return (
    <>
      <ActionButton variant="quiet" onClick={() => setIsAsked(true)}>
        {t('procedure.withdraw')}
      </ActionButton>
      <ConfirmDialog
        isOpen={isAsked}
        title={t('procedure.withdrawTitle', { no: version.versionNo })}
        act={t('procedure.withdraw')}
        isBusy={withdraw.isPending}
        onAct={() => withdraw.mutate({ params: { id: version.id } })}
        onBack={() => setIsAsked(false)}
      >
        <p>{t('procedure.withdrawText', { day: version.validFrom })}</p>
        {withdraw.error && <ErrorPanel error={withdraw.error} />}
      </ConfirmDialog>
    </>
  );
}

/** Deletes a draft; a procedure that never was more is gone with it. */
export function RemoveDraft({ code, version }: { code: string; version: VersionSummary }) {
  const { t } = useTranslation('procedures-admin');
  const navigate = useNavigate();
  const client = useQueryClient();
  const forget = useForgetRegister();
  const [isAsked, setIsAsked] = useState(false);
  const remove = useWrite(versionEndpoints.remove, {
    onSuccess: async () => {
      setIsAsked(false);
      announce(t('procedure.removed'));
      await forget();
      const isKnown = await client.fetchQuery({ ...versionsQuery(code), staleTime: 0 }).catch(() => undefined);
      if (!isKnown) void navigate(paths.admin.procedures.href(), { replace: true });
    },
  });
  return (
    <>
      <ActionButton variant="quiet" onClick={() => setIsAsked(true)}>
        {t('procedure.remove')}
      </ActionButton>
      <ConfirmDialog
        isOpen={isAsked}
        title={t('procedure.removeTitle', { no: version.versionNo })}
        act={t('procedure.remove')}
        back={t('procedure.keep')}
        isDanger
        isBusy={remove.isPending}
        onAct={() => remove.mutate({ params: { id: version.id }, query: { expectedRevision: version.revision } })}
        onBack={() => setIsAsked(false)}
      >
        <p>{t('procedure.removeText')}</p>
        {remove.error && <ErrorPanel error={remove.error} />}
      </ConfirmDialog>
    </>
  );
}
