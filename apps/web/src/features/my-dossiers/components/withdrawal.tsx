import { Textarea } from '@mantine/core';
import { dossierEndpoints, type DossierDetail } from '@motcua/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton, ReasonedButton } from '../../../components/action-button.js';
import { ConfirmDialog } from '../../../components/dialog.js';
import { ErrorPanel } from '../../../components/error-panel.js';
import { StaleVersionPanel } from '../../../components/stale-version-panel.js';
import { useProblemWords } from '../../../i18n/problem-words.js';
import { useWrite } from '../../../lib/use-write.js';
import { dossierQuery, myDossiersQuery } from '../api/dossiers.js';
import { useChanges } from './use-changes.js';

/** `Rút hồ sơ`, after the consequence was read. When it is not possible any more, the reason stands there. */
export function Withdrawal({ dossier }: { dossier: DossierDetail }) {
  const { t } = useTranslation('my-dossiers');
  const { codeText } = useProblemWords();
  const client = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const changes = useChanges(dossier);
  const choice = dossier.acts.find(({ type }) => type === 'WITHDRAW');
  const withdraw = useWrite(dossierEndpoints.act, {
    onSuccess: (answer) => {
      client.setQueryData(dossierQuery(dossier.code).queryKey, answer.dossier ?? undefined);
      void client.invalidateQueries({ queryKey: myDossiersQuery.queryKey });
    },
    onSettled: () => setAsking(false),
  });
  if (!choice) return null;
  const refusal = choice.refusal ? codeText(choice.refusal.code, choice.refusal.params) : undefined;
  const isStale = withdraw.error?.code === 'dossier.stale-version';
  const act = (): void =>
    withdraw.mutate({ params: { code: dossier.code }, body: { expectedVersion: dossier.version, act: { type: 'WITHDRAW', reason } } });
  return (
    <>
      {withdraw.error && !isStale && <ErrorPanel error={withdraw.error} />}
      {withdraw.error && isStale && (
        <StaleVersionPanel
          problem={withdraw.error}
          changes={changes.list}
          refusal={refusal}
          isBusy={withdraw.isPending}
          onShowChanges={changes.read}
          onRedo={() => setAsking(true)}
        />
      )}
      {refusal ? (
        <ReasonedButton reason={refusal}>{t('withdraw.act')}</ReasonedButton>
      ) : (
        <ActionButton onClick={() => setAsking(true)}>{t('withdraw.act')}</ActionButton>
      )}
      <ConfirmDialog
        isOpen={isAsking}
        title={t('withdraw.title', { code: dossier.code })}
        act={t('withdraw.act')}
        back={t('withdraw.keep')}
        isDanger
        isBusy={withdraw.isPending}
        onAct={act}
        onBack={() => setAsking(false)}
      >
        <p>{t('withdraw.text')}</p>
        <Textarea label={t('withdraw.reason')} autosize minRows={2} maxLength={4000} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      </ConfirmDialog>
    </>
  );
}
