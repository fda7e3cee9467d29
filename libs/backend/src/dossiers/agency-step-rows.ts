import type { DossierActBody } from '@motcua/contracts';
import { agencyStepsOf, type AgencyStepState } from '@motcua/domain';
import type { DecidedAct } from './act-details.js';
import type { Statement } from './statement.js';

/** What is typed or chosen with an act and stands in the table beside the state of a step. */
interface StepWords {
  componentKeys: readonly string[];
  sharesAnswers: boolean;
  request: string;
  answer: string | null;
  note: string | null;
}

const NO_WORDS: StepWords = { componentKeys: [], sharesAnswers: false, request: '', answer: null, note: null };

function wordsFor(act: DossierActBody, no: number, firstNew: number): StepWords {
  if (act.type === 'SEND_TO_AGENCIES') {
    const { componentKeys, sharesAnswers, steps } = act;
    return { ...NO_WORDS, componentKeys, sharesAnswers, request: steps[no - firstNew]?.request ?? '' };
  }
  if (!('no' in act) || act.no !== no) return NO_WORDS;
  if (act.type === 'ANSWER_AGENCY_STEP') return { ...NO_WORDS, answer: act.answer };
  if (act.type === 'REDIRECT_AGENCY_STEP') return { ...NO_WORDS, note: act.note };
  return 'reason' in act ? { ...NO_WORDS, note: act.reason } : NO_WORDS;
}

const rowOf = (step: AgencyStepState, words: StepWords) => ({
  no: step.no,
  kind: step.kind,
  agency_id: step.agencyId,
  is_required: step.isRequired,
  is_lead: step.isLead,
  after: step.after,
  limit_amount: step.limit.amount,
  limit_unit: step.limit.unit,
  component_keys: words.componentKeys,
  shares_answers: words.sharesAnswers,
  request: words.request,
  stage: step.stage,
  sent_by_id: step.sentById === 'SYSTEM' ? null : step.sentById,
  sent_at: step.sentAt,
  due_at: step.dueAt,
  acknowledged_at: step.acknowledgedAt,
  holder_id: step.holderId === 'SYSTEM' ? null : step.holderId,
  answered_at: step.answeredAt,
  outcome: step.outcome,
  answer: words.answer,
  note: words.note,
});

const MOVES = ['agency_id', 'stage', 'sent_by_id', 'sent_at', 'due_at', 'acknowledged_at', 'holder_id', 'answered_at', 'outcome'] as const;

const WRITE = `insert into inter_agency_step as s (dossier_id, no, kind, agency_id, is_required, is_lead, after, limit_amount, limit_unit,
    component_keys, shares_answers, request, stage, sent_by_id, sent_at, due_at, acknowledged_at, holder_id, answered_at, outcome, answer, note)
  select $1, r.no, r.kind, r.agency_id, r.is_required, r.is_lead, r.after, r.limit_amount, r.limit_unit, r.component_keys,
    r.shares_answers, r.request, r.stage, r.sent_by_id, r.sent_at, r.due_at, r.acknowledged_at, r.holder_id, r.answered_at, r.outcome,
    coalesce(r.answer, ''), coalesce(r.note, '')
  from jsonb_to_recordset($2::jsonb) as r (no smallint, kind text, agency_id uuid, is_required boolean, is_lead boolean,
    after smallint[], limit_amount int, limit_unit text, component_keys text[], shares_answers boolean, request text, stage text,
    sent_by_id uuid, sent_at timestamptz, due_at timestamptz, acknowledged_at timestamptz, holder_id uuid, answered_at timestamptz,
    outcome text, answer text, note text)
  on conflict (dossier_id, no) do update set ${MOVES.map((column) => `${column} = excluded.${column}`).join(', ')},
    answer = case when excluded.answer = '' then s.answer else excluded.answer end,
    note = case when excluded.note = '' then s.note else excluded.note end`;

/** The rows of all steps that the act moved, seen from the two states: the table says what the state says. */
export function agencyStepChanges(act: DossierActBody, { dossierId, before, after }: DecidedAct): Statement[] {
  const known = new Map(agencyStepsOf(before).map((step) => [step.no, step]));
  const moved = agencyStepsOf(after).filter((step) => known.get(step.no) !== step);
  if (moved.length === 0) return [];
  const rows = moved.map((step) => rowOf(step, wordsFor(act, step.no, known.size + 1)));
  return [{ name: 'dossier-write-agency-steps', text: WRITE, params: [dossierId, JSON.stringify(rows)] }];
}

const filed = (dossierId: string, files: { numbers: readonly number[]; side: 'REQUEST' | 'ANSWER'; documentIds: readonly string[] }): Statement[] =>
  files.documentIds.length === 0
    ? []
    : [
        {
          name: 'dossier-write-agency-files',
          text: `insert into inter_agency_document (dossier_id, no, side, ordinal, document_id)
                 select $1, step.no, $3, file.place, file.id from unnest($2::smallint[]) as step (no)
                 cross join unnest($4::uuid[]) with ordinality as file (id, place)`,
          params: [dossierId, [...files.numbers], files.side, [...new Set(files.documentIds)]],
        },
      ];

/** Files that go with a request, to all that are asked by it, or with an answer. */
export function stepFiles(act: DossierActBody, { dossierId, before }: DecidedAct): Statement[] {
  if (act.type === 'ANSWER_AGENCY_STEP') return filed(dossierId, { numbers: [act.no], side: 'ANSWER', documentIds: act.documentIds });
  if (act.type !== 'SEND_TO_AGENCIES') return [];
  const firstNew = agencyStepsOf(before).length + 1;
  return filed(dossierId, { numbers: act.steps.map((_step, index) => firstNew + index), side: 'REQUEST', documentIds: act.documentIds });
}
