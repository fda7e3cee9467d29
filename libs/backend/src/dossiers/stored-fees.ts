import type { Channel, FeeRule } from '@motcua/contracts';
import { feesFor } from '@motcua/domain';

/** A fee as it held when the dossier was made. */
export type StoredFee = FeeRule;

/** What is to be paid, frozen with the dossier: later changes of the catalogue move nothing. */
export function feesAtBeginning(rules: readonly FeeRule[], channel: Channel): { fees: StoredFee[]; total: number | null } {
  const { lines, total } = feesFor({ rules, channel });
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
