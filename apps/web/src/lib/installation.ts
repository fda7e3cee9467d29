import { useTranslation } from 'react-i18next';
import { useSession } from './session.js';

/** Name, province and hotline of this installation; the words of the shipped model until the server has answered. */
export function useInstallation(): {
  name: string;
  provinceName: string;
  hotline: string;
  hotlineHours: string;
} {
  const { t } = useTranslation('common');
  const { session } = useSession();
  return (
    session?.installation ?? {
      name: t('product'),
      provinceName: t('province'),
      hotline: t('hotlineUnknown'),
      hotlineHours: '',
    }
  );
}
