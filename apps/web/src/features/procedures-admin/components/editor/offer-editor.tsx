import { MultiSelect } from '@mantine/core';
import type { ProcedureContent } from '@motcua/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { fieldIdOf } from '../../../../components/forms/use-faults.js';
import { agencyChoicesQuery, withoutMarks } from '../../api/agencies.js';
import { TicksField } from './fields.js';
import { useChoices } from './use-choices.js';

type OfferRule = ProcedureContent['offeredBy'];

/** Who takes applications: by kind of agency, and single ones. */
export function OfferEditor({ offeredBy, onChange }: { offeredBy: OfferRule; onChange: (rule: OfferRule) => void }) {
  const { t } = useTranslation('procedures-admin');
  const { agencyKinds } = useChoices();
  const agencies = useQuery(agencyChoicesQuery);
  return (
    <>
      <TicksField
        path="content.offeredBy.kinds"
        label={t('field.offeredBy')}
        value={offeredBy.kinds}
        choices={agencyKinds}
        onChange={(kinds) => onChange({ ...offeredBy, kinds })}
      />
      <MultiSelect
        id={fieldIdOf('content.offeredBy.agencyCodes')}
        label={t('field.agencyCodes')}
        placeholder={t('levels.chooseAgencies')}
        data={agencies.data ?? offeredBy.agencyCodes}
        value={offeredBy.agencyCodes}
        searchable
        filter={withoutMarks}
        onChange={(agencyCodes) => onChange({ ...offeredBy, agencyCodes })}
      />
    </>
  );
}
