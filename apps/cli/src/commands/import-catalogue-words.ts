import type { ImportProblemReason, ImportReport, RowProblem } from '@motcua/backend/catalogue';

const REASONS = {
  'code-missing': 'has no code',
  'code-malformed': 'the code is not of the form 1.234567',
  'name-missing': 'has no name',
  'malformed-json': 'is not JSON',
  'not-utf8': 'is not UTF-8',
  mojibake: 'was read with the wrong character set (mojibake)',
  'other-format': 'is not a row of a catalogue file that this command knows',
  'duplicate-code': 'the code stands in the file twice',
  'unknown-unit': 'the unit is not known',
  'unknown-value': 'the value is not known',
  'wrong-type': 'the value is missing or of another kind',
  empty: 'the file has no rows',
} as const satisfies Record<ImportProblemReason, string>;

const FORMATS = {
  list: 'national list',
  details: 'procedures with detail',
  popular: 'popular procedures with detail',
} as const satisfies Record<ImportReport['format'], string>;

/** "line 12, time_unit: the unit is not known: fortnight" */
export function problemLine({ line, field, reason, found }: RowProblem): string {
  const where = [...(line > 0 ? [`line ${line}`] : []), ...(field === '' ? [] : [field])].join(', ');
  const value = found.replace(/\s+/g, ' ');
  return `${where === '' ? 'file' : where}: ${REASONS[reason]}${value === '' ? '' : `: ${value}`}`;
}

/** What one file did, in lines. */
export function reportLines(report: ImportReport, seconds: number): string[] {
  const { file, format, rows, created, changed, unchanged, kept, fieldsAdded, rejected } = report;
  return [
    `${file}: ${FORMATS[format]}, ${rows} rows in ${seconds.toFixed(1)} s`,
    `  ${created + changed} changes: ${created} new, ${changed} changed; ${unchanged} unchanged, ${kept} kept (they have a form or more detail), ${fieldsAdded} fields added`,
    ...(rejected.length === 0 ? [] : [`  ${rejected.length} rejected:`, ...rejected.map((problem) => `    ${problemLine(problem)}`)]),
  ];
}
