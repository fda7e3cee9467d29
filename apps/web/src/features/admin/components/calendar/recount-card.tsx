import { calendarAdminEndpoints, type RecountChunk, type RecountPreview } from '@motcua/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../../components/action-button.js';
import { ConfirmDialog } from '../../../../components/dialog.js';
import { ErrorPanel } from '../../../../components/error-panel.js';
import { Card } from '../../../../components/facts.js';
import { Instant } from '../../../../components/instant.js';
import { Notice } from '../../../../components/notice.js';
import { QueryView } from '../../../../components/query-view.js';
import { Stack } from '../../../../components/stack.js';
import { useWrite } from '../../../../lib/use-write.js';
import { recountQuery } from '../../api/calendar.js';

/** After a change of the calendar: which running dossiers were told another date, and the explicit run that moves them. */
export function RecountCard() {
  const { t } = useTranslation('admin');
  const [isAsked, setIsAsked] = useState(false);
  const query = useQuery({ ...recountQuery, enabled: isAsked });
  return (
    <Card title={t('recount.title')}>
      <Stack>
        <p>{t('recount.help')}</p>
        {!isAsked && <ActionButton onClick={() => setIsAsked(true)}>{t('recount.look')}</ActionButton>}
        {isAsked && <QueryView query={query}>{(preview) => <Preview preview={preview} onDone={() => void query.refetch()} />}</QueryView>}
      </Stack>
    </Card>
  );
}

/** Chunk after chunk until none is left; how far it is stands on the page. */
function useRun(onDone: () => void) {
  const [moved, setMoved] = useState<number>();
  const [isRunning, setIsRunning] = useState(false);
  const { mutateAsync, error } = useWrite(calendarAdminEndpoints.recount);
  const start = async (): Promise<void> => {
    setIsRunning(true);
    try {
      let [after, total]: [string | null, number] = [null, 0];
      do {
        const chunk: RecountChunk = await mutateAsync({ body: { after } });
        total += chunk.moved;
        after = chunk.after;
        setMoved(total);
      } while (after !== null);
      onDone();
    } catch {
      // `error` says what happened; what moved so far has moved, and a second run goes on from there.
    } finally {
      setIsRunning(false);
    }
  };
  return { start, moved, isRunning, error };
}

function Preview({ preview, onDone }: { preview: RecountPreview; onDone: () => void }) {
  const { t } = useTranslation('admin');
  const { openDossiers, earlier, later, samples } = preview;
  const affected = earlier + later;
  const run = useRun(onDone);
  const [isAsking, setIsAsking] = useState(false);
  return (
    <Stack>
      <p role="status">{affected === 0 ? t('recount.none', { open: openDossiers }) : t('recount.found', { count: affected, open: openDossiers, earlier, later })}</p>
      {run.moved !== undefined && (
        <Notice tone={run.isRunning ? 'info' : 'success'} role="status">
          <p>{t(run.isRunning ? 'recount.running' : 'recount.done', { count: run.moved })}</p>
        </Notice>
      )}
      {run.error && <ErrorPanel error={run.error} />}
      {samples.length > 0 && (
        <ul>
          {samples.map(({ code, from, to }) => (
            <li key={code}>
              {code}: <Instant at={from} /> → <Instant at={to} />
            </li>
          ))}
        </ul>
      )}
      {affected > 0 && !run.isRunning && <ActionButton onClick={() => setIsAsking(true)}>{t('recount.act', { count: affected })}</ActionButton>}
      <ConfirmDialog
        isOpen={isAsking}
        title={t('recount.confirmTitle', { count: affected })}
        act={t('recount.confirmAct')}
        isDanger
        onAct={() => {
          setIsAsking(false);
          void run.start();
        }}
        onBack={() => setIsAsking(false)}
      >
        <p>{t('recount.confirmText')}</p>
      </ConfirmDialog>
    </Stack>
  );
}
