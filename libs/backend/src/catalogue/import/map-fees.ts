import type { Channel, FeeRule } from '@motcua/contracts';
import { clipped, distinct } from './map-words.js';
import type { FeeFact } from './row-schemas.js';

const LONGEST_NOTE = 5000;
const SHORTEST_NOTE = 3;
/** Words under which the portal's 0 means that nothing is to be paid. */
const NOTHING_TO_PAY = /^[-+\s(]*(không\b|không(?= )|không$|không\.|miễn)/i;
const SOMEBODY_SETS_IT = /hội đồng nhân dân|ủy ban nhân dân|mức (lệ )?phí|mức thu|theo quy định (tại|của)|quy định tại thông tư/i;
const NOT_IN_THE_TARIFF = /^không được quy định/i;

type Rule = Pick<FeeRule, 'kind' | 'name' | 'amount' | 'note'>;

/** Footnote marks such as "1" or "ii" are no notes. */
function noteOf(fact: FeeFact): string | null {
  return fact.note !== null && fact.note.length >= SHORTEST_NOTE ? fact.note : null;
}

function isKnownFree(note: string | null): boolean {
  if (note === null || NOT_IN_THE_TARIFF.test(note)) return true;
  return NOTHING_TO_PAY.test(note) && !SOMEBODY_SETS_IT.test(note);
}

/** The sum, or null where the portal's number is no sum: foreign money, "see the note", 0 for "set by the council". */
function amountOf(fact: FeeFact): number | null {
  if (fact.currency !== 'VND' || fact.amount === null || fact.amount_see_note) return null;
  if (fact.amount > 0) return Math.round(fact.amount);
  return isKnownFree(noteOf(fact)) ? 0 : null;
}

const KINDS = {
  CHARGE: { kind: 'CHARGE', name: 'Lệ phí' },
  FEE: { kind: 'FEE', name: 'Phí' },
  BOTH: { kind: 'FEE', name: 'Phí, lệ phí' },
} as const;

/** Phí or lệ phí by the words of the note; the portal does not tell them apart. */
function kindOf(facts: readonly FeeFact[]): (typeof KINDS)[keyof typeof KINDS] {
  const notes = facts.map((fact) => fact.note ?? '').join(' ').toLowerCase();
  const withoutCharges = notes.replaceAll('lệ phí', '').replaceAll('phí và', '');
  if (notes.includes('lệ phí')) return withoutCharges.includes('phí') ? KINDS.BOTH : KINDS.CHARGE;
  return withoutCharges.includes('phí') ? KINDS.FEE : KINDS.BOTH;
}

function inWords(fact: FeeFact): string {
  const sum = fact.amount === null || fact.amount === 0 ? null : `${fact.amount.toLocaleString('vi-VN')} ${fact.currency === 'VND' ? 'đồng' : fact.currency}`;
  return distinct([sum, noteOf(fact)]).join(': ');
}

/** One rule for all that a channel states: several sums are alternatives, so none of them is promised. */
function ruleOf(facts: readonly FeeFact[]): Rule {
  const amounts = new Set(facts.map(amountOf));
  const [only] = amounts;
  const amount = amounts.size === 1 && only !== undefined ? only : null;
  const notes = amount === null ? facts.map(inWords) : facts.map(noteOf);
  const note = clipped(distinct(notes).join('\n'), LONGEST_NOTE);
  return { ...kindOf(facts), amount, ...(note === '' ? {} : { note }) };
}

const UNKNOWN: Rule = { ...KINDS.BOTH, amount: null };

/**
 * Fee rules of a case. The same on every channel becomes one rule for all; nothing stated becomes a rule without a sum,
 * never "free". Source: data README ("`amount: 0` may mean free or set by the People's Council: read the note")
 */
export function feesOf(byChannel: ReadonlyMap<Channel, readonly FeeFact[]>): FeeRule[] {
  const rules = [...byChannel].map(([channel, facts]) => ({ channel, rule: facts.length === 0 ? UNKNOWN : ruleOf(facts) }));
  const different = new Set(rules.map(({ rule }) => JSON.stringify(rule)));
  if (different.size <= 1) return [{ key: 'fee-1', channel: null, ...(rules[0]?.rule ?? UNKNOWN) }];
  return rules.map(({ channel, rule }, place) => ({ key: `fee-${place + 1}`, channel, ...rule }));
}
