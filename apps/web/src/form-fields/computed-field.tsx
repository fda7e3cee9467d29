import { FIELD_TYPES } from '@motcua/contracts';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/language.js';
import type { FieldInputProps, FieldView } from './field-view.js';

/** What follows from other answers: read, never typed. */
function Computed({ field, id, value, describedBy }: FieldInputProps) {
  const { t } = useTranslation('form-fields');
  const { language } = useLanguage();
  const settings = FIELD_TYPES.computed.settings.parse(field.settings);
  return (
    <output id={id} aria-describedby={describedBy}>
      {typeof value === 'number' ? <strong>{FIELD_TYPES.computed.toText(value, settings, language)}</strong> : t('computed.waiting')}
    </output>
  );
}

export const computedField: FieldView = { Input: Computed };
