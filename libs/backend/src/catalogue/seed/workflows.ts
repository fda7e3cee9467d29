import { STANDARD_WORKFLOW, type WorkflowStep } from '@motcua/contracts';

/**
 * Commune: few people, so nobody assigns, whoever is free takes the dossier; the clerk numbers and stamps as everywhere
 * (Luật Tổ chức chính quyền địa phương 2025: two levels; NĐ 61/2018 art. 19 for the order of steps; NĐ 30/2020: the clerk numbers, stamps and issues).
 */
export const COMMUNE_WORKFLOW: WorkflowStep[] = [
  {
    key: 'reception',
    kind: 'RECEPTION',
    role: 'RECEPTION_OFFICER',
    name: { vi: 'Tiếp nhận', en: 'Reception' },
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

/** Department: the leader assigns and the clerk numbers and stamps. */
export const DEPARTMENT_WORKFLOW: WorkflowStep[] = STANDARD_WORKFLOW;
