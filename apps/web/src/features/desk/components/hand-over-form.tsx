import { NativeSelect, Textarea } from '@mantine/core';
import { dossierEndpoints } from '@motcua/contracts';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { ReasonedButton } from '../../../components/action-button.js';
import { ConfirmDialog } from '../../../components/dialog.js';
import { Notice } from '../../../components/notice.js';
import { useProblemWords } from '../../../i18n/problem-words.js';
import { useWrite } from '../../../lib/use-write.js';
import styles from './desk.module.css';

type Holder = z.infer<typeof dossierEndpoints.holders.response>['items'][number];

/** From whom, to whom, and a word about why; asked once more with the number of dossiers. */
export function HandOverForm({ holders, onDone }: { holders: readonly Holder[]; onDone: () => void }) {
  const { t } = useTranslation('desk');
  const { problemText } = useProblemWords();
  const [fromId, setFromId] = useState('');
  const [toId, setToId] = useState('');
  const [note, setNote] = useState('');
  const [isAsking, setIsAsking] = useState(false);
  const write = useWrite(dossierEndpoints.handOver, { onSuccess: onDone });
  const from = holders.find(({ id }) => id === fromId);
  const to = holders.find(({ id }) => id === toId);
  const people = [{ value: '', label: t('handOver.choose') }, ...holders.map(({ id, name, open }) => ({ value: id, label: t('bulk.load', { name, open }) }))];
  const reason = useReason(from, to);
  const count = from?.open ?? 0;
  const send = (): void => {
    setIsAsking(false);
    write.mutate({ body: { fromId, toId, note } });
  };
  return (
    <section className={styles.section} aria-label={t('handOver.title')}>
      <div className={styles.pair}>
        <NativeSelect label={t('handOver.from')} data={people} value={fromId} onChange={(event) => setFromId(event.currentTarget.value)} />
        <NativeSelect label={t('handOver.to')} data={people} value={toId} onChange={(event) => setToId(event.currentTarget.value)} />
      </div>
      <Textarea label={t('handOver.note')} autosize minRows={2} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
      {write.error && (
        <Notice tone="danger" role="alert">
          <p>{problemText(write.error)}</p>
        </Notice>
      )}
      {write.data && <Outcome outcome={write.data} />}
      <div>
        <ReasonedButton variant="main" reason={reason} isBusy={write.isPending} onClick={() => !reason && setIsAsking(true)}>
          {count > 0 ? t('handOver.send', { count }) : t('handOver.sendNone')}
        </ReasonedButton>
      </div>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('handOver.confirmTitle', { n: count, name: to?.name ?? '' })}
        act={t('handOver.send', { count })}
        onAct={send}
        onBack={() => setIsAsking(false)}
      >
        <p>{t('handOver.confirmText')}</p>
      </ConfirmDialog>
    </section>
  );
}

/** Why nothing can be handed over yet. */
function useReason(from: Holder | undefined, to: Holder | undefined): string | undefined {
  const { t } = useTranslation('desk');
  if (!from || !to) return t('handOver.nobody');
  if (from.id === to.id) return t('handOver.same');
  return from.open === 0 ? t('handOver.nothing', { name: from.name }) : undefined;
}

/** How many went over; what did not, with the reason. The line takes the focus. */
function Outcome({ outcome }: { outcome: z.infer<typeof dossierEndpoints.handOver.response> }) {
  const { t } = useTranslation('desk');
  const { codeText } = useProblemWords();
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => line.current?.focus(), [outcome]);
  const { moved, refused } = outcome;
  return (
    <Notice tone={refused.length > 0 ? 'warning' : 'success'}>
      <p ref={line} tabIndex={-1}>
        {t('handOver.done', { count: moved })}
      </p>
      {refused.length > 0 && (
        <>
          <p>{t('handOver.refused', { count: refused.length })}</p>
          <ul>
            {refused.map(({ code, reason }) => (
              <li key={code}>{t('bulk.refused', { code, reason: codeText(reason) })}</li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}
