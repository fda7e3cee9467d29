import { NativeSelect } from '@mantine/core';
import { FIELD_TYPES, type FormField, type RowField } from '@motcua/contracts';
import { rowFieldsOf } from '@motcua/domain';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../components/action-button.js';
import { FieldError } from '../components/field-error.js';
import { marked } from '../components/marked-input.js';
import { useLanguage } from '../i18n/language.js';
import type { FieldInputProps, FieldView } from './field-view.js';
import { controlId, inRow, partId } from './parts.js';
import { Label } from './question.js';
import { RowActs } from './row-acts.js';
import { ROW_FIELD_VIEWS } from './row-field-views.js';
import styles from './rows.module.css';
import { useRows, type Rows } from './use-rows.js';

/** A choice in a cell is a list: radio buttons would make the row as high as the list is long. */
function ChoiceCell({ field, id, value, onChange, onLeave, isInvalid, describedBy }: FieldInputProps) {
  const { t } = useTranslation('form-fields');
  const { language } = useLanguage();
  const { options } = FIELD_TYPES['single-choice'].settings.parse(field.settings);
  return (
    <NativeSelect
      id={id}
      data={[
        { value: '', label: t('rows.choose') },
        ...options.map((option) => ({ value: option.value, label: option.label[language] ?? option.label.vi })),
      ]}
      value={typeof value === 'string' ? value : ''}
      {...marked({ isInvalid, describedBy })}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      onBlur={onLeave}
    />
  );
}

interface CellProps extends Pick<FieldInputProps, 'onLeave' | 'partFaults'> {
  tableKey: string;
  column: RowField;
  rows: Rows;
  row: number;
}

/** One control with its label, which is seen on the phone and read everywhere. */
function Cell({ tableKey, column, rows, row, onLeave, partFaults }: CellProps) {
  const field = inRow<FormField>(column, tableKey, row);
  const id = controlId(field);
  const fault = partFaults.get(`${row}.${column.key}`);
  const Input = column.type === 'single-choice' ? ChoiceCell : ROW_FIELD_VIEWS[column.type].Input;
  return (
    <td>
      <label htmlFor={id} className={styles.cellLabel}>
        <Label field={column} />
        <span className="visually-hidden">, {row + 1}</span>
      </label>
      <Input
        field={field}
        id={id}
        value={rows.rows[row]?.[column.key]}
        onChange={(value) => rows.answer(row, column.key, value)}
        onLeave={onLeave}
        isInvalid={fault !== undefined}
        partFaults={new Map()}
        describedBy={fault && `${id}-error`}
      />
      <FieldError id={`${id}-error`}>{fault}</FieldError>
    </td>
  );
}

function TableRow({ field, rows, row, onLeave, partFaults }: Pick<FieldInputProps, 'field' | 'onLeave' | 'partFaults'> & { rows: Rows; row: number }) {
  const { t } = useTranslation('form-fields');
  const title = t('rows.row', { n: row + 1 });
  const id = partId(field, String(row));
  const fault = partFaults.get(String(row));
  return (
    <tr>
      <th scope="row">
        <span id={id} tabIndex={-1} aria-describedby={fault && `${id}-error`}>
          <span className={styles.cardTitle}>{title}</span>
          <span className={styles.number} aria-hidden="true">
            {row + 1}
          </span>
        </span>
        <FieldError id={`${id}-error`}>{fault}</FieldError>
      </th>
      {rowFieldsOf(field).map((column) => (
        <Cell key={column.key} tableKey={field.key} column={column} rows={rows} row={row} onLeave={onLeave} partFaults={partFaults} />
      ))}
      <td className={styles.actsCell}>
        <RowActs rows={rows} row={row} title={title} />
      </td>
    </tr>
  );
}

/** Rows and columns on a desk, a card for each row on a phone. */
function TableInput(props: FieldInputProps) {
  const { field, id, describedBy } = props;
  const { t } = useTranslation('form-fields');
  const { language } = useLanguage();
  const settings = FIELD_TYPES.table.settings.parse(field.settings);
  const rows = useRows(props, settings, (row) => t('rows.row', { n: row + 1 }));
  return (
    <>
      {rows.rows.length > 0 && (
        <div className={styles.scroll}>
          <table className={styles.table} aria-label={field.label[language] ?? field.label.vi}>
            <thead>
              <tr>
                <th scope="col">{t('rows.number')}</th>
                {settings.columns.map((column) => (
                  <th key={column.key} scope="col">
                    <Label field={column} />
                  </th>
                ))}
                <td />
              </tr>
            </thead>
            <tbody>
              {rows.rows.map((_own, row) => (
                <TableRow key={row} {...props} rows={rows} row={row} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {rows.mayAdd ? (
        <ActionButton id={id} icon={IconPlus} aria-describedby={describedBy} onClick={rows.add}>
          {t('rows.add', { row: t('rows.rowName') })}
        </ActionButton>
      ) : (
        <p className={styles.full}>{t('rows.full', { count: settings.maxRows })}</p>
      )}
    </>
  );
}

export const tableField: FieldView = { Input: TableInput, isGroup: true, showsPartFaults: true };
