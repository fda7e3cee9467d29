import { NativeSelect, TextInput } from '@mantine/core';
import type { ProposalFilter } from '@motcua/contracts';
import { useRef, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { ActionButton } from '../../../../components/action-button.js';
import styles from './proposals.module.css';

const KINDS = ['NEW', 'CHANGED'] as const satisfies readonly ProposalFilter['kind'][];

/** The filter as it stands in the address. */
export function useProposalFilter() {
  const [search, setSearch] = useSearchParams();
  const filter: ProposalFilter = {
    q: search.get('q')?.slice(0, 200) || undefined,
    kind: KINDS.find((kind) => kind === search.get('kind')),
  };
  const put = (name: keyof ProposalFilter, value: string): void => {
    const next = new URLSearchParams(search);
    if (value) next.set(name, value);
    else next.delete(name);
    setSearch(next, { replace: true, preventScrollReset: true });
  };
  return { filter, put, clear: () => setSearch({}, { replace: true }) };
}

/** Words or code, new procedures or known ones. */
export function ProposalFilters({ filter, put }: Pick<ReturnType<typeof useProposalFilter>, 'filter' | 'put'>) {
  const { t } = useTranslation('catalogue-exchange');
  const box = useRef<HTMLInputElement>(null);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    put('q', box.current?.value.trim() ?? '');
  };
  return (
    <form role="search" className={styles.filters} onSubmit={submit}>
      <div className={styles.words}>
        <TextInput key={filter.q} ref={box} label={t('review.search')} defaultValue={filter.q} maxLength={200} autoComplete="off" />
        <ActionButton type="submit">{t('review.searchAct')}</ActionButton>
      </div>
      <NativeSelect
        label={t('review.kind')}
        value={filter.kind ?? ''}
        data={[{ value: '', label: t('review.allKinds') }, ...KINDS.map((value) => ({ value, label: t(`review.kinds.${value}`) }))]}
        onChange={(event) => put('kind', event.currentTarget.value)}
      />
    </form>
  );
}
