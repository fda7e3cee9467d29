import { Checkbox, NativeSelect, Radio } from '@mantine/core';
import { MOST_STEPS_AT_ONCE } from '@motcua/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../../components/action-button.js';
import { useProblemWords } from '../../../../i18n/problem-words.js';
import { actFieldId } from '../acts/act-field-input.js';
import { ActFrame } from '../acts/act-frame.js';
import { paperName } from '../acts/paper-words.js';
import styles from '../desk.module.css';
import { useDossierWork } from '../dossier/dossier-work.js';
import { AskFields } from './ask-fields.js';
import { actOf, amountOf, askFieldId, draftOf, newAsk, type AskDraft } from './asks.js';
import { FilesInput } from './step-inputs.js';

/** Asks other agencies: one, several at once with one that leads, or one after another. */
export function SendForm() {
  const { t } = useTranslation('agency-steps');
  const { dossier, values, setValues, sending, send } = useDossierWork();
  const [attempt, setAttempt] = useState(0);
  const withFiles = dossier.components.filter(({ rounds }) => rounds.length > 0).map(({ component }) => component.key);
  const draft = draftOf(values.asks, withFiles);
  const put = (change: Partial<AskDraft>): void => setValues({ asks: { ...draft, ...change } });
  const faults = useAskFaults(draft, attempt);
  const act = () => actOf(draft, values.documents);
  const perform = (): void => {
    setAttempt(attempt + 1);
    if (missingIn(draft).length === 0 && !sending.isSending) send(act());
  };
  return (
    <ActFrame type="SEND_TO_AGENCIES" faults={faults} attempt={attempt} onPerform={perform} redo={act}>
      {draft.asks.map((ask, index) => (
        <AskFields
          key={index}
          index={index}
          ask={ask}
          isOnly={draft.asks.length === 1}
          faults={faults}
          onChange={(change) => put({ asks: draft.asks.map((one, place) => (place === index ? { ...one, ...change } : one)) })}
          onRemove={() => put({ asks: draft.asks.filter((_one, place) => place !== index), lead: null })}
        />
      ))}
      {draft.asks.length < MOST_STEPS_AT_ONCE && (
        <ActionButton onClick={() => put({ asks: [...draft.asks, newAsk(draft.asks.at(-1)?.kind)] })}>{t('send.add')}</ActionButton>
      )}
      {draft.asks.length > 1 && <OrderFields draft={draft} put={put} />}
      <SharedFields draft={draft} put={put} />
      <FilesInput
        id={actFieldId('documents')}
        field={{ key: 'documents', kind: 'files' }}
        value={values.documents}
        onChange={(documents) => setValues({ documents })}
        error={undefined}
      />
    </ActFrame>
  );
}

interface PartProps {
  draft: AskDraft;
  put: (change: Partial<AskDraft>) => void;
}

/** At once or in turn, and who leads. */
function OrderFields({ draft, put }: PartProps) {
  const { t } = useTranslation('agency-steps');
  const { agency } = useDossierWork().dossier;
  const places = draft.asks.map((_ask, index) => ({ value: String(index), label: t('send.nth', { n: index + 1 }) }));
  return (
    <>
      <Radio.Group label={t('send.order')} value={draft.order} onChange={(order) => put({ order: order === 'IN_TURN' ? 'IN_TURN' : 'AT_ONCE' })}>
        <Radio value="AT_ONCE" label={t('send.AT_ONCE')} />
        <Radio value="IN_TURN" label={t('send.IN_TURN')} />
      </Radio.Group>
      <NativeSelect
        label={t('send.lead')}
        data={[{ value: '', label: agency.name }, ...places]}
        value={draft.lead === null ? '' : String(draft.lead)}
        onChange={(event) => put({ lead: event.currentTarget.value === '' ? null : Number(event.currentTarget.value) })}
      />
    </>
  );
}

/** What those asked may read; nothing else of the dossier is shown to them. */
function SharedFields({ draft, put }: PartProps) {
  const { t } = useTranslation('agency-steps');
  const { components } = useDossierWork().dossier;
  const papers = components.filter(({ rounds }) => rounds.length > 0);
  return (
    <fieldset className={styles.asked} id="hoi-chia-se" tabIndex={-1}>
      <legend>{t('send.shares')}</legend>
      <Checkbox label={t('send.sharesAnswers')} checked={draft.sharesAnswers} onChange={(event) => put({ sharesAnswers: event.currentTarget.checked })} />
      {papers.map((paper) => {
        const { key } = paper.component;
        const isOn = draft.componentKeys.includes(key);
        return (
          <Checkbox
            key={key}
            label={<span lang="vi" className={styles.twoLines}>{paperName(paper)}</span>}
            checked={isOn}
            onChange={() => put({ componentKeys: isOn ? draft.componentKeys.filter((one) => one !== key) : [...draft.componentKeys, key] })}
          />
        );
      })}
    </fieldset>
  );
}

type AskField = 'agencyId' | 'request' | 'amount';

const missingIn = ({ asks }: AskDraft): { index: number; field: AskField }[] =>
  asks.flatMap((ask, index) => [
    ...(ask.agencyId ? [] : [{ index, field: 'agencyId' as const }]),
    ...(ask.request.trim() ? [] : [{ index, field: 'request' as const }]),
    ...(amountOf(ask) === null ? [{ index, field: 'amount' as const }] : []),
  ]);

const PATH = /steps\.(\d+)\.(\w+)/;

/** What is missing after the first try, and what the server found, each at its field. */
function useAskFaults(draft: AskDraft, attempt: number): { fieldId: string; text: string }[] {
  const { t } = useTranslation('agency-steps');
  const { fieldText } = useProblemWords();
  const { sending } = useDossierWork();
  const missing = attempt === 0 ? [] : missingIn(draft);
  const label = (field: string): string => (field === 'request' ? t('send.request') : field === 'amount' ? t('send.amount') : t('send.agency'));
  const named = sending.failedAct?.type === 'SEND_TO_AGENCIES' ? (sending.error?.fieldErrors ?? []) : [];
  return [
    ...missing.map(({ index, field }) => ({
      fieldId: askFieldId(index, field),
      text: field === 'amount' ? t('send.amountFault') : fieldText({ path: field, code: 'field.empty', params: {} }, label(field)),
    })),
    ...named.map((fault) => {
      const [, index = '0', field = 'agencyId'] = PATH.exec(fault.path) ?? [];
      return { fieldId: askFieldId(Number(index), field), text: fieldText(fault, label(field)) };
    }),
  ];
}
