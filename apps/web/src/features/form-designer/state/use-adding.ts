import type { FieldType } from '@motcua/contracts';
import { useTranslation } from 'react-i18next';
import { insertField, newField, placeOfField, type FieldPlace } from '../model/edit-form.js';
import { startingSettings } from '../model/field-settings.js';
import { useDesigner } from './designer.js';

/** Behind the chosen field, or at the end of the chosen page. */
function useNextPlace(): FieldPlace {
  const { form, selection } = useDesigner();
  const place = selection?.kind === 'field' ? placeOfField(form, selection.key) : undefined;
  if (place) return { page: place.page, index: place.index + 1 };
  const chosen = form.pages.findIndex(({ key }) => key === selection?.key);
  const page = chosen < 0 ? form.pages.length - 1 : chosen;
  return { page, index: form.pages[page]?.fields.length ?? 0 };
}

/** Adds a field of a type at its place. @returns its key, if it was made */
export function useAdding(): (type: FieldType) => string | undefined {
  const { t } = useTranslation('form-designer');
  const { form, attempt } = useDesigner();
  const place = useNextPlace();
  return (type) => attempt(insertField(form, place, newField(type, startingSettings(type))), { kind: 'field', said: t('field.added', { type: t(`types.${type}.name`) }) });
}
