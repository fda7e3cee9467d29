import type { DossierRow, DossierStatus } from '@motcua/contracts';

/** Parts of `Hồ sơ của tôi`, in the order in which they are read. */
export const GROUPS = ['tasks', 'ready', 'running', 'finished'] as const;
export type Group = (typeof GROUPS)[number];

const GROUP_OF = {
  SUBMITTED: 'running',
  RECEIVED: 'running',
  REJECTED_AT_INTAKE: 'finished',
  PROCESSING: 'running',
  SUPPLEMENT_REQUIRED: 'tasks',
  PAYMENT_REQUIRED: 'tasks',
  WITHDRAWN: 'finished',
  STOPPED: 'running',
  RESOLVED: 'ready',
  RETURNED: 'finished',
} as const satisfies Record<DossierStatus, Group>;

/** The rows of each part; the server's order (most urgent first) stays. */
export function grouped(rows: readonly DossierRow[]): Record<Group, DossierRow[]> {
  const of = (group: Group): DossierRow[] => rows.filter(({ status }) => GROUP_OF[status] === group);
  return { tasks: of('tasks'), ready: of('ready'), running: of('running'), finished: of('finished') };
}
