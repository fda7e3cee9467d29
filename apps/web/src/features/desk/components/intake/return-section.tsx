import { Checkbox, Radio, TextInput } from '@mantine/core';
import { RETURN_METHODS, type AgencyKind, type OnlineLevel, type ReturnMethod } from '@motcua/contracts';
import { askedForm, instant, localDateOf, returnRefusal } from '@motcua/domain';
import { useTranslation } from 'react-i18next';
import { PlaceSelect } from '../../../../components/place-select.js';
import { Stack } from '../../../../components/stack.js';
import { controlId, FormFieldInput } from '../../../../form-fields/form-field-input.js';
import { useProblemWords } from '../../../../i18n/problem-words.js';
import { FieldError } from '../../../../components/field-error.js';
import styles from '../desk.module.css';
import { AddressInput, type IntakeSectionProps } from './person-section.js';
import { intakeId } from './use-intake-faults.js';

const isReturnMethod = (value: string): value is ReturnMethod => RETURN_METHODS.some((method) => method === value);

/** The form, which the desk may leave to the papers. */
export function AnswersSection({ intake, faults }: IntakeSectionProps) {
  const { t } = useTranslation('desk');
  const form = intake.found?.form;
  if (!form) return null;
  const { answers } = intake.draft;
  const asked = askedForm(form, answers, localDateOf(instant(Date.now())));
  return (
    <section className={styles.section}>
      <details className={styles.details}>
        <summary>{t('intake.form', { n: asked.fields.length })}</summary>
        <Stack>
          {asked.fields.map((field) => (
            <FormFieldInput
              key={field.key}
              field={{ ...field, required: false }}
              value={asked.answers[field.key]}
              onChange={(value) => intake.put({ answers: { ...answers, [field.key]: value } })}
              error={faults.find(({ fieldId }) => fieldId === controlId(field))?.text}
            />
          ))}
        </Stack>
      </details>
    </section>
  );
}

/** 4: how the result goes back; ways not possible here stand there with the reason. */
export function ReturnSection(props: IntakeSectionProps) {
  const { t } = useTranslation(['desk', 'status']);
  const { codeText } = useProblemWords();
  const { draft, put, found, agency, procedure } = props.intake;
  const post = found?.channels.find(({ channel }) => channel === 'POST');
  const level: OnlineLevel = agency?.onlineLevel ?? procedure.data?.onlineLevel ?? 1;
  const reasonOf = (method: ReturnMethod): string | undefined => {
    if (!found) return undefined;
    const reason = post?.reasonNotAllowed;
    const refused = returnRefusal({ method, level, postAllowed: post?.allowed ?? false, ...(reason ? { postReason: reason } : {}) });
    return refused ? codeText(refused.code, refused.params) : undefined;
  };
  return (
    <section className={styles.section} aria-labelledby="nhan-4">
      <h2 id="nhan-4">4. {t('desk:intake.return')}</h2>
      <Radio.Group aria-labelledby="nhan-4" value={draft.returnMethod} onChange={(method) => isReturnMethod(method) && put({ returnMethod: method })}>
        <Stack gap="small">
          {RETURN_METHODS.map((method) => (
            <Radio key={method} value={method} label={t(`status:returnMethod.${method}`)} description={reasonOf(method)} disabled={reasonOf(method) !== undefined} />
          ))}
        </Stack>
      </Radio.Group>
      {draft.returnMethod === 'COUNTER' && <CollectAt {...props} />}
      {draft.returnMethod === 'POST' && <AddressInput {...props} isReturn />}
      <FieldError id={`${intakeId('returnAddress')}-error`}>{props.faults.find(({ fieldId }) => fieldId === intakeId('returnAddress'))?.text}</FieldError>
    </section>
  );
}

/** Agencies with a counter where results are collected. */
const WITH_COUNTER: readonly AgencyKind[] = ['COMMUNE', 'DEPARTMENT', 'CENTER'];

/** Where the person collects: at the competent agency, at this desk, or wherever it is near (NĐ 118/2025). */
function CollectAt({ intake: { draft, put, agency, desk, inForce }, faults }: IntakeSectionProps) {
  const { t } = useTranslation('desk');
  if (!agency) return null;
  const id = intakeId('collectAt');
  const first = [agency, ...(desk ? [desk] : [])];
  const others = inForce.filter((one) => WITH_COUNTER.includes(one.kind) && first.every((known) => known.id !== one.id));
  return (
    <PlaceSelect
      id={id}
      label={t('intake.collectAt')}
      description={t('intake.collectAtHint')}
      nothingFound={t('intake.agencyNone')}
      places={[...first, ...others]}
      value={draft.collectAtId ?? agency.id}
      error={faults.find(({ fieldId }) => fieldId === id)?.text}
      onChange={(collectAtId) => put({ collectAtId })}
    />
  );
}

/** 5: what is to be paid, and whether it was taken here. */
export function MoneySection({ intake: { draft, put, found, fee } }: IntakeSectionProps) {
  const { t } = useTranslation('desk');
  if (!found) return null;
  return (
    <section className={styles.section} aria-labelledby="nhan-5">
      <h2 id="nhan-5">5. {t('intake.money')}</h2>
      {fee === null && <p>{t('intake.feeUnknown')}</p>}
      {fee === 0 && <p>{t('intake.feeNone')}</p>}
      {fee !== null && fee > 0 && (
        <div className={styles.pair}>
          <Checkbox label={t('intake.feeTaken', { amount: fee })} checked={draft.isFeeTaken} onChange={(event) => put({ isFeeTaken: event.currentTarget.checked })} />
          {draft.isFeeTaken && <TextInput label={t('intake.receiptNo')} value={draft.receiptNo} onChange={(event) => put({ receiptNo: event.currentTarget.value })} />}
        </div>
      )}
    </section>
  );
}
