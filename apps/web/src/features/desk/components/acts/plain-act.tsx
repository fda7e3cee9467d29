import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemWords } from '../../../../i18n/problem-words.js';
import { useDossierWork } from '../dossier/dossier-work.js';
import { ActConfirm } from './act-confirm.js';
import { ActFieldInput, actFieldId } from './act-field-input.js';
import { fieldFaults } from './act-faults.js';
import { actForm, ACT_FIELD_KEYS, type ActFieldKey, type PlainAct } from './act-fields.js';
import { ActFrame } from './act-frame.js';
import { BeforeAct } from './before-act.js';

/** An act of a few fields. Empty ones are named before anything is sent; what the server names stands at the same places. */
export function PlainActForm({ type }: { type: PlainAct }) {
  const { t } = useTranslation('desk');
  const work = useDossierWork();
  const { dossier, values, setValues, sending, send } = work;
  const [attempt, setAttempt] = useState(0);
  const [isAsking, setIsAsking] = useState(false);
  const form = actForm(type);
  const faults = useFaults(type, attempt);
  const body = () => form.body(values, dossier);
  const perform = (): void => {
    setAttempt(attempt + 1);
    if (fieldFaults(type, values).length > 0 || sending.isSending) return;
    if (form.confirms) setIsAsking(true);
    else send(body());
  };
  return (
    <ActFrame
      type={type}
      faults={faults.map(({ key, text }) => ({ fieldId: actFieldId(key), text }))}
      attempt={attempt}
      onPerform={perform}
      redo={body}
      isDanger={form.isDanger === true}
    >
      <BeforeAct type={type} />
      {form.fields.map((field) => (
        <ActFieldInput
          key={field.key}
          field={field}
          value={values[field.key]}
          onChange={(value) => setValues({ [field.key]: value })}
          error={faults.find(({ key }) => key === field.key)?.text}
        />
      ))}
      {form.confirms && (
        <ActConfirm
          kind={form.confirms}
          act={t(`act.button.${type}`)}
          isOpen={isAsking && sending.error === null}
          isDanger={form.isDanger === true}
          onAct={() => {
            setIsAsking(false);
            send(body());
          }}
          onBack={() => setIsAsking(false)}
        />
      )}
    </ActFrame>
  );
}

/** What is empty or no moment after the first try, and what the server found, each at its field. */
function useFaults(type: PlainAct, attempt: number): { key: ActFieldKey; text: string }[] {
  const { t } = useTranslation('desk');
  const { fieldText } = useProblemWords();
  const { values, sending } = useDossierWork();
  const label = (key: ActFieldKey): string => t(`field.${key}`);
  const own = attempt === 0 ? [] : fieldFaults(type, values);
  const named = sending.failedAct?.type === type ? (sending.error?.fieldErrors ?? []) : [];
  return [
    ...own.map(({ key, code }) => ({ key, text: fieldText({ path: key, code, params: {} }, label(key)) })),
    ...named.flatMap((fault) => {
      const key = ACT_FIELD_KEYS.find((one) => fault.path.split('.').includes(one));
      return key && !own.some((field) => field.key === key) ? [{ key, text: fieldText(fault, label(key)) }] : [];
    }),
  ];
}
