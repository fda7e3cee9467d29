import { PlanEntry, type FieldProblem, type PlanEntry as Entry } from '@motcua/contracts';
import { DomainError, dueDayOf, plain } from '@motcua/domain';
import type { AgencyTree } from '../identity/index.js';
import { csvRows, type CsvRow } from '../platform/index.js';

/** An entry with the line it stands on. */
export interface LineEntry {
  line: number;
  entry: Entry;
}

type Field = keyof Entry;

const IN_ORDER: readonly Field[] = ['procedureCode', 'targetLevel', 'dueOn', 'agencyCode', 'note'];
const MUST: readonly Field[] = ['procedureCode', 'targetLevel', 'dueOn', 'agencyCode'];
const LONGEST = 1000;
const PROCEDURE_CODE = /^\d\.\d{6}/;

/** Names of columns without accents, spaces and signs: ours, and those of official lists. */
const FIELD_WORDS: Readonly<Record<string, Field>> = {
  procedurecode: 'procedureCode',
  code: 'procedureCode',
  ma: 'procedureCode',
  mathutuc: 'procedureCode',
  matthc: 'procedureCode',
  targetlevel: 'targetLevel',
  level: 'targetLevel',
  muc: 'targetLevel',
  mucdo: 'targetLevel',
  dueon: 'dueOn',
  due: 'dueOn',
  han: 'dueOn',
  thoihan: 'dueOn',
  thoigian: 'dueOn',
  hoanthanh: 'dueOn',
  agencycode: 'agencyCode',
  agency: 'agencyCode',
  macoquan: 'agencyCode',
  coquan: 'agencyCode',
  coquanchutri: 'agencyCode',
  donvi: 'agencyCode',
  donvichutri: 'agencyCode',
  note: 'note',
  ghichu: 'note',
};

/** The whole list is refused. */
export function badPlanFile(reason: string, problems: FieldProblem[] = []): DomainError {
  return new DomainError('plan.bad-file', { reason, problems: problems.length }, problems);
}

/** A wrong cell by its line. */
export const lineProblem = (line: number, problem: { field: Field; code: FieldProblem['code']; params?: object }): FieldProblem => ({
  path: `line.${line}`,
  code: problem.code,
  params: { ...problem.params, line, field: problem.field },
});

/** Columns by the first row; a list without heads has them in the usual order. @throws DomainError 'plan.bad-file' */
function columnsOf(rows: readonly CsvRow[]): { fields: readonly (Field | undefined)[]; rest: readonly CsvRow[] } {
  const [head, ...rest] = rows;
  if (!head || PROCEDURE_CODE.test(head.cells[0] ?? '')) return { fields: IN_ORDER, rest: rows };
  const fields = head.cells.map((cell) => FIELD_WORDS[plain(cell).replace(/[^a-z]/g, '')]);
  const missing = MUST.filter((field) => !fields.includes(field));
  if (missing.length > 0) {
    throw badPlanFile(
      'COLUMNS_MISSING',
      missing.map((field) => lineProblem(head.line, { field, code: 'field.empty' })),
    );
  }
  return { fields, rest };
}

/** An agency by its code, or by its name where only one is called so. */
function agencyCodeOf(text: string, tree: AgencyTree): string {
  if (tree.byCode(text)) return text;
  const named = tree
    .all()
    .filter(({ name, shortName, validTo }) => !validTo && [name, shortName ?? ''].some((one) => plain(one) === plain(text)));
  return (named.length === 1 && named[0]?.code) || text;
}

/**
 * Reads a list pasted from a sheet or chosen as CSV (columns by tab, semicolon or comma).
 * @returns entries in the order of the list, not yet checked against catalogue and plan
 * @throws DomainError 'plan.bad-file' {reason} with every wrong line as a field `line.<n>` {line, field}
 */
export function readPlanFile(text: string, tree: AgencyTree): LineEntry[] {
  const content = text.replace(/^\uFEFF/, '').normalize('NFC');
  if (content.includes('\uFFFD')) throw badPlanFile('NOT_UTF8');
  const rows = csvRows(content);
  if (!rows) throw badPlanFile('QUOTE_NOT_CLOSED');
  const { fields, rest } = columnsOf(rows);
  if (rest.length === 0) throw badPlanFile('EMPTY');
  if (rest.length > LONGEST) throw badPlanFile('TOO_MANY');
  const problems: FieldProblem[] = [];
  const entries = rest.flatMap(({ line, cells }): LineEntry[] => {
    const cell = (field: Field): string => cells[fields.indexOf(field)] ?? '';
    const parsed = PlanEntry.safeParse({
      procedureCode: cell('procedureCode'),
      targetLevel: Number(/[34]/.exec(cell('targetLevel'))?.[0]),
      dueOn: dueDayOf(cell('dueOn')) ?? cell('dueOn'),
      agencyCode: agencyCodeOf(cell('agencyCode'), tree),
      note: cell('note'),
    });
    if (parsed.success) return [{ line, entry: parsed.data }];
    const wrong = IN_ORDER.filter((field) => parsed.error.issues.some(({ path }) => path[0] === field));
    problems.push(...wrong.map((field) => lineProblem(line, { field, code: cell(field) === '' ? 'field.empty' : 'field.pattern' })));
    return [];
  });
  if (problems.length > 0) throw badPlanFile('LINES', problems);
  return entries;
}
