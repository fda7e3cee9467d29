import type { DossierActBody, DossierActType } from '@motcua/contracts';
import { DomainError, resultCodeOf, type DossierState } from '@motcua/domain';
import type { ActingPerson } from './acting-person.js';
import { agencyStepChanges, stepFiles } from './agency-step-rows.js';
import type { Statement } from './statement.js';

/** An act that was decided, as its detail tables need it. */
export interface DecidedAct {
  dossierId: string;
  code: string;
  /** Moment of the journal entry, ISO. */
  at: string;
  person: ActingPerson;
  before: DossierState;
  after: DossierState;
}

type Body<T extends DossierActType> = Extract<DossierActBody, { type: T }>;
type Details = { [T in DossierActType]: (act: Body<T>, decided: DecidedAct) => Statement[] };

const NONE = (): Statement[] => [];

/** Files become part of the dossier and can never be used elsewhere; only files of the acting account that are still free. */
function freeze(documentIds: readonly string[], { dossierId, person }: DecidedAct): Statement {
  const ids = [...new Set(documentIds)];
  return {
    name: 'dossier-freeze-documents',
    text: `update document set dossier_id = $1
           where id = any($2::uuid[]) and uploaded_by_id = $3 and (dossier_id is null or dossier_id = $1)`,
    params: [dossierId, ids, person.accountId],
    expect: { rows: ids.length, otherwise: () => new DomainError('document.not-found', { documentIds: ids }) },
  };
}

const judge = (verdicts: readonly { componentKey: string; verdict: string | null; note: string }[], dossierId: string): Statement => ({
  name: 'dossier-judge-components',
  text: `insert into dossier_component (dossier_id, component_key, ordinal, verdict, note)
         select $1, key, 1000 + place, verdict, note
         from unnest($2::text[], $3::text[], $4::text[]) with ordinality as judged (key, verdict, note, place)
         on conflict (dossier_id, component_key) do update set verdict = excluded.verdict, note = excluded.note`,
  params: [
    dossierId,
    verdicts.map(({ componentKey }) => componentKey),
    verdicts.map(({ verdict }) => verdict),
    verdicts.map(({ note }) => note),
  ],
});

function answerSupplement({ papers }: Body<'ANSWER_SUPPLEMENT'>, decided: DecidedAct): Statement[] {
  const files = papers.flatMap(({ componentKey, documentIds }) =>
    documentIds.map((documentId, index) => ({ componentKey, documentId, ordinal: index + 1 })),
  );
  const answered = papers.filter(({ documentIds }) => documentIds.length > 0);
  return [
    freeze(
      files.map(({ documentId }) => documentId),
      decided,
    ),
    {
      name: 'dossier-add-round',
      text: `insert into component_document (dossier_id, component_key, round, ordinal, document_id)
             select $1, key, 1 + coalesce((select max(round) from component_document
                                           where dossier_id = $1 and component_key = key), 0), ordinal, document_id
             from unnest($2::text[], $3::int[], $4::uuid[]) as file (key, ordinal, document_id)`,
      params: [
        decided.dossierId,
        files.map(({ componentKey }) => componentKey),
        files.map(({ ordinal }) => ordinal),
        files.map(({ documentId }) => documentId),
      ],
    },
    judge(
      answered.map(({ componentKey }) => ({ componentKey, verdict: null, note: '' })),
      decided.dossierId,
    ),
  ];
}

const propose = (act: Body<'PROPOSE'>, decided: DecidedAct): Statement[] => [
  ...(act.draftDocumentId ? [freeze([act.draftDocumentId], decided)] : []),
  {
    name: 'dossier-write-proposal',
    text: `insert into dossier_proposal (dossier_id, outcome, opinion, by_id, at, draft_document_id)
           values ($1, $2, $3, $4, $5, $6)
           on conflict (dossier_id) do update set outcome = excluded.outcome, opinion = excluded.opinion,
             by_id = excluded.by_id, at = excluded.at, draft_document_id = excluded.draft_document_id`,
    params: [decided.dossierId, act.outcome, act.opinion, decided.person.accountId, decided.at, act.draftDocumentId],
  },
];

const askConfirmation = ({ documentId }: Body<'ASK_CONFIRMATION'>, decided: DecidedAct): Statement[] => [
  ...(documentId ? [freeze([documentId], decided)] : []),
  {
    name: 'dossier-ask-confirmation',
    text: `insert into draft_confirmation (dossier_id, seq, document_id, asked_at, answer_by) values ($1, $2, $3, $4, $5)`,
    params: [decided.dossierId, decided.after.seq, documentId, decided.at, decided.after.confirmation?.answerBy ?? decided.at],
  },
];

const confirmationAnswered = ({ dossierId, after, at }: DecidedAct): Statement => ({
  name: 'dossier-answer-confirmation',
  text: `update draft_confirmation set answer = $3, answered_at = $4 where dossier_id = $1 and seq = $2`,
  params: [dossierId, after.confirmation?.seq ?? 0, after.confirmation?.answer ?? null, at],
});

const writeResult = (act: Pick<Body<'ISSUE_RESULT'>, 'documentId' | 'resultNumber'>, decided: DecidedAct): Statement[] => [
  freeze([act.documentId], decided),
  {
    name: 'dossier-write-result',
    text: `insert into dossier_result (dossier_id, ordinal, code, number, document_id, issued_at) values ($1, $2, $3, $4, $5, $6)`,
    params: [
      decided.dossierId,
      decided.after.results,
      resultCodeOf(decided.code, decided.after.results),
      act.resultNumber,
      act.documentId,
      decided.at,
    ],
  },
];

