import { Checkbox, NativeSelect } from '@mantine/core';
import { AGENCY_KINDS, type Agency, type AgencyWrite } from '@motcua/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Stack } from '../../../../components/stack.js';
import type { ApiProblem } from '../../../../lib/api-problem.js';
import { AgencySelect } from '../forms/agency-select.js';
import { FieldGrid, FormFrame } from '../../../../components/forms/form-frame.js';
import { DayField, TextField } from '../../../../components/forms/text-field.js';
import { fieldIdOf, useFaults } from '../../../../components/forms/use-faults.js';
import { HoursEditor } from '../hours/hours-editor.js';
import { agencyDraftOf, agencyWriteOf, TEXT_NAMES, type AgencyDraft, type TextName } from './agency-draft.js';
import { useOwnPlaces } from './agency-places.js';

const OPTIONAL: readonly TextName[] = ['shortName', 'unitCode', 'address', 'phone'];
const OTHERS = ['kind', 'parentId', 'validFrom', 'validTo'] as const;

export interface AgencyFormProps {
  /** undefined = a new agency. */
  agency: Agency | undefined;
  problem: ApiProblem | null;
  isBusy: boolean;
  onSave: (write: AgencyWrite) => void;
}

/** One agency: what it is, where it stands, when it works. */
export function AgencyForm({ agency, problem, isBusy, onSave }: AgencyFormProps) {
  const { t } = useTranslation('admin');
  const [draft, setDraft] = useState<AgencyDraft>(() => agencyDraftOf(agency));
  const places = useOwnPlaces().filter((place) => place.agency.id !== agency?.id);
  const labelOf = (path: string): string | undefined => {
    const known = [...TEXT_NAMES, ...OTHERS].find((name) => name === path);
    if (known) return t(`agency.${known}`);
    return path.startsWith('workingHours') ? t('hours.title') : undefined;
  };
  const { faults, at } = useFaults(problem, {
    labelOf,
    fallback: 'code',
    isEmpty: (path) => TEXT_NAMES.some((name) => name === path && draft[name].trim() === ''),
  });
  const dayOf = (path: string): string | undefined =>
    faults.find((fault) => fault.path === path || fault.path.startsWith(`${path}.`))?.text;
  const put = (patch: Partial<AgencyDraft>): void => setDraft({ ...draft, ...patch });
  const text = (name: TextName) => ({
    path: name,
    label: t(`agency.${name}`),
    value: draft[name],
    fault: at(name),
    isOptional: OPTIONAL.includes(name),
    onChange: (value: string) => put({ [name]: value }),
  });
  const day = (name: 'validFrom' | 'validTo') => ({
    path: name,
    label: t(`agency.${name}`),
    day: draft[name],
    fault: at(name),
    isOptional: true,
    onDay: (value: string | null) => put({ [name]: value }),
  });
  return (
    <FormFrame
      faults={faults}
      isBusy={isBusy}
      submitLabel={agency ? t('agency.save') : t('agency.create')}
      onSubmit={() => onSave(agencyWriteOf(draft))}
    >
      <FieldGrid>
        <TextField {...text('name')} />
        <TextField {...text('shortName')} />
        <TextField {...text('code')} help={t('agency.codeHelp')} />
        <NativeSelect
          id={fieldIdOf('kind')}
          label={t('agency.kind')}
          data={AGENCY_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
          value={draft.kind}
          error={at('kind')}
          onChange={(event) => {
            const kind = AGENCY_KINDS.find((value) => value === event.currentTarget.value);
            if (kind) put({ kind });
          }}
        />
        <AgencySelect
          path="parentId"
          label={t('agency.parentId')}
          help={t('agency.parentHelp')}
          places={places}
          value={draft.parentId}
          fault={at('parentId')}
          onChange={(parentId) => put({ parentId })}
        />
        <TextField {...text('unitCode')} help={t('agency.unitCodeHelp')} />
        <TextField {...text('address')} />
        <TextField {...text('phone')} type="tel" />
        <DayField {...day('validFrom')} />
        <DayField {...day('validTo')} />
      </FieldGrid>
      <OwnHours draft={draft} faultAt={dayOf} onChange={put} />
    </FormFrame>
  );
}

interface OwnHoursProps {
  draft: AgencyDraft;
  faultAt: (path: string) => string | undefined;
  onChange: (patch: Partial<AgencyDraft>) => void;
}

/** Hours of the installation, or the agency's own. */
function OwnHours({ draft, faultAt, onChange }: OwnHoursProps) {
  const { t } = useTranslation('admin');
  return (
    <Stack>
      <Checkbox
        label={t('agency.ownHours')}
        description={t('agency.ownHoursHelp')}
        checked={draft.hasOwnHours}
        onChange={(event) => onChange({ hasOwnHours: event.currentTarget.checked })}
      />
      {draft.hasOwnHours && <HoursEditor draft={draft.hours} onChange={(hours) => onChange({ hours })} faultAt={faultAt} />}
    </Stack>
  );
}
