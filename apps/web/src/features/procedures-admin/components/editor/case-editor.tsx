import { OnlineLevel, type ProcedureCase } from '@motcua/contracts';
import { useTranslation } from 'react-i18next';
import { ActionLink } from '../../../../components/action-button.js';
import { Card } from '../../../../components/facts.js';
import { FieldGrid } from '../../../../components/forms/form-frame.js';
import { fieldIdOf } from '../../../../components/forms/use-faults.js';
import { Stack } from '../../../../components/stack.js';
import { ChannelsEditor } from './channels-editor.js';
import { EligibilityEditor } from './eligibility-editor.js';
import { FeesEditor } from './fees-editor.js';
import { ChoiceField, WordsField } from './fields.js';
import { PapersEditor } from './papers-editor.js';
import { StepsEditor } from './steps-editor.js';
import { useChoices } from './use-choices.js';

/** One case, where it stands and how it changes. */
export interface CaseProps {
  one: ProcedureCase;
  path: string;
  put: (change: Partial<ProcedureCase>) => void;
}

export interface CaseEditorProps extends CaseProps {
  /** Address of the form designer; undefined = the draft has to be saved first. */
  designerHref: string | undefined;
}

/** All that one case says. */
export function CaseEditor({ designerHref, ...props }: CaseEditorProps) {
  const { t } = useTranslation('procedures-admin');
  const { maxLevels } = useChoices();
  const { one, path, put } = props;
  return (
    <Stack gap="section">
      <Card title={t('group.case')}>
        <FieldGrid>
          <WordsField path={`${path}.name.vi`} label={t('field.caseName')} value={one.name.vi} onChange={(vi) => put({ name: { ...one.name, vi } })} />
          <WordsField
            path={`${path}.name.en`}
            label={t('field.caseNameEn')}
            isOptional
            value={one.name.en}
            onChange={(en) => put({ name: { ...one.name, en } })}
          />
          <ChoiceField
            path={`${path}.maxLevel`}
            label={t('field.maxLevel')}
            value={one.maxLevel ? `${one.maxLevel}` : 'all'}
            choices={maxLevels}
            onChange={(level) => put({ maxLevel: level === 'all' ? undefined : OnlineLevel.parse(Number(level)) })}
          />
        </FieldGrid>
      </Card>
      <ChannelsEditor {...props} />
      <FormCard one={one} path={path} designerHref={designerHref} />
      <EligibilityEditor {...props} />
      <FeesEditor {...props} />
      <PapersEditor {...props} />
      <StepsEditor {...props} />
    </Stack>
  );
}

function FormCard({ one: { form }, path, designerHref }: Pick<CaseEditorProps, 'one' | 'path' | 'designerHref'>) {
  const { t } = useTranslation('procedures-admin');
  const fields = form?.pages.reduce((sum, page) => sum + page.fields.length, 0) ?? 0;
  return (
    <div id={fieldIdOf(`${path}.form`)} tabIndex={-1}>
      <Card title={t('group.form')}>
        <Stack>
          <p>{form ? t('case.form', { pages: form.pages.length, fields }) : t('case.noForm')}</p>
          {designerHref ? <div><ActionLink to={designerHref}>{t('case.design')}</ActionLink></div> : <p>{t('case.designUnsaved')}</p>}
        </Stack>
      </Card>
    </div>
  );
}
