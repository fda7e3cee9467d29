import { FIELD_TYPES } from '@motcua/contracts';
import { createContext, use, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldInputProps, FieldView } from './field-view.js';

/** How the files of a paper of the case are shown and added where a form is filled in; null where there are no papers. */
export const PaperSlot = createContext<ComponentType<{ component: string; id: string }> | null>(null);

function FileInput({ field, id }: FieldInputProps) {
  const { t } = useTranslation('form-fields');
  const Paper = use(PaperSlot);
  const { component } = FIELD_TYPES.file.settings.parse(field.settings);
  return Paper ? <Paper component={component} id={id} /> : <p>{t('file.elsewhere')}</p>;
}

export const fileField: FieldView = { Input: FileInput, isGroup: true };
