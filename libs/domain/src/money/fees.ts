import { Money, type Channel, type FeeRule } from '@motcua/contracts';
import { valueOfRule, type RuleContext } from '../rules/index.js';
import { percentOf, totalOf, type Vnd } from './vnd.js';

/**
 * Groups that the law lets be exempted or charged less (Luật Phí và lệ phí 97/2015/QH13 art. 10). Which procedure
 * grants how much is set by decree or by the People's Council: data of the exemption, never a rule here.
 */
export const EXEMPTION_GROUPS = [
  'CHILD',
  'POOR_HOUSEHOLD',
  'ELDERLY',
  'DISABLED',
  'MERITORIOUS',
  'ETHNIC_MINORITY_REMOTE',
] as const;
export type ExemptionGroup = (typeof EXEMPTION_GROUPS)[number];

/** What a fee rule must say to be computed; the `FeeRule` of the catalogue satisfies it. */
export type ChargeableRule = Pick<FeeRule, 'kind' | 'name' | 'amount' | 'note'> &
  Partial<Pick<FeeRule, 'key' | 'channel' | 'amountBy'>>;

/** A reduction that applies to this applicant. */
export interface Exemption {
  group: ExemptionGroup;
  /** 100 = nothing to pay. */
  percent: number;
  /** Phí, lệ phí, or both when left out. */
  kind?: ChargeableRule['kind'];
}

/** One line of what is to be paid. */
export interface FeeLine {
  kind: ChargeableRule['kind'];
  name: string;
  note: string | null;
  /** As set; null = the agency tells the sum after looking at the dossier. */
  amount: Vnd | null;
  /** The largest reduction that applies; `amount` is what it takes off, null while the sum is unknown. */
  exemption: { group: ExemptionGroup; percent: number; amount: Vnd | null } | null;
  /** To be paid; null while unknown, 0 only when known to be nothing. */
  payable: Vnd | null;
}

/** What is to be paid for one dossier. */
export interface Fees {
  lines: FeeLine[];
  /** Null as soon as one line is unknown. */
  total: Vnd | null;
  /** Sum of the lines that are known: "at least". */
  knownTotal: Vnd;
}

/** Rules of the channel; a rule for this channel alone takes the place of the general rule of the same kind and name. */
function rulesOfChannel(rules: readonly ChargeableRule[], channel: Channel): ChargeableRule[] {
  const nameOf = ({ kind, name }: ChargeableRule): string =>
    `${kind} ${name.normalize('NFC').trim().toLowerCase()}`;
  const own = new Set(rules.filter((rule) => rule.channel === channel).map(nameOf));
  return rules.filter((rule) => rule.channel === channel || (!rule.channel && !own.has(nameOf(rule))));
}

/** The largest reduction for a kind of sum; reductions never add up. */
function bestExemption(
  exemptions: readonly Exemption[],
  kind: ChargeableRule['kind'],
): Exemption | undefined {
  return exemptions
    .filter((exemption) => exemption.percent > 0 && (exemption.kind ?? kind) === kind)
    .reduce<Exemption | undefined>(
      (best, next) => (best && best.percent >= next.percent ? best : next),
      undefined,
    );
}

/** What is left to pay. A full exemption is known to be nothing even where the sum itself is not known yet. */
function payableOf(amount: Vnd | null, exemption: Exemption | undefined): Vnd | null {
  if (exemption && exemption.percent >= 100) return 0;
  if (amount === null) return null;
  return amount - (exemption ? percentOf(amount, exemption.percent) : 0);
}

/** The amount by expression, rounded to whole đồng; null while it cannot be known, and where it is no sum of money. */
function amountOf({ amount, amountBy }: ChargeableRule, context: RuleContext | undefined): Vnd | null {
  if (amountBy === undefined) return amount;
  const value = context ? valueOfRule(amountBy, context) : undefined;
  return typeof value === 'number' ? (Money.safeParse(Math.round(value)).data ?? null) : null;
}

function lineOf(rule: ChargeableRule, amount: Vnd | null, exemptions: readonly Exemption[]): FeeLine {
  const { kind, name } = rule;
  const exemption = bestExemption(exemptions, kind);
  const payable = payableOf(amount, exemption);
  const taken = amount === null || payable === null ? null : amount - payable;
  return {
    kind,
    name,
    note: rule.note ?? null,
    amount,
    exemption: exemption
      ? { group: exemption.group, percent: Math.min(exemption.percent, 100), amount: taken }
      : null,
    payable,
  };
}

/**
 * What an applicant pays for one dossier of one case through one channel.
 * @param input.rules fees of the case, whole đồng; alternatives belong to separate cases, for all rules are added up.
 *   An empty list = known to be free; null = nothing published, so nothing is promised
 * @param input.exemptions reductions that apply to this applicant; the largest one counts
 * @param input.context answers by which amounts are computed; without it such an amount is unknown
 * @returns lines in the order of the rules; an unknown sum makes the total null ("cơ quan báo số tiền sau"), never 0
 * Source: Luật Phí và lệ phí 97/2015/QH13 art. 3, 10; docs/rules/fees.md
 */
export function feesFor(input: {
  rules: readonly ChargeableRule[] | null;
  channel: Channel;
  exemptions?: readonly Exemption[];
  context?: RuleContext;
}): Fees {
  const { rules, channel, exemptions = [], context } = input;
  if (rules === null) return { lines: [], total: null, knownTotal: 0 };
  const lines = rulesOfChannel(rules, channel).map((rule) => lineOf(rule, amountOf(rule, context), exemptions));
  const payables = lines.map((line) => line.payable);
  return {
    lines,
    total: totalOf(payables),
    knownTotal: payables.reduce<Vnd>((sum, payable) => sum + (payable ?? 0), 0),
  };
}
