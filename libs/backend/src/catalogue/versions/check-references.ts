import { FIELD_TYPES, type FormDefinition, type VersionProblem, type WorkflowStep } from '@motcua/contracts';
import { allFieldsOf, fieldsOf, possibleTexts } from '@motcua/domain';
import type { Queryable } from '../../platform/index.js';
import { listNewest } from '../lookup/lookup-lists.repository.js';

interface FormCase {
  form?: FormDefinition | null | undefined;
  components: readonly { key: string }[];
  workflow: readonly WorkflowStep[];
}

const KNOWN_AGENCIES = `select code from agency where code = any($1::text[]) and valid_to is null`;

interface Fault {
  code: VersionProblem['code'];
  place: string;
}

function lookupFaults(form: FormDefinition, columnsOf: ReadonlyMap<string, readonly string[]>): Fault[] {
  const keys = new Set(fieldsOf(form).map(({ key }) => key));
  return form.pages.flatMap(({ fields }, page) =>
    fields.flatMap((field, index): Fault[] => {
      if (field.type !== 'lookup') return [];
      const place = `pages.${page}.fields.${index}.settings`;
      const { list, column, fills } = FIELD_TYPES.lookup.settings.parse(field.settings);
      const columns = columnsOf.get(list);
      if (!columns) return [{ code: 'lookup-list-missing', place: `${place}.list` }];
      const shown: Fault[] = columns.includes(column) ? [] : [{ code: 'lookup-column-missing', place: `${place}.column` }];
      const filled = fills.flatMap((fill, at): Fault[] => [
        ...(columns.includes(fill.column) ? [] : [{ code: 'lookup-column-missing', place: `${place}.fills.${at}.column` } as const]),
        ...(keys.has(fill.field) && fill.field !== field.key ? [] : [{ code: 'lookup-target-missing', place: `${place}.fills.${at}.field` } as const]),
      ]);
      return [...shown, ...filled];
    }),
  );
}

/** Fields that ask for a paper which the case does not have. */
const paperFaults = (form: FormDefinition, papers: ReadonlySet<string>): Fault[] =>
  form.pages.flatMap(({ fields }, page) =>
    fields.flatMap(({ type, settings }, index): Fault[] => {
      const isUnknown = type === 'file' && !papers.has(FIELD_TYPES.file.settings.parse(settings).component);
      return isUnknown ? [{ code: 'field-paper-unknown', place: `pages.${page}.fields.${index}.settings.component` }] : [];
    }),
  );

/** Codes of the agencies that a step names or may name. */
function agenciesNamed({ agencyRule }: WorkflowStep, form: FormDefinition | null): readonly string[] {
  if (agencyRule?.by === 'NAMED') return [agencyRule.agencyCode];
  return agencyRule?.by === 'EXPRESSION' ? possibleTexts(agencyRule.code, allFieldsOf(form)) : [];
}

/** Steps that would lead to an agency that does not exist, or not for long. */
async function agencyProblems(on: Queryable, cases: readonly FormCase[]): Promise<VersionProblem[]> {
  const named = cases.flatMap(({ form = null, workflow }, at) =>
    workflow.flatMap((step, index) => agenciesNamed(step, form).map((code) => ({ code, place: `cases.${at}.workflow.${index}.agencyRule` }))),
  );
  if (named.length === 0) return [];
  const rows = await on.query<{ code: string }>(KNOWN_AGENCIES, [named.map(({ code }) => code)]);
  const known = new Set(rows.map(({ code }) => code));
  return named
    .filter(({ code }) => !known.has(code))
    .map(({ code, place }) => ({ severity: 'MUST', code: 'step-agency-unknown', place, params: { agency: code } }));
}

/** What the fields of a version refer to and is not there: a list, its column, a field to fill, a paper of the case; and the agencies of its steps. */
export async function referenceProblems(on: Queryable, { cases }: { cases: readonly FormCase[] }): Promise<VersionProblem[]> {
  const asks = cases.some(({ form }) => form && fieldsOf(form).some(({ type }) => type === 'lookup'));
  const columnsOf = new Map((asks ? await listNewest(on) : []).map(({ key, columns }) => [key, columns]));
  const ofForms = cases.flatMap(({ form, components }, index) => {
    const found = form ? [...lookupFaults(form, columnsOf), ...paperFaults(form, new Set(components.map(({ key }) => key)))] : [];
    return found.map(({ code, place }) => ({ severity: 'MUST' as const, code, place: `cases.${index}.form.${place}`, params: {} }));
  });
  return [...ofForms, ...(await agencyProblems(on, cases))];
}
