import type { Channel, DossierActBody, DossierFee, FeeReduction, FeeRule } from '@motcua/contracts';
import { feesFor, recountFees, type ActContext, type DueFees, type RuleContext } from '@motcua/domain';
import type { Tx } from '../platform/index.js';
import type { CaseContext } from './rule-book.types.js';
import type { Statement } from './statement.js';

/** What decides the fees of a new dossier. */
export interface FeeFacts {
  rules: readonly FeeRule[];
  channel: Channel;
  context: RuleContext;
  /** Keys of papers that are handed in: they prove exemptions. */
  provided: ReadonlySet<string>;
}

/** What is to be paid, frozen with the dossier: later changes of the catalogue move nothing, a verdict on a proof does. */
export function feesAtBeginning({ rules, ...facts }: FeeFacts): DueFees {
  const { channel, provided } = facts;
  const fees = feesFor({ rules, ...facts }).lines.map(({ kind, name, note, amount, allowed }) => ({
    key: rules.find((rule) => rule.kind === kind && rule.name === name)?.key ?? name.slice(0, 60),
    kind,
    name,
    amount,
    ...(note === null ? {} : { note }),
    channel,
    ...reductionOf(amount, allowed),
  }));
  return recountFees(fees, (proof) => provided.has(proof));
}

const reductionOf = (full: number | null, allowed: FeeReduction[]): Pick<DossierFee, 'reduction'> =>
  allowed.length === 0 ? {} : { reduction: { full, allowed, applied: null } };

const ON_PAPERS: readonly DossierActBody['type'][] = ['JUDGE_PAPERS', 'REQUEST_SUPPLEMENT', 'ANSWER_SUPPLEMENT'];
const PROVEN = `select c.fee_lines as due, array(select k.component_key from dossier_component k where k.dossier_id = c.dossier_id
    and (k.originals > 0 or k.copies > 0 or exists (select 1 from component_document f
      where f.dossier_id = k.dossier_id and f.component_key = k.component_key))) as "handedIn"
  from dossier_content c where c.dossier_id = $1`;

/** The fees that an act on papers may change: asked for only where the case reduces one by a proof. */
export async function feesInPlay(
  tx: Tx,
  act: DossierActBody,
  on: { dossierId: string; caseContext: CaseContext },
): Promise<ActContext['fees']> {
  const isProvable = on.caseContext.pinned.definition.fees.some(({ exemptions }) => exemptions?.some(({ proof }) => proof !== undefined));
  if (!isProvable || !ON_PAPERS.includes(act.type)) return undefined;
  const [row] = await tx.query<NonNullable<ActContext['fees']>>(PROVEN, [on.dossierId], 'dossier-fees-in-play');
  return row;
}

/** Writes the fees as an act left them. */
export const feesStatement = (dossierId: string, { fees }: DueFees): Statement => ({
  name: 'dossier-write-fees',
  text: 'update dossier_content set fee_lines = $2 where dossier_id = $1',
  params: [dossierId, JSON.stringify(fees)],
});
