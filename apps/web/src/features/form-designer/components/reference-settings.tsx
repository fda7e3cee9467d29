import { NativeSelect } from '@mantine/core';
import type { FieldType, LookupListVersion } from '@motcua/contracts';
import { useQuery } from '@tanstack/react-query';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { ActionButton } from '../../../components/action-button.js';
import { Icon } from '../../../components/icon.js';
import { Row } from '../../../components/stack.js';
import { useLanguage } from '../../../i18n/language.js';
import { listsQuery } from '../api/lists.js';
import { placedFields } from '../model/edit-form.js';
import { labelOf, useDesigner } from '../state/designer.js';
import styles from './editor.module.css';

interface Choice {
  value: string;
  label: string;
}

export interface ReferenceProps {
  label: string;
  value: unknown;
  fault: string | undefined;
  onChange: (value: unknown) => void;
}

const NONE = '';

/** One of what there is; what is gone stays visible, so that nobody changes it without seeing. */
function ReferenceSelect({ label, value, fault, onChange, choices, none }: ReferenceProps & { choices: readonly Choice[]; none: string }) {
  const chosen = typeof value === 'string' ? value : NONE;
  const gone = chosen === NONE || choices.some((choice) => choice.value === chosen) ? [] : [{ value: chosen, label: chosen }];
  return (
    <NativeSelect
      label={label}
      value={chosen}
      error={fault}
      data={[{ value: NONE, label: none }, ...choices, ...gone]}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** A paper of the case. */
export function PaperSetting(props: ReferenceProps) {
  const { t } = useTranslation('form-designer');
  const { papers } = useDesigner();
  return <ReferenceSelect {...props} choices={papers} none={papers.length === 0 ? t('reference.noPapers') : t('reference.choose')} />;
}

/** An uploaded list. */
export function ListSetting(props: ReferenceProps) {
  const { t } = useTranslation('form-designer');
  const lists = useQuery(listsQuery).data?.items ?? [];
  const choices = lists.map(({ key, name }) => ({ value: key, label: `${name} (${key})` }));
  return <ReferenceSelect {...props} choices={choices} none={choices.length === 0 ? t('reference.noLists') : t('reference.choose')} />;
}

const columnChoices = (lists: readonly LookupListVersion[], list: unknown): Choice[] =>
  (lists.find(({ key }) => key === list)?.columns ?? []).map((column) => ({ value: column, label: column }));

/** A column of the chosen list. */
export function ColumnSetting({ list, ...props }: ReferenceProps & { list: unknown }) {
  const { t } = useTranslation('form-designer');
  const lists = useQuery(listsQuery).data?.items ?? [];
  return <ReferenceSelect {...props} choices={columnChoices(lists, list)} none={t('reference.choose')} />;
}

const Fills = z.array(z.object({ column: z.string(), field: z.string() }));
/** Types that a text from a list can answer. */
const FILLED: readonly FieldType[] = ['short-text', 'long-text', 'personal-id', 'tax-code', 'phone', 'email'];

export interface FillsSettingProps extends ReferenceProps {
  list: unknown;
  /** Key of the lookup field itself. */
  own: string;
}

/** Which column of the chosen line answers which other question. */
export function FillsSetting({ label, value, fault, onChange, list, own }: FillsSettingProps) {
  const { t } = useTranslation('form-designer');
  const { language } = useLanguage();
  const { form } = useDesigner();
  const columns = columnChoices(useQuery(listsQuery).data?.items ?? [], list);
  const fields = placedFields(form).flatMap(({ field }) =>
    FILLED.includes(field.type) && field.key !== own ? [{ value: field.key, label: labelOf(field, language, field.key) }] : [],
  );
  const fills = Fills.safeParse(value).data ?? [];
  const put = (next: z.infer<typeof Fills>): void => onChange(next.length > 0 ? next : undefined);
  const change = (at: number, part: 'column' | 'field', text: unknown): void =>
    put(fills.map((fill, index) => (index === at ? { ...fill, [part]: String(text) } : fill)));
  const common = { fault: undefined, none: t('reference.choose') };
  return (
    <div className={styles.list} role="group" aria-label={label}>
      <h3>{label}</h3>
      {fills.length === 0 && <p className={styles.note}>{t('reference.noFills')}</p>}
      {fills.map((fill, index) => (
        <div key={index} className={styles.fill}>
          <ReferenceSelect {...common} label={t('reference.fromColumn', { n: index + 1 })} value={fill.column} choices={columns} onChange={(text) => change(index, 'column', text)} />
          <ReferenceSelect {...common} label={t('reference.toField', { n: index + 1 })} value={fill.field} choices={fields} onChange={(text) => change(index, 'field', text)} />
          <button type="button" className={styles.small} aria-label={t('reference.removeFill', { n: index + 1 })} title={t('reference.removeFill', { n: index + 1 })} onClick={() => put(fills.filter((_fill, at) => at !== index))}>
            <Icon of={IconTrash} />
          </button>
        </div>
      ))}
      {fault && <p className={styles.fault}>{fault}</p>}
      <Row>
        <ActionButton icon={IconPlus} onClick={() => put([...fills, { column: columns[0]?.value ?? NONE, field: fields[0]?.value ?? NONE }])}>
          {t('reference.addFill')}
        </ActionButton>
      </Row>
    </div>
  );
}
