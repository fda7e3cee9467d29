import type { DossierActBody, PaperVerdict } from '@motcua/contracts';
import { owedFee, recountFees, type DueFees } from '../money/index.js';
import type { ActContext } from './act-context.js';
import type { Decision } from './dossier-state.js';

/**
 * The fees after the papers were judged or handed in anew: a paper proves while it waits for its verdict and when it was
 * accepted, and no longer when it was not. @returns null where no proof reduces a fee
 * Source: docs/rules/fees.md
 */
export function feesAfter(act: DossierActBody, { fees }: ActContext, verdicts: Readonly<Record<string, PaperVerdict>>): DueFees | null {
  if (!fees) return null;
  const brought = act.type === 'ANSWER_SUPPLEMENT' ? act.papers.filter(({ documentIds }) => documentIds.length > 0) : [];
  const handedIn = new Set([...fees.handedIn, ...brought.map(({ componentKey }) => componentKey)]);
  return recountFees(fees.due, (proof) => verdicts[proof] === 'ACCEPTED' || (verdicts[proof] === undefined && handedIn.has(proof)));
}

/** What an act changes of the fees, told in the journal with the sum before and what is still owed; nothing where every sum stays. */
export function feeChange(act: DossierActBody, context: ActContext, { verdicts }: Decision['change']): Decision {
  const after = verdicts && feesAfter(act, context, verdicts);
  const isSame = !after || after.fees.every(({ amount }, index) => amount === context.fees?.due[index]?.amount);
  if (isSame) return { change: {}, data: {} };
  const { feeTotal, feePaid } = context.state;
  return { change: { feeTotal: after.total }, data: { feeFrom: feeTotal, feeTo: after.total, feeOwed: owedFee(after.total, feePaid) } };
}
