import type { FeeRule, ProcedureCase } from '@motcua/contracts';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../../components/action-button.js';
import { Card } from '../../../../components/facts.js';
import type { CaseProps } from './case-editor.js';
import { ExemptionsEditor } from './exemptions-editor.js';
import { ChoiceField, FigureField, WordsField } from './fields.js';
import { FormulaField } from './formula-field.js';
import { RowList } from './row-list.js';
import styles from './row-list.module.css';
import { useChoices } from './use-choices.js';
import { freshKey } from './version-body.js';

const isSameFee = (one: FeeRule, other: FeeRule): boolean => one.kind === other.kind && one.name.trim() === other.name.trim();

/** A fee of every channel gets one of its own for the online channel, right after it; the sum is to be lowered there. */
function withOnlineFee(fees: readonly FeeRule[], fee: FeeRule): FeeRule[] {
  const online: FeeRule = { ...fee, key: freshKey('khoan-thu', fees), channel: 'ONLINE' };
  return fees.flatMap((one) => (one === fee ? [one, online] : [one]));
}

/** Fees and charges of a case. */
export function FeesEditor({ one, path, put }: CaseProps) {
  const { t } = useTranslation('procedures-admin');
  return (
    <Card>
      <RowList<FeeRule>
        path={`${path}.fees`}
        title={t('group.fees')}
        items={one.fees}
        onChange={(fees) => put({ fees })}
        nameOf={({ name }) => name}
        addLabel={t('case.addFee')}
        makeNew={() => ({ key: freshKey('khoan-thu', one.fees), kind: 'CHARGE', name: '', amount: null, channel: null })}
      >
        {(fee, place) => <FeeFields fee={fee} one={one} {...place} onOnline={() => put({ fees: withOnlineFee(one.fees, fee) })} />}
      </RowList>
    </Card>
  );
}

interface FeeFieldsProps {
  fee: FeeRule;
  one: ProcedureCase;
  path: string;
  put: (change: Partial<FeeRule>) => void;
  onOnline: () => void;
}

function FeeFields({ fee, one, path, put, onOnline }: FeeFieldsProps) {
  const { t } = useTranslation('procedures-admin');
  const { feeKinds, feeChannels, feeBases } = useChoices();
  const mayLower = fee.channel === null && !one.fees.some((other) => other.channel === 'ONLINE' && isSameFee(other, fee));
  return (
    <>
      <WordsField path={`${path}.name`} label={t('field.feeName')} value={fee.name} onChange={(name) => put({ name })} />
      <ChoiceField path={`${path}.kind`} label={t('field.feeKind')} value={fee.kind} choices={feeKinds} onChange={(kind) => put({ kind })} />
      <ChoiceField
        path={`${path}.basis`}
        label={t('field.feeBasis')}
        value={fee.amountBy === undefined ? 'FIXED' : 'FORMULA'}
        choices={feeBases}
        onChange={(basis) => put(basis === 'FIXED' ? { amountBy: undefined } : { amountBy: fee.amount ?? 0, amount: null })}
      />
      {fee.amountBy === undefined ? (
        <FigureField
          path={`${path}.amount`}
          label={t('field.feeAmount')}
          help={t('help.feeAmount')}
          value={fee.amount}
          onChange={(amount) => put({ amount })}
        />
      ) : (
        <FormulaField path={`${path}.amountBy`} form={one.form} value={fee.amountBy} onChange={(amountBy) => put({ amountBy })} />
      )}
      <ChoiceField
        path={`${path}.channel`}
        label={t('field.feeChannel')}
        value={fee.channel ?? 'all'}
        choices={feeChannels}
        onChange={(channel) => put({ channel: channel === 'all' ? null : channel })}
      />
      <WordsField path={`${path}.note`} label={t('field.note')} isOptional value={fee.note} onChange={(note) => put({ note: note || undefined })} />
      <div className={styles.wide}>
        <ExemptionsEditor one={one} path={`${path}.exemptions`} exemptions={fee.exemptions ?? []} onChange={(list) => put({ exemptions: list.length > 0 ? list : undefined })} />
      </div>
      {mayLower && (
        <div className={styles.wide}>
          <ActionButton variant="quiet" icon={IconPlus} onClick={onOnline}>
            {t('case.addOnlineFee')}
          </ActionButton>
        </div>
      )}
    </>
  );
}
