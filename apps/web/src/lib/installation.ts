import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/language.js';
import { useSession } from './session.js';

/** Name, province and hotline of this installation; the words of the shipped model until the server has answered. */
export function useInstallation(): {
  name: string;
  provinceName: string;
  hotline: string;
  hotlineHours: string;
} {
  const { t } = useTranslation('common');
  const { language } = useLanguage();
  const { session } = useSession();
  if (!session) return { name: t('product'), provinceName: t('province'), hotline: t('hotlineUnknown'), hotlineHours: '' };
  const { hotlineHours, ...installation } = session.installation;
  return { ...installation, hotlineHours: hotlineHours[language] ?? hotlineHours.vi };
}
