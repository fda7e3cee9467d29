import { Checkbox } from '@mantine/core';
import { deploymentPlanEndpoints as e, type LevelCandidate } from '@motcua/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../components/dialog.js';
import { EmptyState } from '../../../components/empty-state.js';
import { FormFrame } from '../../../components/forms/form-frame.js';
import { useFaults } from '../../../components/forms/use-faults.js';
import { QueryView } from '../../../components/query-view.js';
import { announce } from '../../../lib/announce.js';
import { useWrite } from '../../../lib/use-write.js';
import { candidatesQuery, planQuery, useForgetPlans } from '../api/plans.js';
import { EMPTY_ENTRY, EntryFields, useEntryLabels, type EntryDraft } from './entry-fields.js';
import styles from './plan.module.css';

/** TT 01/2018/TT-VPCP art. 21. */
const SHARE_PERCENT = 30;

export interface CandidatesDialogProps {
  planId: string;
  /** Year whose dossiers are looked at. */
  year: number;
  onClose: () => void;
}

/** Services that citizens already use online, to be raised to level 4: those that the plan does not have yet. */
export function CandidatesDialog({ planId, year, onClose }: CandidatesDialogProps) {
  const { t } = useTranslation('deployment-plan');
  const query = useQuery(candidatesQuery(year, SHARE_PERCENT));
  const planned = useQuery(planQuery(planId)).data?.items ?? [];
  const isPlanned = (code: string): boolean => planned.some(({ procedureCode }) => procedureCode === code);
  return (
    <Dialog isOpen isLarge title={t('candidates.title')} onClose={onClose}>
      <p>{t('candidates.lead', { share: SHARE_PERCENT, year })}</p>
      <QueryView query={query}>
        {({ items }) => {
          const open = items.filter(({ procedureCode }) => !isPlanned(procedureCode));
          return open.length > 0 ? (
            <CandidatesForm planId={planId} candidates={open} onDone={onClose} />
          ) : (
            <EmptyState>
              {items.length > 0 ? t('candidates.allPlanned', { count: items.length }) : t('candidates.none', { year })}
            </EmptyState>
          );
        }}
      </QueryView>
    </Dialog>
  );
}

interface CandidatesFormProps {
  planId: string;
  candidates: readonly LevelCandidate[];
  onDone: () => void;
}

function CandidatesForm({ planId, candidates, onDone }: CandidatesFormProps) {
  const { t } = useTranslation('deployment-plan');
  const forget = useForgetPlans();
  const labelOf = useEntryLabels();
  const [chosen, setChosen] = useState<readonly string[]>(() => candidates.map(({ procedureCode }) => procedureCode));
  const [draft, setDraft] = useState<EntryDraft>(EMPTY_ENTRY);
  const add = useWrite(e.addItems, {
    onSuccess: async ({ added }) => {
      await forget();
      announce(t('import.added', { count: added }));
      onDone();
    },
  });
  const nameOf = (path: string): string => path.replace(/^items\.\d+\./, '');
  const { faults, at } = useFaults(add.error, {
    labelOf: (path) => (path.startsWith('items.0.') ? labelOf(nameOf(path)) : undefined),
    fallback: 'items.0.dueOn',
    isEmpty: (path) => (nameOf(path) === 'dueOn' && draft.dueOn === '') || (nameOf(path) === 'agencyCode' && draft.agencyCode === ''),
  });
  const toggle = (code: string): void => setChosen(chosen.includes(code) ? chosen.filter((other) => other !== code) : [...chosen, code]);
  const send = (): void => {
    if (chosen.length > 0)
      add.mutate({ params: { planId }, body: { items: chosen.map((procedureCode) => ({ ...draft, procedureCode })) } });
  };
  return (
    <FormFrame faults={faults} isBusy={add.isPending} submitLabel={t('candidates.act', { count: chosen.length })} onSubmit={send}>
      <ul className={styles.ticks} aria-label={t('candidates.title')}>
        {candidates.map(({ procedureCode, name, online, received, sharePercent }) => (
          <li key={procedureCode}>
            <Checkbox
              label={`${procedureCode} · ${name}`}
              description={t('candidates.share', { online, received, share: sharePercent })}
              checked={chosen.includes(procedureCode)}
              onChange={() => toggle(procedureCode)}
            />
          </li>
        ))}
      </ul>
      <EntryFields
        draft={draft}
        prefix="items.0."
        hasLevel={false}
        hasNote={false}
        at={(name) => at(`items.0.${name}`)}
        onChange={(patch) => setDraft({ ...draft, ...patch })}
      />
    </FormFrame>
  );
}
