import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { agenciesInForceQuery } from '../../api/agency-steps.js';

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase().trim();

export interface AgencyPickerProps {
  id: string;
  label: string;
  value: string | null;
  onChange: (agencyId: string | null) => void;
  /** Agencies that cannot be chosen here. */
  without: readonly string[];
  error: string | undefined;
}

/** An agency by a few letters of its name, accents or not. */
export function AgencyPicker({ id, label, value, onChange, without, error }: AgencyPickerProps) {
  const { t } = useTranslation('agency-steps');
  const { data } = useQuery(agenciesInForceQuery);
  const agencies = (data?.items ?? []).filter((agency) => !without.includes(agency.id));
  return (
    <Select
      id={id}
      label={label}
      placeholder={t('send.chooseAgency')}
      data={agencies.map((agency) => ({ value: agency.id, label: agency.name }))}
      value={value}
      searchable
      maxDropdownHeight={320}
      error={error}
      nothingFoundMessage={t('send.noAgency')}
      filter={({ options, search }) => options.filter((option) => 'value' in option && plain(option.label).includes(plain(search)))}
      onChange={onChange}
    />
  );
}
