import { STEP_ROLES, type StaffRole, type StepKind, type WorkflowStep } from '@motcua/contracts';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../../components/facts.js';
import { AgencyRuleField } from './agency-rule-field.js';
import type { CaseProps } from './case-editor.js';
import { ChoiceField, FigureField, TickField, TicksField, WordsField } from './fields.js';
import { RowList } from './row-list.js';
import { useChoices } from './use-choices.js';
import { freshKey } from './version-body.js';

/** The workflow of a case in its order. */
export function StepsEditor({ one, path, put }: CaseProps) {
  const { t } = useTranslation('procedures-admin');
  return (
    <Card>
      <RowList<WorkflowStep>
        path={`${path}.workflow`}
        title={t('group.steps')}
        help={t('help.steps')}
        items={one.workflow}
        onChange={(workflow) => put({ workflow })}
        nameOf={({ name }) => name.vi}
        addLabel={t('case.addStep')}
        makeNew={() => ({ key: freshKey('buoc', one.workflow), kind: 'APPRAISAL', role: 'PROCESSING_OFFICER', name: { vi: '' }, hours: null })}
      >
        {(step, place) => <StepFields step={step} one={one} isFirst={one.workflow[0] === step} {...place} />}
      </RowList>
    </Card>
  );
}

interface StepFieldsProps extends Pick<CaseProps, 'one'> {
  step: WorkflowStep;
  isFirst: boolean;
  path: string;
  put: (change: Partial<WorkflowStep>) => void;
}

const fits = (kind: StepKind, role: StaffRole): boolean => (STEP_ROLES[kind] as readonly StaffRole[]).includes(role);

function StepFields({ step, one, isFirst, path, put }: StepFieldsProps) {
  const { t } = useTranslation('procedures-admin');
  const { stepKinds, roles, assignBy } = useChoices();
  const { name, kind, role, hours, agencyRule, parallel = false, documentsRequired = [] } = step;
  const papers = one.components.map((paper) => ({ value: paper.key, label: paper.shortName ?? (paper.name || t('editor.unnamed')) }));
  return (
    <>
      <WordsField path={`${path}.name.vi`} label={t('field.stepName')} value={name.vi} onChange={(vi) => put({ name: { ...name, vi } })} />
      <WordsField
        path={`${path}.name.en`}
        label={t('field.stepNameEn')}
        isOptional
        value={name.en}
        onChange={(en) => put({ name: { ...name, en: en || undefined } })}
      />
      <ChoiceField
        path={`${path}.kind`}
        label={t('field.kind')}
        value={kind}
        choices={stepKinds}
        onChange={(next) => put({ kind: next, assignBy: undefined, confirmHours: undefined, ...(fits(next, role) ? {} : { role: STEP_ROLES[next][0] }) })}
      />
      {kind === 'ASSIGNMENT' && (
        <ChoiceField
          path={`${path}.assignBy`}
          label={t('field.assignBy')}
          help={t(`help.assignBy.${step.assignBy ?? 'HAND'}`)}
          value={step.assignBy ?? 'HAND'}
          choices={assignBy}
          onChange={(next) => put({ assignBy: next === 'HAND' ? undefined : next })}
        />
      )}
      <ChoiceField
        path={`${path}.role`}
        label={t('field.role')}
        value={role}
        choices={roles.filter(({ value }) => value === role || fits(kind, value))}
        onChange={(next) => put({ role: next })}
      />
      <FigureField path={`${path}.hours`} label={t('field.hours')} help={t('help.hours')} isDecimal value={hours} onChange={(next) => put({ hours: next })} />
      {kind === 'APPRAISAL' && (
        <FigureField
          path={`${path}.confirmHours`}
          label={t('field.confirmHours')}
          help={t('help.confirmHours')}
          value={step.confirmHours ?? null}
          onChange={(next) => put({ confirmHours: next ?? undefined })}
        />
      )}
      <AgencyRuleField path={`${path}.agencyRule`} form={one.form} value={agencyRule} onChange={(rule) => put({ agencyRule: rule })} />
      {(!isFirst || parallel) && (
        <TickField path={`${path}.parallel`} label={t('field.parallel')} value={parallel} onChange={(next) => put({ parallel: next || undefined })} />
      )}
      {papers.length > 0 && (
        <TicksField
          path={`${path}.documentsRequired`}
          label={t('field.documentsRequired')}
          value={documentsRequired}
          choices={papers}
          onChange={(keys) => put({ documentsRequired: keys.length > 0 ? keys : undefined })}
        />
      )}
    </>
  );
}
