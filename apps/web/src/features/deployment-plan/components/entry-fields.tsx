import { NativeSelect, Textarea } from '@mantine/core';
import { TARGET_LEVELS, type PlanEntry } from '@motcua/contracts';
import { useTranslation } from 'react-i18next';
import { FieldGrid } from '../../../components/forms/form-frame.js';
import { DayField, useFieldLabel } from '../../../components/forms/text-field.js';
import { fieldIdOf } from '../../../components/forms/use-faults.js';
import { AgencyChoice } from './agency-choice.js';

/** What is planned of a service. */
export type EntryDraft = Omit<PlanEntry, 'procedureCode'>;

/** An entry in which nothing is chosen yet. */
export const EMPTY_ENTRY: EntryDraft = { targetLevel: 4, dueOn: '', agencyCode: '', note: '' };

/** Name of a field of an entry as it stands on the form; undefined = none of them. */
export function useEntryLabels(): (path: string) => string | undefined {
  const { t } = useTranslation('deployment-plan');
  const labels: Record<string, string> = {
    procedureCode: t('item.code'),
    targetLevel: t('item.target'),
    dueOn: t('item.due'),
    agencyCode: t('item.agency'),
    note: t('item.note'),
  };
  return (path) => labels[path];
}

export interface EntryFieldsProps {
  draft: EntryDraft;
  onChange: (patch: Partial<EntryDraft>) => void;
  /** Fault of a field, by its name. */
  at: (path: string) => string | undefined;
  /** Before the names, where the entry stands in a list: `items.0.`. */
  prefix?: string;
  hasLevel?: boolean;
  hasNote?: boolean;
}

/** Level, day, responsible agency and note of an item. */
export function EntryFields({ draft, onChange, at, prefix = '', hasLevel = true, hasNote = true }: EntryFieldsProps) {
  const { t } = useTranslation(['deployment-plan', 'status']);
  const noteLabel = useFieldLabel(t('deployment-plan:item.note'), true);
  return (
    <>
      <FieldGrid>
        {hasLevel && (
          <NativeSelect
            id={fieldIdOf(`${prefix}targetLevel`)}
            label={t('deployment-plan:item.target')}
            data={TARGET_LEVELS.map((level) => ({ value: String(level), label: t('status:level', { level }) }))}
            value={String(draft.targetLevel)}
            error={at('targetLevel')}
            onChange={(event) => onChange({ targetLevel: TARGET_LEVELS.find((level) => String(level) === event.currentTarget.value) ?? 4 })}
          />
        )}
        <DayField
          path={`${prefix}dueOn`}
          label={t('deployment-plan:item.due')}
          day={draft.dueOn || null}
          fault={at('dueOn')}
          onDay={(day) => onChange({ dueOn: day ?? '' })}
        />
      </FieldGrid>
      <AgencyChoice
        path={`${prefix}agencyCode`}
        value={draft.agencyCode || null}
        fault={at('agencyCode')}
        onChange={(code) => onChange({ agencyCode: code ?? '' })}
      />
      {hasNote && (
        <Textarea
          id={fieldIdOf(`${prefix}note`)}
          label={noteLabel}
          autosize
          minRows={2}
          value={draft.note}
          error={at('note')}
          onChange={(event) => onChange({ note: event.currentTarget.value })}
        />
      )}
    </>
  );
}
