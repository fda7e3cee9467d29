import type { WorkflowStep } from '@motcua/contracts';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../../components/facts.js';
import type { CaseProps } from './case-editor.js';
import { ChoiceField, FigureField, WordsField } from './fields.js';
import { RowList } from './row-list.js';
import { useChoices } from './use-choices.js';
import { freshKey } from './version-body.js';

/** The workflow of a case in its order. */
export function StepsEditor({ one, path, put }: CaseProps) {
  const { t } = useTranslation('procedures-admin');
  const { stepKinds, roles } = useChoices();
  return (
    <Card>
      <RowList<WorkflowStep>
        path={`${path}.workflow`}
        title={t('group.steps')}
        items={one.workflow}
        onChange={(workflow) => put({ workflow })}
        nameOf={({ name }) => name.vi}
        addLabel={t('case.addStep')}
        makeNew={() => ({ key: freshKey('buoc', one.workflow), kind: 'APPRAISAL', role: 'PROCESSING_OFFICER', name: { vi: '' }, hours: null })}
      >
        {(step, { path: at, put: change }) => (
          <>
            <WordsField path={`${at}.name.vi`} label={t('field.stepName')} value={step.name.vi} onChange={(vi) => change({ name: { ...step.name, vi } })} />
            <WordsField
              path={`${at}.name.en`}
              label={t('field.stepNameEn')}
              isOptional
              value={step.name.en}
              onChange={(en) => change({ name: { ...step.name, en: en || undefined } })}
            />
            <ChoiceField path={`${at}.kind`} label={t('field.kind')} value={step.kind} choices={stepKinds} onChange={(kind) => change({ kind })} />
            <ChoiceField path={`${at}.role`} label={t('field.role')} value={step.role} choices={roles} onChange={(role) => change({ role })} />
            <FigureField
              path={`${at}.hours`}
              label={t('field.hours')}
              help={t('help.hours')}
              isDecimal
              value={step.hours}
              onChange={(hours) => change({ hours })}
            />
          </>
        )}
      </RowList>
    </Card>
  );
}
