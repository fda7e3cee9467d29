import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { PlaceSelect } from '../../../../components/place-select.js';
import { offeringAgenciesQuery } from '../../api/procedures.js';
import { useDossierWork } from '../dossier/dossier-work.js';

export interface OfferingAgencyInputProps {
  id: string;
  value: unknown;
  onChange: (value: unknown) => void;
  error: string | undefined;
}

/** One of the agencies that decide the procedure of this dossier. */
export function OfferingAgencyInput({ id, value, onChange, error }: OfferingAgencyInputProps) {
  const { t } = useTranslation('desk');
  const { dossier } = useDossierWork();
  const { data } = useQuery(offeringAgenciesQuery(dossier.procedure.code));
  return (
    <PlaceSelect
      id={id}
      label={t('facts.agency')}
      description={t('intake.agencyHint')}
      nothingFound={t('intake.agencyNone')}
      places={data?.items ?? []}
      value={typeof value === 'string' && value !== '' ? value : null}
      error={error}
      onChange={onChange}
    />
  );
}
