import { NativeSelect, TextInput } from '@mantine/core';
import { OnlineLevel, VersionState, type VersionState as State } from '@motcua/contracts';
import { useQuery } from '@tanstack/react-query';
import { useRef, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { ActionButton } from '../../../../components/action-button.js';
import { fieldsQuery, type RegisterFilter } from '../../api/register.js';
import styles from './register-filters.module.css';

const LEVELS = ['1', '2', '3', '4'];
/** In the order in which an office asks. */
const STATES = ['DRAFT', 'SCHEDULED', 'PUBLISHED', 'RETIRED'] as const satisfies readonly State[];
const STATE_WORDS = { DRAFT: 'withDraft', SCHEDULED: 'withScheduled', PUBLISHED: 'inForce', RETIRED: 'ended' } as const satisfies Record<State, string>;

/** The filter as it stands in the address. */
export function useRegisterFilter() {
  const [search, setSearch] = useSearchParams();
  const level = OnlineLevel.safeParse(Number(search.get('level')));
  const state = VersionState.safeParse(search.get('state'));
  const filter: RegisterFilter = {
    q: search.get('q')?.slice(0, 200) || undefined,
    field: search.get('field')?.slice(0, 40) || undefined,
    state: state.data,
    level: level.data,
  };
  const put = (name: keyof RegisterFilter, value: string): void => {
    const next = new URLSearchParams(search);
    if (value) next.set(name, value);
    else next.delete(name);
    setSearch(next, { replace: true, preventScrollReset: true });
  };
  return { filter, put, clear: () => setSearch({}, { replace: true }) };
}

/** Own words, field, state and level. */
export function RegisterFilters({ filter, put }: Pick<ReturnType<typeof useRegisterFilter>, 'filter' | 'put'>) {
  const { t } = useTranslation('procedures-admin');
  const box = useRef<HTMLInputElement>(null);
  const fields = useQuery(fieldsQuery);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    put('q', box.current?.value.trim() ?? '');
  };
  const all = (label: string) => ({ value: '', label });
  return (
    <form role="search" className={styles.filters} onSubmit={submit}>
      <div className={styles.words}>
        <TextInput key={filter.q} ref={box} label={t('register.search')} defaultValue={filter.q} maxLength={200} autoComplete="off" />
        <ActionButton type="submit">{t('register.searchAct')}</ActionButton>
      </div>
      <NativeSelect
        label={t('register.state')}
        value={filter.state ?? ''}
        data={[all(t('register.allStates')), ...STATES.map((value) => ({ value, label: t(`register.${STATE_WORDS[value]}`) }))]}
        onChange={(event) => put('state', event.currentTarget.value)}
      />
      <NativeSelect
        label={t('register.field')}
        value={filter.field ?? ''}
        data={[all(t('register.allFields')), ...(fields.data?.items ?? []).map(({ code, name }) => ({ value: code, label: name }))]}
        onChange={(event) => put('field', event.currentTarget.value)}
      />
      <NativeSelect
        label={t('register.level')}
        value={filter.level ? String(filter.level) : ''}
        data={[all(t('register.allLevels')), ...LEVELS]}
        onChange={(event) => put('level', event.currentTarget.value)}
      />
    </form>
  );
}
