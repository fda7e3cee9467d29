import { FIELD_TYPES, isEmptyAnswer, ROW_FIELD_TYPES, type FieldType } from '@motcua/contracts';
import { useTranslation } from 'react-i18next';
import { FormFieldInput } from '../../../form-fields/form-field-input.js';
import { changeField, type Field } from '../model/edit-form.js';
import { useDesigner } from '../state/designer.js';
import { useFaultsAt } from '../state/use-faults-at.js';

/** Types whose answer may stand there before it is asked: nobody declares, uploads or counts rows beforehand. */
export const mayBegin = (type: FieldType): boolean => type in ROW_FIELD_TYPES;

/** The answer that a new draft begins with, given in the control that the citizen has. */
export function Initial({ field }: { field: Field }) {
  const { t } = useTranslation('form-designer');
  const { form, apply } = useDesigner();
  const fault = useFaultsAt('field', field.key)('initial');
  if (!FIELD_TYPES[field.type].settings.safeParse(field.settings).success) return null;
  const shown: Field = { key: `${field.key}-macDinh`, type: field.type, settings: field.settings, required: false, label: { vi: t('initial.label') }, help: { vi: t('initial.help') } };
  return (
    <FormFieldInput
      key={field.type}
      field={shown}
      value={field.initial}
      error={fault}
      onChange={(value) =>
        apply(
          changeField(form, field.key, ({ initial: _old, ...rest }) => (isEmptyAnswer(value) ? rest : { ...rest, initial: value })),
          `initial:${field.key}`,
        )
      }
    />
  );
}
