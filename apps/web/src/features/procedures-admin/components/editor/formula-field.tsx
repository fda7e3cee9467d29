import type { Expression, FormDefinition } from '@motcua/contracts';
import { allFieldsOf, checkRule } from '@motcua/domain';
import { useTranslation } from 'react-i18next';
import { fieldIdOf } from '../../../../components/forms/use-faults.js';
import { ExpressionInput } from '../../../../conditions/expression-input.js';
import { useFindingWords } from '../../../../conditions/use-finding-words.js';
import styles from './row-list.module.css';

export interface FormulaFieldProps {
  path: string;
  form: FormDefinition | null;
  value: Expression;
  onChange: (value: Expression) => void;
}

/** A sum computed from the answers, checked while it is written. */
export function FormulaField({ path, form, value, onChange }: FormulaFieldProps) {
  const { t } = useTranslation('procedures-admin');
  const wordsOf = useFindingWords(form);
  const [finding] = checkRule(value, allFieldsOf(form), 'number');
  return (
    <div id={fieldIdOf(path)} tabIndex={-1} className={styles.wide}>
      <ExpressionInput
        label={t('field.feeFormula')}
        help={t('help.feeFormula')}
        expression={value}
        fault={finding && wordsOf(finding)}
        onChange={(next) => onChange(next ?? 0)}
      />
    </div>
  );
}
