import { Checkbox, FileInput } from '@mantine/core';
import { calendarAdminEndpoints, calendarEndpoints, type CalendarPreview } from '@motcua/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../../components/action-button.js';
import { Dialog } from '../../../../components/dialog.js';
import { ErrorPanel } from '../../../../components/error-panel.js';
import { Loading } from '../../../../components/loading.js';
import { Notice } from '../../../../components/notice.js';
import { Stack } from '../../../../components/stack.js';
import { announce } from '../../../../lib/announce.js';
import { useWrite } from '../../../../lib/use-write.js';
import { useCalendarCache } from '../../api/calendar.js';
import { FileFaults } from './file-faults.js';
import { PreviewTable } from './preview-table.js';

const LONGEST = 500_000;

/** A file of days: chosen, compared with what is known, then taken in as a whole or not at all. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('admin');
  const { forget } = useCalendarCache();
  const [text, setText] = useState('');
  const [isWhole, setWhole] = useState(false);
  const [isTooLong, setTooLong] = useState(false);
  const preview = useWrite(calendarAdminEndpoints.preview);
  const take = useWrite(calendarEndpoints.importDays, {
    onSuccess: async ({ added, changed, removed }) => {
      await forget();
      announce(t('calendar.imported', { added, changed, removed }));
      onClose();
    },
  });
  const ask = (content: string, years: number[]): void => preview.mutate({ body: { text: content, replaceYears: years } });
  const choose = async (file: File | null): Promise<void> => {
    preview.reset();
    take.reset();
    setWhole(false);
    const content = file ? await file.text() : '';
    setTooLong(content.length > LONGEST);
    setText(content);
    if (content && content.length <= LONGEST) ask(content, []);
  };
  const years = preview.data ? yearsOf(preview.data) : [];
  const replace = (whole: boolean): void => {
    setWhole(whole);
    ask(text, whole ? years : []);
  };
  const differences = preview.data?.differences ?? [];
  const actions = preview.data && differences.length > 0 && (
    <ActionButton
      variant="main"
      isBusy={take.isPending}
      onClick={() => take.mutate({ body: { days: preview.data.days, replaceYears: isWhole ? years : [] } })}
    >
      {t('calendar.importAct', { count: differences.length })}
    </ActionButton>
  );
  return (
    <Dialog isOpen isLarge title={t('calendar.import')} onClose={onClose} actions={actions || undefined}>
      <Stack>
        <FileInput
          label={t('calendar.file')}
          description={t('calendar.fileHelp')}
          placeholder={t('calendar.chooseFile')}
          accept=".csv,.txt,.tsv,.json,text/csv,application/json"
          error={isTooLong && t('calendar.fileTooLong')}
          onChange={(file) => void choose(file)}
        />
        {preview.isPending && <Loading shape="table" />}
        {preview.error && <FileFaults problem={preview.error} />}
        {preview.data && (
          <>
            <Checkbox
              label={t('calendar.replaceYears', { years: years.join(', ') })}
              description={t('calendar.replaceYearsHelp')}
              checked={isWhole}
              onChange={(event) => replace(event.currentTarget.checked)}
            />
            <PreviewSummary preview={preview.data} />
            {differences.length > 0 && <PreviewTable differences={differences} />}
          </>
        )}
        {take.error && <ErrorPanel error={take.error} />}
      </Stack>
    </Dialog>
  );
}

const yearsOf = (preview: CalendarPreview): number[] => [...new Set(preview.days.map(({ date }) => Number(date.slice(0, 4))))].sort();

function PreviewSummary({ preview }: { preview: CalendarPreview }) {
  const { t } = useTranslation('admin');
  const { differences, unchanged, openDossiers } = preview;
  const count = {
    added: differences.filter(({ before }) => before === null).length,
    removed: differences.filter(({ after }) => after === null).length,
    changed: differences.filter(({ before, after }) => before !== null && after !== null).length,
  };
  return (
    <Notice title={differences.length === 0 ? t('calendar.nothingNew') : t('calendar.preview', count)}>
      <p>
        {t('calendar.unchanged', { count: unchanged })}{' '}
        {openDossiers === 0 ? t('calendar.noImpact') : t('calendar.impact', { count: openDossiers })}
      </p>
    </Notice>
  );
}
