import { AGENCY_STEP_KINDS, type AgencyStepKind, type DossierActBody } from '@motcua/contracts';
import { z } from 'zod';
import { loadedFiles } from '../acts/act-fields.js';

/** Units in which an officer gives other agencies time. */
export const ASK_UNITS = ['working-day', 'hour'] as const;

const Ask = z.object({
  kind: z.enum(AGENCY_STEP_KINDS),
  agencyId: z.string().nullable(),
  request: z.string(),
  amount: z.string(),
  unit: z.enum(ASK_UNITS),
  isRequired: z.boolean(),
});
/** What is asked of one agency, as it is typed. */
export type Ask = z.infer<typeof Ask>;

const Draft = z.object({
  asks: z.array(Ask).min(1),
  /** All at once, or each after the one before. */
  order: z.enum(['AT_ONCE', 'IN_TURN']),
  /** Place of the agency that leads; null = the sender's own. */
  lead: z.number().nullable(),
  componentKeys: z.array(z.string()),
  sharesAnswers: z.boolean(),
});
/** Where a field of one request stands: its place and its name. */
export const askFieldId = (index: number, field: string): string => `hoi-${index}-${field}`;

/** The request as it is typed, kept while another form stands open. */
export type AskDraft = z.infer<typeof Draft>;

export const newAsk = (kind: AgencyStepKind = 'CONSULT'): Ask => ({ kind, agencyId: null, request: '', amount: '3', unit: 'working-day', isRequired: true });

/** What was typed before, or a fresh request with all papers that have files. */
export function draftOf(kept: unknown, componentKeys: string[]): AskDraft {
  const parsed = Draft.safeParse(kept);
  if (parsed.success) return parsed.data;
  return { asks: [newAsk()], order: 'AT_ONCE', lead: null, componentKeys, sharesAnswers: true };
}

const MOST_UNITS = 365;

/** The amount as typed, or null when it is none. */
export const amountOf = ({ amount }: Pick<Ask, 'amount'>): number | null => {
  const whole = /^\d{1,3}$/.test(amount.trim()) ? Number(amount) : 0;
  return whole >= 1 && whole <= MOST_UNITS ? whole : null;
};

/** The act that the draft makes. */
export function actOf(draft: AskDraft, documents: unknown): Extract<DossierActBody, { type: 'SEND_TO_AGENCIES' }> {
  const isInTurn = draft.order === 'IN_TURN' && draft.asks.length > 1;
  return {
    type: 'SEND_TO_AGENCIES',
    steps: draft.asks.map(({ kind, agencyId, request, unit, isRequired, amount }, index) => ({
      ...{ kind, agencyId: agencyId ?? '', request: request.trim(), isRequired },
      limit: { amount: amountOf({ amount }) ?? 0, unit },
      isLead: draft.asks.length > 1 && draft.lead === index,
      after: isInTurn && index > 0 ? [index - 1] : [],
    })),
    componentKeys: draft.componentKeys,
    sharesAnswers: draft.sharesAnswers,
    documentIds: loadedFiles(documents).map(({ id }) => id),
  };
}
