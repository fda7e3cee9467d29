import { Stack } from '@mantine/core';
import { FIELD_TYPES, ORGANISATION_PARTS } from '@motcua/contracts';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { isPartInvalid, type FieldInputProps, type FieldView } from './field-view.js';
import { partId } from './parts.js';
import { partsOrNothing, TextPart } from './text-part.js';

const Typed = z.object({
  name: z.string().catch(''),
  taxCode: z.string().catch(''),
  address: z.string().catch(''),
  representative: z.string().catch(''),
});

/** What the browser may fill in by itself. */
const AUTO_COMPLETE = { name: 'organization', taxCode: 'off', address: 'street-address', representative: 'off' } as const;

/** Name, tax code, address and representative, one below the other. */
function OrganisationInput(props: FieldInputProps) {
  const { field, value, onChange, onLeave, describedBy } = props;
  const { t } = useTranslation('form-fields');
  const typed = Typed.parse(typeof value === 'object' && value !== null ? value : {});
  const optional: readonly string[] = FIELD_TYPES.organisation.settings.parse(field.settings).optional;
  return (
    <Stack gap="sm">
      {ORGANISATION_PARTS.map((name) => (
        <TextPart
          key={name}
          id={partId(field, name)}
          label={optional.includes(name) ? `${t(`organisation.${name}`)} ${t('optional')}` : t(`organisation.${name}`)}
          autoComplete={AUTO_COMPLETE[name]}
          value={typed[name]}
          put={(text) => onChange(partsOrNothing({ ...typed, [name]: text }))}
          onLeave={onLeave}
          isInvalid={isPartInvalid(props, name)}
          describedBy={describedBy}
        />
      ))}
    </Stack>
  );
}

export const organisationField: FieldView = { Input: OrganisationInput, isGroup: true };
