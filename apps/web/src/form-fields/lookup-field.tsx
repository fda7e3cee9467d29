import { Select } from '@mantine/core';
import { FIELD_TYPES, lookupEndpoints } from '@motcua/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { marked } from '../components/marked-input.js';
import { call } from '../lib/api-client.js';
import type { FieldInputProps, FieldView } from './field-view.js';
import styles from './searched-option.module.css';

const Chosen = z.object({ version: z.number(), key: z.string(), text: z.string() });

/** Asked for when the typing rests, not at every letter. */
const REST_MS = 250;

function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), REST_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}

/** A line of an uploaded list, found by any of its words; it fills other fields, which can still be changed. */
function LookupInput({ field, id, value, onChange, onFill, onLeave, isInvalid, describedBy }: FieldInputProps) {
  const { t } = useTranslation('form-fields');
  const { list, column, fills } = FIELD_TYPES.lookup.settings.parse(field.settings);
  const chosen = Chosen.safeParse(value).data;
  const [typed, setTyped] = useState('');
  const words = useRested(typed === chosen?.text ? '' : typed);
  const { data, isError } = useQuery({
    queryKey: ['lookup-rows', list, words],
    queryFn: ({ signal }) => call(lookupEndpoints.search, { params: { key: list }, query: { q: words }, signal }),
    placeholderData: keepPreviousData,
  });
  const columns = data?.columns ?? [];
  const items = data?.items ?? [];
  const textOf = (cells: readonly string[], name: string): string => cells[columns.indexOf(name)] ?? '';
  const found = items.map(({ key, cells }) => ({ value: key, label: textOf(cells, column) || key }));
  const isThere = found.some((option) => option.value === chosen?.key);
  const choose = (key: string | null): void => {
    const item = items.find((one) => one.key === key);
    if (!data || !item) return onChange(undefined);
    const own = { version: data.versionNo, key: item.key, text: textOf(item.cells, column) };
    if (!onFill) return onChange(own);
    const filled = fills.map((fill) => [fill.field, textOf(item.cells, fill.column)] as const).filter(([, text]) => text !== '');
    onFill(own, Object.fromEntries(filled));
  };
  return (
    <Select
      id={id}
      placeholder={t('lookup.hint')}
      searchable
      clearable={!field.required}
      data={chosen && !isThere ? [{ value: chosen.key, label: chosen.text }, ...found] : found}
      value={chosen?.key ?? null}
      filter={({ options }) => options}
      nothingFoundMessage={t(isError ? 'lookup.failed' : 'lookup.none')}
      renderOption={({ option }) => {
        const cells = items.find(({ key }) => key === option.value)?.cells ?? [];
        const others = cells.filter((cell) => cell !== '' && cell !== option.label);
        return (
          <span>
            {option.label}
            {others.length > 0 && <span className={styles.more}>{others.join(' · ')}</span>}
          </span>
        );
      }}
      onSearchChange={setTyped}
      onChange={choose}
      onBlur={onLeave}
      {...marked({ isInvalid, describedBy })}
    />
  );
}

export const lookupField: FieldView = { Input: LookupInput };
