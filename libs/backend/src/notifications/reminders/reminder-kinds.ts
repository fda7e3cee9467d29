import type { NoticeKind, StaffRole } from '@motcua/contracts';

/** What is reminded of; stable words, they stand in the table `reminder`. */
export const REMINDER_KINDS = ['RECEPTION_LATE', 'DUE_IN_2', 'DUE_IN_1', 'APOLOGY', 'OVERDUE', 'SUPPLEMENT', 'IDLE', 'STEP_SILENT'] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

/** Working days before the due moment, for the kinds that come before it (domain.md §14: T-2, T-1). */
export const DAYS_BEFORE = { DUE_IN_2: 2, DUE_IN_1: 1, APOLOGY: 1, SUPPLEMENT: 2 } as const satisfies Partial<Record<ReminderKind, number>>;

/** Working hours after which a dossier on which nothing moved is shown to the heads. */
export const IDLE_WORKING_HOURS = 16;

/** Those who watch over the desk and over the work behind it. */
export const HEADS = ['ONE_STOP_HEAD', 'DEPARTMENT_LEADER'] as const satisfies readonly StaffRole[];

/** Those who decide on an apology (screens.md §5.5: the leader alone). */
export const LEADERS = ['DEPARTMENT_LEADER', 'APPROVER'] as const satisfies readonly StaffRole[];

/** Whom a reminder is for: the officers on the dossier and the heads, the heads or the leaders alone, or the one whose dossier it is. */
export const REMINDED = {
  RECEPTION_LATE: { notice: 'STAFF_RECEPTION_LATE', who: 'OFFICERS_AND_HEADS' },
  DUE_IN_2: { notice: 'STAFF_DUE_SOON', who: 'OFFICERS_AND_HEADS' },
  DUE_IN_1: { notice: 'STAFF_DUE_SOON', who: 'OFFICERS_AND_HEADS' },
  APOLOGY: { notice: 'STAFF_APOLOGY_DRAFTED', who: 'LEADERS' },
  OVERDUE: { notice: 'STAFF_OVERDUE', who: 'OFFICERS_AND_HEADS' },
  SUPPLEMENT: { notice: 'SUPPLEMENT_REMINDER', who: 'OWNER' },
  IDLE: { notice: 'STAFF_IDLE', who: 'HEADS' },
  STEP_SILENT: { notice: 'STAFF_STEP_SILENT', who: 'OFFICERS_AND_HEADS' },
} as const satisfies Record<ReminderKind, { notice: NoticeKind; who: 'OFFICERS_AND_HEADS' | 'HEADS' | 'LEADERS' | 'OWNER' }>;

/** A due moment that came, not yet told. */
export interface DueReminder {
  dossierId: string;
  kind: ReminderKind;
  /** What it is about: the due moment, or for IDLE the last entry. Once per dossier, kind and moment. */
  dueAt: Date;
  agencyId: string;
  holderId: string | null;
  stepRole: StaffRole | null;
  /** False when its time lay before the dossier came in or a later one has come: marked as done, told to nobody. */
  isTold: boolean;
}
