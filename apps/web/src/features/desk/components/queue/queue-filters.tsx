import { NativeSelect, TextInput } from '@mantine/core';
import { CHANNELS, DOSSIER_STATUSES } from '@motcua/contracts';
import { useQuery } from '@tanstack/react-query';
import { useRef, type FormEvent, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../../components/action-button.js';
import { useSession, type Account } from '../../../../lib/session.js';
import { holdersQuery } from '../../api/people.js';
import { ProcedurePicker } from '../procedure-picker.js';
import styles from './queue.module.css';
import type { FilterName, QueueFilterControl } from './use-queue-filter.js';

const LEADING = ['DEPARTMENT_LEADER', 'ONE_STOP_HEAD'];

/** Whether this person leads an agency, and so may see who holds what. */
export const leadsSomewhere = (account: Account | undefined): boolean =>
  account?.roles.some(({ role }) => LEADING.includes(role)) ?? false;

export interface QueueFiltersProps {
  control: QueueFilterControl;
  /** `unit`, `overdue` …: rows of several statuses. */
  isMixed: boolean;
  firstRef: Ref<HTMLInputElement>;
}

/** What a list is narrowed to. The words of a person stay out of the address. */
export function QueueFilters({ control, isMixed, firstRef }: QueueFiltersProps) {
  const { t } = useTranslation(['desk', 'status']);
  const { filter, put } = control;
  const any = { value: '', label: t('desk:filter.any') };
  const channels = CHANNELS.map((value) => ({ value, label: t(`status:channel.${value}`) }));
  const statuses = DOSSIER_STATUSES.map((value) => ({ value, label: t(`status:pill.staff.${value}`) }));
  const sorts = [
    { value: '', label: t('desk:filter.due') },
    { value: 'newest', label: t('desk:filter.newest') },
  ];
  const select = (name: FilterName, data: { value: string; label: string }[]) => ({
    data,
    value: filter[name] ?? '',
    onChange: (event: { currentTarget: HTMLSelectElement }) => put(name, event.currentTarget.value),
  });
  return (
    <div className={styles.filters}>
      <div className={styles.wide}>
        <ProcedurePicker
          ref={firstRef}
          label={t('desk:filter.procedure')}
          value={filter.procedureCode ?? null}
          onChange={(code) => put('procedureCode', code)}
        />
      </div>
      <NativeSelect label={t('desk:filter.channel')} {...select('channel', [any, ...channels])} />
      {isMixed && <NativeSelect label={t('desk:filter.status')} {...select('status', [any, ...statuses])} />}
      <HolderFilter control={control} />
      <AgencyFilter control={control} />
      {filter.queue !== 'all' && <NativeSelect label={t('desk:filter.sort')} {...select('sort', sorts)} />}
      <WordsFilter control={control} />
    </div>
  );
}

function HolderFilter({ control: { filter, put } }: { control: QueueFilterControl }) {
  const { t } = useTranslation('desk');
  const { account } = useSession();
  const holders = useQuery({ ...holdersQuery, enabled: leadsSomewhere(account) });
  if (!holders.data || filter.queue === 'mine') return null;
  const data = holders.data.items.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <NativeSelect
      label={t('filter.holder')}
      data={[{ value: '', label: t('filter.any') }, ...data]}
      value={filter.holderId ?? ''}
      onChange={(event) => put('holderId', event.currentTarget.value)}
    />
  );
}

function AgencyFilter({ control: { filter, put } }: { control: QueueFilterControl }) {
  const { t } = useTranslation('desk');
  const { account } = useSession();
  const agencies = new Map(account?.roles.map(({ agencyId, agencyName }) => [agencyId, agencyName]));
  if (agencies.size < 2) return null;
  const data = [...agencies].map(([value, label]) => ({ value, label }));
  return (
    <NativeSelect
      label={t('filter.agency')}
      data={[{ value: '', label: t('filter.any') }, ...data]}
      value={filter.agencyId ?? ''}
      onChange={(event) => put('agencyId', event.currentTarget.value)}
    />
  );
}

function WordsFilter({ control: { words, search } }: { control: QueueFilterControl }) {
  const { t } = useTranslation('desk');
  const box = useRef<HTMLInputElement>(null);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    search(box.current?.value ?? '');
  };
  return (
    <form role="search" className={styles.words} onSubmit={submit}>
      <TextInput key={words} ref={box} label={t('filter.search')} defaultValue={words} autoComplete="off" />
      <ActionButton type="submit">{t('filter.searchAct')}</ActionButton>
    </form>
  );
}
