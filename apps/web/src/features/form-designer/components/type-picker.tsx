import { TextInput } from '@mantine/core';
import { FIELD_TYPE_NAMES, type FieldType } from '@motcua/contracts';
import { plain } from '@motcua/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../components/dialog.js';
import { EmptyState } from '../../../components/empty-state.js';
import { Icon } from '../../../components/icon.js';
import { insertField, newField, placeOfField, type FieldPlace } from '../model/edit-form.js';
import { startingSettings } from '../model/field-settings.js';
import { useDesigner } from '../state/designer.js';
import styles from './type-picker.module.css';
import { TYPE_ICONS } from './type-icons.js';

/** Behind the chosen field, or at the end of the chosen page. */
function useNextPlace(): FieldPlace {
  const { form, selection } = useDesigner();
  const place = selection?.kind === 'field' ? placeOfField(form, selection.key) : undefined;
  if (place) return { page: place.page, index: place.index + 1 };
  const chosen = form.pages.findIndex(({ key }) => key === selection?.key);
  const page = chosen < 0 ? form.pages.length - 1 : chosen;
  return { page, index: form.pages[page]?.fields.length ?? 0 };
}

export interface TypePickerProps {
  isOpen: boolean;
  onClose: () => void;
  onAdded: () => void;
}

/** What kind of question is added: every type of the registry with an example, found by a few letters. */
export function TypePicker({ isOpen, onClose, onAdded }: TypePickerProps) {
  const { t } = useTranslation('form-designer');
  const { form, attempt } = useDesigner();
  const [search, setSearch] = useState('');
  const place = useNextPlace();
  const words = plain(search);
  const textOf = (type: FieldType): string => plain(`${t(`types.${type}.name`)} ${t(`types.${type}.use`)} ${t(`types.${type}.example`)}`);
  const found = FIELD_TYPE_NAMES.filter((type) => textOf(type).includes(words));
  const add = (type: FieldType): void => {
    onClose();
    setSearch('');
    const field = newField(type, startingSettings(type));
    const key = attempt(insertField(form, place, field), { kind: 'field', said: t('field.added', { type: t(`types.${type}.name`) }) });
    if (key !== undefined) onAdded();
  };
  return (
    <Dialog isOpen={isOpen} title={t('picker.title')} onClose={onClose} isLarge>
      <TextInput
        label={t('picker.search')}
        placeholder={t('picker.hint')}
        autoComplete="off"
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
        onKeyDown={(event) => {
          const [only] = found;
          if (event.key !== 'Enter' || !only || search === '') return;
          event.preventDefault(); // the key would press the button that gets the focus back
          add(only);
        }}
      />
      {found.length === 0 && <EmptyState>{t('picker.none', { search })}</EmptyState>}
      <ul className={styles.types}>
        {found.map((type) => (
          <li key={type}>
            <button type="button" className={styles.type} onClick={() => add(type)}>
              <Icon of={TYPE_ICONS[type]} />
              <span>
                <strong>{t(`types.${type}.name`)}</strong>
                <span className={styles.use}>{t(`types.${type}.use`)}</span>
                <span className={styles.example}>{t('picker.example', { example: t(`types.${type}.example`) })}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
