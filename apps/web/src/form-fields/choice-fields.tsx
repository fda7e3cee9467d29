import { Checkbox, Radio, Select, Stack } from '@mantine/core';
import { FIELD_TYPES, type ChoiceOption, type LocalText } from '@motcua/contracts';
import { plain } from '@motcua/domain';
import { useTranslation } from 'react-i18next';
import { marked } from '../components/marked-input.js';
import { useLanguage } from '../i18n/language.js';
import type { FieldInputProps, FieldView } from './field-view.js';

/** Longer lists are a searchable box (screens.md §2.3). */
const LONGEST_LIST = 15;

const useLabel = () => {
  const { language } = useLanguage();
  return (text: LocalText): string => text[language] ?? text.vi;
};

const optionsOf = (field: FieldInputProps['field']): ChoiceOption[] =>
  FIELD_TYPES['single-choice'].settings.parse(field.settings).options;

function SearchableChoice({ field, id, value, onChange, onLeave, isInvalid, describedBy }: FieldInputProps) {
  const label = useLabel();
  return (
    <Select
      id={id}
      aria-label={label(field.label)}
      searchable
      clearable={!field.required}
      data={optionsOf(field).map((option) => ({ value: option.value, label: label(option.label) }))}
      value={typeof value === 'string' ? value : null}
      filter={({ options, search }) =>
        options.filter((option) => 'label' in option && plain(option.label).includes(plain(search)))
      }
      {...marked({ isInvalid, describedBy })}
      onChange={onChange}
      onBlur={onLeave}
    />
  );
}

function SingleChoiceInput(props: FieldInputProps) {
  const { field, id, value, onChange, onLeave, isInvalid } = props;
  const label = useLabel();
  const options = optionsOf(field);
  if (options.length > LONGEST_LIST) return <SearchableChoice {...props} />;
  return (
    <Radio.Group
      name={id}
      value={typeof value === 'string' ? value : null}
      onChange={onChange}
      onBlur={onLeave}
      withAsterisk={false}
    >
      <Stack gap="xs">
        {options.map((option, index) => (
          <Radio
            key={option.value}
            id={index === 0 ? id : undefined}
            value={option.value}
            label={label(option.label)}
            aria-invalid={isInvalid}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}

function MultipleChoiceInput({ field, id, value, onChange, onLeave, isInvalid }: FieldInputProps) {
  const label = useLabel();
  const chosen = Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
  return (
    <Checkbox.Group value={chosen} onChange={onChange} onBlur={onLeave}>
      <Stack gap="xs">
        {optionsOf(field).map((option, index) => (
          <Checkbox
            key={option.value}
            id={index === 0 ? id : undefined}
            value={option.value}
            label={label(option.label)}
            aria-invalid={isInvalid}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}

function YesNoInput({ id, value, onChange, onLeave, isInvalid }: FieldInputProps) {
  const { t } = useTranslation('form-fields');
  return (
    <Radio.Group
      name={id}
      value={typeof value === 'boolean' ? String(value) : null}
      onChange={(chosen) => onChange(chosen === 'true')}
      onBlur={onLeave}
    >
      <Stack gap="xs">
        <Radio id={id} value="true" label={t('yes')} aria-invalid={isInvalid} />
        <Radio value="false" label={t('no')} aria-invalid={isInvalid} />
      </Stack>
    </Radio.Group>
  );
}

function DeclarationInput({ field, id, value, onChange, onLeave, isInvalid, describedBy }: FieldInputProps) {
  const label = useLabel();
  return (
    <Checkbox
      id={id}
      checked={value === true}
      label={label(field.label)}
      error={isInvalid}
      aria-invalid={isInvalid}
      aria-describedby={describedBy}
      onChange={(event) => onChange(event.currentTarget.checked)}
      onBlur={onLeave}
    />
  );
}

export const singleChoiceField: FieldView = { Input: SingleChoiceInput, isGroup: true };
export const multipleChoiceField: FieldView = { Input: MultipleChoiceInput, isGroup: true };
export const yesNoField: FieldView = { Input: YesNoInput, isGroup: true };
export const declarationField: FieldView = { Input: DeclarationInput, ownsLabel: true };
