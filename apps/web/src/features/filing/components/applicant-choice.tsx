import { Radio, Stack } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Facts } from '../../../components/facts.js';
import { useSession } from '../../../lib/session.js';
import { choiceOf, choicesFor, emptyParty, partyAnswers, partyFields, withPart, type ApplicantChoice } from '../draft/applicant.js';
import { judgeFields } from '../draft/answers.js';
import { useWizard } from '../draft/wizard.js';
import { FieldList, TakenFromProfile } from './field-list.js';
import { useFaultWords, type Fault } from './use-fault-words.js';
import styles from './wizard.module.css';

/** Faults of the person who applies; nobody named = oneself, nothing to fault. */
export function useApplicantFaults(): () => Fault[] {
  const { t } = useTranslation('filing');
  const { keeper } = useWizard();
  const words = useFaultWords();
  return () => {
    const { applicant } = keeper.snapshot().draft;
    const choice = choiceOf(applicant);
    if (!applicant || choice === 'SELF') return [];
    const fields = partyFields(choice, t);
    const asked = new Set(fields.map(({ key }) => key));
    const told = Object.entries(partyAnswers(applicant)).filter(([key]) => asked.has(key));
    return words(fields, judgeFields(fields, Object.fromEntries(told)));
  };
}

/** For whom one files; the own data come from the profile and are not asked again. */
export function ApplicantPart({ faults, onLeave }: { faults: readonly Fault[]; onLeave: () => void }) {
  const { t } = useTranslation('filing');
  const { keeper, draft, procedure } = useWizard();
  const choice = choiceOf(draft.applicant);
  const fields = useMemo(() => (choice === 'SELF' ? [] : partyFields(choice, t)), [choice, t]);
  const party = draft.applicant;
  const choose = (next: string): void => {
    if (next === choice) return;
    const kind = (next as ApplicantChoice) === 'ORGANISATION' ? 'ORGANISATION' : 'CITIZEN';
    keeper.change({ applicant: next === 'SELF' ? null : emptyParty(kind) });
  };
  return (
    <fieldset className={styles.part}>
      <legend className={styles.legend}>{t('party.question')}</legend>
      <Radio.Group name="nguoi-dung-ten" value={choice} onChange={choose}>
        <Stack gap="xs">
          {choicesFor(procedure).map((one) => (
            <Radio key={one} value={one} label={t(`party.choice.${one}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <div className={styles.inner}>
        {choice === 'SELF' && <OwnData />}
        {party && (
          <FieldList
            fields={fields}
            values={partyAnswers(party)}
            faults={faults}
            onChange={(key, value) => keeper.change({ applicant: withPart(keeper.snapshot().draft.applicant ?? party, key, value) })}
            onLeave={onLeave}
          />
        )}
      </div>
    </fieldset>
  );
}

function OwnData() {
  const { t } = useTranslation('filing');
  const { profile } = useWizard();
  const { account } = useSession();
  const missing = t('party.notInProfile');
  const facts = [
    { key: 'name', label: t('party.OTHER.fullName'), value: profile.fullName || account?.fullName },
    { key: 'number', label: t('party.OTHER.number'), value: profile.personalId ?? missing },
    { key: 'phone', label: t('party.phone'), value: profile.phone ?? missing },
  ];
  return (
    <>
      <Facts facts={facts} />
      <p className={styles.reason}>
        <TakenFromProfile />
      </p>
    </>
  );
}
