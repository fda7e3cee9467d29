import { v7 as uuidv7 } from 'uuid';
import type { DossierActBody, DossierFee, PaperData, PaperKind, Party, ProcedureComponent, ReceiptData, ReturnChoice, SlipPaper } from '@motcua/contracts';
import { instantFromIso, lastPromise, localDateOf, type DossierState } from '@motcua/domain';
import type { DecidedAct } from './act-details.js';
import { addressLine, slipPerson } from './paper-data.js';
import type { CaseContext } from './rule-book.types.js';
import type { Statement } from './statement.js';
import { nextNumber, type Tx } from '../platform/index.js';

/** What stands on every slip. */
type SlipHead = Omit<Extract<PaperData, { kind: 'REJECTION' }>, 'kind' | 'ground' | 'reason'>;

/** What was handed in for one paper. */
type HandedIn = Omit<SlipPaper, 'name'>;

/** A slip with its number, to be written with the entry that issues it. */
export interface Slip {
  id: string;
  data: PaperData;
}

/** What is printed about the dossier besides its state. */
export interface SlipFacts {
  applicant: Party;
  submitter: Party | null;
  returnChoice: ReturnChoice;
  fees: readonly DossierFee[];
  counts: ReadonlyMap<string, HandedIn>;
  officer: SlipHead['officer'];
  /** Agencies besides the competent one that the receipt names. */
  places?: ReceiptPlaces;
}

/** Who else than the competent agency stands on a receipt. */
export interface ReceiptPlaces {
  /** The desk elsewhere that printed it, as the head of the slip; the competent agency is to receive the dossier yet. */
  issuer?: SlipHead['agency'];
  handedInAtName?: string;
  collectAtName?: string;
}

/** What a slip with a number of its own says besides its head; the number of a receipt is the code. */
type NumberedKind = Exclude<PaperKind, 'RECEIPT'>;
type SlipBody = { [K in NumberedKind]: Omit<Extract<PaperData, { kind: K }>, keyof SlipHead> }[NumberedKind];

/** Ending of a slip's number, as the printed forms have it; those of forms 04 and 05 were not seen and are ours. */
const NUMBER_ENDING = {
  SUPPLEMENT_REQUEST: 'HDHS',
  REJECTION: 'BPTNTKQ',
  APOLOGY: 'XLGH',
  STOP_NOTICE: 'TBD',
} as const satisfies Record<NumberedKind, string>;

/** The number of the agency's next slip of a kind in the year of the act: `12/2026/HDHS`. */
async function numberOf(tx: Tx, kind: NumberedKind, act: Pick<DecidedAct, 'at'> & { agencyId: string }): Promise<string> {
  const year = localDateOf(instantFromIso(act.at)).slice(0, 4);
  const next = await nextNumber(tx, `${kind}:${act.agencyId}:${year}`);
  return `${next}/${year}/${NUMBER_ENDING[kind]}`;
}

interface FactsRow {
  applicant: Party;
  submitter: Party | null;
  return_choice: ReturnChoice;
  fee_lines: DossierFee[];
  counts: (HandedIn & { key: string })[] | null;
  officer_name: string | null;
  officer_position: string | null;
  handed_in_at: string | null;
  collect_at: string | null;
}

const FACTS = `select p.applicant, p.submitter, c.return_choice, c.fee_lines,
    (select jsonb_agg(jsonb_build_object('key', k.component_key, 'originals', k.originals, 'copies', k.copies, 'note', k.note, 'files',
       (select count(*) from component_document f where f.dossier_id = k.dossier_id and f.component_key = k.component_key
         and f.round = (select max(round) from component_document where dossier_id = k.dossier_id and component_key = k.component_key))))
     from dossier_component k where k.dossier_id = p.dossier_id) as counts,
    a.full_name as officer_name, a.position as officer_position,
    (select name from agency where id = $3::uuid) as handed_in_at, (select name from agency where id = $4::uuid) as collect_at
  from dossier_party p
  join dossier_content c on c.dossier_id = p.dossier_id
  left join account a on a.id = $2
  where p.dossier_id = $1`;

