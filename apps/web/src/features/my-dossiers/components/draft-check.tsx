import { Textarea } from '@mantine/core';
import { documentEndpoints, dossierEndpoints, type ConfirmationView, type DossierDetail } from '@motcua/contracts';
import { IconDownload } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton, ActionLink, ReasonedButton } from '../../../components/action-button.js';
import { ErrorPanel } from '../../../components/error-panel.js';
import { Instant } from '../../../components/instant.js';
import { Notice } from '../../../components/notice.js';
import { addressOf } from '../../../lib/api-client.js';
import { announce } from '../../../lib/announce.js';
import { useWrite } from '../../../lib/use-write.js';
import { dossierQuery } from '../api/dossiers.js';
import styles from './dossier.module.css';

/** The draft of the result that its owner is asked to check, while he may still answer. */
export function DraftCheck({ dossier }: { dossier: DossierDetail }) {
  const { confirmation } = dossier;
  const mayAnswer = dossier.acts.some(({ type, allowed }) => type === 'ANSWER_CONFIRMATION' && allowed);
  return confirmation && mayAnswer ? <Question dossier={dossier} confirmation={confirmation} /> : null;
}

function Question({ dossier, confirmation }: { dossier: DossierDetail; confirmation: ConfirmationView }) {
  const { t } = useTranslation('my-dossiers');
  const { answerBy, text, document } = confirmation;
  return (
    <Notice tone="warning" title={t('detail.draft.title')}>
      <p lang="vi" className={styles.message}>
        {text}
      </p>
      {document && (
        <p>
          <ActionLink variant="quiet" icon={IconDownload} isFile to={addressOf(documentEndpoints.content.path, { id: document.id })}>
            {document.name}
          </ActionLink>
        </p>
      )}
      <p>
        {t('detail.draft.by')} <Instant at={answerBy} isNear />. {t('detail.draft.after')}
      </p>
      <Answer dossier={dossier} />
    </Notice>
  );
}

/** `Đúng` is one press; what is not right is said in words, which stay until they are sent. */
function Answer({ dossier }: { dossier: DossierDetail }) {
  const { t } = useTranslation('my-dossiers');
  const client = useQueryClient();
  const [isWrong, setWrong] = useState(false);
  const [words, setWords] = useState('');
  const write = useWrite(dossierEndpoints.act, {
    onSuccess: (answer) => {
      client.setQueryData(dossierQuery(dossier.code).queryKey, answer.dossier ?? undefined);
      announce(t('detail.draft.sent'));
    },
  });
  const send = (isRight: boolean): void =>
    write.mutate({
      params: { code: dossier.code },
      body: { expectedVersion: dossier.version, act: { type: 'ANSWER_CONFIRMATION', isRight, text: isRight ? '' : words } },
    });
  return (
    <>
      {write.error && <ErrorPanel error={write.error} />}
      <p>
        <strong>{t('detail.draft.question')}</strong>
      </p>
      {isWrong && (
        <Textarea label={t('detail.draft.what')} autosize minRows={3} maxLength={4000} value={words} onChange={(event) => setWords(event.currentTarget.value)} />
      )}
      <div className={styles.acts}>
        <ActionButton variant={isWrong ? 'second' : 'main'} isBusy={write.isPending && !isWrong} onClick={() => send(true)}>
          {t('detail.draft.right')}
        </ActionButton>
        {isWrong ? (
          <ReasonedButton reason={words.trim() === '' ? t('detail.draft.empty') : undefined} isBusy={write.isPending} onClick={() => send(false)}>
            {t('detail.draft.send')}
          </ReasonedButton>
        ) : (
          <ActionButton onClick={() => setWrong(true)}>{t('detail.draft.wrong')}</ActionButton>
        )}
      </div>
    </>
  );
}
