import { useTranslation } from 'react-i18next';
import { Notice } from '../../../components/notice.js';
import { useLanguage } from '../../../i18n/language.js';
import { useWizard } from '../draft/wizard.js';

/** Why this cannot be filed with the answers given so far, as soon as they say so; the check page stops for it. */
export function ReasonsAgainst() {
  const { t } = useTranslation('filing');
  const { language } = useLanguage();
  const { against } = useWizard();
  if (against.length === 0) return null;
  return (
    <Notice tone="warning" title={t('form.notEligible')}>
      {against.map(({ words }) => (
        <p key={words.vi}>{words[language] ?? words.vi}</p>
      ))}
    </Notice>
  );
}
