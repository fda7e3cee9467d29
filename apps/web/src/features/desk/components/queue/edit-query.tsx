import { TextInput } from '@mantine/core';
import { savedQueryEndpoints, type SavedQuery } from '@motcua/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton, ReasonedButton } from '../../../../components/action-button.js';
import { ConfirmDialog, Dialog } from '../../../../components/dialog.js';
import { Notice } from '../../../../components/notice.js';
import { Stack } from '../../../../components/stack.js';
import { useProblemWords } from '../../../../i18n/problem-words.js';
import { useWrite } from '../../../../lib/use-write.js';
import { inboxQuery } from '../../api/inbox.js';
import { DESK_LISTS_KEY } from '../../api/queues.js';
import { ShareChoice } from './save-query.js';

/** What an officer changes of a list after it was made: its name and who sees it; its filters are changed in the list itself. */
export function EditQuery({ query, onClose }: { query: SavedQuery; onClose: () => void }) {
  const { t } = useTranslation('inbox');
  const { problemText } = useProblemWords();
  const client = useQueryClient();
  const [name, setName] = useState(query.name);
  const [sharedWithId, setSharedWithId] = useState(query.sharedWith?.id ?? '');
  const write = useWrite(savedQueryEndpoints.saveQuery, {
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: inboxQuery.queryKey });
      onClose();
    },
  });
  const save = (): void => {
    const body = { expectedVersion: query.version, name, queue: query.queue, view: query.view, sharedWithId: sharedWithId || null };
    write.mutate({ params: { id: query.id }, body });
  };
  const actions = (
    <ReasonedButton variant="main" reason={name.trim() === '' ? t('query.nameFirst') : undefined} isBusy={write.isPending} onClick={save}>
      {t('query.save')}
    </ReasonedButton>
  );
  return (
    <Dialog isOpen title={t('query.editTitle', { name: query.name })} onClose={onClose} actions={actions}>
      <Stack>
        {write.error && (
          <Notice tone="danger" role="alert">
            <p>{problemText(write.error)}</p>
          </Notice>
        )}
        <TextInput label={t('query.name')} value={name} maxLength={80} autoComplete="off" onChange={(event) => setName(event.currentTarget.value)} />
        <ShareChoice value={sharedWithId} onChange={setSharedWithId} />
      </Stack>
    </Dialog>
  );
}

/** Takes a list away, for everybody who sees it. */
export function DeleteQuery({ query, onDone }: { query: SavedQuery; onDone: () => void }) {
  const { t } = useTranslation('inbox');
  const { problemText } = useProblemWords();
  const client = useQueryClient();
  const [isAsking, setIsAsking] = useState(false);
  const write = useWrite(savedQueryEndpoints.deleteQuery, {
    onSuccess: async () => {
      setIsAsking(false);
      await client.invalidateQueries({ queryKey: inboxQuery.queryKey });
      void client.invalidateQueries({ queryKey: DESK_LISTS_KEY });
      onDone();
    },
  });
  return (
    <>
      <ActionButton variant="quiet" aria-label={t('query.deleteOf', { name: query.name })} onClick={() => setIsAsking(true)}>
        {t('query.delete')}
      </ActionButton>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('query.deleteTitle', { name: query.name })}
        act={t('query.deleteAct')}
        isDanger
        isBusy={write.isPending}
        onAct={() => write.mutate({ params: { id: query.id } })}
        onBack={() => setIsAsking(false)}
      >
        <p>{query.sharedWith ? t('query.deleteShared', { agency: query.sharedWith.name }) : t('query.deleteOwn')}</p>
        {write.error && <p role="alert">{problemText(write.error)}</p>}
      </ConfirmDialog>
    </>
  );
}
