import type { Channel, FeeRule } from '@motcua/contracts';
import { feesFor, type RuleContext } from '@motcua/domain';

/** A fee as it held when the dossier was made. */
export type StoredFee = Omit<FeeRule, 'amountBy' | 'exemptions'>;

/** What is to be paid, line by line; the total is null while a line is unknown. */
export interface DueFees {
  fees: StoredFee[];
  total: number | null;
}

/** What decides the fees of a new dossier. */
export interface FeeFacts {
  rules: readonly FeeRule[];
  channel: Channel;
  context: RuleContext;
  /** Keys of papers that are handed in: they prove exemptions. */
  provided: ReadonlySet<string>;
}

/** What is to be paid, frozen with the dossier: later changes of the catalogue move nothing. */
export function feesAtBeginning({ rules, ...facts }: FeeFacts): DueFees {
  const { channel } = facts;
  const { lines, total } = feesFor({ rules, ...facts });
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
