import type { FeeRule } from '@motcua/contracts';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../../components/facts.js';
import type { CaseProps } from './case-editor.js';
import { ChoiceField, FigureField, WordsField } from './fields.js';
import { RowList } from './row-list.js';
import { useChoices } from './use-choices.js';
import { freshKey } from './version-body.js';

/** Fees and charges of a case. */
export function FeesEditor({ one, path, put }: CaseProps) {
  const { t } = useTranslation('procedures-admin');
  const { feeKinds, feeChannels } = useChoices();
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
        {(fee, { path: at, put: change }) => (
          <>
            <WordsField path={`${at}.name`} label={t('field.feeName')} value={fee.name} onChange={(name) => change({ name })} />
            <ChoiceField path={`${at}.kind`} label={t('field.feeKind')} value={fee.kind} choices={feeKinds} onChange={(kind) => change({ kind })} />
            <FigureField
              path={`${at}.amount`}
              label={t('field.feeAmount')}
              help={t('help.feeAmount')}
              value={fee.amount}
              onChange={(amount) => change({ amount })}
            />
            <ChoiceField
              path={`${at}.channel`}
              label={t('field.feeChannel')}
              value={fee.channel ?? 'all'}
              choices={feeChannels}
              onChange={(channel) => change({ channel: channel === 'all' ? null : channel })}
            />
            <WordsField path={`${at}.note`} label={t('field.note')} isOptional value={fee.note} onChange={(note) => change({ note: note || undefined })} />
          </>
        )}
      </RowList>
    </Card>
  );
}
