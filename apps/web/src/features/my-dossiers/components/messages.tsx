import { Textarea } from '@mantine/core';
import { dossierEndpoints, type DossierDetail } from '@motcua/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton, ReasonedButton } from '../../../components/action-button.js';
import { ErrorPanel } from '../../../components/error-panel.js';
import { Instant } from '../../../components/instant.js';
import { announce } from '../../../lib/announce.js';
import { useWrite } from '../../../lib/use-write.js';
import { dossierQuery } from '../api/dossiers.js';
import styles from './dossier.module.css';

/** What the applicant and the office wrote to each other, and a place to write; absent where neither is possible. */
export function Messages({ dossier }: { dossier: DossierDetail }) {
  const { t } = useTranslation('my-dossiers');
  const said = dossier.timeline.filter(({ act }) => act === 'MESSAGE');
  const mayWrite = dossier.acts.some(({ type, allowed }) => type === 'MESSAGE' && allowed);
  if (said.length === 0 && !mayWrite) return null;
  return (
    <section className={styles.part} aria-labelledby="tin-nhan">
      <h2 id="tin-nhan">{t('message.title')}</h2>
      {said.length > 0 && (
        <ol className={styles.messages}>
          {said.map(({ seq, at, actorName, agencyName, text }) => (
            <li key={seq}>
              <p lang="vi">
                <strong>{[actorName, agencyName].filter(Boolean).join(', ')}</strong>, <Instant at={at} isNear />
              </p>
              <p lang="vi" className={styles.message}>
                {text}
              </p>
            </li>
          ))}
        </ol>
      )}
      {mayWrite && <MessageForm dossier={dossier} />}
    </section>
  );
}

/** What was typed stays until it is sent. */
function MessageForm({ dossier }: { dossier: DossierDetail }) {
  const { t } = useTranslation('my-dossiers');
  const client = useQueryClient();
  const [isOpen, setIsOpen] = useState(false);
  const [text, setText] = useState('');
  const write = useWrite(dossierEndpoints.act, {
    onSuccess: (answer) => {
      client.setQueryData(dossierQuery(dossier.code).queryKey, answer.dossier ?? undefined);
      setText('');
      setIsOpen(false);
      announce(t('message.sent'));
    },
  });
  const send = (): void => write.mutate({ params: { code: dossier.code }, body: { expectedVersion: dossier.version, act: { type: 'MESSAGE', text } } });
  if (!isOpen) return <ActionButton onClick={() => setIsOpen(true)}>{t('message.open')}</ActionButton>;
  return (
    <>
      {write.error && <ErrorPanel error={write.error} />}
      <Textarea
        label={t('message.text')}
        description={t('message.hint', { agency: dossier.agency.name })}
        autosize
        minRows={3}
        maxLength={4000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <p className={styles.acts}>
        <ReasonedButton reason={text.trim() === '' ? t('message.empty') : undefined} isBusy={write.isPending} onClick={send}>
          {t('message.send')}
        </ReasonedButton>
      </p>
    </>
  );
}
