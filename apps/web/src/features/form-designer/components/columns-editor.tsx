import { Checkbox, NativeSelect } from '@mantine/core';
import type { RowField, RowFieldType } from '@motcua/contracts';
import { IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../components/action-button.js';
import { keyFromWords } from '../model/edit-form.js';
import { startingSettings, type SettingEditor } from '../model/field-settings.js';
import { WordsField } from './fields.js';
import { ListActs } from './list-acts.js';
import styles from './editor.module.css';

const isColumn = (value: unknown): value is RowField => typeof value === 'object' && value !== null && 'key' in value && 'type' in value;

function freeColumnKey(columns: readonly RowField[], wished: string): string {
  const taken = new Set(columns.map(({ key }) => key));
  if (!taken.has(wished)) return wished;
  for (let number = 2; ; number += 1) {
    if (!taken.has(`${wished}${number}`)) return `${wished}${number}`;
  }
}

const isKeyUnchosen = (key: string): boolean => /^cot\d*$/.test(key);

export interface ColumnsEditorProps {
  editor: Extract<SettingEditor, { edit: 'columns' }>;
  label: string;
  columns: unknown;
  onChange: (columns: RowField[]) => void;
  fault?: string | undefined;
  /** The settings of one column, by its type. */
  settingsOf: (column: RowField, onChange: (settings: Record<string, unknown>) => void) => ReactNode;
}

/** The questions of every row, each with its type and the settings of that type. */
export function ColumnsEditor({ editor, label, columns: written, onChange, fault, settingsOf }: ColumnsEditorProps) {
  const { t } = useTranslation('form-designer');
  const columns = Array.isArray(written) ? written.filter(isColumn) : [];
  const add = (): void =>
    onChange([...columns, { key: freeColumnKey(columns, `cot${columns.length + 1}`), type: 'short-text', label: { vi: '' }, required: true, settings: {} }]);
  return (
    <div className={styles.list} role="group" aria-label={label}>
      <h3>{label}</h3>
      {columns.map((column, index) => (
        <Column key={index} column={column} columns={columns} index={index} types={editor.types} onChange={onChange} settingsOf={settingsOf} />
      ))}
      {fault && <p className={styles.fault}>{fault}</p>}
      {columns.length < editor.most && (
        <div>
          <ActionButton icon={IconPlus} onClick={add}>
            {t('columns.add')}
          </ActionButton>
        </div>
      )}
    </div>
  );
}

interface ColumnProps extends Pick<ColumnsEditorProps, 'settingsOf'> {
  column: RowField;
  columns: readonly RowField[];
  index: number;
  types: readonly RowFieldType[];
  onChange: (columns: RowField[]) => void;
}

function Column({ column, columns, index, types, onChange, settingsOf }: ColumnProps) {
  const { t } = useTranslation('form-designer');
  const change = (part: Partial<RowField>): void => onChange(columns.map((other, at) => (at === index ? { ...other, ...part } : other)));
  const nameByQuestion = (): void => {
    const wished = keyFromWords(column.label.vi);
    if (isKeyUnchosen(column.key) && wished !== '') change({ key: freeColumnKey(columns, wished) });
  };
  return (
    <div className={styles.card}>
      <div className={styles.head}>
        <NativeSelect
          label={t('columns.type', { n: index + 1 })}
          value={column.type}
          data={types.map((type) => ({ value: type, label: t(`types.${type}.name`) }))}
          onChange={(event) => {
            const type = types.find((known) => known === event.currentTarget.value);
            if (type) change({ type, settings: startingSettings(type) });
          }}
        />
        <ListActs list={columns} index={index} name={t('columns.one', { n: index + 1 })} onChange={onChange} />
      </div>
      <WordsField label={t('columns.label', { n: index + 1 })} value={column.label} onChange={(words) => words && change({ label: words })} onLeave={nameByQuestion} />
      <Checkbox label={t('field.required')} checked={column.required} onChange={(event) => change({ required: event.currentTarget.checked })} />
      {settingsOf(column, (settings) => change({ settings }))}
    </div>
  );
}
