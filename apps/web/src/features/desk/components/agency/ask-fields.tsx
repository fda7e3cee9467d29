import { Checkbox, NativeSelect, Radio, Textarea, TextInput } from '@mantine/core';
import { AGENCY_STEP_KINDS } from '@motcua/contracts';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../../components/action-button.js';
import { Row } from '../../../../components/stack.js';
import styles from '../desk.module.css';
import { useDossierWork } from '../dossier/dossier-work.js';
import { AgencyPicker } from './agency-picker.js';
import { ASK_UNITS, askFieldId, type Ask } from './asks.js';

export interface AskFieldsProps {
  index: number;
  ask: Ask;
  isOnly: boolean;
  faults: readonly { fieldId: string; text: string }[];
  onChange: (change: Partial<Ask>) => void;
  onRemove: () => void;
}

/** What is asked of one agency, and by when. */
export function AskFields({ index, ask, isOnly, faults, onChange, onRemove }: AskFieldsProps) {
  const { t } = useTranslation('agency-steps');
  const { agency } = useDossierWork().dossier;
  const errorAt = (field: string): string | undefined => faults.find(({ fieldId }) => fieldId === askFieldId(index, field))?.text;
  return (
    <fieldset className={styles.asked}>
      <legend>{isOnly ? t('send.one') : t('send.nth', { n: index + 1 })}</legend>
      <AgencyPicker
        id={askFieldId(index, 'agencyId')}
        label={t('send.agency')}
        value={ask.agencyId}
        onChange={(agencyId) => onChange({ agencyId })}
        without={[agency.id]}
        error={errorAt('agencyId')}
      />
      <Radio.Group label={t('send.kind')} value={ask.kind} onChange={(kind) => onChange({ kind: AGENCY_STEP_KINDS.find((one) => one === kind) ?? ask.kind })}>
        <Row>
          {AGENCY_STEP_KINDS.map((kind) => (
            <Radio key={kind} value={kind} label={t(`kind.${kind}`)} />
          ))}
        </Row>
      </Radio.Group>
      <Textarea
        id={askFieldId(index, 'request')}
        label={t('send.request')}
        autosize
        minRows={2}
        maxRows={12}
        value={ask.request}
        error={errorAt('request')}
        onChange={(event) => onChange({ request: event.currentTarget.value })}
      />
      <Row>
        <TextInput
          id={askFieldId(index, 'amount')}
          label={t('send.amount')}
          inputMode="numeric"
          autoComplete="off"
          value={ask.amount}
          error={errorAt('amount')}
          onChange={(event) => onChange({ amount: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('send.unit')}
          data={ASK_UNITS.map((unit) => ({ value: unit, label: t(`unit.${unit}`) }))}
          value={ask.unit}
          onChange={(event) => onChange({ unit: ASK_UNITS.find((unit) => unit === event.currentTarget.value) ?? ask.unit })}
        />
      </Row>
      <Checkbox label={t('send.isRequired')} checked={ask.isRequired} onChange={(event) => onChange({ isRequired: event.currentTarget.checked })} />
      {!isOnly && (
        <ActionButton variant="quiet" onClick={onRemove}>
          {t('send.remove', { n: index + 1 })}
        </ActionButton>
      )}
    </fieldset>
  );
}