async function readFacts(tx: Tx, decided: DecidedAct): Promise<SlipFacts> {
  const { handedInAtId = null, collectAtId = null } = decided.before;
  const [row] = await tx.query<FactsRow>(FACTS, [decided.dossierId, decided.person.accountId, handedInAtId, collectAtId], 'dossier-slip-facts');
  if (!row) throw new Error(`dossier ${decided.dossierId} has no party`);
  return {
    applicant: row.applicant,
    submitter: row.submitter,
    returnChoice: row.return_choice,
    fees: row.fee_lines,
    counts: new Map((row.counts ?? []).map(({ key, ...counts }) => [key, counts])),
    officer: { name: row.officer_name ?? '', position: row.officer_position },
    places: { ...(row.handed_in_at && { handedInAtName: row.handed_in_at }), ...(row.collect_at && { collectAtName: row.collect_at }) },
  };
}

type Printed = Pick<DecidedAct, 'code' | 'at'>;

function headOf(printed: Printed & { number: string }, context: CaseContext, facts: SlipFacts): SlipHead {
  const { name, address, phone } = context.agency;
  const issuer = facts.places?.issuer;
  return {
    number: printed.number,
    dossierCode: printed.code,
    issuedAt: printed.at,
    agency: issuer ?? { name, parentName: context.parentAgencyName, address, phone },
    procedureName: context.pinned.version.content.name,
    applicant: slipPerson(facts.applicant),
    submitterName: (facts.submitter ?? facts.applicant).fullName,
    officer: facts.officer,
  };
}

const paperLine = ({ name }: ProcedureComponent, { originals, copies, files, note }: HandedIn): SlipPaper => ({
  name,
  originals,
  copies,
  files,
  note,
});

function placesOn({ receptionDueAt }: DossierState, context: CaseContext, { places = {} }: SlipFacts): Partial<ReceiptData> {
  const { issuer, handedInAtName, collectAtName } = places;
  return {
    ...(issuer && receptionDueAt !== null ? { handedOnTo: { agencyName: context.agency.name, answerBy: receptionDueAt } } : {}),
    ...(handedInAtName === undefined ? {} : { handedInAtName }),
    ...(collectAtName === undefined ? {} : { collectAtName }),
  };
}

/** Form 01 of a dossier just received, or handed in for another agency; its number is the dossier's code. */
export function receiptOf(printed: Printed & { state: DossierState }, context: CaseContext, facts: SlipFacts): Slip {
  const { state } = printed;
  const papers = context.pinned.definition.components.flatMap((component) => {
    const counts = facts.counts.get(component.key);
    return counts ? [paperLine(component, counts)] : [];
  });
  return {
    id: uuidv7(),
    data: {
      kind: 'RECEIPT',
      ...headOf({ ...printed, number: printed.code }, context, facts),
      papers,
      setCount: context.pinned.version.content.setCount,
      timeLimit: context.rules.timeLimit,
      receivedAt: state.receivedAt ?? printed.at,
      dueAt: state.dueAt,
      returnMethod: facts.returnChoice.method,
      returnAddress: addressLine(facts.returnChoice.address),
      ...placesOn(printed.state, context, facts),
      fees: facts.fees.map(({ name, amount }) => ({ name, amount })),
      feeTotal: state.feeTotal,
      feePaid: state.feePaid,
    },
  };
}

function supplementPapers(act: Extract<DossierActBody, { type: 'REQUEST_SUPPLEMENT' }>, context: CaseContext): SlipPaper[] {
  return act.papers.flatMap(({ componentKey, note }) => {
    const component = context.pinned.definition.components.find(({ key }) => key === componentKey);
    return component ? [paperLine(component, { originals: component.originals, copies: component.copies, files: 0, note })] : [];
  });
}

interface Made {
  decided: DecidedAct;
  context: CaseContext;
}

