/** `4/2026`, `04-2026`, `042026` → `2026-04`; anything else as typed, for the rules to name. */
export function monthOf(typed: string): string {
  const text = typed.trim();
  const parts = /^(\d{1,2})[\s./-](\d{4})$/.exec(text) ?? /^(\d{2})(\d{4})$/.exec(text);
  if (!parts) return text;
  const [, month = '', year = ''] = parts;
  return `${year}-${month.padStart(2, '0')}`;
}

/** `2026-04` → `04/2026`; whatever is no month stays as it is. */
export const shownMonth = (stored: string): string => (/^\d{4}-\d{2}$/.test(stored) ? stored.split('-').reverse().join('/') : stored);

/** `2/4/2026`, `02.04.2026`, `02042026` → `2026-04-02`; `4/1950` → `1950-04`; `1950` stays; anything else as typed, for the rules to name. */
export function dateOf(typed: string): string {
  const text = typed.trim();
  const parts =
    /^(\d{1,2})[\s./-](\d{1,2})[\s./-](\d{4})$/.exec(text) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(text);
  if (!parts) return monthOf(text);
  const [, day = '', month = '', year = ''] = parts;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** `2026-04-02` → `02/04/2026`, `1950-04` → `04/1950`; whatever is no date stays as it is. */
export const shownDate = (value: unknown): string => {
  if (typeof value !== 'string') return '';
  return /^\d{4}-\d{2}(?:-\d{2})?$/.test(value) ? value.split('-').reverse().join('/') : value;
};

/** `8:30`, `8h30`, `8h`, `08.30`, `0830` → `08:30`; anything else as typed, for the rules to name. */
export function timeOf(typed: string): string {
  const text = typed.trim();
  const parts = /^(\d{1,2})\s*[:.hg]\s*(\d{2})?$/i.exec(text) ?? /^(\d{2})(\d{2})$/.exec(text);
  if (!parts) return text;
  const [, hour = '', minute = '00'] = parts;
  return /[:.]$/.test(text) ? text : `${hour.padStart(2, '0')}:${minute}`;
}

/** `09:30 21/04/2026` in office time → its instant; null when empty, undefined when there is no such moment. */
export function instantOf(typed: string): string | null | undefined {
  const text = typed.trim();
  if (text === '') return null;
  const [, clock = '', date = ''] = /^(\S+)\s+(\S+)$/.exec(text) ?? [];
  const [time, day] = [timeOf(clock), dateOf(date)];
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day) && new Date(day).getUTCDate() === Number(day.slice(8)); // a Date turns 31/02 into 03/03
  const iso = `${day}T${time}:00+07:00`;
  return isDay && !Number.isNaN(Date.parse(iso)) ? iso : undefined;
}
