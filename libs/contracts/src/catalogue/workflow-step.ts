import { z } from 'zod';
import { STAFF_ROLES, type StaffRole } from '../identity/roles.js';
import { AgencyCode } from '../primitives/primitives.js';
import { Expression } from '../rules/index.js';

/** What a step is there for; the domain ties acts to kinds, never to a hard-wired chain. */
export const STEP_KINDS = ['RECEPTION', 'ASSIGNMENT', 'APPRAISAL', 'APPROVAL', 'ISSUE', 'RETURN'] as const;
export const StepKind = z.enum(STEP_KINDS);
export type StepKind = z.infer<typeof StepKind>;

/** Roles that can do the work of a step, the usual one first. Source: NĐ 61/2018/NĐ-CP arts 17–20; domain.md §2.1 */
export const STEP_ROLES = {
  RECEPTION: ['RECEPTION_OFFICER', 'ONE_STOP_HEAD'],
  ASSIGNMENT: ['DEPARTMENT_LEADER', 'ONE_STOP_HEAD'],
  APPRAISAL: ['PROCESSING_OFFICER', 'DEPARTMENT_LEADER'],
  APPROVAL: ['APPROVER', 'DEPARTMENT_LEADER'],
  ISSUE: ['CLERK', 'RESULT_OFFICER', 'APPROVER'],
  RETURN: ['RESULT_OFFICER', 'RECEPTION_OFFICER', 'ONE_STOP_HEAD'],
} as const satisfies Record<StepKind, readonly StaffRole[]>;

/** The ways to say which agency does a step. */
export const AGENCY_RULES = ['COMPETENT', 'RECEIVING', 'PARENT', 'NAMED', 'EXPRESSION'] as const;

/**
 * Which agency does a step: the competent one, the one that took the dossier in, the one above the competent, a named one, or
 * the one whose code an expression gives from the answers. That of the reception routes: it decides which agency becomes the
 * competent one of a new dossier. That of a later step hands the dossier to that agency's people while it stands there.
 */
export const AgencyRule = z.discriminatedUnion('by', [
  z.object({ by: z.literal('COMPETENT') }),
  z.object({ by: z.literal('RECEIVING') }),
  z.object({ by: z.literal('PARENT') }),
  z.object({ by: z.literal('NAMED'), agencyCode: AgencyCode }),
  z.object({ by: z.literal('EXPRESSION'), code: Expression.describe('gives the code of an agency; none = the competent one') }),
]);
export type AgencyRule = z.infer<typeof AgencyRule>;

/** Who chooses the officer at an assignment: its leader, the officers themselves (nobody waits there), or the system by their open work. */
export const ASSIGN_BY = ['HAND', 'POOL', 'LOAD'] as const;
export type AssignBy = (typeof ASSIGN_BY)[number];

/** One step of a case's workflow; `hours` is its own working time (TT 01/2018 art. 8), null = not set. */
export const WorkflowStep = z.object({
  key: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]*$/)
    .max(40),
  kind: StepKind,
  role: z.enum(STAFF_ROLES),
  name: z.object({ vi: z.string(), en: z.string().optional() }),
  hours: z.number().positive().nullable(),
  agencyRule: AgencyRule.optional().describe('absent = the competent agency'),
  assignBy: z.enum(ASSIGN_BY).optional().describe('of an ASSIGNMENT; absent = HAND'),
  confirmHours: z
    .int()
    .min(1)
    .max(8)
    .optional()
    .describe('of an APPRAISAL: working hours in which the applicant checks the draft of the result, one day at most; absent = is not asked'),
  parallel: z.boolean().optional().describe('may run beside the step before it'),
  documentsRequired: z
    .array(z.string().max(60))
    .max(50)
    .optional()
    .describe('keys of papers of the case that must be found in order before the step is done'),
});
export type WorkflowStep = z.infer<typeof WorkflowStep>;

/** The workflow a procedure has until its administrator makes another one. */
export const STANDARD_WORKFLOW: WorkflowStep[] = [
  {
    key: 'reception',
    kind: 'RECEPTION',
    role: 'RECEPTION_OFFICER',
    name: { vi: 'Tiếp nhận', en: 'Reception' },
    hours: 8,
  },
  {
    key: 'assignment',
    kind: 'ASSIGNMENT',
    role: 'DEPARTMENT_LEADER',
    name: { vi: 'Phân công', en: 'Assignment' },
    hours: 4,
  },
  {
    key: 'appraisal',
    kind: 'APPRAISAL',
    role: 'PROCESSING_OFFICER',
    name: { vi: 'Xem xét hồ sơ', en: 'Appraisal' },
    hours: null,
  },
  {
    key: 'approval',
    kind: 'APPROVAL',
    role: 'APPROVER',
    name: { vi: 'Phê duyệt', en: 'Approval' },
    hours: 4,
  },
  { key: 'issue', kind: 'ISSUE', role: 'CLERK', name: { vi: 'Phát hành', en: 'Issue' }, hours: 2 },
  {
    key: 'return',
    kind: 'RETURN',
    role: 'RESULT_OFFICER',
    name: { vi: 'Trả kết quả', en: 'Return' },
    hours: null,
  },
];
