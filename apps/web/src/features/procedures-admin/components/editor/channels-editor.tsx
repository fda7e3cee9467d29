import { CHANNELS, type Channel, type ChannelRule, type TimeLimitUnit } from '@motcua/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../../components/facts.js';
import { fieldIdOf } from '../../../../components/forms/use-faults.js';
import type { CaseProps } from './case-editor.js';
import { ChoiceField, FigureField, TickField, WordsField } from './fields.js';
import styles from './channels-editor.module.css';
import { useChoices } from './use-choices.js';

/** The ways to file, each with its time limit. */
export function ChannelsEditor({ one, path, put }: CaseProps) {
  const { t } = useTranslation('procedures-admin');
  const setRule = (channel: Channel, change: Partial<ChannelRule>): void => {
    const known = one.channels.some((rule) => rule.channel === channel);
    const added = known ? one.channels : [...one.channels, { channel, allowed: false, timeLimit: null }];
    put({ channels: added.map((rule) => (rule.channel === channel ? { ...rule, ...change } : rule)) });
  };
  return (
    <Card title={t('group.channels')}>
      <div id={fieldIdOf(`${path}.channels`)} tabIndex={-1} className={styles.channels}>
        {CHANNELS.map((channel) => {
          const index = one.channels.findIndex((rule) => rule.channel === channel);
          return (
            <ChannelFields
              key={channel}
              channel={channel}
              rule={one.channels[index]}
              path={`${path}.channels.${index < 0 ? channel : index}`}
              put={(change) => setRule(channel, change)}
            />
          );
        })}
      </div>
    </Card>
  );
}

interface ChannelFieldsProps {
  channel: Channel;
  rule: ChannelRule | undefined;
  path: string;
  put: (change: Partial<ChannelRule>) => void;
}

function ChannelFields({ channel, rule, path, put }: ChannelFieldsProps) {
  const { t } = useTranslation(['procedures-admin', 'status']);
  const { units } = useChoices();
  const [unit, setUnit] = useState<TimeLimitUnit>(rule?.timeLimit?.unit ?? 'working-day');
  const isOpen = rule?.allowed ?? false;
  const limit = (amount: number | null, of: TimeLimitUnit) => put({ timeLimit: amount === null ? null : { amount, unit: of } });
  return (
    <fieldset className={styles.channel}>
      <legend>{t(`status:channel.${channel}`)}</legend>
      <TickField path={`${path}.allowed`} label={t('field.allowed')} value={isOpen} onChange={(allowed) => put({ allowed })} />
      {isOpen ? (
        <>
          <FigureField
            path={`${path}.timeLimit.amount`}
            label={t('field.amount')}
            help={t('help.amount')}
            value={rule?.timeLimit?.amount ?? null}
            onChange={(amount) => limit(amount, unit)}
          />
          <ChoiceField
            path={`${path}.timeLimit.unit`}
            label={t('field.unit')}
            value={unit}
            choices={units}
            onChange={(chosen) => {
              setUnit(chosen);
              limit(rule?.timeLimit?.amount ?? null, chosen);
            }}
          />
          <WordsField path={`${path}.note`} label={t('field.note')} isOptional value={rule?.note} onChange={(note) => put({ note: note || undefined })} />
        </>
      ) : (
        <WordsField
          path={`${path}.reasonNotAllowed`}
          label={t('field.reasonNotAllowed')}
          isOptional
          value={rule?.reasonNotAllowed}
          onChange={(reason) => put({ reasonNotAllowed: reason || undefined })}
        />
      )}
    </fieldset>
  );
}
