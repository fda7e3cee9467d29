/** Roles of domain.md §2.1 that this installation gives, each always for an agency and all below it. */
export const STAFF_ROLES = [
  'RECEPTION_OFFICER',
  'DEPARTMENT_LEADER',
  'PROCESSING_OFFICER',
  'APPROVER',
  'CLERK',
  'RESULT_OFFICER',
  'ONE_STOP_HEAD',
  'MANAGER',
  'CATALOGUE_ADMINISTRATOR',
  'ADMINISTRATOR',
  'OPERATOR',
] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/**
 * What a route may ask of the caller (`@Allow(...)`). Where the caller may do it is judged by the domain with the object
 * in hand; a permission only says that some grant of the caller could allow it.
 */
export const PERMISSIONS = [
  'own-dossiers',
  'account',
  'desk',
  'dossier.act',
  'statistics',
  'catalogue.manage',
  'administration',
  'operation',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** Which roles open which permission; citizens hold `own-dossiers`, and everybody signed in holds `account` and `dossier.act`. */
export const ROLE_PERMISSIONS = {
  RECEPTION_OFFICER: ['desk'],
  DEPARTMENT_LEADER: ['desk', 'statistics'],
  PROCESSING_OFFICER: ['desk'],
  APPROVER: ['desk', 'statistics'],
  CLERK: ['desk'],
  RESULT_OFFICER: ['desk'],
  ONE_STOP_HEAD: ['desk', 'statistics'],
  MANAGER: ['statistics'],
  CATALOGUE_ADMINISTRATOR: ['catalogue.manage'],
  ADMINISTRATOR: ['administration'],
  OPERATOR: ['operation'],
} as const satisfies Record<StaffRole, readonly Permission[]>;
