import { FIELD_TYPES, type FormField } from '@motcua/contracts';
import { rowFieldsOf } from '@motcua/domain';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../components/action-button.js';
import { FieldError } from '../components/field-error.js';
import { useLanguage } from '../i18n/language.js';
import { lowerFirst } from '../i18n/problem-words.js';
import type { FieldInputProps, FieldView, PartFaults } from './field-view.js';
import { inRow, partId } from './parts.js';
import { Question } from './question.js';
import { RowActs } from './row-acts.js';
import { ROW_FIELD_VIEWS } from './row-field-views.js';
import styles from './rows.module.css';
import { useRows, type Rows } from './use-rows.js';

/** Faults of one question of a row: of the question itself under '', of its parts under their names. */
function faultsAt(faults: PartFaults, row: number, key: string): { own: string | undefined; parts: PartFaults } {
  const at = `${row}.${key}`;
  const parts = [...faults].flatMap(([path, text]) => (path.startsWith(`${at}.`) ? [[path.slice(at.length + 1), text] as const] : []));
  return { own: faults.get(at), parts: new Map(parts) };
}

interface GroupRowProps extends Pick<FieldInputProps, 'field' | 'onLeave' | 'partFaults'> {
  rows: Rows;
  row: number;
  title: string;
}

function GroupRow({ field, rows, row, title, onLeave, partFaults }: GroupRowProps) {
  const id = partId(field, String(row));
  const fault = partFaults.get(String(row));
  return (
    <div role="group" aria-labelledby={id} className={styles.card}>
      <div className={styles.head}>
        <p id={id} tabIndex={-1} className={styles.title} aria-describedby={fault && `${id}-error`}>
          {title}
        </p>
        <RowActs rows={rows} row={row} title={title} />
      </div>
      <FieldError id={`${id}-error`}>{fault}</FieldError>
      {rowFieldsOf(field).map((own) => {
        const { own: error, parts } = faultsAt(partFaults, row, own.key);
        return (
          <Question
            key={own.key}
            view={ROW_FIELD_VIEWS[own.type]}
            field={inRow<FormField>(own, field.key, row)}
            value={rows.rows[row]?.[own.key]}
            onChange={(value) => rows.answer(row, own.key, value)}
            onLeave={onLeave}
            error={error}
            partFaults={parts}
          />
        );
      })}
    </div>
  );
}

/** The same questions for each of several: a card for each, one below the other. */
function GroupInput(props: FieldInputProps) {
  const { field, id, describedBy } = props;
  const { t } = useTranslation('form-fields');
  const { language } = useLanguage();
  const settings = FIELD_TYPES.group.settings.parse(field.settings);
  const name = settings.rowTitle[language] ?? settings.rowTitle.vi;
  const titleOf = (row: number): string => `${name} ${row + 1}`;
  const rows = useRows(props, settings, titleOf);
  return (
    <>
      {rows.rows.map((_own, row) => (
        <GroupRow key={row} {...props} rows={rows} row={row} title={titleOf(row)} />
      ))}
      {rows.mayAdd ? (
        <ActionButton id={id} icon={IconPlus} aria-describedby={describedBy} onClick={rows.add}>
          {t('rows.add', { row: lowerFirst(titleOf(rows.rows.length)) })}
        </ActionButton>
      ) : (
        <p className={styles.full}>{t('rows.full', { count: settings.maxRows })}</p>
      )}
    </>
  );
}

export const groupField: FieldView = { Input: GroupInput, isGroup: true, showsPartFaults: true };
