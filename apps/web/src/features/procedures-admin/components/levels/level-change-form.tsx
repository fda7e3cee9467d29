import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../../components/action-button.js';
import { Card } from '../../../../components/facts.js';
import { FieldGrid, FormFrame } from '../../../../components/forms/form-frame.js';
import { DayField, TextField } from '../../../../components/forms/text-field.js';
import { fieldIdOf, useFaults } from '../../../../components/forms/use-faults.js';
import { Notice } from '../../../../components/notice.js';
import { AgenciesPicker } from './agencies-picker.js';
import { ProceduresPicker } from './procedure-picker.js';
import { TARGETS, type useLevelChange } from './use-level-change.js';

/** Which procedures, which agencies, to what, from when, by which decision. */
export function LevelChangeForm({ change }: { change: ReturnType<typeof useLevelChange> }) {
  const { t } = useTranslation('procedures-admin');
  const { typed, put, preview, problem, look, correctable, correct } = change;
  const labels: Record<string, string> = {
    procedureCodes: t('levels.procedures'),
    agencyCodes: t('levels.agencies'),
    validFrom: t('levels.validFrom'),
    decisionNo: t('levels.decisionNo'),
  };
  const { faults, at } = useFaults(problem, {
    labelOf: (path) => labels[path],
    fallback: 'procedureCodes',
    isEmpty: (path) => typed[path as keyof typeof typed]?.length === 0,
  });
  return (
    <Card>
      <FormFrame faults={faults} isBusy={preview.isPending} submitLabel={t('levels.preview')} isMain={!preview.data} onSubmit={look}>
        <ProceduresPicker
          path="procedureCodes"
          value={typed.procedureCodes}
          fault={at('procedureCodes')}
          onChange={(procedureCodes) => put({ procedureCodes })}
        />
        <AgenciesPicker path="agencyCodes" value={typed.agencyCodes} fault={at('agencyCodes')} onChange={(agencyCodes) => put({ agencyCodes })} />
        <FieldGrid>
          <NativeSelect
            id={fieldIdOf('target')}
            label={t('levels.what')}
            value={typed.target}
            data={TARGETS.map((value) => ({ value, label: targetWords(t, value) }))}
            onChange={(event) => put({ target: TARGETS.find((value) => value === event.currentTarget.value) ?? typed.target })}
          />
          <DayField path="validFrom" label={t('levels.validFrom')} day={typed.validFrom} fault={at('validFrom')} onDay={(day) => put({ validFrom: day ?? '' })} />
          <TextField
            path="decisionNo"
            label={t('levels.decisionNo')}
            value={typed.decisionNo}
            fault={at('decisionNo')}
            onChange={(decisionNo) => put({ decisionNo })}
          />
        </FieldGrid>
        {correctable !== undefined && (
          <Notice tone="warning">
            <p>{t('levels.correctText')}</p>
            <ActionButton onClick={() => correct(correctable)}>{t('levels.correct', { number: correctable })}</ActionButton>
          </Notice>
        )}
      </FormFrame>
    </Card>
  );
}

type Words = ReturnType<typeof useTranslation<'procedures-admin'>>['t'];

function targetWords(t: Words, target: (typeof TARGETS)[number]): string {
  if (target === 'none') return t('levels.notOffered');
  return target === 'version' ? t('levels.asVersion') : t(`level.${target}`);
}
