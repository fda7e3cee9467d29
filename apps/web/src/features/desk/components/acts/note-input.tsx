import { NativeSelect, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from '../desk.module.css';
import { PAPER_TEMPLATES } from './paper-words.js';

export interface NoteInputProps {
  id: string;
  label: string;
  value: string;
  onChange: (note: string) => void;
  error?: string | undefined;
}

/** What has to be put right about one paper, typed or taken from ready words; the citizen reads it. */
export function NoteInput({ id, label, value, onChange, error }: NoteInputProps) {
  const { t } = useTranslation('desk');
  const ready = PAPER_TEMPLATES.map((key) => t(`template.paper.${key}`));
  return (
    <div className={styles.note}>
      <Textarea id={id} label={label} autosize minRows={1} maxRows={6} value={value} error={error} onChange={(event) => onChange(event.currentTarget.value)} />
      <NativeSelect
        aria-label={`${t('hint.template')}: ${label}`}
        data={[{ value: '', label: t('hint.template') }, ...ready.map((text) => ({ value: text, label: text }))]}
        value={ready.includes(value) ? value : ''}
        onChange={(event) => event.currentTarget.value && onChange(event.currentTarget.value)}
      />
    </div>
  );
}
