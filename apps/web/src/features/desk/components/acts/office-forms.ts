import type { DossierActBody, DossierDetail } from '@motcua/contracts';

/** What is asked for acts that stay in the office. */
interface OfficeValues {
  text?: unknown;
  mentions?: unknown;
  labels?: unknown;
  agencyId?: unknown;
  reason?: unknown;
}

const textsOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** What has to be put on and taken off so that a dossier carries the chosen labels. */
export const labelChange = (carried: readonly string[], chosen: readonly string[]): Extract<DossierActBody, { type: 'LABEL' }> => ({
  type: 'LABEL',
  add: chosen.filter((id) => !carried.includes(id)),
  remove: carried.filter((id) => !chosen.includes(id)),
});

export const LABEL_FORM = {
  fields: [{ key: 'labels', kind: 'labels' }],
  start: ({ labelIds }: DossierDetail) => ({ labels: labelIds }),
  body: ({ labels }: OfficeValues, { labelIds }: DossierDetail) => labelChange(labelIds, textsOf(labels)),
} as const;

export const NOTE_FORM = {
  fields: [
    { key: 'text', kind: 'words', required: true },
    { key: 'mentions', kind: 'colleagues' },
  ],
  body: ({ text, mentions }: OfficeValues): Extract<DossierActBody, { type: 'NOTE' }> => {
    const named = textsOf(mentions);
    return { type: 'NOTE', text: typeof text === 'string' ? text.trim() : '', ...(named.length > 0 ? { mentions: named } : {}) };
  },
} as const;

/** The centre says who is competent; the reason is read by the applicant. */
export const COORDINATION_FORM = {
  fields: [
    { key: 'agencyId', kind: 'offeringAgency', required: true },
    { key: 'reason', kind: 'words', required: true, isRead: true },
  ],
  body: ({ agencyId, reason }: OfficeValues): Extract<DossierActBody, { type: 'ASSIGN_COMPETENT_AGENCY' }> => ({
    type: 'ASSIGN_COMPETENT_AGENCY',
    agencyId: typeof agencyId === 'string' ? agencyId : '',
    reason: typeof reason === 'string' ? reason.trim() : '',
  }),
} as const;
