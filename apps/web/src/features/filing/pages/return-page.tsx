import { Radio, Stack } from '@mantine/core';
import { RETURN_METHODS, type ReturnChoice } from '@motcua/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '../../../components/field-error.js';
import { PageHeading } from '../../../components/page-heading.js';
import { PlaceSelect } from '../../../components/place-select.js';
import { useProblemWords } from '../../../i18n/problem-words.js';
import { useTitle } from '../../../lib/use-title.js';
import { countersQuery } from '../api/procedure.js';
import { refusalOfReturn } from '../draft/gates.js';
import { choiceFor, collectedAt, postAnswers, postFields, withReturnPart } from '../draft/return-choice.js';
import { useReturnFaults } from '../components/use-return-faults.js';
import { useStops } from '../draft/use-stops.js';
import { useWizard } from '../draft/wizard.js';
import { afterPress } from '../components/after-press.js';
import { FieldList } from '../components/field-list.js';
import { leaveField, PageActs } from '../components/page-acts.js';
import type { Fault } from '../components/use-fault-words.js';
import { RETURN_ID } from '../components/use-return-faults.js';
import styles from '../components/wizard.module.css';

/** How the result comes back; ways that are not offered stand there with the reason. */
export function ReturnPage() {
  const { t } = useTranslation('filing');
  const { keeper, draft } = useWizard();
  const { goOn } = useStops();
  const faultsNow = useReturnFaults();
  const [attempt, setAttempt] = useState(0);
  const [, judgeAgain] = useState(0);
  const faults = attempt > 0 ? faultsNow() : [];
  const choice = draft.returnChoice;
  useTitle({ screen: t('return.title'), hasErrors: faults.length > 0 });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    leaveField();
    if (faultsNow().length === 0) return goOn();
    setAttempt((count) => count + 1);
  };
  return (
    <form onSubmit={submit} noValidate>
      <PageHeading>{t('return.title')}</PageHeading>
      <ErrorSummary errors={faults} attempt={attempt} />
      <Methods choice={choice} error={faults.find(({ key }) => key === 'method')} />
      {choice?.method === 'COUNTER' && <CollectAt choice={choice} />}
      {choice?.method === 'POST' && (
        <div className={styles.part}>
          <p className={styles.help}>{t('return.postage')}</p>
          <FieldList
            fields={postFields(t)}
            values={postAnswers(choice)}
            faults={faults}
            onChange={(key, value) => keeper.change({ returnChoice: withReturnPart(keeper.snapshot().draft.returnChoice ?? choice, key, value) })}
            onLeave={() => afterPress(() => judgeAgain((count) => count + 1))}
          />
        </div>
      )}
      <PageActs />
    </form>
  );
}

/** At the counter: of the competent agency, or of any other that is nearer. */
function CollectAt({ choice }: { choice: ReturnChoice }) {
  const { t } = useTranslation('filing');
  const { keeper, agencies, draft } = useWizard();
  const { data = [] } = useQuery(countersQuery);
  const competent = agencies.find(({ id }) => id === draft.agencyId);
  if (!competent) return null;
  const places = [competent, ...data.filter(({ id }) => id !== competent.id)];
  return (
    <div className={styles.part}>
      <PlaceSelect
        id="noi-nhan"
        label={t('return.collectAt')}
        description={t('return.collectAtHint')}
        nothingFound={t('start.agencyNone')}
        places={places}
        value={choice.deskAgencyId ?? competent.id}
        onChange={(id) => keeper.change({ returnChoice: collectedAt(choice, id, competent.id) })}
      />
    </div>
  );
}

function Methods({ choice, error }: { choice: ReturnChoice | null; error: Fault | undefined }) {
  const { t } = useTranslation(['filing', 'status']);
  const { codeText } = useProblemWords();
  const { keeper, chosen, level, profile, agencies, draft } = useWizard();
  const agency = agencies.find(({ id }) => id === draft.agencyId);
  const choose = (method: string): void => {
    const known = RETURN_METHODS.find((one) => one === method);
    if (known) keeper.change({ returnChoice: choiceFor(known, draft.returnChoice, profile) });
  };
  return (
    <fieldset aria-describedby={error && `${RETURN_ID}-error`}>
      <legend className="visually-hidden">{t('filing:return.title')}</legend>
      <Radio.Group name={RETURN_ID} value={choice?.method ?? null} onChange={choose} error={error?.text} errorProps={{ id: `${RETURN_ID}-error` }}>
        <Stack gap="md">
          {RETURN_METHODS.map((method, index) => {
            const refused = refusalOfReturn(method, chosen, level);
            return (
              <Radio
                key={method}
                id={index === 0 ? RETURN_ID : undefined}
                value={method}
                disabled={refused !== null}
                label={t(`status:returnMethod.${method}`)}
                description={refused ? codeText(refused.code, refused.params) : t(`filing:return.help.${method}`, { agency: agency?.name ?? '' })}
              />
            );
          })}
        </Stack>
      </Radio.Group>
    </fieldset>
  );
}
