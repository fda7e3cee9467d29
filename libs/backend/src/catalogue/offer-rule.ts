import type { AgencyKind, OfferRule } from '@motcua/contracts';

/** What of an agency decides whether it offers a procedure. */
export interface OfferingAgency {
  code: string;
  kind: AgencyKind;
}

/** Kinds of agencies by code: history included, so that a listed agency that is gone still narrows its kind. */
export type KindOfAgency = (code: string) => AgencyKind | undefined;

/**
 * Whether the rule of a procedure names the agency. Listed agencies offer it; a kind offers it as a whole unless some
 * of its agencies are listed. Overrides of single agencies (`agency_procedure`) come on top.
 * Source: design.md §5a.7
 */
export function isOfferedBy(rule: OfferRule, agency: OfferingAgency, kindOf: KindOfAgency): boolean {
  if (rule.agencyCodes.includes(agency.code)) return true;
  return rule.kinds.includes(agency.kind) && !rule.agencyCodes.some((code) => kindOf(code) === agency.kind);
}
