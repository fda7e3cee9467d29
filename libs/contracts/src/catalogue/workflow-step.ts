import { z } from 'zod';
import { STAFF_ROLES } from '../identity/roles.js';

/** What a step is there for; the domain ties acts to kinds, never to a hard-wired chain. */
export const STEP_KINDS = ['RECEPTION', 'ASSIGNMENT', 'APPRAISAL', 'APPROVAL', 'ISSUE', 'RETURN'] as const;
export const StepKind = z.enum(STEP_KINDS);
export type StepKind = z.infer<typeof StepKind>;

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
