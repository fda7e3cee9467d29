import { Radio, Select, Stack } from '@mantine/core';
import { plain } from '@motcua/domain';
import { useTranslation } from 'react-i18next';
import { FieldError } from '../../../components/field-error.js';
import type { OfferingAgency } from '../draft/gates.js';
import styles from './wizard.module.css';

export const AGENCY_ID = 'chon-noi-nop';
const LONGEST_LIST = 6;

export interface AgencyChoiceProps {
  agencies: readonly OfferingAgency[];
  value: string | null;
  error?: string | undefined;
  onChange: (id: string) => void;
}

/** Where to file: a short list to tick, a long one to search without accents. */
export function AgencyChoice({ agencies, value, error, onChange }: AgencyChoiceProps) {
  const { t } = useTranslation('filing');
  const unknown = t('start.agencyUnknown');
  const chosen = agencies.find(({ id }) => id === value);
  const describedBy = error ? `${AGENCY_ID}-error` : undefined;
  return (
    <fieldset className={styles.part} aria-describedby={describedBy}>
      <legend className={styles.legend}>{t('start.agency')}</legend>
      {agencies.length <= LONGEST_LIST ? (
        <Radio.Group name={AGENCY_ID} value={value} onChange={onChange}>
          <Stack gap="xs">
            {agencies.map(({ id, name }, index) => (
              <Radio key={id} id={index === 0 ? AGENCY_ID : undefined} value={id} label={name} lang="vi" />
            ))}
          </Stack>
        </Radio.Group>
      ) : (
        <Select
          id={AGENCY_ID}
          aria-label={t('start.agency')}
          aria-describedby={describedBy}
          aria-invalid={Boolean(error)}
          error={Boolean(error)}
          placeholder={t('start.agencyHint')}
          nothingFoundMessage={t('start.agencyNone')}
          searchable
          limit={200}
          allowDeselect={false}
          data={agencies.map(({ id, name, shortName }) => ({ value: id, label: shortName ?? name }))}
          value={value}
          filter={({ options, search }) => options.filter((option) => 'label' in option && (option.label === unknown || plain(option.label).includes(plain(search))))}
          onChange={(id) => (id ? onChange(id) : undefined)}
        />
      )}
      {chosen?.address && (
        <p className={styles.reason} lang="vi">
          {chosen.address}
        </p>
      )}
      <FieldError id={`${AGENCY_ID}-error`}>{error}</FieldError>
    </fieldset>
  );
}
