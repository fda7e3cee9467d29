import { FIELD_TYPES, type Expression } from '@motcua/contracts';
import { useTranslation } from 'react-i18next';
import { ConditionEditor } from '../../../conditions/condition-editor.js';
import { shownExpression, withRequiredExpression, withShownExpression } from '../../../conditions/conditions.js';
import { changeField, placedFields, type Field } from '../model/edit-form.js';
import { useDesigner } from '../state/designer.js';
import { useFaultsAt } from '../state/use-faults-at.js';

/** When a field is shown, and when it must be answered. */
export function Conditions({ field }: { field: Field }) {
  const { t } = useTranslation('rules');
  const { form, apply } = useDesigner();
  const faultAt = useFaultsAt('field', field.key);
  const change = (about: string, changed: (old: Field) => Field): void => apply(changeField(form, field.key, changed), `${about}:${field.key}`);
  const all = placedFields(form).map((placed) => placed.field);
  const earlier = all.slice(0, all.indexOf(field));
  const shown = (expression: Expression | undefined): void => change('shownWhen', (old) => withShownExpression(old, expression));
  const required = (expression: Expression | undefined): void => change('requiredWhen', (old) => withRequiredExpression(old, expression));
  return (
    <>
      <ConditionEditor
        key={`shown-${field.key}`}
        fields={earlier}
        title={t('condition.shown')}
        always={t('condition.always')}
        expression={shownExpression(field)}
        fault={faultAt('shownWhen') ?? faultAt('visibleWhen')}
        onChange={shown}
      />
      {!('display' in FIELD_TYPES[field.type]) && (
        <ConditionEditor
          key={`required-${field.key}`}
          fields={earlier}
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
