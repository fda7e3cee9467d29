import { MultiSelect, type ComboboxData, type OptionsFilter } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { HELP_BELOW } from '../../../../components/forms/text-field.js';
import { fieldIdOf } from '../../../../components/forms/use-faults.js';
import { fieldsQuery, proceduresQuery } from '../../api/covers.js';
import { plain } from '../agencies/agency-places.js';

const TYPING_MS = 300;

/** Procedures were searched by the server; of the fields those with the words typed stay. */
const fieldsByWords: OptionsFilter = ({ options, search }) =>
  options.map((group) =>
    'group' in group && group.items.some(({ value }) => value.startsWith(FIELD))
      ? { ...group, items: group.items.filter(({ label }) => plain(label).includes(plain(search))) }
      : group,
  );

/** Codes of fields and of procedures are told apart while they are chosen. */
const FIELD = 'field ';

export interface CoversSelectProps {
  path: string;
  covers: readonly string[] | null;
  fault: string | undefined;
  onChange: (covers: string[] | null) => void;
}

/** The fields and procedures that a role is held for; nothing chosen = all of them. */
export function CoversSelect({ path, covers, fault, onChange }: CoversSelectProps) {
  const { t } = useTranslation('admin');
  const [words, setWords] = useState('');
  const [asked] = useDebouncedValue(words.trim(), TYPING_MS);
  const fields = useQuery(fieldsQuery).data?.items ?? [];
  const found = useQuery(proceduresQuery(asked)).data?.items ?? [];
  const [known, setKnown] = useState<Record<string, string>>({});
  const fieldOptions = fields.map(({ code, name }) => ({ value: `${FIELD}${code}`, label: name }));
  const isField = (code: string): boolean => fields.some((field) => field.code === code);
  const chosen = (covers ?? []).map((code) => (isField(code) ? `${FIELD}${code}` : code));
  const foundOptions = found.map(({ code, name }) => ({ value: code, label: `${name} (${code})` }));
  const kept = chosen
    .filter((value) => !value.startsWith(FIELD) && !found.some(({ code }) => code === value))
    .map((code) => ({ value: code, label: known[code] ?? code }));
  const data: ComboboxData = [
    { group: t('staff.coversFields'), items: fieldOptions },
    { group: t('staff.coversProcedures'), items: [...foundOptions, ...kept] },
  ];
  return (
    <MultiSelect
      id={fieldIdOf(path)}
      label={t('staff.covers')}
      description={t('staff.coversHelp')}
      inputWrapperOrder={HELP_BELOW}
      placeholder={chosen.length === 0 ? t('staff.coversAll') : undefined}
      data={data}
      value={chosen}
      error={fault}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('staff.coversClear') }}
      searchValue={words}
      filter={fieldsByWords}
      maxDropdownHeight={320}
      nothingFoundMessage={t('staff.coversNoneFound')}
      onSearchChange={setWords}
      onChange={(values) => {
        setKnown({ ...known, ...Object.fromEntries(foundOptions.map(({ value, label }) => [value, label])) });
        onChange(values.length === 0 ? null : values.map((value) => value.replace(FIELD, '')));
      }}
    />
  );
}
