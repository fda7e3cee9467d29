import { useTranslation } from 'react-i18next';
import { PageHeading } from '../../components/page-heading.js';
import { useInstallation } from '../../lib/installation.js';
import { useTitle } from '../../lib/use-title.js';
import styles from './plain-page.module.css';

const TOPICS = {
  help: ['help.phone', 'help.desk'],
  accessibility: ['accessibility.text', 'accessibility.report'],
  privacy: ['privacy.use', 'privacy.see', 'privacy.ask'],
} as const;

/** The short pages behind the footer: help, accessibility, privacy. */
export function InfoPage({ topic }: { topic: keyof typeof TOPICS }) {
  const { t } = useTranslation('common');
  const { hotline, hotlineHours } = useInstallation();
  useTitle({ screen: t(`${topic}.title`) });
  return (
    <div className={styles.page}>
      <PageHeading>{t(`${topic}.title`)}</PageHeading>
      {TOPICS[topic].map((key) => (
        <p key={key}>{t(key, { hotline, hours: hotlineHours })}</p>
      ))}
    </div>
  );
}
