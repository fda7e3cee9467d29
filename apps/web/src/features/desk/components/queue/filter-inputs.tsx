import { NativeSelect } from '@mantine/core';
import { CHANNELS, DOSSIER_STATUSES, DUE_FILTERS, STEP_KINDS, type Queue, type QueueFilterName } from '@motcua/contracts';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { isLeading, leadsSomewhere, useSession, type Account } from '../../../../lib/session.js';
import { labelsQuery } from '../../api/labels.js';
import { holdersQuery } from '../../api/people.js';
import { ProcedurePicker } from '../procedure-picker.js';
import { hasMixedRows } from './known-queues.js';
import styles from './queue.module.css';
import { useColumnWords } from './use-column-words.js';
import type { QueueFilterControl } from './use-queue-filter.js';

/** Agencies that this person leads, as choices. */
export function ledAgencies(account: Account | undefined): { value: string; label: string }[] {
  const led = (account?.roles ?? []).filter(({ role }) => isLeading(role));
  return [...new Map(led.map(({ agencyId, agencyName }) => [agencyId, agencyName]))].map(([value, label]) => ({ value, label }));
}

export interface FilterInputProps {
  control: QueueFilterControl;
  firstRef: Ref<HTMLInputElement>;
}

interface ChoiceProps {
  name: QueueFilterName;
  label: string;
  control: QueueFilterControl;
  data: { value: string; label: string }[];
}

function Choice({ name, label, control: { filters, put }, data }: ChoiceProps) {
  const { t } = useTranslation('desk');
  return (
    <NativeSelect
      label={label}
      data={[{ value: '', label: t('filter.any') }, ...data]}
      value={filters[name] ?? ''}
      onChange={(event) => put(name, event.currentTarget.value)}
    />
  );
}

function ProcedureFilter({ control: { filters, put }, firstRef }: FilterInputProps) {
  const { t } = useTranslation('desk');
  return (
    <div className={styles.wide}>
      <ProcedurePicker ref={firstRef} label={t('filter.procedure')} value={filters.procedureCode ?? null} onChange={(code) => put('procedureCode', code)} />
    </div>
  );
}

function ChannelFilter({ control }: FilterInputProps) {
  const { t } = useTranslation(['desk', 'status']);
  const data = CHANNELS.map((value) => ({ value, label: t(`status:channel.${value}`) }));
  return <Choice name="channel" label={t('desk:filter.channel')} control={control} data={data} />;
}

function DueFilter({ control }: FilterInputProps) {
  const columnWords = useColumnWords();
  const { t } = useTranslation('inbox');
  const data = DUE_FILTERS.map((value) => ({ value, label: t(`due.${value}`) }));
  return <Choice name="due" label={columnWords('time')} control={control} data={data} />;
}

function StatusFilter({ control }: FilterInputProps) {
  const { t } = useTranslation(['desk', 'status']);
  const data = DOSSIER_STATUSES.map((value) => ({ value, label: t(`status:pill.staff.${value}`) }));
  return <Choice name="status" label={t('desk:filter.status')} control={control} data={data} />;
}

function StepFilter({ control }: FilterInputProps) {
  const columnWords = useColumnWords();
  const { t } = useTranslation('inbox');
  const data = STEP_KINDS.map((value) => ({ value, label: t(`step.${value}`) }));
  return <Choice name="stepKind" label={columnWords('step')} control={control} data={data} />;
}

function HolderFilter({ control }: FilterInputProps) {
  const { t } = useTranslation('desk');
  const { account } = useSession();
  const holders = useQuery({ ...holdersQuery, enabled: leadsSomewhere(account) });
  if (!holders.data) return null;
  const data = holders.data.items.map(({ id, name }) => ({ value: id, label: name }));
  return <Choice name="holderId" label={t('filter.holder')} control={control} data={data} />;
}

function AgencyFilter({ control }: FilterInputProps) {
  const { t } = useTranslation('desk');
  const { account } = useSession();
  const agencies = new Map(account?.roles.map(({ agencyId, agencyName }) => [agencyId, agencyName]));
  if (agencies.size < 2) return null;
  const data = [...agencies].map(([value, label]) => ({ value, label }));
  return <Choice name="agencyId" label={t('filter.agency')} control={control} data={data} />;
}

function LabelFilter({ control }: FilterInputProps) {
  const { t } = useTranslation('inbox');
  const { data } = useQuery(labelsQuery);
  if (!data || data.items.length === 0) return null;
  const choices = data.items.map(({ id, name }) => ({ value: id, label: name }));
  return <Choice name="labelId" label={t('label.one')} control={control} data={choices} />;
}

/** The input of each filter; the compiler asks for a new one's. */
export const FILTER_INPUTS = {
  procedureCode: ProcedureFilter,
  channel: ChannelFilter,
  due: DueFilter,
  status: StatusFilter,
  stepKind: StepFilter,
  holderId: HolderFilter,
  agencyId: AgencyFilter,
  labelId: LabelFilter,
} as const satisfies Record<QueueFilterName, (props: FilterInputProps) => ReactNode>;

/** Filters that would only repeat what the queue itself says. */
export const isFilterOf = (queue: Queue, name: QueueFilterName): boolean => {
  if (name === 'status' || name === 'stepKind') return hasMixedRows(queue);
  if (name === 'due') return queue !== 'overdue' && queue !== 'due-soon' && queue !== 'to-return';
  return name !== 'holderId' || queue !== 'mine';
};
