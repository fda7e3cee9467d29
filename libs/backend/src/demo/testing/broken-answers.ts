import { FIELD_TYPES, type AnswerRow, type FieldType, type FormField } from '@motcua/contracts';
import { rowFieldsOf } from '@motcua/domain';

type Break = (field: FormField, answer: unknown) => unknown[];

const LONG = 'x'.repeat(20_000);
const ALIEN = 'no-such-option';
/** Of no type at all. */
const SHAPELESS: readonly unknown[] = [{ wrong: true }, 7.5, [[7]]];

const always =
  (...wrong: unknown[]): Break =>
  () =>
    wrong;
/** These take no answer of their own. */
const none = always();
const withParts =
  (...wrong: Record<string, unknown>[]): Break =>
  (_field, answer) =>
    wrong.map((parts) => ({ ...(answer as object), ...parts }));

function brokenDate({ settings }: FormField): unknown[] {
  const { when } = FIELD_TYPES.date.settings.parse(settings);
  return ['2026-02-30', '1799-01-01', ...(when === 'PAST' ? ['2199-01-01'] : []), ...(when === 'FUTURE' ? ['1801-01-01'] : [])];
}

const beyond = <T>(bound: T | undefined, next: (bound: T) => unknown): unknown[] => (bound === undefined ? [] : [next(bound)]);

function brokenInteger({ settings }: FormField): unknown[] {
  const { min, max } = FIELD_TYPES.integer.settings.parse(settings);
  return ['3', ...beyond(min, (low) => low - 1), ...beyond(max, (high) => high + 1)];
}

function brokenDecimal({ settings }: FormField): unknown[] {
  const { scale, min, max } = FIELD_TYPES.decimal.settings.parse(settings);
  const finer = `0.${'0'.repeat(scale)}1`;
  return [finer, '1e3', '9'.repeat(41), ...beyond(min, (low) => String(Number(low) - 1)), ...beyond(max, (high) => String(Number(high) + 1))];
}

function brokenTime({ settings }: FormField): unknown[] {
  const { min, max } = FIELD_TYPES.time.settings.parse(settings);
  return ['24:00', ...(min !== undefined && min > '00:00' ? ['00:00'] : []), ...(max !== undefined && max < '23:59' ? ['23:59'] : [])];
}

/** One row too many, one too few, a row that says nothing, a question nobody asked, and every way to break an answer of a row. */
function brokenRows(field: FormField, answer: unknown): unknown[] {
  const rows = answer as AnswerRow[];
  const [first = {}, ...others] = rows;
  const { minRows, maxRows } = field.type === 'group' ? FIELD_TYPES.group.settings.parse(field.settings) : FIELD_TYPES.table.settings.parse(field.settings);
  const inFirst = rowFieldsOf(field).flatMap((own) => brokenAnswers(own, first[own.key]).map((broken) => [{ ...first, [own.key]: broken }, ...others]));
  const needed = rowFieldsOf(field).filter(({ required }) => required);
  return [
    Array.from({ length: maxRows + 1 }, () => first),
    ...(minRows > 1 ? [rows.slice(1)] : []),
    [{}, ...others],
    [{ ...first, unasked: 'x' }, ...others],
    ...needed.map(({ key }) => [{ ...first, [key]: '' }, ...others]),
    ...inFirst,
  ];
}

/** Wrong answers for each type that sample answers answer, beside those that are wrong for every type. */
const BREAKS: Record<FieldType, Break> = {
  'short-text': ({ settings }) => {
    const { minLength = 0, maxLength } = FIELD_TYPES['short-text'].settings.parse(settings);
    return ['x'.repeat(maxLength + 1), '   ', ...(minLength > 1 ? ['x'] : [])];
  },
  'long-text': ({ settings }) => ['x'.repeat(FIELD_TYPES['long-text'].settings.parse(settings).maxLength + 1), '   '],
  integer: brokenInteger,
  decimal: brokenDecimal,
  money: ({ settings }) => [-1, FIELD_TYPES.money.settings.parse(settings).max + 1, '8000'],
  date: brokenDate,
  month: always('2026-13', '2201-01'),
  time: brokenTime,
  'single-choice': always(ALIEN, LONG),
  'multiple-choice': (_field, answer) => [[ALIEN], [...(answer as string[]), ...(answer as string[])], ALIEN],
  'yes-no': always('true', 1),
  'dependent-choice': (_field, answer) => [[ALIEN], [...(answer as string[]), ALIEN], (answer as string[]).slice(0, -1).concat(ALIEN)],
  'personal-id': always('03108700123', LONG),
  'tax-code': always('0100233480', '123', LONG),
  phone: always('12', LONG),
  email: always('a@', `${LONG}@b.vn`),
  person: withParts({ fullName: '' }, { fullName: LONG }, { birth: '2199' }, { sex: 'toString' }, { personalId: '123' }, { address: LONG }),
  organisation: withParts({ name: '' }, { name: LONG }, { taxCode: '0100233480' }, { address: LONG }, { representative: 7 }),
  address: withParts({ street: '' }, { street: LONG }, { communeCode: 'abc' }, { provinceName: 7 }),
  declaration: always(false, 'true'),
  lookup: withParts({ version: 0 }, { version: '1' }, { key: 7 }, { key: 'x'.repeat(501) }, { text: 7 }),
  group: brokenRows,
  table: brokenRows,
  ...{ computed: none, file: none, heading: none, explanation: none },
};

/** Answers that the field must refuse, made from one that it takes; none for a field that takes no answer. */
export function brokenAnswers(field: FormField, answer: unknown): unknown[] {
  if (answer === undefined) return [];
  return [...SHAPELESS, ...BREAKS[field.type](field, answer)];
}
