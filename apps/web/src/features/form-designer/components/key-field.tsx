import { TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isRefused, renameField, type Field } from '../model/edit-form.js';
import { useDesigner } from '../state/designer.js';

/** The name of the answer in data and conditions; taken over on leaving, every condition that names it follows. */
export function KeyField({ field }: { field: Field }) {
  const { t } = useTranslation('form-designer');
  const { form, attempt } = useDesigner();
  const [typed, setTyped] = useState(field.key);
  useEffect(() => setTyped(field.key), [field.key]);
  const wished = typed.trim();
  const edit = renameField(form, field.key, wished);
  const take = (): void => {
    if (wished !== field.key && !isRefused(edit)) attempt(edit, { kind: 'field', said: t('key.renamed', { key: wished }) });
  };
  return (
    <TextInput
      label={t('key.label')}
      description={t('key.help')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      autoComplete="off"
      spellCheck={false}
      maxLength={60}
      value={typed}
      error={isRefused(edit) && t(`refusal.${edit.refusal}`)}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={(event) => event.key === 'Enter' && take()}
    />
  );
}
