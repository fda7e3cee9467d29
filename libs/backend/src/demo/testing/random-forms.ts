import { COLUMN_TYPE_NAMES, FormDefinition, ROW_FIELD_TYPES, type FieldType, type RowFieldType } from '@motcua/contracts';
import fc from 'fast-check';

type Settings = fc.Arbitrary<Record<string, unknown>>;

const label = { vi: 'Mục' };
const none: Settings = fc.constant({});
const option = (value: string, parent?: string) => ({ value, label, ...(parent === undefined ? {} : { parent }) });
const inOrder = <T extends number | string>(values: fc.Arbitrary<T>) =>
  fc.tuple(values, values).map(([one, other]) => (one <= other ? { min: one, max: other } : { min: other, max: one }));

const options: Settings = fc.integer({ min: 1, max: 20 }).map((count) => ({ options: Array.from({ length: count }, (_, at) => option(`O${at}`)) }));
const texts: Settings = fc.record({ minLength: fc.integer({ min: 0, max: 30 }), maxLength: fc.integer({ min: 30, max: 60 }) }, { requiredKeys: [] });
const times = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 })).map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
const decimals = fc.record({ scale: fc.integer({ min: 0, max: 6 }), bounds: inOrder(fc.integer({ min: -1_000_000, max: 1_000_000 })) });

/** Two or three levels, every option with two below it. */
const levels: Settings = fc.integer({ min: 2, max: 3 }).map((depth) => {
  const valuesAt = (level: number): string[] => (level === 0 ? ['A', 'B'] : valuesAt(level - 1).flatMap((value) => [`${value}1`, `${value}2`]));
  return {
    levels: Array.from({ length: depth }, (_, level) => ({
      label,
      options: valuesAt(level).map((value) => option(value, level === 0 ? undefined : value.slice(0, -1))),
    })),
  };
});

const rowsOf = (name: 'fields' | 'columns', types: readonly FieldType[]): Settings =>
  fc
    .tuple(fieldsOf(types, { most: 4 }), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 3, max: 5 }))
    .map(([fields, minRows, maxRows]) => ({ [name]: fields, rowTitle: label, minRows, maxRows }));

/** Settings that a designer may choose, for every type; the list and the paper stand beside the form. */
const SETTINGS: Record<FieldType, () => Settings> = {
  'short-text': () => texts,
  'long-text': () => fc.record({ maxLength: fc.integer({ min: 1, max: 60 }) }),
  integer: () => fc.oneof(none, inOrder(fc.integer({ min: -50, max: 50 })), fc.record({ max: fc.integer({ min: -50, max: 50 }) })),
  decimal: () => fc.oneof(none, decimals.map(({ scale, bounds }) => ({ scale, min: String(bounds.min), max: String(bounds.max) }))),
  money: () => fc.record({ max: fc.integer({ min: 1, max: 10 ** 12 }) }, { requiredKeys: [] }),
  date: () => fc.record({ precision: fc.constantFrom('DAY', 'MONTH', 'YEAR'), when: fc.constantFrom('ANY', 'PAST', 'FUTURE') }, { requiredKeys: [] }),
  month: () => none,
  time: () => fc.oneof(none, inOrder(times)),
  'single-choice': () => options,
  'multiple-choice': () => options,
  'yes-no': () => none,
  'dependent-choice': () => levels,
  'personal-id': () => none,
  'tax-code': () => none,
  phone: () => none,
  email: () => none,
  person: () => fc.record({ optional: fc.subarray(['birth', 'sex', 'personalId', 'address']) }),
  organisation: () => fc.record({ optional: fc.subarray(['taxCode', 'address', 'representative']) }),
  address: () => none,
  lookup: () => fc.record({ list: fc.constant('nganh-nghe'), column: fc.constantFrom('Mã', 'Tên') }),
  file: () => fc.record({ component: fc.constantFrom('giay-chung-sinh', 'uy-quyen') }),
  declaration: () => none,
  group: () => rowsOf('fields', Object.keys(ROW_FIELD_TYPES) as RowFieldType[]),
  table: () => rowsOf('columns', COLUMN_TYPE_NAMES),
  computed: () => fc.constantFrom({ value: { '+': [0.1, 0.2] }, scale: 2 }, { value: { var: 'nothing' } }),
  heading: () => none,
  explanation: () => none,
};

function fieldsOf(types: readonly FieldType[], { most }: { most: number }): fc.Arbitrary<object[]> {
  const field = fc
    .constantFrom(...types)
    .chain((type) => fc.record({ type: fc.constant(type), required: fc.boolean(), settings: SETTINGS[type](), help: fc.constant(label) }));
  return fc.array(field, { minLength: 1, maxLength: most }).map((fields) => fields.map((one, at) => ({ key: `f${at}`, label, ...one })));
}

/** What a later field may ask of the first, which is a yes or no. */
const CONDITIONS = [
  {},
  {},
  { visibleWhen: { field: 'first', in: [true] } },
  { visibleWhen: { field: 'first', in: [false] } },
  { shownWhen: { '==': [{ var: 'first' }, true] } },
  { requiredWhen: { '!': { var: 'first' } } },
  { requiredWhen: { var: 'first' } },
];

/** Forms over all field types, some of their fields under conditions. */
export const randomForms: fc.Arbitrary<FormDefinition> = fieldsOf(Object.keys(SETTINGS) as FieldType[], { most: 12 }).chain((fields) =>
  fc.tuple(...fields.map((field) => fc.constantFrom(...CONDITIONS).map((condition) => ({ ...field, ...condition })))).map((conditioned) =>
    FormDefinition.parse({
      pages: [
        { key: 'one', title: label, fields: [{ key: 'first', type: 'yes-no', label, required: true }] },
        { key: 'two', title: label, fields: conditioned },
      ],
    }),
  ),
);
