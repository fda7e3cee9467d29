import { NativeSelect, Stack } from '@mantine/core';
import { FIELD_TYPES, optionsAfter } from '@motcua/contracts';
import { useTranslation } from 'react-i18next';
import { marked } from '../components/marked-input.js';
import { useLanguage } from '../i18n/language.js';
import { isPartInvalid, type FieldInputProps, type FieldView } from './field-view.js';
import { partId } from './parts.js';

/** One list for each level; the next one comes when the one above is chosen and leads further. */
function DependentChoiceInput(props: FieldInputProps) {
  const { field, value, onChange, onLeave, describedBy } = props;
  const { t } = useTranslation('form-fields');
  const { language } = useLanguage();
  const { levels } = FIELD_TYPES['dependent-choice'].settings.parse(field.settings);
  const path = Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
  return (
    <Stack gap="sm">
      {levels.map((level, index) => {
        const options = index <= path.length ? optionsAfter(levels, path, index) : [];
        if (options.length === 0) return null;
        const isInvalid = isPartInvalid(props, String(index));
        return (
          <NativeSelect
            key={index}
            id={partId(field, String(index))}
            label={level.label[language] ?? level.label.vi}
            data={[
              { value: '', label: t('dependentChoice.none') },
              ...options.map((option) => ({ value: option.value, label: option.label[language] ?? option.label.vi })),
            ]}
            value={path[index] ?? ''}
            {...marked({ isInvalid, describedBy })}
            onChange={({ currentTarget }) => onChange([...path.slice(0, index), ...(currentTarget.value ? [currentTarget.value] : [])])}
            onBlur={onLeave}
          />
        );
      })}
    </Stack>
  );
}

export const dependentChoiceField: FieldView = { Input: DependentChoiceInput, isGroup: true };
