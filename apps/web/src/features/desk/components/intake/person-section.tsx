import { Checkbox, Radio, TextInput } from '@mantine/core';
import { dossierEndpoints, type Party } from '@motcua/contracts';
import { normalisePersonalId } from '@motcua/domain';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../../components/action-button.js';
import { Row } from '../../../../components/stack.js';
import { dateOf, shownDate } from '../../../../lib/typed-moments.js';
import { FIELD_VIEWS } from '../../../../form-fields/index.js';
import { call } from '../../../../lib/api-client.js';
import styles from '../desk.module.css';
import type { IntakeDraft } from './intake-draft.js';
import type { Intake } from './use-intake.js';
import { intakeId, type IntakeFault } from './use-intake-faults.js';

export interface IntakeSectionProps {
  intake: Intake;
  faults: readonly IntakeFault[];
}

type TextKey = 'fullName' | 'personalId' | 'taxCode' | 'phone' | 'email' | 'submitterName' | 'submitterId' | 'submitterPhone';

/** Props of a plain text input of the draft. */
export function useLine({ intake, faults }: IntakeSectionProps) {
  return (key: TextKey, label: string) => ({
    id: intakeId(key),
    label,
    value: intake.draft[key],
    autoComplete: 'off',
    error: faults.find(({ fieldId }) => fieldId === intakeId(key))?.text,
    onChange: (event: { currentTarget: HTMLInputElement }) => intake.put({ [key]: event.currentTarget.value }),
    onBlur: () => intake.put({ [key]: intake.draft[key].normalize('NFC').trim() }),
  });
}

/** 1: who stands here, by the number of the card; somebody acting for another is named apart. */
export function PersonSection(props: IntakeSectionProps) {
  const { t } = useTranslation('desk');
  const { draft, put } = props.intake;
  const line = useLine(props);
  const isPerson = draft.kind === 'CITIZEN';
  return (
    <section className={styles.section} aria-labelledby="nhan-1">
      <h2 id="nhan-1">1. {t('intake.person')}</h2>
      <Radio.Group label={t('intake.kind')} value={draft.kind} onChange={(kind) => put({ kind: kind === 'ORGANISATION' ? kind : 'CITIZEN' })}>
        <Row>
          <Radio value="CITIZEN" label={t('intake.citizen')} />
          <Radio value="ORGANISATION" label={t('intake.organisation')} />
        </Row>
      </Radio.Group>
      {isPerson && <NumberSearch {...props} />}
      <div className={styles.pair}>
        <TextInput {...line('fullName', isPerson ? t('intake.fullName') : t('intake.orgName'))} />
        {isPerson ? <BirthDate {...props} /> : <TextInput {...line('taxCode', t('intake.taxCode'))} />}
        <TextInput {...line('phone', t('intake.phone'))} inputMode="tel" />
        <TextInput {...line('email', t('intake.email'))} inputMode="email" />
      </div>
      <AddressInput {...props} />
      <Checkbox label={t('intake.acting')} checked={draft.isActing} onChange={(event) => put({ isActing: event.currentTarget.checked })} />
      {draft.isActing && (
        <div className={styles.pair}>
          <TextInput {...line('submitterName', t('intake.submitter'))} />
          <TextInput {...line('submitterId', t('intake.personalId'))} inputMode="numeric" />
          <TextInput {...line('submitterPhone', t('intake.submitterPhone'))} inputMode="tel" />
        </div>
      )}
    </section>
  );
}

const factsOf = ({ fullName, birthDate, phone, email, address }: Party): Partial<IntakeDraft> => ({
  fullName,
  birthDate: birthDate ?? '',
  phone: phone ?? '',
  email: email ?? '',
  address,
});

/** The number of the card finds who is known; what is found is compared with the card, never taken blindly. */
function NumberSearch(props: IntakeSectionProps) {
  const { t } = useTranslation('desk');
  const { draft, put } = props.intake;
  const line = useLine(props);
  const number = normalisePersonalId(draft.personalId);
  const search = useMutation({
    mutationFn: (personalId: string) => call(dossierEndpoints.findPerson, { body: { personalId } }),
    onSuccess: ({ person }) => person && put({ ...factsOf(person), personalId: number }),
  });
  const find = (): void => {
    if (/^\d{12}$/.test(number) && !search.isPending) search.mutate(number);
  };
  const answered = search.variables === number ? search.data : undefined;
  return (
    <div>
      <div className={styles.withButton}>
        <TextInput
          {...line('personalId', t('intake.personalId'))}
          inputMode="numeric"
          maw="18rem"
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            find();
          }}
        />
        <ActionButton isBusy={search.isPending} onClick={find}>
          {t('intake.find')}
        </ActionButton>
      </div>
      <p className={styles.hint} role="status">
        {answered && (answered.person ? t('intake.found') : t('intake.notFound'))}
      </p>
    </div>
  );
}

function BirthDate({ intake: { draft, put }, faults }: IntakeSectionProps) {
  const { t } = useTranslation('desk');
  const id = intakeId('birthDate');
  return (
    <TextInput
      id={id}
      label={t('intake.birthDate')}
      inputMode="numeric"
      autoComplete="off"
      value={shownDate(draft.birthDate)}
      error={faults.find(({ fieldId }) => fieldId === id)?.text}
      onChange={(event) => put({ birthDate: event.currentTarget.value })}
      onBlur={() => put({ birthDate: dateOf(draft.birthDate) })}
    />
  );
}

/** Address of the applicant, asked as everywhere. */
export function AddressInput({ intake: { draft, put }, isReturn = false }: IntakeSectionProps & { isReturn?: boolean }) {
  const { t } = useTranslation('desk');
  const { Input } = FIELD_VIEWS.address;
  const key = isReturn ? 'returnAddress' : 'address';
  const label = t(`intake.${key}`);
  return (
    <fieldset>
      <legend className={styles.label}>{label}</legend>
      <Input
        field={{ key, type: 'address', label: { vi: label }, required: false, settings: {} }}
        id={intakeId(key)}
        value={draft[key]}
        onChange={(value) => put({ [key]: value })}
        onLeave={() => undefined}
        isInvalid={false}
        partFaults={new Map()}
        describedBy={undefined}
      />
    </fieldset>
  );
}
