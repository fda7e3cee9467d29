import type { LocalText } from '@motcua/contracts';
import { useTranslation } from 'react-i18next';
import { localText, useLanguage } from '../../i18n/language.js';
import styles from './situation-guide.module.css';

/** What was answered, above what it means: on the printed sheet alone, where the questions do not stand. */
export function AnswersOnPaper({ given }: { given: readonly { question: LocalText; answer: LocalText }[] }) {
  const { t } = useTranslation('status');
  const { language } = useLanguage();
  if (given.length === 0) return null;
  return (
    <section className={styles.onPaper}>
      <h2>{t('situation.mine')}</h2>
      <ul>
        {given.map(({ question, answer }) => (
          <li key={question.vi}>
            {localText(question, language)} <strong>{localText(answer, language)}</strong>
          </li>
        ))}
      </ul>
    </section>
  );
}
