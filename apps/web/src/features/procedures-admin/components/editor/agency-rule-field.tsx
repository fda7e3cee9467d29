import { AGENCY_RULES, type AgencyRule, type Expression, type FormDefinition } from '@motcua/contracts';
import { allFieldsOf, checkRule } from '@motcua/domain';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../../components/action-button.js';
import { Row, Stack } from '../../../../components/stack.js';
import { ExpressionInput } from '../../../../conditions/expression-input.js';
import { useFindingWords } from '../../../../conditions/use-finding-words.js';
import { AgencySelect } from './agency-select.js';
import { ConditionField } from './condition-field.js';
import { ChoiceField } from './fields.js';
import { readRoute, writeRoute, type Route } from './route-rows.js';
import styles from './agency-rule-field.module.css';

export interface AgencyRuleFieldProps {
  path: string;
  form: FormDefinition | null;
  value: AgencyRule | undefined;
  onChange: (value: AgencyRule | undefined) => void;
}

type By = AgencyRule['by'];

const STARTING: { [Kind in By]: AgencyRule | undefined } = {
  COMPETENT: undefined,
  RECEIVING: { by: 'RECEIVING' },
  PARENT: { by: 'PARENT' },
  NAMED: { by: 'NAMED', agencyCode: '' },
  EXPRESSION: { by: 'EXPRESSION', code: '' },
};

/** Which agency does a step: by rule, by name, or by the answers. */
export function AgencyRuleField({ path, form, value, onChange }: AgencyRuleFieldProps) {
  const { t } = useTranslation('procedures-admin');
  const by = value?.by ?? 'COMPETENT';
  return (
    <>
      <ChoiceField
        path={`${path}.by`}
        label={t('field.agencyRule')}
        value={by}
        choices={AGENCY_RULES.map((kind) => ({ value: kind, label: t(`agencyRule.${kind}`) }))}
        onChange={(kind) => onChange(STARTING[kind])}
      />
      {value?.by === 'NAMED' && (
        <AgencySelect
          path={`${path}.agencyCode`}
          label={t('field.agencyCode')}
          value={value.agencyCode}
          onChange={(agencyCode) => onChange({ by: 'NAMED', agencyCode })}
        />
      )}
      {value?.by === 'EXPRESSION' && (
        <RouteField path={`${path}.code`} form={form} code={value.code} onChange={(code) => onChange({ by: 'EXPRESSION', code })} />
      )}
    </>
  );
}

interface RouteFieldProps {
  path: string;
  form: FormDefinition | null;
  code: Expression;
  onChange: (code: Expression) => void;
}

function RouteField({ path, form, code, onChange }: RouteFieldProps) {
  const { t } = useTranslation(['procedures-admin', 'rules']);
  const wordsOf = useFindingWords(form);
  const route = readRoute(code);
  const [wantsHand, setWantsHand] = useState(false);
  const [finding] = checkRule(code, allFieldsOf(form), 'text');
  const fault = finding && wordsOf(finding);
  const isByHand = wantsHand || route === undefined;
  return (
    <div className={styles.route} role="group" aria-label={t('route.title')}>
      {isByHand ? (
        <ExpressionInput label={t('route.json')} help={t('route.jsonHelp')} expression={code} fault={fault} onChange={(next) => onChange(next ?? '')} />
      ) : (
        <RouteRows path={path} form={form} route={route} onChange={(next) => onChange(writeRoute(next))} />
      )}
      {route && (
        <div>
          <ActionButton variant="quiet" onClick={() => setWantsHand(!isByHand)}>
            {isByHand ? t('rules:condition.byRows') : t('rules:condition.byHand')}
          </ActionButton>
        </div>
      )}
    </div>
  );
}

function RouteRows({ path, form, route, onChange }: { path: string; form: FormDefinition | null; route: Route; onChange: (route: Route) => void }) {
  const { t } = useTranslation('procedures-admin');
  const { rows, otherwise } = route;
  const put = (at: number, change: Partial<Route['rows'][number]>) =>
    onChange({ ...route, rows: rows.map((row, index) => (index === at ? { ...row, ...change } : row)) });
  return (
    <Stack>
      {rows.map((row, index) => (
        <fieldset key={index} className={styles.way}>
          <legend>{t('route.way', { n: index + 1 })}</legend>
          <ConditionField
            path={`${path}.${index}.when`}
            title={t('route.when')}
            always={t('route.always')}
            form={form}
            value={row.when}
            onChange={(when) => put(index, { when })}
          />
          <AgencySelect path={`${path}.${index}.agency`} label={t('route.to')} value={row.code} onChange={(code) => put(index, { code })} />
          <div>
            <ActionButton
              variant="quiet"
              icon={IconTrash}
              aria-label={t('route.remove', { n: index + 1 })}
              onClick={() => onChange({ ...route, rows: rows.filter((_row, at) => at !== index) })}
            >
              {t('editor.removeRow')}
            </ActionButton>
          </div>
        </fieldset>
      ))}
      <Row>
        <ActionButton icon={IconPlus} onClick={() => onChange({ ...route, rows: [...rows, { when: undefined, code: '' }] })}>
          {t('route.add')}
        </ActionButton>
      </Row>
      <AgencySelect
        path={`${path}.otherwise`}
        label={rows.length === 0 ? t('route.to') : t('route.otherwise')}
        value={otherwise}
        onChange={(code) => onChange({ ...route, otherwise: code })}
      />
    </Stack>
  );
}
