/**
 * What may be wrong with a file of the national catalogue. `row`: the row is left out and listed, the rest is taken;
 * `file`: the file is not what it should be, nothing of it is taken.
 */
export const IMPORT_PROBLEMS = {
  'code-missing': 'row',
  'code-malformed': 'row',
  'name-missing': 'row',
  'malformed-json': 'file',
  'not-utf8': 'file',
  mojibake: 'file',
  'other-format': 'file',
  'duplicate-code': 'file',
  'unknown-unit': 'file',
  'unknown-value': 'file',
  'wrong-type': 'file',
  empty: 'file',
} as const satisfies Record<string, 'row' | 'file'>;
export type ImportProblemReason = keyof typeof IMPORT_PROBLEMS;

/** One thing that is wrong, with where it stands. */
export interface RowProblem {
  /** 1 = first line of the file; 0 = the file as a whole. */
  line: number;
  /** Dotted path within the row, `''` for the row as a whole. */
  field: string;
  reason: ImportProblemReason;
  /** The value found, cut short, or the line it collides with. */
  found: string;
}

const LONGEST_FOUND = 80;

/** A problem with its value cut to a length that fits a line. */
export function rowProblem(line: number, field: string, { reason, found }: Pick<RowProblem, 'reason'> & { found: unknown }): RowProblem {
  const text = typeof found === 'string' ? found : (JSON.stringify(found) ?? 'nothing');
  return { line, field, reason, found: text.length > LONGEST_FOUND ? `${text.slice(0, LONGEST_FOUND)}…` : text };
}
