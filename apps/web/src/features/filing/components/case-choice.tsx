import { Radio, Stack } from '@mantine/core';
import type { ProcedureDetail } from '@motcua/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldError } from '../../../components/field-error.js';
import { SituationGuide } from '../../../components/situation-guide/situation-guide.js';
import { localText, useLanguage } from '../../../i18n/language.js';
import styles from './wizard.module.css';

export const CASE_ID = 'chon-truong-hop';

export interface CaseChoiceProps {
  procedure: Pick<ProcedureDetail, 'cases' | 'situations'>;
  value: string | null;
  error?: string | undefined;
  onChange: (key: string) => void;
}

/** Which case it is: papers, form and fees follow from it. Whoever does not know is asked in everyday words. */
export function CaseChoice({ procedure: { cases, situations }, value, error, onChange }: CaseChoiceProps) {
  const { t } = useTranslation('filing');
  const { language } = useLanguage();
  const [isUnknown] = useState(value === null);
  return (
    <fieldset className={styles.part} aria-describedby={error && `${CASE_ID}-error`}>
      <legend className={styles.legend}>{t('start.case')}</legend>
      <p className={styles.help}>{t('start.caseHelp')}</p>
      {situations && (
        <div className={styles.guide}>
          <SituationGuide questions={situations} cases={cases} isOpen={isUnknown} onFind={onChange} />
        </div>
      )}
      <Radio.Group name={CASE_ID} value={value} onChange={onChange}>
        <Stack gap="xs">
          {cases.map(({ key, name }, index) => (
            <Radio key={key} id={index === 0 ? CASE_ID : undefined} value={key} label={localText(name, language)} aria-invalid={Boolean(error)} />
          ))}
        </Stack>
      </Radio.Group>
      <FieldError id={`${CASE_ID}-error`}>{error}</FieldError>
    </fieldset>
  );
}
