import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ActionButton } from '../../../components/action-button.js';
import { paths } from '../../../lib/paths.js';
import styles from './search-box.module.css';

/** One's own words into the search; accents, spelling and street words do not matter. */
export function SearchBox({ initial = '', isMain = false }: { initial?: string; isMain?: boolean }) {
  const { t } = useTranslation('catalogue');
  const navigate = useNavigate();
  const [words, setWords] = useState(initial);
  useEffect(() => setWords(initial), [initial]);
  const search = (event: FormEvent): void => {
    event.preventDefault();
    void navigate(paths.citizen.procedures.href({ q: words.trim() }));
  };
  return (
    <search>
      <form className={styles.form} onSubmit={search}>
        <label className={isMain ? 'visually-hidden' : styles.label} htmlFor="tim-thu-tuc">
          {t('search.label')}
        </label>
        <div className={styles.row}>
          <input
            id="tim-thu-tuc"
            className={styles.input}
            type="search"
            enterKeyHint="search"
            autoComplete="off"
            maxLength={200}
            placeholder={t('search.hint')}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
          <ActionButton type="submit" variant="main" icon={IconSearch}>
            {t('search.act')}
          </ActionButton>
        </div>
      </form>
    </search>
  );
}
