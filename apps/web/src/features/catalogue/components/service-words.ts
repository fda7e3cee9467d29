import type { ProcedureSummary } from '@motcua/contracts';
import { useTranslation } from 'react-i18next';

/** How a procedure can be filed, in street words (screens.md §5.2); the level stays for the official part. */
export function useServiceWords() {
  const { t } = useTranslation(['catalogue', 'status']);
  return {
    way: (service: Pick<ProcedureSummary, 'serviceScope' | 'visits' | 'fileable'>): string => {
      if (!service.fileable) return t('status:scope.INFO');
      if (service.serviceScope !== 'PARTIAL' || service.visits === null)
        return t(`status:scope.${service.serviceScope}`);
      return service.visits === 0
        ? t('status:scope.FULL')
        : t('catalogue:visitsOnline', { count: service.visits });
    },
    place: (service: Pick<ProcedureSummary, 'offeredByKinds' | 'executingAgencies'>): string => {
      const kind = service.offeredByKinds[0];
      return kind
        ? t(`catalogue:place.${kind}`)
        : (service.executingAgencies[0] ?? t('catalogue:placeUnknown'));
    },
  };
}
