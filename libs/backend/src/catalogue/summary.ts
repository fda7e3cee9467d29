import type { Channel, ChannelRule, FeeRule, OfferRule, OnlineLevel, ProcedureCase, ProcedureSummary, TimeLimit } from '@motcua/contracts';
import { feesFor, levelInForce, onlineFilingRefusal, refusal, type Refusal } from '@motcua/domain';

/** What of a case decides how it can be filed; a case with its form satisfies it. */
export interface FileableCase {
  channels: readonly ChannelRule[];
  fees: readonly FeeRule[];
  maxLevel?: OnlineLevel | null;
  hasForm: boolean;
}

/** A case of a version as {@link FileableCase}. */
export const fileableCase = (one: ProcedureCase): FileableCase => ({ ...one, hasForm: one.form !== null });

/**
 * Why none of the cases can be filed online, or null when one can: the "Nộp hồ sơ" of the pages. What the first case says
 * is said for all. Source: domain.md §1.1
 */
export function filingRefusal(versionLevel: OnlineLevel, cases: readonly FileableCase[], retiredOn: string | null): Refusal | null {
  if (retiredOn !== null) return refusal('procedure.retired', { retiredOn });
  const refusals = cases.map((one) =>
    onlineFilingRefusal({
      level: levelInForce({ version: versionLevel, case: one.maxLevel }),
      hasForm: one.hasForm,
      onlineAllowed: one.channels.some(({ channel, allowed }) => channel === 'ONLINE' && allowed),
    }),
  );
  return refusals.includes(null) ? null : (refusals[0] ?? refusal('procedure.no-form'));
}

/** The channel that most will take: online where it is open, otherwise the desk, otherwise what there is. */
function usualChannel(channels: readonly ChannelRule[]): ChannelRule | undefined {
  const open = channels.filter(({ allowed }) => allowed);
  return open.find(({ channel }) => channel === 'ONLINE') ?? open.find(({ channel }) => channel === 'COUNTER') ?? open[0] ?? channels[0];
}

/** Time limit and money shown with a procedure in lists: first case, usual channel; null = not known, never guessed. */
export function usualTerms(first: FileableCase | undefined): { timeLimit: TimeLimit | null; feeTotal: number | null } {
  const usual = first && usualChannel(first.channels);
  if (!first || !usual) return { timeLimit: null, feeTotal: null };
  const channel: Channel = usual.channel;
  return { timeLimit: usual.timeLimit, feeTotal: feesFor({ rules: first.fees, channel }).total };
}

/** A published procedure as lists and the search know it. */
export interface CatalogueEntry {
  summary: ProcedureSummary;
  procedureId: string;
  versionId: string;
  everydayNames: readonly string[];
  results: readonly string[];
  applicants: readonly string[];
  lifeEvents: readonly string[];
  offeredBy: OfferRule;
  popular: boolean;
}
