import { useTranslation } from 'react-i18next';
import { Instant } from '../../../../components/instant.js';

/** `Số liệu lúc 14:05 …`: stands on every page of figures. */
export function DataStamp({ asOf }: { asOf: string }) {
  const { t } = useTranslation('management');
  return (
    <>
      {t('asOf')} <Instant at={asOf} />
    </>
  );
}
