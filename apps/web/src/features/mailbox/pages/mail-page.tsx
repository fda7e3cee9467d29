import { useQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { EmptyState } from '../../../components/empty-state.js';
import { Card, Facts } from '../../../components/facts.js';
import { Instant } from '../../../components/instant.js';
import { PageHeading } from '../../../components/page-heading.js';
import { QueryView } from '../../../components/query-view.js';
import { paths } from '../../../lib/paths.js';
import { useTitle } from '../../../lib/use-title.js';
import { mailsQuery, type DemoMail } from '../api/mails.js';
import styles from './mailbox.module.css';

/** One mail of the demo as its reader would see it. */
export default function MailPage() {
  const { t } = useTranslation('mailbox');
  const { id } = useParams();
  const [search] = useSearchParams();
  const q = search.get('q') ?? '';
  const mails = useQuery(mailsQuery(q));
  const mail = mails.data?.items.find((candidate) => candidate.id === id);
  useTitle({ screen: t('mail') });
  const back = <Link to={paths.citizen.mailbox.href({ q })}>{t('back')}</Link>;
  return (
    <>
      <p>{back}</p>
      <PageHeading lang="vi">{mail?.subject ?? t('mail')}</PageHeading>
      <QueryView query={mails} shape="lines">
        {() => (mail ? <MailCard mail={mail} /> : <EmptyState action={back}>{t('gone')}</EmptyState>)}
      </QueryView>
    </>
  );
}

function MailCard({ mail }: { mail: DemoMail }) {
  const { t } = useTranslation('mailbox');
  return (
    <Card>
      <Facts
        facts={[
          { key: 'to', label: t('toLabel'), value: mail.to },
          { key: 'at', label: t('at'), value: <Instant at={mail.at} /> },
          { key: 'id', label: t('messageId'), value: mail.messageId },
        ]}
      />
      <div className={styles.text}>
        <WithLinks text={mail.text} />
      </div>
    </Card>
  );
}

const ADDRESS = /(https?:\/\/[^\s<>"']+[^\s<>"'.,;:)])/;

/** Addresses in the text can be followed; those of this portal stay in this portal, whatever name it has in the mail. */
function WithLinks({ text }: { text: string }) {
  return (
    <>
      {text.split(ADDRESS).map((part, index) => (
        <Fragment key={`${index}-${part}`}>{index % 2 === 1 ? <MailLink address={part} /> : part}</Fragment>
      ))}
    </>
  );
}

function MailLink({ address }: { address: string }) {
  const { origin } = window.location;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.origin === origin) return <Link to={`${url.pathname}${url.search}${url.hash}`}>{address}</Link>;
  return (
    <a href={address} rel="noreferrer">
      {address}
    </a>
  );
}
