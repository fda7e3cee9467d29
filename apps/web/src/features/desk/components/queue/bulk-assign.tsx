import { NativeSelect } from '@mantine/core';
import { dossierEndpoints, type DossierRow } from '@motcua/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v4 as randomUuid } from 'uuid';
import { ActionButton, ReasonedButton } from '../../../../components/action-button.js';
import { useProblemWords } from '../../../../i18n/problem-words.js';
import { call } from '../../../../lib/api-client.js';
import { toProblem, type ApiProblem } from '../../../../lib/api-problem.js';
import { useHotkeys } from '../../../../lib/use-hotkeys.js';
import { holdersQuery } from '../../api/people.js';
import { DESK_LISTS_KEY } from '../../api/queues.js';
import styles from './queue.module.css';

export interface BulkOutcome {
  done: number;
  refused: { code: string; problem: ApiProblem }[];
}

/** One ASSIGN act for each dossier, one after the other; what is refused does not stop the rest. */
async function assignAll(rows: readonly DossierRow[], assigneeId: string, onStep: (done: number) => void): Promise<BulkOutcome> {
  const outcome: BulkOutcome = { done: 0, refused: [] };
  for (const [index, { code, version }] of rows.entries()) {
    try {
      const act = { type: 'ASSIGN' as const, assigneeId, note: '' };
      await call(dossierEndpoints.act, { params: { code }, body: { expectedVersion: version, act }, idempotencyKey: randomUuid() });
      outcome.done += 1;
    } catch (error) {
      outcome.refused.push({ code, problem: toProblem(error) });
    }
    onStep(index + 1);
  }
  return outcome;
}

export interface BulkAssignProps {
  rows: readonly DossierRow[];
  onClear: () => void;
  onDone: (outcome: BulkOutcome) => void;
}

/** Gives the selected dossiers to one officer; for those who lead. */
export function BulkAssign({ rows, onClear, onDone }: BulkAssignProps) {
  const { t } = useTranslation('desk');
  const client = useQueryClient();
  const holders = useQuery(holdersQuery);
  const [assigneeId, setAssigneeId] = useState('');
  const [step, setStep] = useState<number>();
  useHotkeys([{ keys: 'Escape', label: t('keys.clear'), run: onClear }]);
  const assign = async (): Promise<void> => {
    setStep(0);
    const outcome = await assignAll(rows, assigneeId, setStep);
    setStep(undefined);
    await client.invalidateQueries({ queryKey: DESK_LISTS_KEY });
    onDone(outcome);
  };
  const people = (holders.data?.items ?? []).map(({ id, name, open }) => ({ value: id, label: t('bulk.load', { name, open }) }));
  return (
    <div className={styles.bulk}>
      <strong>{t('bulk.selected', { count: rows.length })}</strong>
      <NativeSelect
        aria-label={t('bulk.assignee')}
        data={[{ value: '', label: t('bulk.choose') }, ...people]}
        value={assigneeId}
        onChange={(event) => setAssigneeId(event.currentTarget.value)}
      />
      <ReasonedButton
        variant="main"
        reason={assigneeId === '' ? t('bulk.choose') : undefined}
        isBusy={step !== undefined}
        busyText={t('bulk.progress', { done: step ?? 0, total: rows.length })}
        onClick={() => void assign()}
      >
        {t('bulk.assign', { count: rows.length })}
      </ReasonedButton>
      <ActionButton variant="quiet" onClick={onClear} aria-keyshortcuts="Escape">
        {t('bulk.clear')}
      </ActionButton>
    </div>
  );
}

/** What became of the acts, with the reason of each refusal. */
export function BulkResult({ outcome }: { outcome: BulkOutcome }) {
  const { t } = useTranslation('desk');
  const { problemText } = useProblemWords();
  return (
    <>
      <p>{t('bulk.done', { count: outcome.done })}</p>
      {outcome.refused.map(({ code, problem }) => (
        <p key={code}>{t('bulk.refused', { code, reason: problemText(problem) })}</p>
      ))}
    </>
  );
}
