import { MultiSelect, NativeSelect, NumberInput, TagsInput, TextInput } from '@mantine/core';
import { FIELD_TYPES, type FormField } from '@motcua/contracts';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../components/icon.js';
import { localText, useLanguage } from '../i18n/language.js';
import { comparisonsOf, optionsOf, startingRow, type ConditionRow } from './conditions.js';
import styles from './conditions.module.css';

export interface ConditionRowEditorProps {
  row: ConditionRow;
  number: number;
  /** The fields that stand before, which a condition may read. */
  fields: readonly FormField[];
  onChange: (row: ConditionRow) => void;
  onRemove: () => void;
}

/** `Khi [trường] [là] [giá trị]` */
export function ConditionRowEditor({ row, number, fields, onChange, onRemove }: ConditionRowEditorProps) {
  const { t } = useTranslation('rules');
  const { language } = useLanguage();
  const field = fields.find(({ key }) => key === row.key);
  const known = fields.map((one) => ({ value: one.key, label: localText(one.label, language, one.key) }));
  const kind = field && FIELD_TYPES[field.type].answers;
  const comparisons = field ? comparisonsOf(field) : [row.comparison];
  return (
    <>
      <NativeSelect
        label={t('condition.when')}
        aria-label={t('condition.ofRow', { name: t('condition.when'), n: number })}
        value={row.key}
        data={field ? known : [{ value: row.key, label: row.key }, ...known]}
        onChange={(event) => {
          const next = fields.find(({ key }) => key === event.currentTarget.value);
          if (next) onChange(startingRow(next));
        }}
      />
      <NativeSelect
        label={t('condition.comparison')}
        aria-label={t('condition.ofRow', { name: t('condition.comparison'), n: number })}
        value={row.comparison}
        data={comparisons.map((one) => ({ value: one, label: kind === 'date' && (one === 'at-least' || one === 'at-most') ? t(`condition.day.${one}`) : t(`condition.${one}`) }))}
        onChange={(event) => {
          const next = comparisons.find((one) => one === event.currentTarget.value);
          if (next && field) onChange({ ...startingRow(field, next), ...(hasSameValue(row.comparison, next) ? { value: row.value } : {}) });
        }}
      />
      <ValueInput row={row} field={field} number={number} onChange={(value) => onChange({ ...row, value })} />
      <button type="button" className={styles.small} aria-label={t('condition.remove', { n: number })} title={t('condition.remove', { n: number })} onClick={onRemove}>
        <Icon of={IconTrash} />
      </button>
    </>
  );
}

const isAge = (comparison: ConditionRow['comparison']): boolean => comparison.startsWith('age-');

/** Whether a value that was given still means something under another comparison. */
const hasSameValue = (one: ConditionRow['comparison'], other: ConditionRow['comparison']): boolean =>
  isAge(one) === isAge(other) && (one === 'one-of') === (other === 'one-of');

interface ValueInputProps {
  row: ConditionRow;
  field: FormField | undefined;
  number: number;
  onChange: (value: ConditionRow['value']) => void;
}

function ValueInput({ row, field, number, onChange }: ValueInputProps) {
  const { t } = useTranslation('rules');
  const { language } = useLanguage();
  const { value, comparison } = row;
  const label = t('condition.value');
  const names = { label, 'aria-label': t('condition.ofRow', { name: label, n: number }) };
  const options = field && optionsOf(field)?.map((option) => ({ value: option.value, label: localText(option.label, language, option.value) }));
  const kind = field && FIELD_TYPES[field.type].answers;
  if (comparison === 'one-of') {
    const chosen = Array.isArray(value) ? value.map(String) : [];
    if (options) return <MultiSelect {...names} data={options} value={chosen} onChange={onChange} />;
    return <TagsInput {...names} value={chosen} onChange={onChange} />;
  }
  if (kind === 'truth' || typeof value === 'boolean') {
    const data = [
      { value: 'true', label: t('condition.yes') },
      { value: 'false', label: t('condition.no') },
    ];
    return <NativeSelect {...names} data={data} value={String(value)} onChange={(event) => onChange(event.currentTarget.value === 'true')} />;
  }
  if (options) return <NativeSelect {...names} data={withUnknown(options, String(value))} value={String(value)} onChange={(event) => onChange(event.currentTarget.value)} />;
  if (kind === 'number' || isAge(comparison)) {
    return <NumberInput {...names} hideControls value={typeof value === 'number' ? value : ''} onChange={(next) => onChange(typeof next === 'number' ? next : '')} />;
  }
  return (
    <TextInput
      {...names}
      type={kind === 'date' ? 'date' : 'text'}
      maxLength={300}
      value={typeof value === 'string' ? value : String(value)}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** A value that the options no longer have stays visible, so that nobody changes it without seeing. */
const withUnknown = (options: { value: string; label: string }[], value: string) =>
  options.some((option) => option.value === value) ? options : [{ value, label: value }, ...options];
