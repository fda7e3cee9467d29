import { describe, expect, it } from '@jest/globals';
import { FIELD_TYPES, FormDefinition, optionsAfter, type FormAnswers, type FormField, type RowField } from '@motcua/contracts';
import { plainDate, validateAnswers, visibleFields, workflowFaults } from '@motcua/domain';
import { SEED_PROCEDURES } from '../index.js';

const TODAY = plainDate('2026-11-22');

const cases = SEED_PROCEDURES.flatMap(({ code, cases: all }) =>
  all.map((own) => ({ at: `${code} ${own.key}`, own })),
);
const forms = cases.flatMap(({ at, own }) =>
  own.form ? [{ at, form: FormDefinition.parse(own.form) }] : [],
);

const PATTERNED: Record<string, string> = {
  accountNo: '0123456789',
  businessCode: '0100109106',
  certificateNo: 'CB 123456',
  deathTime: '14:30',
};

const dateOf = ({ settings }: FormField) =>
  FIELD_TYPES.date.settings.parse(settings).when === 'FUTURE' ? '2026-12-01' : '2026-11-02';

/** The first option of every level, to the end of its branch. */
function firstPath({ settings }: FormField): string[] {
  const { levels } = FIELD_TYPES['dependent-choice'].settings.parse(settings);
  return levels.reduce<string[]>((path, _level, index) => {
    const [first] = optionsAfter(levels, path, index);
    return first && path.length === index ? [...path, first.value] : path;
  }, []);
}

/** An answer that the field must accept. */
const SAMPLES: Record<FormField['type'], (field: FormField) => unknown> = {
  'short-text': ({ key }) => PATTERNED[key] ?? 'Nguyễn Thị Ánh',
  'long-text': () => 'Từ năm 2004 đến năm 2022: phường Lê Chân, đi học',
  integer: ({ settings }) => FIELD_TYPES.integer.settings.parse(settings).min ?? 1,
  money: () => 50_000_000,
  date: dateOf,
  'single-choice': ({ settings }) => FIELD_TYPES['single-choice'].settings.parse(settings).options[0]?.value,
  'multiple-choice': ({ settings }) =>
    FIELD_TYPES['multiple-choice'].settings.parse(settings).options.map(({ value }) => value),
  'yes-no': () => true,
  'personal-id': () => '031190123456',
  'tax-code': () => '0100109106',
  phone: () => '0912345678',
  email: () => 'a@example.vn',
  address: () => ({
    street: '12 Cát Dài',
    communeCode: '11383',
    communeName: 'Phường Lê Chân',
    provinceName: 'Thành phố Hải Phòng',
  }),
  computed: () => undefined,
  declaration: () => true,
  decimal: ({ settings }) => FIELD_TYPES.decimal.settings.parse(settings).min ?? '12.5',
  time: ({ settings }) => FIELD_TYPES.time.settings.parse(settings).min ?? '14:30',
  month: () => '2026-11',
  organisation: () => ({ name: 'Công ty TNHH Hải Đăng', taxCode: '0100109106', address: '12 Cát Dài', representative: 'Nguyễn Thị Ánh' }),
  person: () => ({ fullName: 'Nguyễn Thị Ánh', birth: '1990', sex: 'FEMALE', personalId: '031190123456', address: '12 Cát Dài' }),
  'dependent-choice': firstPath,
  group: ({ settings }) => rowsOf(FIELD_TYPES.group.settings.parse(settings)),
  table: ({ settings }) => {
    const { columns, minRows } = FIELD_TYPES.table.settings.parse(settings);
    return rowsOf({ fields: columns, minRows });
  },
  lookup: () => ({ version: 1, key: 'HP01', text: 'Trường Tiểu học Minh Khai' }),
  file: () => undefined,
  heading: () => undefined,
  explanation: () => undefined,
};

/** As many rows as needed, every question answered. */
const rowsOf = ({ fields, minRows }: { fields: RowField[]; minRows: number }) =>
  Array.from({ length: minRows }, () => Object.fromEntries(fields.map((field) => [field.key, SAMPLES[field.type](field)])));

/** Answers to every field seen, with `chosen` for one of them. */
function filled(form: FormDefinition, chosen: FormAnswers): FormAnswers {
  const answers: FormAnswers = { ...chosen };
  for (const field of form.pages.flatMap((page) => page.fields)) {
    const seen = visibleFields(form, answers, TODAY).some(({ key }) => key === field.key);
    if (seen && !(field.key in answers)) answers[field.key] = SAMPLES[field.type](field);
  }
  return Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined));
}

/** Every way to answer the choices on which other fields depend. */
function ways(form: FormDefinition): FormAnswers[] {
  const fields = form.pages.flatMap((page): FormField[] => page.fields);
  const deciding = new Set(fields.flatMap((field) => field.visibleWhen?.field ?? []));
  return fields
    .filter(({ key }) => deciding.has(key))
    .flatMap(({ key, type, settings }): FormAnswers[] => {
      if (type === 'yes-no') return [{ [key]: true }, { [key]: false }];
      return FIELD_TYPES['single-choice'].settings
        .parse(settings)
        .options.map(({ value }) => ({ [key]: value }));
    });
}

describe('the forms of the shipped catalogue', () => {
  it('can be answered whatever is chosen', () => {
    for (const { at, form } of forms) {
      for (const chosen of [{}, ...ways(form)]) {
        const answers = filled(form, chosen);
        const { problems } = validateAnswers(form, answers, TODAY);
        expect({ at, chosen, problems }).toEqual({ at, chosen, problems: [] });
      }
    }
  });

  it('ask for something: an empty form is refused', () => {
    for (const { at, form } of forms) {
      expect({ at, refused: validateAnswers(form, {}, TODAY).problems.length > 0 }).toEqual({
        at,
        refused: true,
      });
    }
  });
});

describe('the workflows of the shipped catalogue', () => {
  it('are sound', () => {
    for (const { at, own } of cases)
      expect({ at, faults: workflowFaults(own.workflow) }).toEqual({ at, faults: [] });
  });
});
