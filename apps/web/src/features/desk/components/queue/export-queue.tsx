import { IconFileSpreadsheet } from '@tabler/icons-react';
import { MOST_EXPORTED, queueExportEndpoints, type QueueExport } from '@motcua/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton, ActionLink } from '../../../../components/action-button.js';
import { Dialog } from '../../../../components/dialog.js';
import { Notice } from '../../../../components/notice.js';
import { Stack } from '../../../../components/stack.js';
import { useLanguage } from '../../../../i18n/language.js';
import { useProblemWords } from '../../../../i18n/problem-words.js';
import { addressOf, call } from '../../../../lib/api-client.js';
import { toProblem } from '../../../../lib/api-problem.js';
import { useWrite } from '../../../../lib/use-write.js';
import type { ListPlace } from './use-list-place.js';
import type { QueueFilterControl } from './use-queue-filter.js';

const LOOK_EVERY_MS = 800;

const isMade = (state: QueueExport | undefined): boolean => state?.status === 'READY' || state?.status === 'FAILED';

/** An export until it is made or failed. */
const exportQuery = (id: string) =>
  queryOptions({
    queryKey: ['queue-export', id],
    queryFn: ({ signal }) => call(queueExportEndpoints.state, { params: { id }, signal }),
    refetchInterval: ({ state }) => (isMade(state.data) ? false : LOOK_EVERY_MS),
  });

export interface ExportQueueProps {
  place: ListPlace;
  control: QueueFilterControl;
}

/** The list as it stands as a workbook; made in the background while the dialog tells how far it is. */
export function ExportQueue(props: ExportQueueProps) {
  const { t } = useTranslation('inbox');
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <ActionButton icon={IconFileSpreadsheet} onClick={() => setIsOpen(true)}>
        {t('export.open')}
      </ActionButton>
      {isOpen && <ExportDialog {...props} onClose={() => setIsOpen(false)} />}
    </>
  );
}

function ExportDialog({ place, control, onClose }: ExportQueueProps & { onClose: () => void }) {
  const { t } = useTranslation('inbox');
  const { language } = useLanguage();
  const { problemText } = useProblemWords();
  const write = useWrite(queueExportEndpoints.request);
  const id = write.data?.id;
  const made = useQuery({ ...exportQuery(id ?? ''), enabled: id !== undefined });
  const state = id === undefined ? undefined : (made.data ?? write.data);
  const send = (): void =>
    write.mutate({ body: { name: place.name.slice(0, 80), query: control.filter, columns: place.view.columns, language } });
  const isReady = state?.status === 'READY';
  const actions = isReady ? (
    <ActionLink variant="main" to={addressOf(queueExportEndpoints.file.path, { id: state.id })} isFile download>
      {t('export.download')}
    </ActionLink>
  ) : (
    <ActionButton variant="main" isBusy={write.isPending || (state !== undefined && !isMade(state))} busyText={t('export.waiting')} onClick={send}>
      {t('export.send')}
    </ActionButton>
  );
  const error = write.error ?? made.error;
  return (
    <Dialog isOpen title={t('export.title', { name: place.name })} onClose={onClose} actions={actions}>
      <Stack>
        <p>{t('export.lead')}</p>
        {error && (
          <Notice tone="danger" role="alert">
            <p>{problemText(toProblem(error))}</p>
          </Notice>
        )}
        <p role="status">{state && <ExportWords state={state} />}</p>
        {state?.isCut && <p>{t('export.cut', { max: MOST_EXPORTED })}</p>}
      </Stack>
    </Dialog>
  );
}

function ExportWords({ state: { status, rows, expiresAt } }: { state: QueueExport }) {
  const { t } = useTranslation('inbox');
  if (status === 'FAILED') return t('export.failed');
  if (status === 'READY') return t('export.ready', { count: rows, at: expiresAt });
  return status === 'RUNNING' ? t('export.running', { count: rows }) : t('export.waiting');
}
