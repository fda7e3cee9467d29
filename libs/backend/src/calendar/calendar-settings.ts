import { DEFAULT_WORKING_HOURS, type WorkingHours } from '@motcua/contracts';
import type { Queryable, Tx } from '../platform/index.js';

/** What the installation says about its calendar besides the days themselves. */
export interface CalendarSettings {
  /** Years whose days are complete. */
  'calendar.years': number[];
  /** Years whose shipped days have been loaded once; administrators own them since. */
  'calendar.seeded-years': number[];
  'calendar.working-hours': WorkingHours;
  /** Grows with every change of days or settings. */
  'calendar.revision': number;
}

const UNSET: CalendarSettings = {
  'calendar.years': [],
  'calendar.seeded-years': [],
  'calendar.working-hours': DEFAULT_WORKING_HOURS,
  'calendar.revision': 0,
};

type SettingRow = {
  [Key in keyof CalendarSettings]: { key: Key; value: CalendarSettings[Key] };
}[keyof CalendarSettings];

/** All settings of the calendar, with defaults for those never set. */
export async function readCalendarSettings(on: Queryable): Promise<CalendarSettings> {
  const rows = await on.query<SettingRow>(
    `select key, value from installation_setting where key like 'calendar.%'`,
  );
  return { ...UNSET, ...Object.fromEntries(rows.map(({ key, value }) => [key, value])) };
}

/** Stores one setting. @param by who changed it and when */
export async function writeCalendarSetting<Key extends keyof CalendarSettings>(
  tx: Tx,
  setting: { key: Key; value: CalendarSettings[Key] },
  by: { at: Date; accountId: string | null },
): Promise<void> {
  await tx.execute(
    `insert into installation_setting (key, value, changed_at, changed_by_id) values ($1, $2, $3, $4)
     on conflict (key) do update set value = excluded.value, changed_at = excluded.changed_at, changed_by_id = excluded.changed_by_id`,
    [setting.key, JSON.stringify(setting.value), by.at, by.accountId],
  );
}
