import { useQuery } from '@tanstack/react-query';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { ActionButton } from '../../../components/action-button.js';
import { EmptyState } from '../../../components/empty-state.js';
import { Instant } from '../../../components/instant.js';
import { PageHeading } from '../../../components/page-heading.js';
import { QueryView } from '../../../components/query-view.js';
import { paths } from '../../../lib/paths.js';
import { useTitle } from '../../../lib/use-title.js';
import { mailsQuery, type DemoMail } from '../api/mails.js';
import styles from './mailbox.module.css';

const PAGE = 25;

/** The mails which a real installation would have sent, so that whoever tries the demo can read them. */
export default function MailboxPage() {
  const { t } = useTranslation('mailbox');
  const [search] = useSearchParams();
  const q = search.get('q')?.slice(0, 100) ?? '';
  const mails = useQuery(mailsQuery(q));
  useTitle({ screen: t('title') });
  return (
    <>
      <PageHeading lead={t('lead')}>{t('title')}</PageHeading>
      <SearchForm q={q} />
      <QueryView query={mails} shape="lines">
        {({ items }) =>
          items.length > 0 ? (
            <MailList mails={items} q={q} />
          ) : (
            <EmptyState action={q ? <Link to={paths.citizen.mailbox.href()}>{t('all')}</Link> : undefined}>
              {q ? t('noneFound', { q }) : t('none')}
            </EmptyState>
          )
        }
      </QueryView>
    </>
  );
}

function SearchForm({ q }: { q: string }) {
  const { t } = useTranslation('mailbox');
  const box = useRef<HTMLInputElement>(null);
  const [, setSearch] = useSearchParams();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const words = box.current?.value.trim() ?? '';
    setSearch(words ? { q: words } : {}, { replace: true, preventScrollReset: true });
  };
  return (
    <form role="search" className={styles.search} onSubmit={submit}>
      <label htmlFor="mail-search">{t('search')}</label>
      <input key={q} id="mail-search" ref={box} type="search" defaultValue={q} maxLength={100} autoComplete="off" />
      <ActionButton type="submit" variant="main">
        {t('searchAct')}
      </ActionButton>
    </form>
  );
}

function MailList({ mails, q }: { mails: readonly DemoMail[]; q: string }) {
  const { t } = useTranslation('mailbox');
  const [shown, setShown] = useState(PAGE);
  return (
    <>
      <p className={styles.count}>{t('count', { count: mails.length })}</p>
      <ul className={styles.list}>
        {mails.slice(0, shown).map((mail) => (
          <li key={mail.id}>
            <Link to={paths.citizen.mail.href(mail.id, { q })}>{mail.subject}</Link>
            <span className={styles.about}>
              {t('to', { to: mail.to })} · <Instant at={mail.at} />
            </span>
          </li>
        ))}
      </ul>
      {mails.length > shown && <ActionButton onClick={() => setShown(shown + PAGE)}>{t('more')}</ActionButton>}
    </>
  );
}
