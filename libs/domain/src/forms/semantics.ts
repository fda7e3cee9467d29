import { FIELD_TYPES, type AnswerRow, type FieldProblem, type FieldType, type FormField } from '@motcua/contracts';
import type { PlainDate } from '../deadlines/index.js';
import { checkPersonalId, checkTaxCode } from '../identity-numbers/index.js';
import { rowFieldsOf } from './rows.js';

interface Semantics {
  problems: FieldProblem[];
  warnings: FieldProblem[];
}

const NOTHING: Semantics = { problems: [], warnings: [] };

function dateSemantics(field: FormField, value: unknown, today: PlainDate): Semantics {
  const { when } = FIELD_TYPES.date.settings.parse(field.settings);
  if (typeof value !== 'string' || when === 'ANY') return NOTHING;
  const day = today.slice(0, value.length);
  const path = `answers.${field.key}`;
  if (when === 'PAST' && value > day) return { problems: [{ path, code: 'date.future', params: {} }], warnings: [] };
  if (when === 'FUTURE' && value < day) return { problems: [{ path, code: 'date.past', params: {} }], warnings: [] };
  return NOTHING;
}

/** Findings at a field, or at one part of it. */
const located = (
  field: FormField,
  issues: readonly { code: FieldProblem['code']; params: Record<string, unknown> }[],
  part?: string,
): FieldProblem[] => {
  const path = ['answers', field.key, part].filter(Boolean).join('.');
  return issues.map((issue) => ({ path, code: issue.code, params: issue.params }));
};

function organisationSemantics(field: FormField, value: unknown): Semantics {
  const { taxCode } = FIELD_TYPES.organisation.valueSchema(FIELD_TYPES.organisation.settings.parse(field.settings)).parse(value);
  return taxCode === '' ? NOTHING : { problems: located(field, checkTaxCode(taxCode).errors, 'taxCode'), warnings: [] };
}

/** Sex as the numbers know it; anything else is not compared. */
const sexOf = (sex: string) => (sex === 'MALE' || sex === 'FEMALE' ? sex : null);

function personSemantics(field: FormField, value: unknown, today: PlainDate): Semantics {
  const { person } = FIELD_TYPES;
  const { birth, sex, personalId } = person.valueSchema(person.settings.parse(field.settings)).parse(value);
  const isUnborn = birth > today.slice(0, birth.length);
  const found = personalId ? checkPersonalId(personalId, { birthDate: birth || null, sex: sexOf(sex) }) : { errors: [], warnings: [] };
  return {
    problems: [...located(field, isUnborn ? [{ code: 'date.future', params: {} }] : [], 'birth'), ...located(field, found.errors, 'personalId')],
    warnings: located(field, found.warnings, 'personalId'),
  };
}

/** The meaning of every answer of every row, each at its own path. */
function rowSemantics(field: FormField, value: unknown, today: PlainDate): Semantics {
  const rows = value as AnswerRow[]; // shaped by the schema of the type
  const found = rows.flatMap((row, index) =>
    rowFieldsOf(field)
      .filter(({ key }) => row[key] !== undefined)
      .map((own) => semanticProblems({ ...own, key: `${field.key}.${index}.${own.key}` }, row[own.key], today)),
  );
  return { problems: found.flatMap(({ problems }) => problems), warnings: found.flatMap(({ warnings }) => warnings) };
}

/** What a well-formed value may still be wrong about; types without an entry mean no more than their shape. */
const SEMANTICS: Partial<Record<FieldType, (field: FormField, value: unknown, today: PlainDate) => Semantics>> = {
  date: dateSemantics,
  group: rowSemantics,
  table: rowSemantics,
  person: personSemantics,
  'personal-id': (field, value) => {
    const { errors, warnings } = checkPersonalId(String(value));
    return { problems: located(field, errors), warnings: located(field, warnings) };
  },
  organisation: organisationSemantics,
  'tax-code': (field, value) => ({ problems: located(field, checkTaxCode(String(value)).errors), warnings: [] }),
};

/** Errors and warnings of meaning, after the shape was right. */
export function semanticProblems(field: FormField, value: unknown, today: PlainDate): Semantics {
  return SEMANTICS[field.type]?.(field, value, today) ?? NOTHING;
}
