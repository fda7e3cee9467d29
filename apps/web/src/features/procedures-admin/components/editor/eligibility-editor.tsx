import type { EligibilityRule } from '@motcua/contracts';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../../components/facts.js';
import type { CaseProps } from './case-editor.js';
import { ConditionField } from './condition-field.js';
import { LongField } from './fields.js';
import { RowList } from './row-list.js';
import styles from './row-list.module.css';

/** Who cannot file in a case, and what they are told instead. */
export function EligibilityEditor({ one, path, put }: CaseProps) {
  const { t } = useTranslation('procedures-admin');
  return (
    <Card>
      <RowList<EligibilityRule>
        path={`${path}.eligibility`}
        title={t('group.eligibility')}
        help={t('help.eligibility')}
        items={one.eligibility ?? []}
        onChange={(rules) => put({ eligibility: rules.length > 0 ? rules : undefined })}
        nameOf={({ words }) => words.vi}
        addLabel={t('case.addReason')}
        makeNew={() => ({ when: false, words: { vi: '' } })}
      >
        {({ when, words }, { path: at, put: change }) => (
          <>
            <LongField path={`${at}.words.vi`} label={t('field.reason')} value={words.vi} onChange={(vi) => change({ words: { ...words, vi } })} />
            <LongField
              path={`${at}.words.en`}
              label={t('field.reasonEn')}
              isOptional
              value={words.en}
              onChange={(en) => change({ words: { ...words, en: en || undefined } })}
            />
            <div className={styles.wide}>
              <ConditionField
                path={`${at}.when`}
                title={t('field.notEligibleWhen')}
                always={t('help.notEligibleNever')}
                form={one.form}
                value={when === false ? undefined : when}
                onChange={(next) => change({ when: next ?? false })}
              />
            </div>
          </>
        )}
      </RowList>
    </Card>
  );
}
