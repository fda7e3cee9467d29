import { z } from 'zod';
import { defineEndpoint } from '../http/endpoint.js';
import { Id, InstantText, PlainDateText, ProcedureCode } from '../primitives/primitives.js';
import { ClosingNotice, ProcedureCase, ProcedureContent } from './procedure.js';
import { VersionChange } from './version-change.js';

/** A version is written, may wait for its day, is in force, and is history. */
export const VERSION_STATES = ['DRAFT', 'SCHEDULED', 'PUBLISHED', 'RETIRED'] as const;
export const VersionState = z.enum(VERSION_STATES);
export type VersionState = z.infer<typeof VersionState>;

/** What an administrator sees of a version in a list. */
export const VersionSummary = z.object({
  id: Id,
  versionNo: z.int(),
  state: VersionState,
  name: z.string(),
  revision: z.int().describe('grows with every save of a draft'),
  decisionNo: z.string().nullable(),
  decidedOn: PlainDateText.nullable(),
  validFrom: PlainDateText.nullable().describe('null = a draft, or in force since ever'),
  validTo: PlainDateText.nullable(),
  changedAt: InstantText.nullable(),
  changedByName: z.string().nullable(),
  publishedByName: z.string().nullable(),
});
export type VersionSummary = z.infer<typeof VersionSummary>;

/** A whole version. */
export const VersionDetail = VersionSummary.extend({
  code: z.string(),
  content: ProcedureContent,
  cases: z.array(ProcedureCase),
});
export type VersionDetail = z.infer<typeof VersionDetail>;

/** What a draft is saved with: the whole of it, so that nothing is merged. */
export const VersionSave = z.object({
  content: ProcedureContent,
  cases: z
    .array(ProcedureCase)
    .min(1)
    .max(50)
    .superRefine((cases, context) => {
      const keys = cases.map(({ key }) => key);
      keys.forEach((key, index) => {
        if (keys.indexOf(key) === index) return;
        context.addIssue({
          code: 'custom',
          path: [index, 'key'],
          message: `case key used twice: ${key}`,
          params: { code: 'field.pattern' },
        });
      });
    }),
  expectedRevision: z.int().min(1),
});
export type VersionSave = z.infer<typeof VersionSave>;

/** What a check of a draft may find. */
export const VERSION_PROBLEM_CODES = [
  'applicants-missing',
  'channel-none-open',
  'channel-online-closed',
  'decision-missing',
  'english-missing',
  'exemption-paper-unknown',
  'exemption-unproven',
  'fee-unknown',
  'form-missing',
  'form-too-long',
  'legal-basis-missing',
  'offered-by-nobody',
  'field-paper-unknown',
  'lookup-column-missing',
  'lookup-list-missing',
  'lookup-target-missing',
  'online-payment-not-available',
  'partial-reason-missing',
  'rule-field-later',
  'rule-field-unknown',
  'rule-field-unusable',
  'rule-never-true',
  'rule-option-unknown',
  'rule-result-clash',
  'rule-type-clash',
  'short-name-missing',
  'situation-case-unknown',
  'situation-case-unreached',
  'situation-question-earlier',
  'situation-question-unknown',
  'situation-question-unreached',
  'step-agency-unknown',
  'step-paper-unknown',
  'step-parallel-first',
  'step-role-unfit',
  'time-limit-unknown',
  'workflow-reception-missing',
  'workflow-step-doubled',
  'workflow-step-missing',
  'workflow-step-order',
] as const;

/**
 * One thing to mend before publication (MUST), or better mended (SHOULD); `place` as dotted keys from the body's root,
 * `params` for its words.
 */
export const VersionProblem = z.object({
  severity: z.enum(['MUST', 'SHOULD']),
  code: z.enum(VERSION_PROBLEM_CODES),
  place: z.string(),
  params: z.record(z.string(), z.string()).default({}),
});
export type VersionProblem = z.infer<typeof VersionProblem>;

