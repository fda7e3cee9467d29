import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../components/empty-state.js';
import { fieldAt } from '../model/edit-form.js';
import { useDesigner } from '../state/designer.js';
import { FieldEditor } from './field-editor.js';
import { PageEditor } from './page-editor.js';
import styles from './editor.module.css';

/** The middle column: what is chosen, with everything that can be said about it. */
export function Editor() {
  const { t } = useTranslation('form-designer');
  const { form, selection, isReadOnly } = useDesigner();
  const page = selection?.kind === 'page' ? form.pages.find(({ key }) => key === selection.key) : undefined;
  const field = selection?.kind === 'field' ? fieldAt(form, selection.key) : undefined;
  return (
    <fieldset className={styles.editor} disabled={isReadOnly}>
      <legend className="visually-hidden">{t('zone.editor')}</legend>
      {page && <PageEditor page={page} />}
      {field && <FieldEditor field={field} />}
      {!page && !field && <EmptyState>{t('nothingChosen')}</EmptyState>}
    </fieldset>
  );
}
