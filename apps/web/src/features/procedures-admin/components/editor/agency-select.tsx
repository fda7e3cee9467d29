import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldIdOf } from '../../../../components/forms/use-faults.js';
import { agencyChoicesQuery, withoutMarks } from '../../api/agencies.js';
import { Faults } from './fields.js';

export interface AgencySelectProps {
  path: string;
  label: string;
  /** Code of the agency; '' = none yet. */
  value: string;
  onChange: (code: string) => void;
}

/** One agency in force, found by name or code; a code that is gone stays visible. */
export function AgencySelect({ path, label, value, onChange }: AgencySelectProps) {
  const { t } = useTranslation('procedures-admin');
  const at = useContext(Faults);
  const agencies = useQuery(agencyChoicesQuery).data ?? [];
  const isKnown = value === '' || agencies.some((agency) => agency.value === value);
  return (
    <Select
      id={fieldIdOf(path)}
      label={label}
      placeholder={t('levels.chooseAgencies')}
      data={isKnown ? agencies : [{ value, label: value }, ...agencies]}
      value={value || null}
      error={at(path)}
      searchable
      allowDeselect={false}
      nothingFoundMessage={t('levels.noneFound')}
      filter={withoutMarks}
      onChange={(code) => code !== null && onChange(code)}
    />
  );
}
