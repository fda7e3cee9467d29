import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { fieldIdOf } from '../../../components/forms/use-faults.js';
import { agenciesQuery } from '../api/plans.js';

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase().trim();

export interface AgencyChoiceProps {
  path: string;
  /** Code of the chosen agency. */
  value: string | null;
  onChange: (code: string | null) => void;
  fault?: string | undefined;
}

/** The responsible agency by a few letters of its name or code, accents or not. */
export function AgencyChoice({ path, value, onChange, fault }: AgencyChoiceProps) {
  const { t } = useTranslation('deployment-plan');
  const { data } = useQuery(agenciesQuery);
  return (
    <Select
      id={fieldIdOf(path)}
      label={t('item.agency')}
      placeholder={t('item.chooseAgency')}
      data={(data?.items ?? []).map(({ code, name }) => ({ value: code, label: name }))}
      value={value}
      searchable
      maxDropdownHeight={320}
      error={fault}
      nothingFoundMessage={t('item.noAgency')}
      filter={({ options, search }) =>
        options.filter((option) => 'value' in option && plain(`${option.label} ${option.value}`).includes(plain(search)))
      }
      onChange={onChange}
    />
  );
}
