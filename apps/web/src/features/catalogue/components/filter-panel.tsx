import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../lib/format.js';
import { useLanguage } from '../../../i18n/language.js';
import { agencyNamesQuery, fieldsQuery, type ProcedureFilter } from '../api/procedures.js';
import styles from './filter-panel.module.css';
import type { FilterName } from './use-procedure-filter.js';

interface Facet {
  value: string;
  count: number;
}

export interface FilterPanelProps {
  filter: ProcedureFilter;
  facets: Record<FilterName, Facet[]>;
  onChange: (name: FilterName, value: string | undefined) => void;
}

/** Words of one choice of a filter. */
export function useFilterWords() {
  const { t } = useTranslation(['catalogue', 'status']);
  const { data } = useQuery(fieldsQuery);
  const agencies = useQuery(agencyNamesQuery);
  return (name: FilterName, value: string): string => {
    const words: Record<FilterName, () => string> = {
      level: () => t('status:level', { level: value }),
      scope: () => t(`status:scope.${value as 'FULL'}`),
      field: () => data?.items.find(({ code }) => code === value)?.name ?? value,
      agencyKind: () => t(`catalogue:place.${value as 'COMMUNE'}`),
      applicant: () => t(`catalogue:applicant.${value as 'CITIZEN'}`),
      lifeEvent: () => t(`catalogue:lifeEvent.${value as 'CHILD'}`),
      agency: () => agencies.data?.get(value) ?? value,
    };
    return words[name]();
  };
}

const SHOWN = ['lifeEvent', 'scope', 'level', 'agencyKind', 'agency', 'applicant', 'field'] as const;
const byName = new Intl.Collator('vi');

/** Filters with the number of procedures behind each choice; what would find nothing cannot be chosen. Folded on phones. */
export function FilterPanel({ filter, facets, onChange }: FilterPanelProps) {
  const { t } = useTranslation('catalogue');
  const { language } = useLanguage();
  const words = useFilterWords();
  /** Most first; the many agencies by name. */
  const choicesOf = (name: FilterName, values: readonly Facet[]) => {
    const choices = values.map(({ value, count }) => ({ value, count, label: words(name, value) }));
    return name === 'agency' ? choices.sort((one, other) => byName.compare(one.label, other.label)) : choices;
  };
  return (
    <details
      className={styles.panel}
      open={typeof matchMedia === 'function' && matchMedia('(min-width: 62em)').matches}
    >
      <summary>{t('filter.title')}</summary>
      {SHOWN.map((name) => (
        <div key={name} className={styles.group}>
          <label htmlFor={`loc-${name}`}>{t(`filter.${name}`)}</label>
          <select
            id={`loc-${name}`}
            value={String(filter[name] ?? '')}
            onChange={(event) => onChange(name, event.currentTarget.value || undefined)}
          >
            <option value="">{t('filter.all')}</option>
            {choicesOf(name, facets[name]).map(({ value, label, count }) => (
              <option key={value} value={value} disabled={count === 0 && value !== filter[name]}>
                {t('filter.choice', { name: label, count: formatNumber(count, language) })}
              </option>
            ))}
          </select>
        </div>
      ))}
    </details>
  );
}
