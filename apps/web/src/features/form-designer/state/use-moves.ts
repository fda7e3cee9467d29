import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/language.js';
import { fieldAt, isRefused, moveField, moveFieldTo, movePage, placeOfField, type Edit, type FieldPlace } from '../model/edit-form.js';
import { labelOf, titleOf, useDesigner } from './designer.js';

/** Moves in the tree, each told in words: what stands where now. */
export function useMoves() {
  const { t } = useTranslation('form-designer');
  const { language } = useLanguage();
  const { form, selection, isReadOnly, attempt } = useDesigner();

  const tellField = (edit: Edit): string | undefined => {
    if (isRefused(edit)) return undefined;
    const [field, place] = [fieldAt(edit.form, edit.key), placeOfField(edit.form, edit.key)];
    const page = place && edit.form.pages[place.page];
    if (!field || !place || !page) return undefined;
    const words = { label: labelOf(field, language, t('field.unnamed')), place: place.index + 1, total: page.fields.length, page: titleOf(page, language, t('page.unnamed')) };
    return edit.form === form ? t('move.atEnd', words) : t('move.field', words);
  };

  const moved = (edit: Edit): void => void attempt(edit, { kind: 'field', said: tellField(edit) });

  const moveSelectedPage = (key: string, by: -1 | 1): void => {
    const edit = movePage(form, key, by);
    const pages = isRefused(edit) ? [] : edit.form.pages;
    const place = pages.findIndex((page) => page.key === key);
    const title = pages[place] ? titleOf(pages[place], language, t('page.unnamed')) : '';
    attempt(edit, { kind: 'page', said: t('move.page', { title, place: place + 1, total: pages.length }) });
  };

  return {
    /** The chosen field or page one step up (-1) or down (1). */
    moveBy: (by: -1 | 1): void => {
      if (isReadOnly || !selection) return;
      if (selection.kind === 'page') moveSelectedPage(selection.key, by);
      else moved(moveField(form, selection.key, by));
    },
    /** By drag: to the place counted as the form stands. */
    moveTo: (key: string, place: FieldPlace): void => (isReadOnly ? undefined : moved(moveFieldTo(form, key, place))),
  };
}
