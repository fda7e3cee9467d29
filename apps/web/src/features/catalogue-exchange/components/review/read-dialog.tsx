import { FileInput } from '@mantine/core';
import { proposalEndpoints as e, REQUEST_LIMIT_BYTES, type ProposalReport } from '@motcua/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../../components/action-button.js';
import { Dialog } from '../../../../components/dialog.js';
import { ErrorPanel } from '../../../../components/error-panel.js';
import { Notice } from '../../../../components/notice.js';
import { Stack } from '../../../../components/stack.js';
import { useProblemWords } from '../../../../i18n/problem-words.js';
import type { ApiProblem } from '../../../../lib/api-problem.js';
import { useWrite } from '../../../../lib/use-write.js';
import { useForgetCatalogue } from '../../api/catalogue.js';
import { isTooLargeToSend } from '../../model/procedure-text.js';

type RowFault = ProposalReport['rejected'][number];
const SHOWN = 50;

/** A file of the national catalogue is compared with what is in force; only proposals are written. */
export function ReadDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('catalogue-exchange');
  const forget = useForgetCatalogue();
  const [sent, setSent] = useState<{ name: string; text: string }>();
  const [isTooLarge, setTooLarge] = useState(false);
  const propose = useWrite(e.propose, { onSuccess: forget });
  const choose = async (file: File | null): Promise<void> => {
    propose.reset();
    const read = file ? { name: file.name.slice(0, 200), text: await file.text() } : undefined;
    const isOver = read !== undefined && isTooLargeToSend(read, REQUEST_LIMIT_BYTES);
    setTooLarge(isOver);
    setSent(isOver ? undefined : read);
  };
  const actions = propose.data ? (
    <ActionButton variant="main" onClick={onClose}>
      {t('review.toList')}
    </ActionButton>
  ) : (
    <ActionButton variant="main" isBusy={propose.isPending} aria-disabled={!sent} onClick={() => sent && propose.mutate({ body: sent })}>
      {t('review.compare')}
    </ActionButton>
  );
  return (
    <Dialog isOpen isLarge title={t('review.readTitle')} onClose={onClose} actions={actions}>
      <Stack>
        <FileInput
          label={t('review.chooseFile')}
          description={t('review.fileHelp')}
          placeholder={t('chooseFile')}
          accept=".json,.jsonl,.ndjson,application/json"
          error={isTooLarge && t('review.tooLarge')}
          onChange={(file) => void choose(file)}
        />
        {propose.error && <BadFile problem={propose.error} />}
        {propose.data && <Report report={propose.data} />}
      </Stack>
    </Dialog>
  );
}

function Report({ report: { rows, proposed, unchanged, kept, rejected } }: { report: ProposalReport }) {
  const { t } = useTranslation('catalogue-exchange');
  return (
    <>
      <Notice tone="success" role="status" title={t('review.report', { count: rows })}>
        <ul>
          <li>{t('review.proposed', { count: proposed })}</li>
          <li>{t('review.unchanged', { count: unchanged })}</li>
          <li>{t('review.kept', { count: kept })}</li>
        </ul>
      </Notice>
      {rejected.length > 0 && <RowFaults title={t('review.rejected', { count: rejected.length })} faults={rejected} />}
    </>
  );
}

const isRowFault = (value: unknown): value is RowFault => typeof value === 'object' && value !== null && 'line' in value && 'reason' in value;

function BadFile({ problem }: { problem: ApiProblem }) {
  const { problemText } = useProblemWords();
  const told = problem.params['problems'];
  const faults = Array.isArray(told) ? told.filter(isRowFault) : [];
  if (faults.length === 0) return <ErrorPanel error={problem} />;
  return <RowFaults title={problemText(problem)} faults={faults} />;
}

function RowFaults({ title, faults }: { title: string; faults: readonly RowFault[] }) {
  const { t } = useTranslation('catalogue-exchange');
  const reasons: Record<string, string> = t('review.reason', { returnObjects: true });
  const fault = ({ line, field, reason, found }: RowFault): string => {
    const what = [reasons[reason] ?? reason, field && t('review.atField', { field }), found && t('review.found', { found })].filter(Boolean).join(', ');
    return line > 0 ? t('lineFault', { line, fault: what }) : what;
  };
  return (
    <Notice tone="warning" role="status" title={title}>
      <ul>
        {faults.slice(0, SHOWN).map((one) => (
          <li key={`${one.line} ${one.field} ${one.reason}`}>{fault(one)}</li>
        ))}
      </ul>
      {faults.length > SHOWN && <p>{t('more', { count: faults.length - SHOWN })}</p>}
    </Notice>
  );
}
