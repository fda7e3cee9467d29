import { DEFAULT_WORKING_HOURS, type Agency, type AgencyKind, type AgencyWrite } from '@motcua/contracts';
import { draftOfHours, hoursOfDraft, type HoursDraft } from '../hours/hours-text.js';

export const TEXT_NAMES = ['name', 'shortName', 'code', 'unitCode', 'address', 'phone'] as const;
export type TextName = (typeof TEXT_NAMES)[number];

/** An agency as it is being typed. */
export interface AgencyDraft extends Record<TextName, string> {
  kind: AgencyKind;
  parentId: string | null;
  validFrom: string | null;
  validTo: string | null;
  hasOwnHours: boolean;
  hours: HoursDraft;
}

/** What the form begins with. */
export function agencyDraftOf(agency: Agency | undefined): AgencyDraft {
  const texts = Object.fromEntries(TEXT_NAMES.map((name) => [name, agency?.[name] ?? ''])) as Record<TextName, string>;
  return {
    ...texts,
    kind: agency?.kind ?? 'COMMUNE',
    parentId: agency?.parentId ?? null,
    validFrom: agency?.validFrom ?? null,
    validTo: agency?.validTo ?? null,
    hasOwnHours: Boolean(agency?.workingHours),
    hours: draftOfHours(agency?.workingHours ?? DEFAULT_WORKING_HOURS),
  };
}

const filled = (text: string): string | null => text.trim() || null;

/** What is sent. */
export const agencyWriteOf = (draft: AgencyDraft): AgencyWrite => ({
  code: draft.code.trim().toUpperCase(),
  name: draft.name,
  shortName: filled(draft.shortName),
  kind: draft.kind,
  parentId: draft.parentId,
  unitCode: filled(draft.unitCode),
  validFrom: draft.validFrom,
  validTo: draft.validTo,
  address: filled(draft.address),
  phone: filled(draft.phone),
  workingHours: draft.hasOwnHours ? hoursOfDraft(draft.hours) : null,
});
