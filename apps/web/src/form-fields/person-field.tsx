import { Radio, Stack, TextInput } from '@mantine/core';
import { FIELD_TYPES, type PersonValue } from '@motcua/contracts';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { dateOf, shownDate } from './date-field.js';
import type { FieldInputProps, FieldView } from './field-view.js';
import { partsOrNothing, TextPart } from './text-part.js';

const Typed = z.object({
  fullName: z.string().catch(''),
  birth: z.string().catch(''),
  sex: z.string().catch(''),
  personalId: z.string().catch(''),
  address: z.string().catch(''),
});

interface BirthPartProps extends Pick<FieldInputProps, 'onLeave' | 'isInvalid' | 'describedBy'> {
  label: string;
  value: string;
  put: (value: string) => void;
}

/** Birth date or year, typed and cleaned on leaving like every date. */
function BirthPart({ label, value, put, onLeave, isInvalid, describedBy }: BirthPartProps) {
  const { t } = useTranslation('form-fields');
  const [typed, setTyped] = useState<string | null>(null);
  useEffect(() => setTyped(null), [value]);
  return (
    <TextInput
      label={label}
      value={typed ?? shownDate(value)}
      inputMode="numeric"
      autoComplete="off"
      placeholder={t('person.birthPattern')}
      maw="14rem"
      error={isInvalid}
      aria-invalid={isInvalid}
      aria-describedby={describedBy}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => {
        if (typed !== null) put(dateOf(typed));
        onLeave();
      }}
    />
  );
}

/** Name, birth, sex, personal ID and address of one person. */
function PersonInput({ field, id, value, onChange, ...common }: FieldInputProps) {
  const { t } = useTranslation('form-fields');
  const typed = Typed.parse(typeof value === 'object' && value !== null ? value : {});
  const optional: readonly string[] = FIELD_TYPES.person.settings.parse(field.settings).optional;
  const labelOf = (name: keyof PersonValue): string =>
    optional.includes(name) ? `${t(`person.${name}`)} ${t('optional')}` : t(`person.${name}`);
  const put = (name: keyof PersonValue) => (text: string) => onChange(partsOrNothing({ ...typed, [name]: text }));
  return (
    <Stack gap="sm">
      <TextPart id={id} label={labelOf('fullName')} value={typed.fullName} put={put('fullName')} {...common} />
      <BirthPart label={labelOf('birth')} value={typed.birth} put={put('birth')} {...common} />
      <Radio.Group
        name={`${id}-sex`}
        label={labelOf('sex')}
        value={typed.sex || null}
        onChange={put('sex')}
        onBlur={common.onLeave}
        aria-describedby={common.describedBy}
      >
        <Stack gap="xs">
          <Radio value="MALE" label={t('person.male')} aria-invalid={common.isInvalid} />
          <Radio value="FEMALE" label={t('person.female')} aria-invalid={common.isInvalid} />
        </Stack>
      </Radio.Group>
      <TextPart label={labelOf('personalId')} inputMode="numeric" value={typed.personalId} put={put('personalId')} {...common} />
      <TextPart label={labelOf('address')} value={typed.address} put={put('address')} {...common} />
    </Stack>
  );
}

export const personField: FieldView = { Input: PersonInput, isGroup: true };
