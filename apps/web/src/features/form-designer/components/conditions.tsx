import type { Expression } from '@motcua/contracts';
import { useTranslation } from 'react-i18next';
import { changeField, type Field } from '../model/edit-form.js';
import { shownExpression, withRequiredExpression, withShownExpression } from '../model/conditions.js';
import { FIELD_TYPES } from '@motcua/contracts';
import { useDesigner } from '../state/designer.js';
import { useFaultsAt } from '../state/use-faults-at.js';
import { ConditionEditor } from './condition-editor.js';

/** When a field is shown, and when it must be answered. */
export function Conditions({ field }: { field: Field }) {
  const { t } = useTranslation('form-designer');
  const { form, apply } = useDesigner();
  const faultAt = useFaultsAt('field', field.key);
  const change = (about: string, changed: (old: Field) => Field): void => apply(changeField(form, field.key, changed), `${about}:${field.key}`);
  const shown = (expression: Expression | undefined): void => change('shownWhen', (old) => withShownExpression(old, expression));
  const required = (expression: Expression | undefined): void => change('requiredWhen', (old) => withRequiredExpression(old, expression));
  return (
    <>
      <ConditionEditor
        key={`shown-${field.key}`}
        field={field}
        title={t('condition.shown')}
        always={t('condition.always')}
        expression={shownExpression(field)}
        fault={faultAt('shownWhen') ?? faultAt('visibleWhen')}
        onChange={shown}
      />
      {!('display' in FIELD_TYPES[field.type]) && (
        <ConditionEditor
          key={`required-${field.key}`}
          field={field}
          title={t('condition.required')}
          always={t(field.required ? 'condition.byTickRequired' : 'condition.byTickOptional')}
          expression={field.requiredWhen}
          fault={faultAt('requiredWhen')}
          onChange={required}
        />
      )}
    </>
  );
}
