import { FileInput } from '@mantine/core';
import { exchangeEndpoints as e, PROCEDURE_FILE_LIMIT_BYTES, type VersionDetail } from '@motcua/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReasonedButton } from '../../../../components/action-button.js';
import { ErrorPanel } from '../../../../components/error-panel.js';
import { Loading } from '../../../../components/loading.js';
import { Row, Stack } from '../../../../components/stack.js';
import { announce } from '../../../../lib/announce.js';
import { useWrite } from '../../../../lib/use-write.js';
import { useForgetCatalogue } from '../../api/catalogue.js';
import { isTooLargeToSend, objectIn, type RawFile } from '../../model/procedure-text.js';
import { FileReport, TakenDraft } from './file-report.js';
import { UnreadableFile } from './unreadable-file.js';

/** A file is chosen, reported on before anything is written, then taken as a draft. */
export function TakeFile() {
  const { t } = useTranslation('catalogue-exchange');
  const forget = useForgetCatalogue();
  const [file, setFile] = useState<RawFile>();
  const [fault, setFault] = useState<'tooLarge' | 'notJson'>();
  const [taken, setTaken] = useState<VersionDetail>();
  const inspect = useWrite(e.inspect);
  const accept = useWrite(e.accept, {
    onSuccess: async (draft) => {
      setTaken(draft);
      announce(t('exchange.taken', { no: draft.versionNo, name: draft.name }));
      await forget();
    },
    onError: ({ status }) => status === 409 && file && inspect.mutate({ body: { file } }),
  });
  const choose = async (chosen: File | null): Promise<void> => {
    inspect.reset();
    accept.reset();
    setTaken(undefined);
    setFault(undefined);
    const read = chosen ? objectIn(await chosen.text()) : undefined;
    setFile(read);
    if (!chosen) return;
    if (!read) setFault('notJson');
    else if (isTooLargeToSend(read, PROCEDURE_FILE_LIMIT_BYTES)) setFault('tooLarge');
    else inspect.mutate({ body: { file: read } });
  };
  const report = inspect.data;
  const mustCount = report?.conflicts.filter(({ severity }) => severity === 'MUST').length ?? 0;
  return (
    <Stack>
      <FileInput
        label={t('exchange.file')}
        description={t('exchange.fileHelp')}
        placeholder={t('chooseFile')}
        accept=".json,application/json"
        error={fault && t(`exchange.${fault}`)}
        onChange={(chosen) => void choose(chosen)}
      />
      {inspect.isPending && <Loading />}
      {inspect.error && <UnreadableFile problem={inspect.error} />}
      {accept.error && <ErrorPanel error={accept.error} isUrgent />}
      {taken && <TakenDraft draft={taken} />}
      {report && file && !taken && !inspect.isPending && (
        <>
          <FileReport report={report} />
          <Row>
            <ReasonedButton
              variant="main"
              isBusy={accept.isPending}
              reason={mustCount > 0 ? t('exchange.mendFirst', { count: mustCount }) : undefined}
              onClick={() => accept.mutate({ body: { file, basis: report.basis } })}
            >
              {t('exchange.act')}
            </ReasonedButton>
          </Row>
        </>
      )}
    </Stack>
  );
}
