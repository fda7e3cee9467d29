import { Checkbox, NativeSelect } from '@mantine/core';
import { PREFILL_SOURCES, FIELD_TYPES } from '@motcua/contracts';
import { IconArrowDown, IconArrowUp, IconCopy, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../components/action-button.js';
import { Icon } from '../../../components/icon.js';
import { useLanguage } from '../../../i18n/language.js';
import { announce } from '../../../lib/announce.js';
import { changeField, duplicateField, freeKey, isKeyUnchosen, isRefused, keyFromWords, neighbourOf, removeField, renameField, type Field } from '../model/edit-form.js';
import { labelOf, useDesigner } from '../state/designer.js';
import { useFaultsAt } from '../state/use-faults-at.js';
import { useMoves } from '../state/use-moves.js';
import { ChangeType } from './change-type.js';
import { Conditions } from './conditions.js';
import { WordsField } from './fields.js';
import { Initial, mayBegin } from './initial.js';
import { KeyField } from './key-field.js';
import { Settings } from './settings.js';
import { TYPE_ICONS } from './type-icons.js';
import styles from './editor.module.css';

/** Id of the question's text, where the focus goes after a field was added. */
export const LABEL_ID = 'muc-dang-soan';

/** Everything about one field. */
export function FieldEditor({ field }: { field: Field }) {
  const { t } = useTranslation('form-designer');
  const { form, apply, attempt } = useDesigner();
  const faultAt = useFaultsAt('field', field.key);
  const { key, type } = field;
  const isDisplay = 'display' in FIELD_TYPES[type];
  const change = (about: string, changed: (old: Field) => Field): void => apply(changeField(form, key, changed), `${about}:${key}`);
  /** A field that nobody has named gets its key from its question. */
  const nameByQuestion = (): void => {
    const wished = keyFromWords(field.label.vi);
    if (!isKeyUnchosen(key) || wished === '') return;
    const edit = renameField(form, key, freeKey(form, wished));
    if (!isRefused(edit)) attempt(edit, { kind: 'field', about: `label:${key}` });
  };
  return (
    <>
      <FieldHead field={field} />
      <WordsField
        id={LABEL_ID}
        label={isDisplay ? t('field.text') : t('field.label')}
        value={field.label}
        isLong={type === 'explanation' || type === 'declaration'}
        fault={faultAt('label')}
        onChange={(label) => label && change('label', (old) => ({ ...old, label }))}
        onLeave={nameByQuestion}
      />
      {!isDisplay && (
        <>
          <WordsField
            label={t('field.help')}
            value={field.help}
            isOptional
            isLong
            fault={faultAt('help')}
            onChange={(help) => change('help', ({ help: _old, ...rest }) => (help ? { ...rest, help } : rest))}
          />
          <Checkbox
            label={t('field.required')}
            checked={field.required}
            onChange={(event) => {
              const required = event.currentTarget.checked;
              change('required', (old) => ({ ...old, required }));
            }}
          />
        </>
      )}
      <Settings field={field} onChange={(settings) => change('settings', (old) => ({ ...old, settings }))} />
      <Conditions field={field} />
      {!isDisplay && <Prefill field={field} />}
      {mayBegin(type) && <Initial field={field} />}
      <WordsField
        label={t('field.printLabel')}
        help={t('field.printLabelHelp')}
        value={field.printLabel}
        isOptional
        fault={faultAt('printLabel')}
        onChange={(printLabel) => change('printLabel', ({ printLabel: _old, ...rest }) => (printLabel ? { ...rest, printLabel } : rest))}
      />
      <KeyField field={field} />
    </>
  );
}

function FieldHead({ field }: { field: Field }) {
  const { t } = useTranslation('form-designer');
  const { language } = useLanguage();
  const { form, apply, select, attempt } = useDesigner();
  const { moveBy } = useMoves();
  const remove = (): void => {
    const next = neighbourOf(form, field.key);
    apply(removeField(form, field.key));
    select(next === undefined ? null : { kind: 'field', key: next });
    announce(t('field.removed', { label: labelOf(field, language, t('field.unnamed')) }));
  };
  return (
    <div className={styles.head}>
      <h2>
        <Icon of={TYPE_ICONS[field.type]} /> {t(`types.${field.type}.name`)}
      </h2>
      <div className={styles.acts}>
        <ActionButton variant="quiet" icon={IconArrowUp} aria-keyshortcuts="Alt+ArrowUp" onClick={() => moveBy(-1)}>
          {t('act.up')}
        </ActionButton>
        <ActionButton variant="quiet" icon={IconArrowDown} aria-keyshortcuts="Alt+ArrowDown" onClick={() => moveBy(1)}>
          {t('act.down')}
        </ActionButton>
        <ChangeType field={field} />
        <ActionButton variant="quiet" icon={IconCopy} onClick={() => attempt(duplicateField(form, field.key), { kind: 'field', said: t('field.duplicated') })}>
          {t('act.duplicate')}
        </ActionButton>
        <ActionButton variant="quiet" icon={IconTrash} onClick={remove}>
          {t('act.remove')}
        </ActionButton>
      </div>
    </div>
  );
}

const NOT_PREFILLED = '';

/** Where the answer is taken from, so that nothing is asked twice. */
function Prefill({ field }: { field: Field }) {
  const { t } = useTranslation('form-designer');
  const { form, apply } = useDesigner();
  return (
    <NativeSelect
      label={t('prefill.label')}
      value={field.prefill ?? NOT_PREFILLED}
      data={[{ value: NOT_PREFILLED, label: t('prefill.none') }, ...PREFILL_SOURCES.map((source) => ({ value: source, label: t(`prefill.${source}`) }))]}
      onChange={(event) => {
        const prefill = PREFILL_SOURCES.find((source) => source === event.currentTarget.value);
        apply(changeField(form, field.key, ({ prefill: _old, ...rest }) => (prefill ? { ...rest, prefill } : rest)));
      }}
    />
  );
}
