import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { FormEvent } from 'react';
import { ActionButton, ActionLink } from '../../components/action-button.js';
import { PageHeading } from '../../components/page-heading.js';
import { paths } from '../../lib/paths.js';
import { useTitle } from '../../lib/use-title.js';
import styles from './plain-page.module.css';

/** Page not found: offers the search box. */
export function NotFoundPage() {
  const { t } = useTranslation('common');
  const navigate = useNavigate();
  useTitle({ screen: t('notFound.title') });
  const search = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const words = new FormData(event.currentTarget).get('q');
    void navigate(paths.citizen.procedures.href({ q: typeof words === 'string' ? words : '' }));
  };
  return (
    <div className={styles.page}>
      <PageHeading>{t('notFound.title')}</PageHeading>
      <p>{t('notFound.text')}</p>
      <form className={styles.search} role="search" aria-label={t('notFound.searchLabel')} onSubmit={search}>
        <label>
          {t('notFound.searchLabel')}
          <input name="q" type="search" autoComplete="off" />
        </label>
        <ActionButton type="submit" variant="main">
          {t('notFound.search')}
        </ActionButton>
      </form>
      <ActionLink to={paths.citizen.home.href()} variant="quiet">
        {t('notFound.home')}
      </ActionLink>
    </div>
  );
}
