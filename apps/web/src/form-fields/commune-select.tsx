import { Select } from '@mantine/core';
import { agencyEndpoints, type FormerCommune } from '@motcua/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { marked } from '../components/marked-input.js';
import { lowerFirst } from '../i18n/problem-words.js';
import { call } from '../lib/api-client.js';
import { communesFound, formerMatches, type CommuneOption } from './former-communes.js';
import styles from './searched-option.module.css';

const communesQuery = queryOptions({
  queryKey: ['communes'],
  staleTime: Infinity,
  queryFn: async ({ signal }) => {
    const { items } = await call(agencyEndpoints.list, { query: { kind: 'COMMUNE' }, signal });
    return items.flatMap(({ unitCode, name }) => (unitCode ? [{ value: unitCode, label: communeOf(name) }] : []));
  },
});

const formerQuery = queryOptions({
  queryKey: ['former-communes'],
  staleTime: Infinity,
  queryFn: async ({ signal }) => {
    const { items } = await call(agencyEndpoints.formerCommunes, { signal });
    const byCode = new Map<string, FormerCommune[]>();
    for (const item of items) byCode.set(item.unitCode, [...(byCode.get(item.unitCode) ?? []), item]);
    return byCode;
  },
});

/** `Ủy ban nhân dân phường Lê Chân` → `Phường Lê Chân`. */
export function communeOf(agencyName: string): string {
  const commune = agencyName.replace(/^(?:Ủy ban nhân dân|UBND)\s+/u, '');
  return commune.charAt(0).toLocaleUpperCase('vi') + commune.slice(1);
}

/** More former names than this say no more. */
const MOST_NAMES = 3;

function useCommunes(): CommuneOption[] {
  const { data: communes = [] } = useQuery(communesQuery);
  const { data: former } = useQuery(formerQuery);
  return communes.map((commune) => ({ ...commune, former: former?.get(commune.value) ?? [] }));
}

interface CommuneSelectProps {
  id: string;
  label: string;
  code: string;
  isInvalid: boolean;
  describedBy: string | undefined;
  onLeave: () => void;
  onChoose: (code: string, name: string) => void;
}

/** A commune of the own province, found by its name of today or by the name it had before 1/7/2025. */
export function CommuneSelect({ id, label, code, isInvalid, describedBy, onLeave, onChoose }: CommuneSelectProps) {
  const { t } = useTranslation('form-fields');
  const [search, setSearch] = useState('');
  const communes = useCommunes();
  const byCode = new Map(communes.map((commune) => [commune.value, commune]));
  const formerText = ({ name, district, isPart }: FormerCommune): string =>
    t(isPart ? 'address.formerPart' : 'address.former', { name: lowerFirst(name), district: lowerFirst(district) });
  return (
    <Select
      id={id}
      label={label}
      placeholder={t('address.communeHint')}
      searchable
      data={communes.map(({ value, label: name }) => ({ value, label: name }))}
      value={code || null}
      nothingFoundMessage={t('address.communeNone')}
      onSearchChange={setSearch}
      filter={({ search: words }) => communesFound(communes, words)}
      renderOption={({ option }) => {
        const commune = byCode.get(option.value);
        const names = commune ? formerMatches(commune, search) : [];
        return (
          <span>
            {option.label}{' '}
            {names.length > 0 && option.label !== search && (
              <span className={styles.more}>{names.slice(0, MOST_NAMES).map(formerText).join('; ')}</span>
            )}
          </span>
        );
      }}
      {...marked({ isInvalid, describedBy })}
      onBlur={onLeave}
      onChange={(chosen, option) => onChoose(chosen ?? '', option?.label ?? '')}
    />
  );
}