type Body<T extends DossierActBody['type']> = Extract<DossierActBody, { type: T }>;
type Bodies = { [T in DossierActBody['type']]?: (act: Body<T>, made: Made) => SlipBody };

const apologyOf = (
  said: { reason: string; newDueAt: string; extended: boolean },
  { decided: { before, at } }: Made,
): Extract<SlipBody, { kind: 'APOLOGY' }> => ({
  kind: 'APOLOGY',
  receivedAt: before.receivedAt ?? at,
  oldDueAt: lastPromise(before) ?? at,
  ...said,
});

/** Acts that issue a slip with a number of its own, and what it says (domain.md §4.1). */
const BODIES: Bodies = {
  REQUEST_SUPPLEMENT: (act, { decided, context }) => ({
    kind: 'SUPPLEMENT_REQUEST',
    papers: supplementPapers(act, context),
    message: act.message,
    replyBy: decided.after.openSupplement?.replyBy ?? decided.at,
  }),
  REJECT_AT_INTAKE: ({ ground, reason }) => ({ kind: 'REJECTION', ground, reason }),
  STOP: ({ reason, legalBasis }, { decided: { before, at } }) => ({
    kind: 'STOP_NOTICE',
    receivedAt: before.receivedAt ?? at,
    dueAt: before.dueAt,
    reason,
    legalBasis,
  }),
  EXTEND: ({ reason, newDueAt }, made) => apologyOf({ reason, newDueAt, extended: true }, made),
  APOLOGIZE: ({ reason, newDueAt }, made) => apologyOf({ reason, newDueAt, extended: false }, made),
};

/** The slip that an act issues, numbered; null for acts without one. */
export async function slipOf(tx: Tx, act: DossierActBody, made: Made): Promise<Slip | null> {
  const { decided, context } = made;
  // The table pairs each act with its own body; TypeScript cannot follow that pairing through the union.
  const body = BODIES[act.type]?.(act as never, made);
  if (!body && act.type !== 'RECEIVE') return null;
  const facts = await readFacts(tx, decided);
  const printed = { code: decided.code, at: decided.at };
  if (!body) return receiptOf({ ...printed, state: decided.after }, context, facts);
  const number = await numberOf(tx, body.kind, { at: decided.at, agencyId: context.agency.id });
  return { id: uuidv7(), data: { ...headOf({ ...printed, number }, context, facts), ...body } };
}

/** Writes the slip with the version of its words in force; its PDF is rendered from both after the commit. */
export function slipStatement(slip: Slip, entry: { id: string; dossierId: string; agencyId: string }): Statement {
  const { kind, number, issuedAt } = slip.data;
  return {
    name: 'dossier-write-slip',
    text: `insert into paper (id, dossier_id, entry_id, kind, number, agency_id, issued_at, data, template_id)
           values ($1, $2, $3, $4, $5, $6, $7, $8, (select t.id from paper_template t
             where t.kind = $4 and t.state = 'PUBLISHED' and t.valid_from <= ($7::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date
             order by t.valid_from desc, t.version_no desc limit 1))`,
    params: [slip.id, entry.dossierId, entry.id, kind, number, entry.agencyId, issuedAt, JSON.stringify(slip.data)],
  };
}

/** The request of a supplement as the citizen's page shows it; its slip is form 02. */
export function supplementStatement(
  slip: Slip,
  decided: DecidedAct,
  act: Extract<DossierActBody, { type: 'REQUEST_SUPPLEMENT' }>,
): Statement {
  return {
    name: 'dossier-write-supplement',
    text: `insert into supplement_request (dossier_id, paper_id, asked_at, asked_by_id, reply_by, message, papers)
           values ($1, $2, $3, $4, $5, $6, $7)`,
    params: [
      decided.dossierId,
      slip.id,
      decided.at,
      decided.person.accountId,
      decided.after.openSupplement?.replyBy ?? decided.at,
      act.message,
      JSON.stringify(act.papers),
    ],
  };
}
