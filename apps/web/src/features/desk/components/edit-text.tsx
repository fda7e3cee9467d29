import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { reusableTextEndpoints, TEXT_USES, type ReusableText, type TextUse } from '@motcua/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as orderedUuid } from 'uuid';
import { ActionButton, ReasonedButton } from '../../../components/action-button.js';
import { ConfirmDialog, Dialog } from '../../../components/dialog.js';
import { Notice } from '../../../components/notice.js';
import { Stack } from '../../../components/stack.js';
import { useProblemWords } from '../../../i18n/problem-words.js';
import { useWrite } from '../../../lib/use-write.js';
import { textsQuery } from '../api/texts.js';
import { ShareChoice } from './queue/save-query.js';

/** Writes a new text, or changes one; whose it is never changes. */
export function EditText({ text, onClose }: { text: ReusableText | undefined; onClose: () => void }) {
  const { t } = useTranslation('inbox');
  const { problemText } = useProblemWords();
  const client = useQueryClient();
  const [id] = useState(() => text?.id ?? orderedUuid());
  const [use, setUse] = useState<TextUse>(text?.use ?? 'SUPPLEMENT');
  const [title, setTitle] = useState(text?.title ?? '');
  const [body, setBody] = useState(text?.body ?? '');
  const [agencyId, setAgencyId] = useState(text?.agency?.id ?? '');
  const write = useWrite(reusableTextEndpoints.save, {
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: textsQuery.queryKey });
      onClose();
    },
  });
  const isWhole = title.trim() !== '' && body.trim() !== '';
  const save = (): void => write.mutate({ params: { id }, body: { expectedVersion: text?.version ?? null, use, title, body, agencyId: agencyId || null } });
  const actions = (
    <ReasonedButton variant="main" reason={isWhole ? undefined : t('text.incomplete')} isBusy={write.isPending} onClick={save}>
      {t('text.save')}
    </ReasonedButton>
  );
  return (
    <Dialog isOpen title={text ? t('text.editTitle', { title: text.title }) : t('text.addTitle')} onClose={onClose} actions={actions}>
      <Stack>
        {write.error && (
          <Notice tone="danger" role="alert">
            <p>{problemText(write.error)}</p>
          </Notice>
        )}
        <NativeSelect
          label={t('text.use')}
          data={TEXT_USES.map((value) => ({ value, label: t(`text.uses.${value}`) }))}
          value={use}
          onChange={(event) => setUse(TEXT_USES.find((one) => one === event.currentTarget.value) ?? use)}
        />
        <TextInput label={t('text.title')} value={title} maxLength={100} autoComplete="off" onChange={(event) => setTitle(event.currentTarget.value)} />
        <Textarea label={t('text.body')} autosize minRows={3} maxLength={2000} value={body} onChange={(event) => setBody(event.currentTarget.value)} />
        {!text && <ShareChoice label={t('text.whose')} value={agencyId} onChange={setAgencyId} />}
      </Stack>
    </Dialog>
  );
}

/** Takes a text away. */
export function DeleteText({ text }: { text: ReusableText }) {
  const { t } = useTranslation('inbox');
  const { problemText } = useProblemWords();
  const client = useQueryClient();
  const [isAsking, setIsAsking] = useState(false);
  const write = useWrite(reusableTextEndpoints.remove, {
    onSuccess: async () => {
      setIsAsking(false);
      await client.invalidateQueries({ queryKey: textsQuery.queryKey });
    },
  });
  return (
    <>
      <ActionButton variant="quiet" aria-label={t('text.deleteOf', { title: text.title })} onClick={() => setIsAsking(true)}>
        {t('text.delete')}
      </ActionButton>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('text.deleteTitle', { title: text.title })}
        act={t('text.deleteAct')}
        isDanger
        isBusy={write.isPending}
        onAct={() => write.mutate({ params: { id: text.id } })}
        onBack={() => setIsAsking(false)}
      >
        <p>{t('text.deleteText')}</p>
        {write.error && <p role="alert">{problemText(write.error)}</p>}
      </ConfirmDialog>
    </>
  );
}
