import { EXEMPTION_GROUPS, type FeeExemption, type ProcedureCase } from '@motcua/contracts';
import { useTranslation } from 'react-i18next';
import { ConditionField } from './condition-field.js';
import { ChoiceField, FigureField } from './fields.js';
import { RowList } from './row-list.js';
import styles from './row-list.module.css';
import { useChoices } from './use-choices.js';

export interface ExemptionsEditorProps {
  one: ProcedureCase;
  path: string;
  exemptions: readonly FeeExemption[];
  onChange: (exemptions: FeeExemption[]) => void;
}

/** Who pays less of a fee, how much less, and what proves it. */
export function ExemptionsEditor({ one, path, exemptions, onChange }: ExemptionsEditorProps) {
  const { t } = useTranslation('procedures-admin');
  const { exemptionGroups } = useChoices();
  const free = EXEMPTION_GROUPS.find((group) => !exemptions.some((known) => known.group === group)) ?? EXEMPTION_GROUPS[0];
  return (
    <RowList<FeeExemption>
      path={path}
      title={t('group.exemptions')}
      help={t('help.exemptions')}
      items={exemptions}
      onChange={onChange}
      nameOf={({ group }) => exemptionGroups.find(({ value }) => value === group)?.label ?? group}
      addLabel={t('case.addExemption')}
      makeNew={() => ({ group: free, percent: 100 })}
    >
      {(exemption, place) => <ExemptionFields exemption={exemption} one={one} {...place} />}
    </RowList>
  );
}

interface ExemptionFieldsProps {
  exemption: FeeExemption;
  one: ProcedureCase;
  path: string;
  put: (change: Partial<FeeExemption>) => void;
}

const NONE = '';

function ExemptionFields({ exemption, one, path, put }: ExemptionFieldsProps) {
  const { t } = useTranslation('procedures-admin');
  const { exemptionGroups, offKinds } = useChoices();
  const { group, percent, amount, proof, when } = exemption;
  const isSum = amount !== undefined;
  const papers = one.components.map((paper) => ({ value: paper.key, label: paper.shortName ?? (paper.name || t('editor.unnamed')) }));
  const gone = proof !== undefined && !papers.some(({ value }) => value === proof) ? [{ value: proof, label: proof }] : [];
  return (
    <>
      <ChoiceField path={`${path}.group`} label={t('field.group')} value={group} choices={exemptionGroups} onChange={(next) => put({ group: next })} />
      <ChoiceField
        path={`${path}.off`}
        label={t('field.off')}
        value={isSum ? 'SUM' : 'SHARE'}
        choices={offKinds}
        onChange={(kind) => put(kind === 'SUM' ? { percent: undefined, amount: 0 } : { percent: 100, amount: undefined })}
      />
      {isSum ? (
        <FigureField path={`${path}.amount`} label={t('field.offAmount')} value={amount} onChange={(next) => put({ amount: next ?? 0 })} />
      ) : (
        <FigureField path={`${path}.percent`} label={t('field.percent')} value={percent ?? null} onChange={(next) => put({ percent: next ?? undefined })} />
      )}
      <ChoiceField
        path={`${path}.proof`}
        label={t('field.proof')}
        value={proof ?? NONE}
        choices={[{ value: NONE, label: t('field.noProof') }, ...papers, ...gone]}
        onChange={(key) => put({ proof: key === NONE ? undefined : key })}
      />
      <div className={styles.wide}>
        <ConditionField
          path={`${path}.when`}
          title={t('field.exemptWhen')}
          always={t('help.exemptAlways')}
          form={one.form}
          value={when}
          onChange={(next) => put({ when: next })}
        />
      </div>
    </>
  );
}
