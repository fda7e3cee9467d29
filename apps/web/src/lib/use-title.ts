import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/** Words of the browser tab: `Lỗi: ` if any + screen + code + product (screens.md §4.2.1). */
export interface PageTitle {
  screen: string;
  code?: string | undefined;
  hasErrors?: boolean | undefined;
}

/** Sets the title of the page; names and numbers of persons never belong in it. */
export function useTitle({ screen, code, hasErrors = false }: PageTitle): void {
  const { t } = useTranslation('common');
  const title = [screen, code, t('product')].filter(Boolean).join(' · ');
  const shown = hasErrors ? t('titleWithErrors', { title }) : title;
  useEffect(() => {
    document.title = shown;
  }, [shown]);
}
