import { FIELD_TYPES, type FormDefinition, type VersionProblem } from '@motcua/contracts';
import { fieldsOf } from '@motcua/domain';
import type { Queryable } from '../../platform/index.js';
import { listNewest } from './lookup-lists.repository.js';

interface FormCase {
  form?: FormDefinition | null | undefined;
}

interface Fault {
  code: VersionProblem['code'];
  place: string;
}

function faultsOf(form: FormDefinition, columnsOf: ReadonlyMap<string, readonly string[]>): Fault[] {
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

/** What the lookup fields of a version refer to and is not there: list, column, or field to fill. */
export async function lookupProblems(on: Queryable, { cases }: { cases: readonly FormCase[] }): Promise<VersionProblem[]> {
  const asks = cases.some(({ form }) => form && fieldsOf(form).some(({ type }) => type === 'lookup'));
  if (!asks) return [];
  const columnsOf = new Map((await listNewest(on)).map(({ key, columns }) => [key, columns]));
  return cases.flatMap(({ form }, index) =>
    form ? faultsOf(form, columnsOf).map(({ code, place }) => ({ severity: 'MUST' as const, code, place: `cases.${index}.form.${place}`, params: {} })) : [],
  );
}
