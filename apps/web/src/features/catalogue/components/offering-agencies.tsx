import { plain } from '@motcua/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryView } from '../../../components/query-view.js';
import { offeringAgenciesQuery } from '../api/procedure.js';
import styles from './offering-agencies.module.css';

/** More agencies than this are searched instead of read. */
const LISTED = 8;

/** `Nơi nộp`: the desks where this is taken in, with address and telephone. */
export function OfferingAgencies({ code }: { code: string }) {
  const { t } = useTranslation('catalogue');
  const query = useQuery(offeringAgenciesQuery(code));
  const [typed, setTyped] = useState('');
  return (
    <section>
      <h2>{t('agencies.title')}</h2>
      <QueryView query={query}>
        {({ items }) => {
          const found = items.filter(({ name }) => plain(name).includes(plain(typed.trim())));
          return (
            <>
              {items.length === 0 && <p>{t('agencies.none')}</p>}
              {items.length > LISTED && (
                <label className={styles.search}>
                  {t('agencies.search', { count: items.length })}
                  <input
                    type="search"
                    value={typed}
                    onChange={(event) => setTyped(event.currentTarget.value)}
                  />
                </label>
              )}
              <ul className={styles.list} lang="vi">
                {found.slice(0, LISTED).map((agency) => (
                  <li key={agency.id}>
                    <strong>{agency.shortName ?? agency.name}</strong>
                    {[agency.address, agency.phone].filter(Boolean).map((line) => (
                      <span key={line}>{line}</span>
                    ))}
                  </li>
                ))}
              </ul>
              {found.length > LISTED && <p>{t('agencies.more', { count: found.length - LISTED })}</p>}
            </>
          );
        }}
      </QueryView>
    </section>
  );
}
