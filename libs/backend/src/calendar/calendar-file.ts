import { CalendarDay, type CalendarDayKind, type FieldProblem } from '@motcua/contracts';
import { DomainError, plain } from '@motcua/domain';
import { csvRows } from '../platform/index.js';

/** A record of the file before it is checked, and where it stands: `line` in CSV, number of the entry in JSON. */
interface RawDay {
  line: number;
  values: Readonly<Record<string, unknown>>;
}

/** Words for the kinds in official lists, in other systems and in Vietnamese, without accents. */
const KIND_WORDS: Readonly<Record<string, CalendarDayKind>> = {
  holiday: 'HOLIDAY',
  public_holiday: 'HOLIDAY',
  'nghi le': 'HOLIDAY',
  'ngay le': 'HOLIDAY',
  compensation: 'COMPENSATION',
  compensatory_day_off: 'COMPENSATION',
  'nghi bu': 'COMPENSATION',
  swap_off: 'SWAP_OFF',
  swapped_day_off: 'SWAP_OFF',
  'nghi hoan doi': 'SWAP_OFF',
  'hoan doi': 'SWAP_OFF',
  swap_work: 'SWAP_WORK',
  make_up_working_day: 'SWAP_WORK',
  'lam bu': 'SWAP_WORK',
  'ngay lam bu': 'SWAP_WORK',
};

/** Names of columns and keys, without accents, spaces and underscores. */
const FIELD_WORDS: Readonly<Record<string, keyof CalendarDay>> = {
  date: 'date',
  day: 'date',
  ngay: 'date',
  kind: 'kind',
  loai: 'kind',
  name: 'name',
  ten: 'name',
  tenngay: 'name',
  confirmed: 'confirmed',
  xacnhan: 'confirmed',
  daxacnhan: 'confirmed',
  decisionno: 'decisionNo',
  soquyetdinh: 'decisionNo',
  source: 'source',
  nguon: 'source',
  swappedwith: 'swappedWith',
  hoandoivoi: 'swappedWith',
};

const YES = new Set(['true', '1', 'x', 'yes', 'y', 'co', 'da xac nhan', 'roi']);
const NO = new Set(['false', '0', '', 'no', 'n', 'khong', 'chua', 'chua xac nhan']);

const words = (value: unknown) => (typeof value === 'string' ? plain(value.trim()) : value);
const blankAsNull = (value: unknown) => (value === '' || value === undefined ? null : value);

function isoDate(value: unknown): unknown {
  const parts = typeof value === 'string' ? /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(value.trim()) : null;
  return parts ? `${parts[3]}-${parts[2]?.padStart(2, '0')}-${parts[1]?.padStart(2, '0')}` : value;
}

function readFlag(value: unknown): unknown {
  const word = words(value);
  if (typeof word !== 'string') return typeof word === 'number' ? word === 1 : word;
  if (YES.has(word)) return true;
  return NO.has(word) ? false : value;
}

const READERS: { [Field in keyof CalendarDay]-?: (value: unknown) => unknown } = {
  date: isoDate,
  kind: (value) => KIND_WORDS[String(words(value))] ?? value,
  name: (value) => value,
  confirmed: readFlag,
  decisionNo: blankAsNull,
  source: blankAsNull,
  swappedWith: (value) => isoDate(blankAsNull(value)),
};

function fieldOf(header: string): keyof CalendarDay | undefined {
  return FIELD_WORDS[plain(header).replace(/[\s_]/g, '')];
}

function badFile(reason: string, problems: FieldProblem[] = []): DomainError {
  return new DomainError('calendar.bad-file', { reason, problems: problems.length }, problems);
}

/** @throws DomainError 'calendar.bad-file' */
function rawFromCsv(text: string): RawDay[] {
  const rows = csvRows(text);
  if (!rows) throw badFile('QUOTE_NOT_CLOSED');
  const [header, ...rest] = rows;
  const fields = header?.cells.map(fieldOf) ?? [];
  const missing = (['date', 'kind', 'name'] as const).filter((field) => !fields.includes(field));
  if (missing.length > 0) {
    throw badFile(
      'COLUMNS_MISSING',
      missing.map((field) => ({ path: 'line.1', code: 'field.empty', params: { column: field } })),
    );
  }
  return rest.map(({ line, cells }) => ({
    line,
    values: Object.fromEntries(
      fields.flatMap((field, index) => (field ? [[field, cells[index] ?? '']] : [])),
    ),
  }));
}

/** @throws DomainError 'calendar.bad-file' */
function rawFromJson(text: string): RawDay[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (cause) {
    throw Object.assign(badFile('JSON_BROKEN'), { cause });
  }
  const list = Array.isArray(parsed) ? parsed : undefined;
  if (!list) throw badFile('NOT_A_LIST');
  return list.map((entry: unknown, index) => ({ line: index + 1, values: keyedByField(entry) }));
}

function keyedByField(entry: unknown): Record<string, unknown> {
  if (typeof entry !== 'object' || entry === null) return {};
  return Object.fromEntries(
    Object.entries(entry).flatMap(([key, value]) => {
      const field = fieldOf(key);
      return field ? [[field, value]] : [];
    }),
  );
}

function dayOf(raw: RawDay): CalendarDay | FieldProblem[] {
  const read = Object.fromEntries(
    Object.entries(READERS).map(([field, reader]) => [field, reader(raw.values[field])]),
  );
  const parsed = CalendarDay.safeParse(read);
  if (parsed.success) return parsed.data;
  return parsed.error.issues.map((issue) => ({
    path: `line.${raw.line}`,
    code: 'calendar.day-invalid',
    params: { line: raw.line, field: String(issue.path[0] ?? 'swappedWith') },
  }));
}

function repeatedDates(days: readonly { line: number; date: string }[]): FieldProblem[] {
  const first = new Map<string, number>();
  return days.flatMap(({ line, date }) => {
    const before = first.get(date);
    if (before === undefined) {
      first.set(date, line);
      return [];
    }
    return [
      {
        path: `line.${line}`,
        code: 'calendar.day-invalid' as const,
        params: { line, field: 'date', repeatsLine: before },
      },
    ];
  });
}

/**
 * Reads a list of days from the text of a file, JSON or CSV.
 * @returns the days in the order of the file
 * @throws DomainError 'calendar.bad-file' {reason} with every wrong line as a field `line.<n>` {line, field}
 */
export function readCalendarFile(text: string): CalendarDay[] {
  const content = text
    .replace(/^\uFEFF/, '')
    .normalize('NFC')
    .trim();
  if (content.includes('\uFFFD')) throw badFile('NOT_UTF8');
  const rows = /^[[{]/.test(content) ? rawFromJson(content) : rawFromCsv(content);
  if (rows.length === 0) throw badFile('EMPTY');
  if (rows.length > 1000) throw badFile('TOO_MANY');
  const read = rows.map((raw) => ({ line: raw.line, result: dayOf(raw) }));
  const days = read.flatMap(({ line, result }) => (Array.isArray(result) ? [] : [{ line, ...result }]));
  const problems = [
    ...read.flatMap(({ result }) => (Array.isArray(result) ? result : [])),
    ...repeatedDates(days),
  ];
  if (problems.length > 0) throw badFile('LINES', problems);
  return days.map(({ line: _, ...day }) => day);
}
