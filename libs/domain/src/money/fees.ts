import { Money, type Channel, type ExemptionGroup, type FeeExemption, type FeeReduction, type FeeRule } from '@motcua/contracts';
import { holds, valueOfRule, type RuleContext } from '../rules/index.js';
import { percentOf, totalOf, type Vnd } from './vnd.js';

/** What a fee rule must say to be computed; the `FeeRule` of the catalogue satisfies it. */
export type ChargeableRule = Pick<FeeRule, 'kind' | 'name' | 'amount' | 'note'> &
  Partial<Pick<FeeRule, 'key' | 'channel' | 'amountBy' | 'exemptions'>>;

/** One line of what is to be paid. */
export interface FeeLine {
  kind: ChargeableRule['kind'];
  name: string;
  note: string | null;
  /** As set; null = the agency tells the sum after looking at the dossier. */
  amount: Vnd | null;
  /** The largest reduction that applies; `amount` is what it takes off, null while the sum is unknown. */
  exemption: { group: ExemptionGroup; amount: Vnd | null } | null;
  /** Reductions that the answers allow, proven or not. */
  allowed: FeeReduction[];
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

/** What is known of an applicant and his papers. */
interface Known {
  context: RuleContext | undefined;
  /** Keys of papers that are handed in. */
  provided: ReadonlySet<string>;
}

/** Nothing tells of an exemption without proof and condition, so that it never applies by itself. */
function isAllowed({ proof, when }: FeeExemption, { context }: Known): boolean {
  if (proof === undefined && when === undefined) return false;
  return when === undefined || (context !== undefined && holds(when, context));
}

/** What is left to pay. A full exemption is known to be nothing even where the sum itself is not known yet. */
function payableOf(amount: Vnd | null, { percent, amount: sum = 0 }: FeeExemption): Vnd | null {
  if (percent === 100) return 0;
  if (amount === null) return null;
  return percent === undefined ? Math.max(0, amount - sum) : amount - percentOf(amount, percent);
}

/** The largest reduction; reductions never add up. While the sum is unknown a full one alone says what is to be paid. */
function bestExemption(amount: Vnd | null, exemptions: readonly FeeExemption[]): FeeExemption | undefined {
  const left = (exemption: FeeExemption): number => payableOf(amount, exemption) ?? Number.POSITIVE_INFINITY;
  return exemptions.reduce<FeeExemption | undefined>((best, next) => (best && left(best) <= left(next) ? best : next), undefined);
}

/** The amount by expression, rounded to whole đồng; null while it cannot be known, and where it is no sum of money. */
function amountOf({ amount, amountBy }: ChargeableRule, context: RuleContext | undefined): Vnd | null {
  if (amountBy === undefined) return amount;
  const value = context ? valueOfRule(amountBy, context) : undefined;
  return typeof value === 'number' ? (Money.safeParse(Math.round(value)).data ?? null) : null;
}

function lineOf(rule: ChargeableRule, known: Known): FeeLine {
  const { kind, name, note = null, exemptions = [] } = rule;
  const amount = amountOf(rule, known.context);
  const allowed = exemptions.filter((one) => isAllowed(one, known));
  const exemption = bestExemption(amount, allowed.filter(({ proof }) => proof === undefined || known.provided.has(proof)));
  const payable = exemption ? payableOf(amount, exemption) : amount;
  const taken = amount === null || payable === null ? null : amount - payable;
  return {
    kind,
    name,
    note,
    amount,
    exemption: exemption ? { group: exemption.group, amount: taken } : null,
    allowed: allowed.map((one) => ({ group: one.group, proof: one.proof ?? null, payable: payableOf(amount, one) })),
    payable,
  };
}

/**
 * What an applicant pays for one dossier of one case through one channel.
 * @param input.rules fees of the case, whole đồng; alternatives belong to separate cases, for all rules are added up.
 *   An empty list = known to be free; null = nothing published, so nothing is promised
 * @param input.context answers by which amounts and exemptions are computed; without it such an amount is unknown
 * @param input.provided keys of papers that are handed in, by which exemptions are proven; the largest exemption counts
 * @returns lines in the order of the rules; an unknown sum makes the total null ("cơ quan báo số tiền sau"), never 0
 * Source: Luật Phí và lệ phí 97/2015/QH13 art. 3, 10; docs/rules/fees.md
 */
export function feesFor(input: {
  rules: readonly ChargeableRule[] | null;
  channel: Channel;
  context?: RuleContext;
  provided?: ReadonlySet<string>;
}): Fees {
  const { rules, channel, context, provided = new Set() } = input;
  if (rules === null) return { lines: [], total: null, knownTotal: 0 };
  const lines = rulesOfChannel(rules, channel).map((rule) => lineOf(rule, { context, provided }));
  const payables = lines.map((line) => line.payable);
  return {
    lines,
    total: totalOf(payables),
    knownTotal: payables.reduce<Vnd>((sum, payable) => sum + (payable ?? 0), 0),
  };
}
