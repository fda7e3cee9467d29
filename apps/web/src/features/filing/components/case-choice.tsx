import { Radio, Stack } from '@mantine/core';
import type { ProcedureCase } from '@motcua/contracts';
import { useTranslation } from 'react-i18next';
import { FieldError } from '../../../components/field-error.js';
import { useLanguage } from '../../../i18n/language.js';
import styles from './wizard.module.css';

export const CASE_ID = 'chon-truong-hop';

export interface CaseChoiceProps {
  cases: readonly ProcedureCase[];
  value: string | null;
  error?: string | undefined;
  onChange: (key: string) => void;
}

/** Which case it is: papers, form and fees follow from it. */
export function CaseChoice({ cases, value, error, onChange }: CaseChoiceProps) {
  const { t } = useTranslation('filing');
  const { language } = useLanguage();
  return (
    <fieldset className={styles.part} aria-describedby={error && `${CASE_ID}-error`}>
      <legend className={styles.legend}>{t('start.case')}</legend>
      <p className={styles.help}>{t('start.caseHelp')}</p>
      <Radio.Group name={CASE_ID} value={value} onChange={onChange}>
        <Stack gap="xs">
          {cases.map(({ key, name }, index) => (
            <Radio key={key} id={index === 0 ? CASE_ID : undefined} value={key} label={name[language] ?? name.vi} aria-invalid={Boolean(error)} />
          ))}
        </Stack>
      </Radio.Group>
      <FieldError id={`${CASE_ID}-error`}>{error}</FieldError>
    </fieldset>
  );
}
