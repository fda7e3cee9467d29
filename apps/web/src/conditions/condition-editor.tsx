import { SegmentedControl } from '@mantine/core';
import type { Expression, FormField } from '@motcua/contracts';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../components/action-button.js';
import { Row } from '../components/stack.js';
import { comparisonsOf, readCondition, startingRow, writeCondition, type SimpleCondition } from './conditions.js';
import { ConditionRowEditor } from './condition-row.js';
import { ExpressionInput } from './expression-input.js';
import styles from './conditions.module.css';

export interface ConditionEditorProps {
  /** Fields that the condition may read. */
  fields: readonly FormField[];
  title: string;
  /** What holds without a condition. */
  always: string;
  expression: Expression | undefined;
  onChange: (expression: Expression | undefined) => void;
  fault?: string | undefined;
}

/** A condition as rows, or written by hand where it says more than rows can. */
export function ConditionEditor({ fields, title, always, expression, onChange, fault }: ConditionEditorProps) {
  const { t } = useTranslation('rules');
  const simple = readCondition(expression);
  const [wantsHand, setWantsHand] = useState(false);
  const byHand = wantsHand || simple === undefined;
  return (
    <div className={styles.section} role="group" aria-label={title}>
      <h3>{title}</h3>
      {byHand ? (
        <ExpressionInput label={t('condition.json')} help={t('condition.jsonHelp')} expression={expression} onChange={onChange} />
      ) : (
        <ConditionRows fields={fields} condition={simple} always={always} onChange={(condition) => onChange(writeCondition(condition))} onHand={() => setWantsHand(true)} />
      )}
      {fault && (
        <Row>
          <p className={styles.fault}>{fault}</p>
          <ActionButton variant="quiet" onClick={() => onChange(undefined)}>
            {t('condition.drop')}
          </ActionButton>
        </Row>
      )}
      {byHand && simple && (
        <div>
          <ActionButton variant="quiet" onClick={() => setWantsHand(false)}>
            {t('condition.byRows')}
          </ActionButton>
        </div>
      )}
    </div>
  );
}

interface ConditionRowsProps {
  fields: readonly FormField[];
  condition: SimpleCondition;
  always: string;
  onChange: (condition: SimpleCondition) => void;
  onHand: () => void;
}

function ConditionRows({ fields, condition, always, onChange, onHand }: ConditionRowsProps) {
  const { t } = useTranslation('rules');
  const usable = fields.filter((one) => comparisonsOf(one).length > 0);
  const last = usable.at(-1);
  const { rows, joint } = condition;
  return (
    <>
      {rows.length === 0 && <p className={styles.note}>{always}</p>}
      {rows.length > 1 && (
        <SegmentedControl
          aria-label={t('condition.joint')}
          value={joint}
          data={[
            { value: 'and', label: t('condition.all') },
            { value: 'or', label: t('condition.any') },
          ]}
          onChange={(value) => onChange({ rows, joint: value === 'or' ? 'or' : 'and' })}
        />
      )}
      <ol className={styles.list}>
        {rows.map((row, index) => (
          <li key={index} className={styles.condition}>
            <ConditionRowEditor
              row={row}
              number={index + 1}
              fields={usable}
              onChange={(next) => onChange({ joint, rows: rows.map((other, at) => (at === index ? next : other)) })}
              onRemove={() => onChange({ joint, rows: rows.filter((_other, at) => at !== index) })}
            />
          </li>
        ))}
      </ol>
      {!last && rows.length === 0 && <p className={styles.note}>{t('condition.nothingBefore')}</p>}
      <Row>
        {last && (
          <ActionButton icon={IconPlus} onClick={() => onChange({ joint, rows: [...rows, startingRow(last)] })}>
            {t('condition.add')}
          </ActionButton>
        )}
        <ActionButton variant="quiet" onClick={onHand}>
          {t('condition.byHand')}
        </ActionButton>
      </Row>
    </>
  );
}
