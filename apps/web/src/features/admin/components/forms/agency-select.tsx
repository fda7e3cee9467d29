import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { plain, type AgencyPlace } from '../agencies/agency-places.js';
import { HELP_BELOW } from '../../../../components/forms/text-field.js';
import { fieldIdOf } from '../../../../components/forms/use-faults.js';

export interface AgencySelectProps {
  path: string;
  label: string;
  places: readonly AgencyPlace[];
  value: string | null;
  onChange: (agencyId: string | null) => void;
  fault?: string | undefined;
  help?: string;
  placeholder?: string;
}

/** An agency by a few letters of its name or code, accents or not; the agency above stands behind the name. */
export function AgencySelect(props: AgencySelectProps) {
  const { path, label, places, value, onChange, fault, help, placeholder } = props;
  const { t } = useTranslation('admin');
  const texts = new Map(places.map(({ agency, text }) => [agency.id, text]));
  return (
    <Select
      id={fieldIdOf(path)}
      label={label}
      description={help}
      inputWrapperOrder={HELP_BELOW}
      placeholder={placeholder ?? t('agency.choose')}
      data={places.map(({ agency, label: shown }) => ({ value: agency.id, label: shown }))}
      value={value}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('agency.clear') }}
      maxDropdownHeight={320}
      error={fault}
      nothingFoundMessage={t('agency.noneFound')}
      filter={({ options, search }) =>
        options.filter((option) => 'value' in option && (texts.get(option.value) ?? '').includes(plain(search)))
      }
      onChange={onChange}
    />
  );
}
