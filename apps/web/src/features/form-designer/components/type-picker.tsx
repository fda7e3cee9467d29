import { TextInput } from '@mantine/core';
import { FIELD_TYPE_NAMES, type FieldType } from '@motcua/contracts';
import { plain } from '@motcua/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../components/dialog.js';
import { EmptyState } from '../../../components/empty-state.js';
import { Icon } from '../../../components/icon.js';
import styles from './type-picker.module.css';
import { TYPE_ICONS } from './type-icons.js';

export interface TypePickerProps {
  isOpen: boolean;
  title: string;
  onClose: () => void;
  onPick: (type: FieldType) => void;
}

/** What kind of question it is: every type of the registry with an example, found by a few letters. */
export function TypePicker({ isOpen, title, onClose, onPick }: TypePickerProps) {
  const { t } = useTranslation('form-designer');
  const [search, setSearch] = useState('');
  const words = plain(search);
  const textOf = (type: FieldType): string => plain(`${t(`types.${type}.name`)} ${t(`types.${type}.use`)} ${t(`types.${type}.example`)}`);
  const found = FIELD_TYPE_NAMES.filter((type) => textOf(type).includes(words));
  const pick = (type: FieldType): void => {
    onClose();
    setSearch('');
    onPick(type);
  };
  return (
    <Dialog isOpen={isOpen} title={title} onClose={onClose} isLarge>
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
          pick(only);
        }}
      />
      {found.length === 0 && <EmptyState>{t('picker.none', { search })}</EmptyState>}
      <ul className={styles.types}>
        {found.map((type) => (
          <li key={type}>
            <button type="button" className={styles.type} onClick={() => pick(type)}>
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
