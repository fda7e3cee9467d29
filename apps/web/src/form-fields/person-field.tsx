import { Radio, Stack, TextInput } from '@mantine/core';
import { FIELD_TYPES, type PersonValue } from '@motcua/contracts';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { marked } from '../components/marked-input.js';
import { dateOf, shownDate } from '../lib/typed-moments.js';
import { isPartInvalid, type FieldInputProps, type FieldView } from './field-view.js';
import { partId } from './parts.js';
import { partsOrNothing, TextPart } from './text-part.js';

const Typed = z.object({
  fullName: z.string().catch(''),
  birth: z.string().catch(''),
  sex: z.string().catch(''),
  personalId: z.string().catch(''),
  address: z.string().catch(''),
});

interface BirthPartProps extends Pick<FieldInputProps, 'onLeave' | 'isInvalid' | 'describedBy'> {
  id: string;
  label: string;
  value: string;
  put: (value: string) => void;
}

/** Birth date or year, typed and cleaned on leaving like every date. */
function BirthPart({ id, label, value, put, onLeave, isInvalid, describedBy }: BirthPartProps) {
  const { t } = useTranslation('form-fields');
  const [typed, setTyped] = useState<string | null>(null);
  useEffect(() => setTyped(null), [value]);
  return (
    <TextInput
      id={id}
      label={label}
      value={typed ?? shownDate(value)}
      inputMode="numeric"
      autoComplete="off"
      placeholder={t('person.birthPattern')}
      maw="22rem"
      {...marked({ isInvalid, describedBy })}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => {
        if (typed !== null) put(dateOf(typed));
        onLeave();
      }}
    />
  );
}

/** Name, birth, sex, personal ID and address of one person. */
function PersonInput(props: FieldInputProps) {
  const { field, id, value, onChange, onLeave, describedBy } = props;
  const { t } = useTranslation('form-fields');
  const typed = Typed.parse(typeof value === 'object' && value !== null ? value : {});
  const optional: readonly string[] = FIELD_TYPES.person.settings.parse(field.settings).optional;
  const labelOf = (name: keyof PersonValue): string =>
    optional.includes(name) ? `${t(`person.${name}`)} ${t('optional')}` : t(`person.${name}`);
  const put = (name: keyof PersonValue) => (text: string) => onChange(partsOrNothing({ ...typed, [name]: text }));
  const part = (name: keyof PersonValue) => ({
    id: partId(field, name),
    label: labelOf(name),
    value: typed[name],
    put: put(name),
    isInvalid: isPartInvalid(props, name),
    onLeave,
    describedBy,
  });
  return (
    <Stack gap="sm">
      <TextPart {...part('fullName')} />
      <BirthPart {...part('birth')} />
      <Radio.Group
        name={`${id}-sex`}
        label={labelOf('sex')}
        value={typed.sex || null}
        onChange={put('sex')}
        onBlur={onLeave}
        aria-describedby={describedBy}
      >
        <Stack gap="xs">
          <Radio id={partId(field, 'sex')} value="MALE" label={t('person.male')} aria-invalid={isPartInvalid(props, 'sex')} />
          <Radio value="FEMALE" label={t('person.female')} aria-invalid={isPartInvalid(props, 'sex')} />
        </Stack>
      </Radio.Group>
      <TextPart {...part('personalId')} inputMode="numeric" />
      <TextPart {...part('address')} />
    </Stack>
  );
}

export const personField: FieldView = { Input: PersonInput, isGroup: true };
