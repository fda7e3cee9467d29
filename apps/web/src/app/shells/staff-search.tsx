import { IconSearch } from '@tabler/icons-react';
import { useRef, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../components/icon.js';
import { useSearchDesk } from '../../lib/desk-search.js';
import { useHotkeys } from '../../lib/use-hotkeys.js';
import styles from './staff-shell.module.css';

/** `/`: search all dossiers one may see. The words travel in the page's state, never in an address. */
export function StaffSearch() {
  const { t } = useTranslation('common');
  const box = useRef<HTMLInputElement>(null);
  const search = useSearchDesk();
  useHotkeys([{ keys: '/', label: t('staff.openSearch'), run: () => box.current?.focus() }]);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    search(box.current?.value ?? '');
  };
  return (
    <form role="search" aria-label={t('staff.search')} onSubmit={submit} className={styles.searchForm}>
      <input
        ref={box}
        type="search"
        aria-label={t('staff.search')}
        placeholder={t('staff.search')}
        aria-keyshortcuts="/"
        autoComplete="off"
      />
      <button type="submit" aria-label={t('staff.searchAct')}>
        <Icon of={IconSearch} />
      </button>
    </form>
  );
}
