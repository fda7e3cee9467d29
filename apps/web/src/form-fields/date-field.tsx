import { TextInput } from '@mantine/core';
import { FIELD_TYPES, leastPrecision } from '@motcua/contracts';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { marked } from '../components/marked-input.js';
import { dateOf, shownDate } from '../lib/typed-moments.js';
import type { FieldInputProps, FieldView } from './field-view.js';

/** A typed date: no calendar (birth dates lie decades back), cleaned on leaving (screens.md §2.3). */
function DateInput({ field, id, value, onChange, onLeave, isInvalid, describedBy }: FieldInputProps) {
  const { t } = useTranslation('form-fields');
  const least = leastPrecision(FIELD_TYPES.date.settings.parse(field.settings));
  const [typed, setTyped] = useState<string | null>(null);
  useEffect(() => setTyped(null), [value]);
  return (
    <TextInput
      id={id}
      value={typed ?? shownDate(value)}
      inputMode="numeric"
      autoComplete="off"
      placeholder={t(`datePatterns.${least}`)}
      maw={least === 'DAY' ? '14rem' : '22rem'}
      {...marked({ isInvalid, describedBy })}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => {
        if (typed !== null) onChange(dateOf(typed));
        onLeave();
      }}
    />
  );
}

export const dateField: FieldView = { Input: DateInput };
