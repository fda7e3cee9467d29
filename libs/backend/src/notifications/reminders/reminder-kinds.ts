import { ALERT_KINDS, type AlertKind, type AlertLevel, type NoticeKind, type StaffRole } from '@motcua/contracts';

/** What is reminded of; stable words, they stand in the table `reminder`. Alerts follow the ladder, the last two a rule of their own. */
export const REMINDER_KINDS = [...ALERT_KINDS, 'APOLOGY', 'SUPPLEMENT'] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

/** Working days before the due moment, for the kinds whose time the law sets (NĐ 61/2018 art. 19.9; domain.md §14). */
export const DAYS_BEFORE = { APOLOGY: 1, SUPPLEMENT: 2 } as const satisfies Record<Exclude<ReminderKind, AlertKind>, number>;

/** Those who decide on an apology (screens.md §5.5: the leader alone). */
export const LEADERS = ['DEPARTMENT_LEADER', 'APPROVER'] as const satisfies readonly StaffRole[];

/** How each kind stands in the bell. */
export const NOTICE_OF = {
  DUE_SOON: 'STAFF_DUE_SOON',
  OVERDUE: 'STAFF_OVERDUE',
  RECEPTION_LATE: 'STAFF_RECEPTION_LATE',
  UNACKNOWLEDGED: 'STAFF_UNACKNOWLEDGED',
  STEP_SILENT: 'STAFF_STEP_SILENT',
  IDLE: 'STAFF_IDLE',
  APOLOGY: 'STAFF_APOLOGY_DRAFTED',
  SUPPLEMENT: 'SUPPLEMENT_REMINDER',
} as const satisfies Record<ReminderKind, NoticeKind>;

/** The role of each level but the holder's. */
export const ROLE_OF_LEVEL = {
  UNIT_HEAD: 'DEPARTMENT_LEADER',
  ONE_STOP_HEAD: 'ONE_STOP_HEAD',
  AGENCY_LEADER: 'APPROVER',
  PROVINCE_CONTROL: 'MANAGER',
} as const satisfies Record<Exclude<AlertLevel, 'HOLDER'>, StaffRole>;

/** A due moment that came, not yet told. */
export interface DueReminder {
  dossierId: string;
  kind: ReminderKind;
  /** What it is about: the due moment, the request, or for IDLE the last entry. Once per dossier, kind, moment and rung. */
  dueAt: Date;
  /** Which rung, in words of the table: `16 HOLDER,UNIT_HEAD`, of one step of another agency with its number; empty for kinds without rungs. */
  rung: string;
  /** The competent agency, and the one whose turn it is: where another agency is asked, that one. */
  agencyId: string;
  turnAgencyId: string;
  /** Of its field and procedure: what a limited role must name one of. */
  codes: readonly string[];
  holderId: string | null;
  stepRole: StaffRole | null;
  /** Levels told now; empty when its time lay before the dossier came in or a later rung tells them. For kinds without rungs: none. */
  levels: readonly AlertLevel[];
  /** False: marked as done, told to nobody. */
  isTold: boolean;
  /** Also by e-mail. */
  mail: boolean;
}
