import { MultiSelect, Select, type OptionsFilter } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldIdOf } from '../../../../components/forms/use-faults.js';
import { procedureChoicesQuery } from '../../api/register.js';

const TYPING_MS = 300;

/** What the server finds for the words typed; it has searched already, so nothing is narrowed here. */
function useProcedureChoices(chosen: readonly string[]) {
  const [words, setWords] = useState('');
  const [asked] = useDebouncedValue(words, TYPING_MS);
  const { data } = useQuery(procedureChoicesQuery(asked.includes('(') ? '' : asked.trim()));
  const [known, setKnown] = useState<Record<string, string>>({});
  const found = (data?.items ?? []).map(({ code, name }) => ({ value: code, label: `${name} (${code})` }));
  const kept = chosen.filter((code) => !found.some(({ value }) => value === code)).map((code) => ({ value: code, label: known[code] ?? code }));
  const remember = (codes: readonly string[]) =>
    setKnown({ ...known, ...Object.fromEntries(found.filter(({ value }) => codes.includes(value)).map(({ value, label }) => [value, label])) });
  return { choices: [...found, ...kept], words, setWords, remember };
}

const asFound: OptionsFilter = ({ options }) => options;

/** One procedure by own words or code. */
export function ProcedurePicker({ value, onChange }: { value: string | null; onChange: (code: string | null) => void }) {
  const { t } = useTranslation('procedures-admin');
  const { choices, setWords, remember } = useProcedureChoices(value ? [value] : []);
  return (
    <Select
      label={t('levels.procedure')}
      placeholder={t('levels.choose')}
      data={choices}
      value={value}
      searchable
      filter={asFound}
      nothingFoundMessage={t('levels.noneFound')}
      onSearchChange={setWords}
      onChange={(code) => {
        remember(code ? [code] : []);
        onChange(code);
      }}
    />
  );
}

export interface ProceduresPickerProps {
  path: string;
  value: string[];
  fault: string | undefined;
  onChange: (codes: string[]) => void;
}

/** Several procedures by own words or code. */
export function ProceduresPicker({ path, value, fault, onChange }: ProceduresPickerProps) {
  const { t } = useTranslation('procedures-admin');
  const { choices, words, setWords, remember } = useProcedureChoices(value);
  return (
    <MultiSelect
      id={fieldIdOf(path)}
      label={t('levels.procedures')}
      placeholder={t('levels.choose')}
      data={choices}
      value={value}
      error={fault}
      searchable
      searchValue={words}
      filter={asFound}
      nothingFoundMessage={t('levels.noneFound')}
      onSearchChange={setWords}
      onChange={(codes) => {
        remember(codes);
        onChange(codes);
      }}
    />
  );
}
