import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ExpressionInput } from '../../../conditions/expression-input.js';
import type { Field } from '../model/edit-form.js';
import { SETTING_EDITORS, type SettingEditor } from '../model/field-settings.js';
import { useFaultsAt } from '../state/use-faults-at.js';
import { ColumnsEditor } from './columns-editor.js';
import { CountField, WordsField } from './fields.js';
import { LevelsEditor } from './levels-editor.js';
import { asChoices, OptionsEditor } from './options-editor.js';
import { ColumnSetting, FillsSetting, ListSetting, PaperSetting } from './reference-settings.js';
import styles from './editor.module.css';

type Values = Record<string, unknown>;

const SMALL: readonly SettingEditor['edit'][] = ['whole-number', 'line', 'one-of', 'paper', 'list', 'list-column'];

export interface SettingsProps {
  field: Pick<Field, 'type' | 'settings' | 'key'>;
  onChange: (settings: Values) => void;
}

/** The settings of a field's type, each with the editor its table names; nothing where the type has none. */
export function Settings({ field, onChange }: SettingsProps) {
  const { t } = useTranslation('form-designer');
  const editors = SETTING_EDITORS[field.type];
  if (editors.length === 0) return null;
  const small = editors.filter(({ edit }) => SMALL.includes(edit));
  const wide = editors.filter((editor) => !small.includes(editor));
  const one = (editor: SettingEditor) => <Setting key={editor.name} editor={editor} field={field} onChange={onChange} />;
  return (
    <div className={styles.section} role="group" aria-label={t('settings.title')}>
      {wide.map(one)}
      {small.length > 0 && <div className={styles.grid}>{small.map(one)}</div>}
    </div>
  );
}

/** Settings with one of them changed; `undefined` takes it away. */
function changed(settings: Values, name: string, value: unknown): Values {
  const { [name]: _old, ...others } = settings;
  return value === undefined ? others : { ...others, [name]: value };
}

const isTextList = (value: unknown): value is string[] => Array.isArray(value) && value.every((item) => typeof item === 'string');

function Setting({ editor, field, onChange }: SettingsProps & { editor: SettingEditor }) {
  const { t } = useTranslation('form-designer');
  const fault = useFaultsAt('field', field.key)(`settings.${editor.name}`);
  const value = field.settings[editor.name];
  const set = (next: unknown): void => onChange(changed(field.settings, editor.name, next));
  const label = t(`settings.${editor.name}`);
  switch (editor.edit) {
    case 'whole-number':
      return <CountField label={label} value={value} min={editor.min} max={editor.max} standard={editor.standard} fault={fault} onChange={set} />;
    case 'line':
      return (
        <TextInput
          label={label}
          autoComplete="off"
          spellCheck={false}
          placeholder={t(`settings.hint.${editor.name}`)}
          value={typeof value === 'string' ? value : ''}
          error={fault}
          onChange={(event) => set(event.currentTarget.value || undefined)}
        />
      );
    case 'words':
      return <WordsField label={label} value={asWords(value)} isOptional={editor.isOptional ?? false} fault={fault} onChange={set} />;
    case 'tick':
      return <Checkbox label={label} checked={value === true} onChange={(event) => set(event.currentTarget.checked || undefined)} />;
    case 'one-of':
      return (
        <NativeSelect
          label={label}
          value={typeof value === 'string' ? value : editor.standard}
          data={editor.values.map((choice) => ({ value: choice, label: t(`settings.values.${choice}`) }))}
          error={fault}
          onChange={(event) => set(event.currentTarget.value)}
        />
      );
    case 'expression':
      return <ExpressionInput key={field.key} label={label} help={t('settings.valueHelp')} expression={value} fault={fault} onChange={(next) => next !== undefined && set(next)} />;
    case 'parts':
      return <Parts editor={editor} label={label} chosen={isTextList(value) ? value : []} onChange={set} />;
    case 'paper':
      return <PaperSetting label={label} value={value} fault={fault} onChange={set} />;
    case 'list':
      return <ListSetting label={label} value={value} fault={fault} onChange={set} />;
    case 'list-column':
      return <ColumnSetting label={label} value={value} fault={fault} onChange={set} list={field.settings['list']} />;
    case 'fills':
      return <FillsSetting label={label} value={value} fault={fault} onChange={set} list={field.settings['list']} own={field.key} />;
    case 'options':
      return <OptionsEditor label={label} options={asChoices(value)} fault={fault} onChange={set} />;
    case 'levels':
      return <LevelsEditor label={label} levels={value} fault={fault} onChange={set} />;
    case 'columns':
      return (
        <ColumnsEditor
          editor={editor}
          label={label}
          columns={value}
          fault={fault}
          onChange={set}
          settingsOf={(column, onSettings) => <Settings field={column} onChange={onSettings} />}
        />
      );
  }
}

const asWords = (value: unknown): { vi: string; en?: string } | undefined =>
  typeof value === 'object' && value !== null && 'vi' in value && typeof value.vi === 'string' ? (value as { vi: string }) : undefined;

interface PartsProps {
  editor: Extract<SettingEditor, { edit: 'parts' }>;
  label: string;
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

/** Parts of an answer that may stay blank. */
function Parts({ editor, label, chosen, onChange }: PartsProps) {
  const { t } = useTranslation('form-fields');
  return (
    <Checkbox.Group label={label} value={[...chosen]} onChange={onChange}>
      <div className={styles.grid}>
        {editor.parts.map((part) => (
          <Checkbox key={part} value={part.split('.')[1]} label={t(part)} />
        ))}
      </div>
    </Checkbox.Group>
  );
}
