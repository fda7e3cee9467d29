import type { DossierFee, FeeReduction } from '@motcua/contracts';
import { totalOf, type Vnd } from './vnd.js';

/** Fees of a dossier and their sum; null as soon as one is unknown. */
export interface DueFees {
  fees: DossierFee[];
  total: Vnd | null;
}

/** The one that leaves least to pay; of an unknown sum a full exemption alone does. */
function lowest(reductions: readonly FeeReduction[]): FeeReduction | null {
  const left = ({ payable }: FeeReduction): number => payable ?? Number.POSITIVE_INFINITY;
  return reductions.reduce<FeeReduction | null>((best, next) => (best && left(best) <= left(next) ? best : next), null);
}

function recounted(fee: DossierFee, isProven: (proof: string) => boolean): DossierFee {
  if (!fee.reduction) return fee;
  const { full, allowed } = fee.reduction;
  const applied = lowest(allowed.filter(({ proof }) => proof === null || isProven(proof)));
  return { ...fee, amount: applied ? applied.payable : full, reduction: { full, allowed, applied } };
}

/**
 * Fees of a dossier counted anew when what proves their reductions changed. The sums and the reductions that the answers
 * allow stay as they were filed: later changes of the catalogue move nothing.
 * @param isProven whether a paper, by the key of its component, proves what it is to prove
 * Source: docs/rules/fees.md ("falls away"); Luật Phí và lệ phí 97/2015/QH13 art. 10
 */
export function recountFees(fees: readonly DossierFee[], isProven: (proof: string) => boolean): DueFees {
  const counted = fees.map((fee) => recounted(fee, isProven));
  return { fees: counted, total: totalOf(counted.map(({ amount }) => amount)) };
}

/** What is still to be paid, whole đồng, never below 0; 0 while the total is unknown. */
export const owedFee = (total: Vnd | null, paid: Vnd | null): Vnd => Math.max(0, (total ?? 0) - (paid ?? 0));
