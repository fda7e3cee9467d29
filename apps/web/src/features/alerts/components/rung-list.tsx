import { Checkbox, NativeSelect, NumberInput } from '@mantine/core';
import { ALERT_LEVELS, RUNG_UNITS, type AlertKind, type AlertRung } from '@motcua/contracts';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../components/action-button.js';
import { fieldIdOf } from '../../../components/forms/use-faults.js';
import { useRungWords } from '../use-rung-words.js';
import styles from './ladder.module.css';

const MOST_RUNGS = 8;

export interface RungListProps {
  kind: AlertKind;
  rungs: readonly AlertRung[];
  faultAt: (path: string) => string | undefined;
  onChange: (rungs: AlertRung[]) => void;
}

/** The rungs of one alert, each also as a sentence, so that it is read as it will be done. */
export function RungList({ kind, rungs, faultAt, onChange }: RungListProps) {
  const { t } = useTranslation('alerts');
  const path = `ladder.${kind}`;
  const fault = faultAt(path);
  const change = (index: number, patch: Partial<AlertRung>): void =>
    onChange(rungs.map((rung, at) => (at === index ? { ...rung, ...patch } : rung)));
  const add = (): void => {
    const amount = Math.max(0, ...rungs.map((rung) => rung.amount)) + 1;
    onChange([...rungs, { amount, unit: 'working-day', to: ['UNIT_HEAD'], mail: true }]);
  };
  return (
    <fieldset id={fieldIdOf(path)} tabIndex={-1} className={styles.alert} aria-describedby={fault && `${fieldIdOf(path)}-fault`}>
      <legend>{t(`kind.${kind}.title`)}</legend>
      <p className={styles.help}>{t(`kind.${kind}.help`)}</p>
      {fault && (
        <p id={`${fieldIdOf(path)}-fault`} className={styles.fault}>
          {fault}
        </p>
      )}
      {rungs.map((rung, index) => (
        <RungRow
          key={index}
          kind={kind}
          rung={rung}
          index={index}
          isOnly={rungs.length === 1}
          faultAt={faultAt}
          onChange={(patch) => change(index, patch)}
          onRemove={() => onChange(rungs.filter((_, at) => at !== index))}
        />
      ))}
      {rungs.length < MOST_RUNGS && (
        <div>
          <ActionButton icon={IconPlus} aria-label={t('rung.addTo', { alert: t(`kind.${kind}.title`) })} onClick={add}>
            {t('rung.add')}
          </ActionButton>
        </div>
      )}
    </fieldset>
  );
}

interface RungRowProps {
  kind: AlertKind;
  rung: AlertRung;
  index: number;
  isOnly: boolean;
  faultAt: (path: string) => string | undefined;
  onChange: (patch: Partial<AlertRung>) => void;
  onRemove: () => void;
}

function RungRow({ kind, rung, index, isOnly, faultAt, onChange, onRemove }: RungRowProps) {
  const { t } = useTranslation('alerts');
  const words = useRungWords();
  const path = (name: string): string => `ladder.${kind}.${index}.${name}`;
  return (
    <div className={styles.rung} role="group" aria-label={t('rung.number', { n: index + 1 })}>
      <p className={styles.sentence}>{words.rung(kind, rung)}</p>
      <NumberInput
        id={fieldIdOf(path('amount'))}
        label={kind === 'DUE_SOON' ? t('rung.before') : t('rung.after')}
        value={rung.amount}
        min={0}
        max={60}
        allowDecimal={false}
        error={faultAt(path('amount'))}
        onChange={(value) => onChange({ amount: Number(value) })}
      />
      <NativeSelect
        id={fieldIdOf(path('unit'))}
        label={t('rung.unit')}
        data={RUNG_UNITS.filter((unit) => kind !== 'DUE_SOON' || unit === 'working-day').map((unit) => ({ value: unit, label: t(`unitName.${unit}`) }))}
        value={rung.unit}
        error={faultAt(path('unit'))}
        onChange={(event) => onChange({ unit: RUNG_UNITS.find((unit) => unit === event.currentTarget.value) ?? rung.unit })}
      />
      <Checkbox.Group
        id={fieldIdOf(path('to'))}
        label={t('rung.to')}
        value={[...rung.to]}
        error={faultAt(path('to'))}
        onChange={(to) => onChange({ to: ALERT_LEVELS.filter((level) => to.includes(level)) })}
        className={styles.people}
      >
        <div className={styles.ticks}>
          {ALERT_LEVELS.map((level) => (
            <Checkbox key={level} value={level} label={t(`level.${level}`)} />
          ))}
        </div>
      </Checkbox.Group>
      <Checkbox label={t('rung.mail')} checked={rung.mail} onChange={(event) => onChange({ mail: event.currentTarget.checked })} />
      {!isOnly && (
        <div className={styles.removal}>
          <ActionButton variant="quiet" icon={IconTrash} aria-label={t('rung.removeN', { n: index + 1, alert: t(`kind.${kind}.title`) })} onClick={onRemove}>
            {t('rung.remove')}
          </ActionButton>
        </div>
      )}
    </div>
  );
}
