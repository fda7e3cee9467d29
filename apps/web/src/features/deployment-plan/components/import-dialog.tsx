import { FileInput, Textarea } from '@mantine/core';
import { deploymentPlanEndpoints as e } from '@motcua/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../components/action-button.js';
import { Dialog } from '../../../components/dialog.js';
import { ErrorPanel } from '../../../components/error-panel.js';
import { Notice } from '../../../components/notice.js';
import { Stack } from '../../../components/stack.js';
import { announce } from '../../../lib/announce.js';
import { useWrite } from '../../../lib/use-write.js';
import { useForgetPlans } from '../api/plans.js';
import { EntriesTable } from './entries-table.js';
import { ListFaults } from './list-faults.js';
import styles from './plan.module.css';

const LONGEST = 500_000;

/** A list pasted from a sheet or chosen as CSV: read, shown, then taken in as a whole or not at all. */
export function ImportDialog({ planId, onClose }: { planId: string; onClose: () => void }) {
  const { t } = useTranslation('deployment-plan');
  const forget = useForgetPlans();
  const [text, setText] = useState('');
  const preview = useWrite(e.previewImport);
  const add = useWrite(e.addItems, {
    onSuccess: async ({ added }) => {
      await forget();
      announce(t('import.added', { count: added }));
      onClose();
    },
  });
  const put = (content: string): void => {
    preview.reset();
    add.reset();
    setText(content);
  };
  const entries = preview.data?.entries ?? [];
  const isTooLong = text.length > LONGEST;
  const actions =
    entries.length > 0 ? (
      <ActionButton
        variant="main"
        isBusy={add.isPending}
        onClick={() =>
          add.mutate({
            params: { planId },
            body: { items: entries.map(({ procedureName: _procedure, agencyName: _agency, ...entry }) => entry) },
          })
        }
      >
        {t('import.act', { count: entries.length })}
      </ActionButton>
    ) : (
      <ActionButton
        variant="main"
        isBusy={preview.isPending}
        onClick={() => text.trim() && !isTooLong && preview.mutate({ params: { planId }, body: { text } })}
      >
        {t('import.read')}
      </ActionButton>
    );
  return (
    <Dialog isOpen isLarge title={t('import.title')} onClose={onClose} actions={actions}>
      <Stack>
        <Textarea
          className={styles.paste}
          label={t('import.text')}
          description={t('import.help')}
          placeholder={t('import.example')}
          minRows={6}
          maxRows={12}
          autosize
          value={text}
          error={isTooLong && t('import.tooLong')}
          onChange={(event) => put(event.currentTarget.value)}
        />
        <FileInput
          label={t('import.file')}
          placeholder={t('import.chooseFile')}
          accept=".csv,.txt,.tsv,text/csv"
          onChange={(file) => void file?.text().then(put)}
        />
        {preview.error && <ListFaults problem={preview.error} />}
        {add.error && <ErrorPanel error={add.error} />}
        {entries.length > 0 && (
          <>
            <Notice role="status" title={t('import.found', { count: entries.length })} />
            <EntriesTable entries={entries} />
          </>
        )}
      </Stack>
    </Dialog>
  );
}
