/** One JSON file a language for each; features have their own name. */
export const NAMESPACES = [
  'common',
  'errors',
  'status',
  'notices',
  'catalogue',
  'filing',
  'form-designer',
  'form-fields',
  'my-dossiers',
  'account',
  'procedures-admin',
  'desk',
  'agency-steps',
  'management',
  'deployment-plan',
  'public-statistics',
  'admin',
  'mailbox',
  'papers',
  'rules',
] as const;
export type Namespace = (typeof NAMESPACES)[number];
