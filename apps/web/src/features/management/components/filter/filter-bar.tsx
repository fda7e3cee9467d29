import { NativeSelect, Select } from '@mantine/core';
import { CHANNELS, ONLINE_LEVELS } from '@motcua/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { fieldsQuery } from '../../api/choices.js';
import styles from './filter-bar.module.css';
import { PeriodFields } from './period-fields.js';
import type { FiguresFilterControl } from './use-figures-filter.js';
import { useOwnAgencies } from './use-own-agencies.js';

export interface FilterBarProps {
  control: FiguresFilterControl;
  /** Field, level and channel too; the overview asks for place and time only. */
  isWhole?: boolean;
}

/** Place and time of the figures, and what they are narrowed to. */
export function FilterBar({ control, isWhole = false }: FilterBarProps) {
  const { t } = useTranslation('management');
  return (
    <div className={styles.bar} role="group" aria-label={t('filter.label')} data-print="hide">
      <PeriodFields control={control} />
      <AgencyField control={control} />
      {isWhole && <OtherFields control={control} />}
    </div>
  );
}

function AgencyField({ control: { filter, put } }: { control: FiguresFilterControl }) {
  const { t } = useTranslation('management');
  const agencies = useOwnAgencies();
  const options = agencies.map(({ agency, depth }) => ({
    value: agency.id,
    label: depth > 1 ? `${'– '.repeat(depth - 1)}${agency.name}` : agency.name,
  }));
  return (
    <Select
      className={styles.wide}
      label={t('filter.agency')}
      placeholder={t('filter.allAgencies')}
      data={options}
      value={filter.agencyId ?? null}
      searchable
      clearable
      maxDropdownHeight={360}
      nothingFoundMessage={t('filter.noAgency')}
      clearButtonProps={{ 'aria-label': t('filter.allAgencies') }}
      filter={({ options: offered, search }) =>
        offered.filter((option) => 'label' in option && plain(option.label).includes(plain(search)))
      }
      onChange={(agencyId) => put({ agencyId: agencyId ?? undefined })}
    />
  );
}

/** Words without accents, so that `le chan` finds Lê Chân. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase().trim();

function OtherFields({ control: { filter, put } }: { control: FiguresFilterControl }) {
  const { t } = useTranslation(['management', 'status']);
  const { data } = useQuery(fieldsQuery);
  const any = { value: '', label: t('management:filter.any') };
  const fields = (data?.items ?? []).map(({ code, name }) => ({ value: code, label: name }));
  const levels = [...ONLINE_LEVELS].reverse().map((level) => ({
    value: String(level),
    label: t('status:level', { level }),
  }));
  const channels = CHANNELS.map((value) => ({ value, label: t(`status:channel.${value}`) }));
  return (
    <>
      <NativeSelect
        label={t('management:filter.field')}
        data={[any, ...fields]}
        value={filter.field ?? ''}
        onChange={(event) => put({ field: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('management:filter.level')}
        data={[any, ...levels]}
        value={String(filter.level ?? '')}
        onChange={(event) => put({ level: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('management:filter.channel')}
        data={[any, ...channels]}
        value={filter.channel ?? ''}
        onChange={(event) => put({ channel: event.currentTarget.value })}
      />
    </>
  );
}
