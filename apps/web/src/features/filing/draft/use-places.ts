import type { ProcedureDetail } from '@motcua/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { coordinatorQuery } from '../api/procedure.js';
import type { OfferingAgency } from './gates.js';

/** Where it may be filed, and last the centre that finds out where, for who does not know which of several. */
export function usePlaces(procedure: ProcedureDetail | undefined, offering: readonly OfferingAgency[]): readonly OfferingAgency[] {
  const { t } = useTranslation('filing');
  const { data: center } = useQuery(coordinatorQuery);
  const isKnown = offering.length < 2 || offering.some(({ id }) => id === center?.id);
  if (!procedure || !center || isKnown) return offering;
  const { id, code, kind, phone } = center;
  const words = { name: t('start.agencyUnknown'), shortName: null, address: t('start.agencyUnknownHelp') };
  return [...offering, { id, code, kind, phone, ...words, onlineLevel: procedure.onlineLevel }];
}
