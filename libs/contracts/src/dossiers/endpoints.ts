import { z } from 'zod';
import { defineEndpoint } from '../http/endpoint.js';
import { Done, pageOf } from '../http/paging.js';
import { Id, InstantText, Words } from '../primitives/primitives.js';
import { DossierActRequest } from './act.js';
import { HolderLoad } from './board.js';
import { DossierDetail, DossierRow, Party, TrackingAnswer } from './dossier.js';
import { DossierDraft, DraftPatch, IntakeRequest, SubmissionReceipt, SubmitRequest, ThrownAwayDraft } from './draft.js';
import { QueueCounts, QueueQuery } from './queue.js';
import { SavedCounts } from './saved-query.js';

const codeParams = z.object({ code: z.string().max(60) });
const idParams = z.object({ id: Id });

/** Answer of an act: the new version and the dossier as the caller may see it; null when the act ended what he may see of it. */
export const ActAnswer = z.object({ version: z.int(), seq: z.int(), dossier: DossierDetail.nullable() });

/** Params of the 409 `dossier.stale-version`: who was first, with what and when. */
export const StaleVersionParams = z.object({
  actorName: z.string().nullable(),
  act: z.string(),
  at: InstantText,
  version: z.int(),
});

export const dossierEndpoints = {
  /** Citizen: drafts. */
  createDraft: defineEndpoint({
    method: 'POST',
    path: '/api/v1/drafts',
    body: z.object({ procedureCode: z.string().max(40), caseKey: z.string().max(60), agencyId: Id.nullable().default(null) }),
    response: DossierDraft,
  }),
  drafts: defineEndpoint({ method: 'GET', path: '/api/v1/drafts', response: z.object({ items: z.array(DossierDraft), thrownAway: z.array(ThrownAwayDraft) }) }),
  draft: defineEndpoint({ method: 'GET', path: '/api/v1/drafts/:id', params: idParams, response: DossierDraft }),
  saveDraft: defineEndpoint({
    method: 'PATCH',
    path: '/api/v1/drafts/:id',
    params: idParams,
    body: DraftPatch,
    response: z.object({ draft: DossierDraft, conflicts: z.array(z.object({ key: z.string(), otherValue: z.unknown() })) }),
  }),
  /** Throws a draft away; it can be taken back for 14 days. */
  deleteDraft: defineEndpoint({ method: 'DELETE', path: '/api/v1/drafts/:id', params: idParams, response: Done }),
  restoreDraft: defineEndpoint({ method: 'POST', path: '/api/v1/drafts/:id/restoration', params: idParams, response: DossierDraft }),
  /** Moves a draft to the version in force; repeating it changes nothing. `caseKey` where the person had to choose. */
  carryOverDraft: defineEndpoint({
    method: 'POST',
    path: '/api/v1/drafts/:id/carry-over',
    params: idParams,
    body: z.object({ revision: z.int(), caseKey: z.string().max(60).optional() }),
    response: DossierDraft,
  }),
  /** Needs an Idempotency-Key; a replay gives the first answer. */
  submit: defineEndpoint({
    method: 'POST',
    path: '/api/v1/drafts/:id/submission',
    params: idParams,
    body: SubmitRequest,
    response: SubmissionReceipt,
  }),
  /** Citizen: own dossiers, most urgent first. */
  mine: defineEndpoint({ method: 'GET', path: '/api/v1/my/dossiers', response: z.object({ items: z.array(DossierRow) }) }),
  /** Owner or officer: the whole dossier. */
  detail: defineEndpoint({ method: 'GET', path: '/api/v1/dossiers/:code', params: codeParams, response: DossierDetail }),
  /** Owner or officer: one act. Needs an Idempotency-Key. */
  act: defineEndpoint({ method: 'POST', path: '/api/v1/dossiers/:code/acts', params: codeParams, body: DossierActRequest, response: ActAnswer }),
  /** Officer: counter and postal intake. Needs an Idempotency-Key. */
  intake: defineEndpoint({ method: 'POST', path: '/api/v1/dossiers', body: IntakeRequest, response: SubmissionReceipt }),
  /** Officer: one page of a queue; the first page of a list that is not searched has the counters of all with it. */
  queue: defineEndpoint({
    method: 'POST',
    path: '/api/v1/dossiers/search',
    body: QueueQuery,
    response: pageOf(DossierRow).extend({ counts: QueueCounts.nullable(), asOf: InstantText }),
  }),
  /** Officer: the counters of the rail, those of his pinned queries beside the built-in ones. */
  counts: defineEndpoint({
    method: 'GET',
    path: '/api/v1/dossiers/counts',
    response: z.object({ counts: QueueCounts, saved: SavedCounts, asOf: InstantText }),
  }),
  /** Officer: dossiers of the same person and procedure in the last 30 days (warning at intake). */
  duplicates: defineEndpoint({
    method: 'POST',
    path: '/api/v1/dossiers/duplicates',
    body: z.object({ procedureCode: z.string().max(40), personalId: z.string().max(20) }),
    response: z.object({ items: z.array(DossierRow) }),
  }),
  /** Officer: who else has the dossier open (a hint, never a lock). Called each 30 s while open. */
  presence: defineEndpoint({
    method: 'POST',
    path: '/api/v1/dossiers/:code/presence',
    params: codeParams,
    response: z.object({ others: z.array(z.object({ name: z.string(), since: InstantText })) }),
  }),
  /** Officer: who may be named in a note about it: officers who may open it themselves. */
  colleagues: defineEndpoint({
    method: 'GET',
    path: '/api/v1/dossiers/:code/colleagues',
    params: codeParams,
    response: z.object({ items: z.array(z.object({ id: Id, name: z.string(), position: z.string().nullable() })) }),
  }),
  /** Head: hands all open work of one officer to another; one ASSIGN act for each dossier. */
  handOver: defineEndpoint({
    method: 'POST',
    path: '/api/v1/hand-overs',
    body: z.object({ fromId: Id, toId: Id, note: Words(1000).default('') }),
    response: z.object({ moved: z.int(), refused: z.array(z.object({ code: z.string(), reason: z.string() })) }),
  }),
  /** Head: what was handed over, the newest first. */
  handOvers: defineEndpoint({
    method: 'GET',
    path: '/api/v1/hand-overs',
    response: z.object({
      items: z.array(
        z.object({ id: Id, fromName: z.string(), toName: z.string(), byName: z.string(), at: InstantText, note: z.string(), moved: z.int(), refused: z.int() }),
      ),
    }),
  }),
  /** Head: who holds how much. */
  holders: defineEndpoint({
    method: 'GET',
    path: '/api/v1/holders',
    response: z.object({ items: z.array(HolderLoad) }),
  }),
  /** Public, rate-limited: code and stage only. */
  tracking: defineEndpoint({ method: 'GET', path: '/api/v1/tracking/:code', params: codeParams, response: TrackingAnswer }),
  /** Officer: a person already known by number, to fill the intake. POST so that the number stands in no URL. */
  findPerson: defineEndpoint({
    method: 'POST',
    path: '/api/v1/people/search',
    body: z.object({ personalId: z.string().regex(/^\d{12}$/) }),
    response: z.object({ person: Party.nullable() }),
  }),
};