/** A fee that was paid at the desk. */
export function feePaid(
  payment: { amount: number; receiptNo: string },
  decided: Pick<DecidedAct, 'dossierId' | 'at' | 'person'>,
): Statement {
  return {
    name: 'dossier-write-fee',
    text: `insert into fee_payment (dossier_id, ordinal, amount, paid_at, receipt_no, recorded_by_id)
           values ($1, 1 + (select count(*) from fee_payment where dossier_id = $1), $2, $3, $4, $5)`,
    params: [decided.dossierId, payment.amount, decided.at, payment.receiptNo, decided.person.accountId],
  };
}

const DETAILS = {
  RECEIVE: NONE,
  REJECT_AT_INTAKE: NONE,
  REQUEST_SUPPLEMENT: ({ papers }, { dossierId }) => [
    judge(
      papers.map(({ componentKey, note }) => ({ componentKey, verdict: 'NOT_ACCEPTED', note })),
      dossierId,
    ),
  ],
  ANSWER_SUPPLEMENT: answerSupplement,
  WITHDRAW: NONE,
  ASSIGN: NONE,
  JUDGE_PAPERS: ({ verdicts }, { dossierId }) => [judge(verdicts, dossierId)],
  ASK_CONFIRMATION: askConfirmation,
  ANSWER_CONFIRMATION: (_act, decided) => [confirmationAnswered(decided)],
  PASS_CONFIRMATION: (_act, decided) => [confirmationAnswered(decided)],
  PROPOSE: propose,
  RETURN_PROPOSAL: NONE,
  APPROVE: NONE,
  ISSUE_RESULT: writeResult,
  RETURN_RESULT: NONE,
  REQUIRE_PAYMENT: NONE,
  CONFIRM_PAYMENT: NONE,
  STOP: NONE,
  RESUME: NONE,
  REOPEN: NONE,
  RESOLVE_AT_ONCE: writeResult,
  CORRECT_RESULT: writeResult,
  UNDO: NONE,
  RECOUNT_DUE: NONE,
  PREPARE_APOLOGY: NONE,
  EXTEND: NONE,
  APOLOGIZE: NONE,
  RECORD_FEE: ({ amount, receiptNo }, decided) => [feePaid({ amount, receiptNo }, decided)],
  DISPATCH_POST: ({ trackingNo, carrier }, { dossierId, at, person }) => [
    {
      name: 'dossier-write-dispatch',
      text: `insert into postal_dispatch (dossier_id, tracking_no, carrier, at, recorded_by_id) values ($1, $2, $3, $4, $5)`,
      params: [dossierId, trackingNo, carrier, at, person.accountId],
    },
  ],
  NOTE: NONE,
  MESSAGE: NONE,
  ASSIGN_COMPETENT_AGENCY: NONE,
  LABEL: ({ add, remove }, { dossierId }) => [
    {
      name: 'dossier-write-labels',
      text: `update dossier set label_ids = nullif(array(
               select unnest(coalesce(label_ids, '{}') || $2::uuid[]) except select unnest($3::uuid[])), '{}') where id = $1`,
      params: [dossierId, add, remove],
    },
  ],
  SEND_TO_AGENCIES: ({ documentIds }, decided) => (documentIds.length > 0 ? [freeze(documentIds, decided)] : []),
  ACKNOWLEDGE_AGENCY_STEP: NONE,
  ANSWER_AGENCY_STEP: ({ documentIds }, decided) => (documentIds.length > 0 ? [freeze(documentIds, decided)] : []),
  RETURN_AGENCY_STEP: NONE,
  REDIRECT_AGENCY_STEP: NONE,
  CLOSE_AGENCY_STEP: NONE,
} satisfies Details;

/** A hold that the act opened or closed, seen from the two states. */
function holdChanges({ dossierId, before, after }: DecidedAct, entryId: string): Statement[] {
  const opened = after.holds.slice(before.holds.length);
  const last = before.holds.at(-1);
  const closed = last && last.to === null && after.holds[before.holds.length - 1]?.to;
  return [
    ...(closed
      ? [
          {
            name: 'dossier-close-hold',
            text: `update clock_hold set to_at = $2, new_due_at = $3 where dossier_id = $1 and to_at is null`,
            params: [dossierId, closed, after.holds[before.holds.length - 1]?.newDueAt ?? after.dueAt],
          },
        ]
      : []),
    ...opened.map(({ reason, from, oldDueAt }) => ({
      name: 'dossier-open-hold',
      text: `insert into clock_hold (dossier_id, reason, from_at, old_due_at, entry_id) values ($1, $2, $3, $4, $5)`,
      params: [dossierId, reason, from, oldDueAt ?? null, entryId],
    })),
  ];
}

/** The supplement request that the act closed, by an answer or because the dossier goes on without it. */
function supplementClosed({ dossierId, before, after, at }: DecidedAct): Statement[] {
  if (!before.openSupplement || after.openSupplement || after.endedAt) return [];
  return [
    {
      name: 'dossier-close-supplement',
      text: `update supplement_request set answered_at = $2 where dossier_id = $1 and answered_at is null`,
      params: [dossierId, at],
    },
  ];
}

/** What the act writes beside dossier, journal and outbox; slips come from `act-slips.ts`. */
export function detailsOf(act: DossierActBody, decided: DecidedAct, entryId: string): Statement[] {
  // The table pairs each act with its own writer; TypeScript cannot follow that pairing through the union.
  const own = DETAILS[act.type](act as never, decided);
  return [...own, ...holdChanges(decided, entryId), ...supplementClosed(decided), ...agencyStepChanges(act, decided), ...stepFiles(act, decided)];
}
