import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { procedureQuery, procedureSearchQuery } from '../api/procedures.js';

const TYPING_MS = 200;
const LONGEST = 110;

export interface ProcedurePickerProps {
  label: string;
  id?: string;
  value: string | null;
  onChange: (code: string | null) => void;
  hint?: string;
  error?: string | undefined;
  ref?: React.Ref<HTMLInputElement>;
}

const short = (name: string): string => (name.length > LONGEST ? `${name.slice(0, LONGEST).trimEnd()}…` : name);

/** A procedure by everyday words or code; what is offered comes from the search of the catalogue. */
export function ProcedurePicker({ label, id, value, onChange, hint, error, ref }: ProcedurePickerProps) {
  const { t } = useTranslation('desk');
  const [typed, setTyped] = useState('');
  const [words] = useDebouncedValue(typed.trim(), TYPING_MS);
  const chosen = useQuery({ ...procedureQuery(value ?? ''), enabled: value !== null });
  const chosenLabel = chosen.data ? short(chosen.data.shortName ?? chosen.data.name) : (value ?? '');
  const found = useQuery(procedureSearchQuery(words === chosenLabel ? '' : words));
  const offered = (found.data?.items ?? []).map(({ code, shortName, name }) => ({ value: code, label: short(shortName ?? name) }));
  const isOffered = offered.some((option) => option.value === value);
  const data = value === null || isOffered ? offered : [{ value, label: chosenLabel }, ...offered];
  return (
    <Select
      ref={ref}
      id={id}
      label={label}
      placeholder={hint ?? t('filter.procedureHint')}
      data={data}
      value={value}
      searchable
      clearable
      error={error}
      aria-invalid={Boolean(error)}
      maxDropdownHeight={360}
      filter={({ options }) => options}
      onSearchChange={setTyped}
      onChange={onChange}
      nothingFoundMessage={t('filter.procedureNone')}
    />
  );
}
