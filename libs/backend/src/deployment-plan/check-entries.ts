import type { FieldProblem, PlanEntry } from '@motcua/contracts';
import { isInForce, type AgencyTree } from '../identity/index.js';
import type { Queryable } from '../platform/index.js';
import type { PlannedRow } from './plan-rows.repository.js';

/** A wrong field of one entry. */
export type EntryProblem = Omit<FieldProblem, 'path'> & { index: number; field: keyof PlanEntry };

/** Entries as rows, or what is wrong with them: all of it. */
export interface CheckedEntries {
  rows: (PlannedRow & { procedureName: string; agencyName: string })[];
  problems: EntryProblem[];
}

/** Against what entries are checked. */
export interface EntryContext {
  plan: { id: string; decidedOn: string };
  tree: AgencyTree;
  today: string;
}

interface KnownProcedure {
  id: string;
  code: string;
  name: string;
  isRetired: boolean;
  isPlanned: boolean;
}

/** Farther than any plan looks: a slip of the keyboard. */
const YEARS_AHEAD = 15;

const PROCEDURES = `
  select p.id, p.code, v.name, coalesce(p.retired_on <= $3::date, false) as "isRetired",
    exists (select 1 from deployment_plan_item i where i.plan_id = $2 and i.procedure_id = p.id) as "isPlanned"
  from procedure p join procedure_version v on v.procedure_id = p.id and v.state = 'PUBLISHED'
  where p.code = any ($1::text[])`;

/** What is wrong with the day of an item of a plan decided on a day. */
export function dueOnProblem(dueOn: string, decidedOn: string): Pick<EntryProblem, 'field' | 'code' | 'params'> | null {
  const latest = `${Number(decidedOn.slice(0, 4)) + YEARS_AHEAD}${decidedOn.slice(4)}`;
  if (dueOn < decidedOn) return { field: 'dueOn', code: 'plan.due-before-decision', params: { decidedOn } };
  return dueOn > latest ? { field: 'dueOn', code: 'plan.due-too-late', params: { years: YEARS_AHEAD } } : null;
}

/** The agency in force with a code. */
export function agencyInForce(code: string, { tree, today }: Pick<EntryContext, 'tree' | 'today'>) {
  const agency = tree.byCode(code);
  return agency && isInForce(agency, today) ? agency : undefined;
}

/** Checks a list for one plan; an entry repeated in the list is as wrong as one that is in the plan already. */
export async function checkEntries(on: Queryable, entries: readonly PlanEntry[], context: EntryContext): Promise<CheckedEntries> {
  const codes = entries.map(({ procedureCode }) => procedureCode);
  const known = await on.query<KnownProcedure>(PROCEDURES, [codes, context.plan.id, context.today]);
  const byCode = new Map(known.map((row) => [row.code, row]));
  const rows: CheckedEntries['rows'] = [];
  const problems: EntryProblem[] = [];
  entries.forEach((entry, index) => {
    const { procedureCode, agencyCode, targetLevel, dueOn, note } = entry;
    const procedure = byCode.get(procedureCode);
    const agency = agencyInForce(agencyCode, context);
    const found = [
      procedureProblem(procedure, { procedureCode, isRepeated: codes.indexOf(procedureCode) < index }),
      dueOnProblem(dueOn, context.plan.decidedOn),
      agency ? null : ({ field: 'agencyCode', code: 'agency.not-found', params: { code: agencyCode } } as const),
    ].filter((problem) => problem !== null);
    problems.push(...found.map((problem) => ({ ...problem, index })));
    if (!procedure || !agency || found.length > 0) return;
    const names = { procedureName: procedure.name, agencyName: agency.name };
    rows.push({ procedureId: procedure.id, agencyId: agency.id, targetLevel, dueOn, note, ...names });
  });
  return { rows, problems };
}

function procedureProblem(
  procedure: KnownProcedure | undefined,
  about: { procedureCode: string; isRepeated: boolean },
): Pick<EntryProblem, 'field' | 'code' | 'params'> | null {
  const problem = (code: EntryProblem['code']) => ({ field: 'procedureCode' as const, code, params: { code: about.procedureCode } });
  if (!procedure) return problem('procedure.not-found');
  if (procedure.isRetired) return problem('procedure.retired');
  return procedure.isPlanned || about.isRepeated ? problem('plan.item-exists') : null;
}
