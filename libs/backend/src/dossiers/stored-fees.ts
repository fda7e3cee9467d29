import type { Channel, FeeRule } from '@motcua/contracts';
import { feesFor, type RuleContext } from '@motcua/domain';

/** A fee as it held when the dossier was made. */
export type StoredFee = Omit<FeeRule, 'amountBy'>;

/** What is to be paid, line by line; the total is null while a line is unknown. */
export interface DueFees {
  fees: StoredFee[];
  total: number | null;
}

/** What is to be paid, frozen with the dossier: later changes of the catalogue move nothing. */
export function feesAtBeginning(rules: readonly FeeRule[], channel: Channel, context: RuleContext): DueFees {
  const { lines, total } = feesFor({ rules, channel, context });
  const fees = lines.map(({ kind, name, note, payable }) => ({
    key: rules.find((rule) => rule.kind === kind && rule.name === name)?.key ?? name.slice(0, 60),
    kind,
    name,
    amount: payable,
    ...(note === null ? {} : { note }),
    channel,
  }));
  return { fees, total };
}
