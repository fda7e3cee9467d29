import { FIELD_TYPES, optionsAfter, type FormAnswers, type FormDefinition, type FormField, type RowField } from '@motcua/contracts';
import { visibleFields, type PlainDate } from '@motcua/domain';
import { demoAddress, demoParty } from './demo-people.js';
import type { DemoRandom } from './demo-random.js';

/** Fields of the shipped forms that take one pattern only. */
const PATTERNED: Record<string, string> = {
  accountNo: '0123456789',
  businessCode: '0100109106',
  certificateNo: 'CB 123456',
  deathTime: '14:30',
};

type Sample = (field: FormField, random: DemoRandom, today: string) => unknown;

function sampleDate({ settings }: FormField, random: DemoRandom, today: string): string {
  const year = Number(today.slice(0, 4));
  const { when } = FIELD_TYPES.date.settings.parse(settings);
  const day = `${String(random.integer(1, 12)).padStart(2, '0')}-${String(random.integer(1, 28)).padStart(2, '0')}`;
  return `${when === 'FUTURE' ? year + 1 : year - 1}-${day}`;
}

/** The first option of every level, to the end of its branch. */
function firstPath({ settings }: FormField): string[] {
  const { levels } = FIELD_TYPES['dependent-choice'].settings.parse(settings);
  return levels.reduce<string[]>((path, _level, index) => {
    const [first] = optionsAfter(levels, path, index);
    return first && path.length === index ? [...path, first.value] : path;
  }, []);
}

/** A text as long as its field asks and no longer. */
function fitted(text: string, { minLength = 0, maxLength }: { minLength?: number | undefined; maxLength: number }): string {
  const cut = text.slice(0, maxLength).trim();
  return cut.padEnd(minLength, '.');
}

function sampleText({ key, settings }: FormField, random: DemoRandom): string {
  const { minLength, maxLength } = FIELD_TYPES['short-text'].settings.parse(settings);
  return PATTERNED[key] ?? fitted(demoParty(random).fullName, { minLength, maxLength });
}

function sampleInteger({ settings }: FormField): number {
  const { min, max = 1 } = FIELD_TYPES.integer.settings.parse(settings);
  return min ?? Math.min(1, max);
}

const lowestOf = ({ min, max }: { min?: string | undefined; max?: string | undefined }): string | undefined => min ?? max;

/** A believable answer for each field type. */
const SAMPLES: Record<FormField['type'], Sample> = {
  'short-text': sampleText,
  'long-text': ({ settings }) => fitted('Theo giấy tờ kèm theo hồ sơ.', FIELD_TYPES['long-text'].settings.parse(settings)),
  integer: sampleInteger,
  money: ({ settings }, random) => Math.min(random.integer(1, 50) * 10_000_000, FIELD_TYPES.money.settings.parse(settings).max),
  date: sampleDate,
  'single-choice': ({ settings }) => FIELD_TYPES['single-choice'].settings.parse(settings).options[0]?.value,
  'multiple-choice': ({ settings }) => [FIELD_TYPES['multiple-choice'].settings.parse(settings).options[0]?.value],
  'yes-no': () => true,
  'personal-id': (_field, random) => demoParty(random).personalId,
  'tax-code': () => '0100109106',
  phone: (_field, random) => demoParty(random).phone,
  email: () => 'lienhe@example.vn',
  address: (_field, random) => demoAddress(random),
  computed: () => undefined,
  declaration: () => true,
  decimal: ({ settings }) => lowestOf(FIELD_TYPES.decimal.settings.parse(settings)) ?? '12.5',
  time: ({ settings }) => lowestOf(FIELD_TYPES.time.settings.parse(settings)) ?? '14:30',
  month: (_field, _random, today) => today.slice(0, 7),
  organisation: (_field, random) => ({
    name: 'Công ty TNHH Hải Đăng',
    taxCode: '0100109106',
    address: '12 Cầu Đất, phường Ngô Quyền',
    representative: demoParty(random).fullName,
  }),
  person: (_field, random) => {
    const { fullName, personalId } = demoParty(random);
    return { fullName, personalId, birth: '1987', sex: 'MALE', address: '12 Cầu Đất, phường Ngô Quyền' };
  },
  'dependent-choice': firstPath,
  group: ({ settings }, ...world) => sampleRows(FIELD_TYPES.group.settings.parse(settings), ...world),
  table: ({ settings }, ...world) => {
    const { columns, minRows } = FIELD_TYPES.table.settings.parse(settings);
    return sampleRows({ fields: columns, minRows }, ...world);
  },
  lookup: () => undefined, // what stands in the lists of an installation is not known here
  file: () => undefined,
  heading: () => undefined,
  explanation: () => undefined,
};

/** As many rows as needed, every question answered. */
function sampleRows({ fields, minRows }: { fields: RowField[]; minRows: number }, random: DemoRandom, today: string) {
  const row = () => Object.fromEntries(fields.map((field) => [field.key, SAMPLES[field.type](field, random, today)]));
  return Array.from({ length: minRows }, row);
}

/** Answers to every question that shows. @param today local day, by which dates are past or to come */
export function sampleAnswers(form: FormDefinition, random: DemoRandom, today: PlainDate): FormAnswers {
  const answers: FormAnswers = {};
  for (const field of form.pages.flatMap((page): FormField[] => page.fields)) {
    if (!visibleFields(form, answers, today).some(({ key }) => key === field.key)) continue;
    const answer = SAMPLES[field.type](field, random, today);
    if (answer !== undefined) answers[field.key] = answer;
  }
  return answers;
}
