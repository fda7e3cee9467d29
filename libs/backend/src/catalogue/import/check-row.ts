import { ProcedureCode } from '@motcua/contracts';
import type { z } from 'zod';
import { findMojibake, isMojibake } from './mojibake.js';
import { rowProblem, type RowProblem } from './row-problem.js';
import { DetailRow, formatOf, ListRow, type ImportFormat } from './row-schemas.js';

/** A row that may be taken, or all that is wrong with it. */
export type CheckedRow = { row: ListRow | DetailRow } | { problems: RowProblem[] };

const UNIT_FIELDS = /(^|\.)(time_unit|currency)$/;

function valueAt(row: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined), row);
}

function problemOf(line: number, row: unknown, issue: z.core.$ZodIssue): RowProblem {
  const field = issue.path.join('.');
  const found = valueAt(row, issue.path);
  if (issue.code !== 'invalid_value') return rowProblem(line, field, { reason: 'wrong-type', found });
  return rowProblem(line, field, { reason: UNIT_FIELDS.test(field) ? 'unknown-unit' : 'unknown-value', found });
}

/** What hinders this row alone: no usable code, no name. */
function identityProblem(line: number, row: object): RowProblem | null {
  const { code, name, portal_code_raw: raw } = row as { code?: unknown; name?: unknown; portal_code_raw?: unknown };
  if (code === null || code === undefined || code === '') {
    return rowProblem(line, 'code', raw ? { reason: 'code-malformed', found: raw } : { reason: 'code-missing', found: '' });
  }
  if (typeof code === 'string' && !ProcedureCode.safeParse(code).success) {
    return rowProblem(line, 'code', { reason: 'code-malformed', found: code });
  }
  const nameless = name === null || name === undefined || (typeof name === 'string' && name.trim() === '');
  return nameless ? rowProblem(line, 'name', { reason: 'name-missing', found: '' }) : null;
}

/**
 * Checks one row of a file whose format is known.
 * @param text the row as it stands in the file, where garbled text is looked for first
 */
export function checkRow(place: { line: number; text: string }, parsed: unknown, format: ImportFormat): CheckedRow {
  const { line, text } = place;
  if (formatOf(parsed) !== format || typeof parsed !== 'object' || parsed === null) {
    return { problems: [rowProblem(line, '', { reason: 'other-format', found: text })] };
  }
  const garbled = isMojibake(text) || text.includes('\\u') ? findMojibake(parsed) : null;
  if (garbled) return { problems: [rowProblem(line, garbled.field, { reason: 'mojibake', found: garbled.found })] };
  const identity = identityProblem(line, parsed);
  if (identity) return { problems: [identity] };
  const checked = (format === 'list' ? ListRow : DetailRow).safeParse(parsed);
  return checked.success ? { row: checked.data } : { problems: checked.error.issues.map((issue) => problemOf(line, parsed, issue)) };
}
