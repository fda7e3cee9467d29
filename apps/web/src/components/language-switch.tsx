import { useTranslation } from 'react-i18next';
import { LANGUAGES, useLanguage } from '../i18n/language.js';
import styles from './language-switch.module.css';

const NAMES = { vi: 'Tiếng Việt', en: 'English' } as const;

/** `VI | EN`; page and draft stay. */
export function LanguageSwitch() {
  const { t } = useTranslation('common');
  const { language, change } = useLanguage();
  return (
    <div className={styles.switch} role="group" aria-label={t('language')}>
      {LANGUAGES.map((choice) => (
        <button
          key={choice}
          type="button"
          lang={choice}
          aria-label={`${choice.toUpperCase()}, ${NAMES[choice]}`}
          aria-pressed={choice === language}
          onClick={() => change(choice)}
        >
          {choice.toUpperCase()}
        </button>
      ))}
    </div>
  );
}
