import { NativeSelect, Stack } from '@mantine/core';
import { FIELD_TYPES, optionsAfter } from '@motcua/contracts';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/language.js';
import type { FieldInputProps, FieldView } from './field-view.js';

/** One list for each level; the next one comes when the one above is chosen and leads further. */
function DependentChoiceInput({ field, id, value, onChange, onLeave, isInvalid, describedBy }: FieldInputProps) {
  const { t } = useTranslation('form-fields');
  const { language } = useLanguage();
  const { levels } = FIELD_TYPES['dependent-choice'].settings.parse(field.settings);
  const path = Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
  return (
    <Stack gap="sm">
      {levels.map((level, index) => {
        const options = index <= path.length ? optionsAfter(levels, path, index) : [];
        if (options.length === 0) return null;
        return (
          <NativeSelect
            key={index}
            id={index === 0 ? id : undefined}
            label={level.label[language] ?? level.label.vi}
            data={[
              { value: '', label: t('dependentChoice.none') },
              ...options.map((option) => ({ value: option.value, label: option.label[language] ?? option.label.vi })),
            ]}
            value={path[index] ?? ''}
            error={isInvalid}
            aria-invalid={isInvalid}
            aria-describedby={describedBy}
            onChange={({ currentTarget }) => onChange([...path.slice(0, index), ...(currentTarget.value ? [currentTarget.value] : [])])}
            onBlur={onLeave}
          />
        );
      })}
    </Stack>
  );
}

export const dependentChoiceField: FieldView = { Input: DependentChoiceInput, isGroup: true };
