import { IconBookmark } from '@tabler/icons-react';
import { NativeSelect, TextInput } from '@mantine/core';
import { savedQueryEndpoints } from '@motcua/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { v7 as orderedUuid } from 'uuid';
import { ActionButton, ReasonedButton } from '../../../../components/action-button.js';
import { Dialog } from '../../../../components/dialog.js';
import { Notice } from '../../../../components/notice.js';
import { Stack } from '../../../../components/stack.js';
import { useProblemWords } from '../../../../i18n/problem-words.js';
import { paths } from '../../../../lib/paths.js';
import { useSession } from '../../../../lib/session.js';
import { useWrite } from '../../../../lib/use-write.js';
import { inboxQuery } from '../../api/inbox.js';
import { DESK_LISTS_KEY } from '../../api/queues.js';
import { ledAgencies } from './filter-inputs.js';
import type { ListPlace } from './use-list-place.js';
import type { QueueFilterControl } from './use-queue-filter.js';

export interface SaveQueryProps {
  place: ListPlace;
  control: QueueFilterControl;
}

/** Makes a list of one's own from the filters as they stand. */
export function SaveQuery(props: SaveQueryProps) {
  const { t } = useTranslation('inbox');
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <ActionButton icon={IconBookmark} onClick={() => setIsOpen(true)}>
        {t('query.open')}
      </ActionButton>
      {isOpen && <SaveDialog {...props} onClose={() => setIsOpen(false)} />}
    </>
  );
}

function SaveDialog({ place, control, onClose }: SaveQueryProps & { onClose: () => void }) {
  const { t } = useTranslation('inbox');
  const { problemText } = useProblemWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [id] = useState(() => orderedUuid());
  const [name, setName] = useState('');
  const [sharedWithId, setSharedWithId] = useState('');
  const write = useWrite(savedQueryEndpoints.saveQuery, {
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: inboxQuery.queryKey });
      void client.invalidateQueries({ queryKey: DESK_LISTS_KEY });
      onClose();
      void navigate(paths.desk.queue.href(id));
    },
  });
  const save = (): void => {
    const view = { columns: place.view.columns, sort: control.sort, filters: control.filters };
    write.mutate({ params: { id }, body: { expectedVersion: null, name, queue: place.queue, view, sharedWithId: sharedWithId || null } });
  };
  const actions = (
    <ReasonedButton variant="main" reason={name.trim() === '' ? t('query.nameFirst') : undefined} isBusy={write.isPending} onClick={save}>
      {t('query.save')}
    </ReasonedButton>
  );
  return (
    <Dialog isOpen title={t('query.title')} onClose={onClose} actions={actions}>
      <Stack>
        <p>{t(control.words ? 'query.leadWords' : 'query.lead', { name: place.name })}</p>
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

/** With whom a list is shared; only for those who lead an agency. */
export function ShareChoice({ value, onChange, label }: { value: string; onChange: (agencyId: string) => void; label?: string }) {
  const { t } = useTranslation('inbox');
  const { account } = useSession();
  const agencies = ledAgencies(account);
  if (agencies.length === 0) return null;
  return (
    <NativeSelect
      label={label ?? t('query.share')}
      data={[{ value: '', label: t('query.shareNone') }, ...agencies]}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
