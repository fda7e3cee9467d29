import type { Expression, FormDefinition } from '@motcua/contracts';
import { allFieldsOf, checkCondition, fieldsOf } from '@motcua/domain';
import { ConditionEditor } from '../../../../conditions/condition-editor.js';
import { useFindingWords } from '../../../../conditions/use-finding-words.js';
import { fieldIdOf } from '../../../../components/forms/use-faults.js';

export interface ConditionFieldProps {
  /** Where the condition stands in what is sent. */
  path: string;
  title: string;
  /** What holds without a condition. */
  always: string;
  /** The form whose answers it reads. */
  form: FormDefinition | null;
  value: Expression | undefined;
  onChange: (value: Expression | undefined) => void;
}

/** A condition on the answers of the case's form, checked while it is written. */
export function ConditionField({ path, title, always, form, value, onChange }: ConditionFieldProps) {
  const wordsOf = useFindingWords(form);
  const [finding] = value === undefined ? [] : checkCondition(value, allFieldsOf(form));
  return (
    <div id={fieldIdOf(path)} tabIndex={-1}>
      <ConditionEditor
        fields={form ? fieldsOf(form) : []}
        title={title}
        always={always}
        expression={value}
        fault={finding && wordsOf(finding)}
        onChange={onChange}
      />
    </div>
  );
}