/** By which decision and from which day on a draft holds: today at once, a later day at 0:00 in office time. */
export const VersionPublication = z.object({
  expectedRevision: z.int().min(1),
  validFrom: PlainDateText,
  decisionNo: z.string().trim().min(1).max(200),
  decidedOn: PlainDateText,
});
export type VersionPublication = z.infer<typeof VersionPublication>;

/** From which day on nobody can file any more, what citizens are sent to instead, and what they are told. */
export const ProcedureRetirement = z.object({
  retiredOn: PlainDateText,
  replacedByCode: z.string().max(40).nullable(),
  closingNotice: ClosingNotice.nullable(),
});
export type ProcedureRetirement = z.infer<typeof ProcedureRetirement>;

const ofProcedure = z.object({ code: z.string().max(40) });
const ofVersion = z.object({ id: Id });

export const versionEndpoints = {
  /** All versions of a procedure, newest first. */
  list: defineEndpoint({
    method: 'GET',
    path: '/api/v1/admin/procedures/:code/versions',
    params: ofProcedure,
    response: z.object({
      code: z.string(),
      retiredOn: PlainDateText.nullable(),
      replacedByCode: z.string().nullable(),
      closingNotice: ClosingNotice.nullable(),
      items: z.array(VersionSummary),
    }),
  }),
  /** Starts the draft of a procedure that is not known yet. */
  create: defineEndpoint({
    method: 'POST',
    path: '/api/v1/admin/procedures',
    body: z.object({ code: ProcedureCode, name: z.string().trim().min(1).max(2000), fieldCode: z.string().max(40) }),
    response: VersionDetail,
  }),
  /** Starts the next version as a copy of the published one. */
  start: defineEndpoint({
    method: 'POST',
    path: '/api/v1/admin/procedures/:code/versions',
    params: ofProcedure,
    response: VersionDetail,
  }),
  read: defineEndpoint({ method: 'GET', path: '/api/v1/admin/procedure-versions/:id', params: ofVersion, response: VersionDetail }),
  save: defineEndpoint({
    method: 'PUT',
    path: '/api/v1/admin/procedure-versions/:id',
    params: ofVersion,
    body: VersionSave,
    response: VersionDetail,
  }),
  remove: defineEndpoint({
    method: 'DELETE',
    path: '/api/v1/admin/procedure-versions/:id',
    params: ofVersion,
    query: z.object({ expectedRevision: z.coerce.number().int().min(1) }),
    response: z.object({ deleted: z.literal(true) }),
  }),
  /** What stands in the way of publication, and what would be better. */
  problems: defineEndpoint({
    method: 'GET',
    path: '/api/v1/admin/procedure-versions/:id/problems',
    params: ofVersion,
    response: z.object({ items: z.array(VersionProblem) }),
  }),
  /** What changed since the version before it; `before` null = it is the first. */
  changes: defineEndpoint({
    method: 'GET',
    path: '/api/v1/admin/procedure-versions/:id/changes',
    params: ofVersion,
    response: z.object({
      before: VersionSummary.nullable(),
      items: z.array(VersionChange),
      dossiersUnderWay: z.int().describe('of the version before; they keep it'),
      citizenDrafts: z.int().describe('of the version before; they move to the next one'),
    }),
  }),
  publish: defineEndpoint({
    method: 'POST',
    path: '/api/v1/admin/procedure-versions/:id/publication',
    params: ofVersion,
    body: VersionPublication,
    response: VersionDetail,
  }),
  /** Makes a version that waits for its day a draft again. */
  withdraw: defineEndpoint({
    method: 'POST',
    path: '/api/v1/admin/procedure-versions/:id/withdrawal',
    params: ofVersion,
    response: VersionDetail,
  }),
  retire: defineEndpoint({
    method: 'POST',
    path: '/api/v1/admin/procedures/:code/retirement',
    params: ofProcedure,
    body: ProcedureRetirement,
    response: ProcedureRetirement,
  }),
};
