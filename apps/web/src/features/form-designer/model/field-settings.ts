import { COLUMN_TYPE_NAMES, ORGANISATION_PARTS, PERSON_PARTS, ROW_FIELD_TYPES, DATE_PRECISIONS, type DatePrecision, type FieldType, type RowFieldType } from '@motcua/contracts';

/** One setting of a field type and how it is edited. `name` is its key in the settings. */
export type SettingEditor =
  | { edit: 'whole-number'; name: NumberSetting; min?: number; max?: number; standard?: number }
  | { edit: 'line'; name: LineSetting }
  | { edit: 'words'; name: WordsSetting; isOptional?: true }
  | { edit: 'tick'; name: 'provinceFixed' }
  | { edit: 'one-of'; name: ChoiceSetting; values: readonly ChoiceValue[]; standard: ChoiceValue }
  | { edit: 'parts'; name: 'optional'; parts: readonly PartName[] }
  | { edit: 'expression'; name: 'value' }
  | { edit: 'options'; name: 'options' }
  | { edit: 'levels'; name: 'levels' }
  | { edit: 'paper'; name: 'component' }
  | { edit: 'list'; name: 'list' }
  | { edit: 'list-column'; name: 'column' }
  | { edit: 'fills'; name: 'fills' }
  | { edit: 'columns'; name: 'columns' | 'fields'; types: readonly RowFieldType[]; most: number };

export type NumberSetting = 'minLength' | 'maxLength' | 'min' | 'max' | 'scale' | 'minRows' | 'maxRows';
export type LineSetting = 'pattern' | 'min' | 'max';
export type WordsSetting = 'rowTitle' | 'patternMessage';
type ChoiceValue = DatePrecision | 'ANY' | 'PAST' | 'FUTURE' | 'NONE' | 'MONEY';
/** A part of an answer, as the words of the form fields name it. */
export type PartName = `person.${(typeof PERSON_PARTS)[number]}` | `organisation.${(typeof ORGANISATION_PARTS)[number]}`;
export type ChoiceSetting = 'precision' | 'when' | 'unit';

const MOST_ROWS = 100;
const ROW_TYPES = Object.keys(ROW_FIELD_TYPES) as RowFieldType[];

const rowCount: SettingEditor[] = [
  { edit: 'whole-number', name: 'minRows', min: 1, max: MOST_ROWS, standard: 1 },
  { edit: 'whole-number', name: 'maxRows', min: 1, max: MOST_ROWS, standard: 20 },
];

/** What the designer may set of every type. A new type does not compile without its row here. */
export const SETTING_EDITORS: Record<FieldType, readonly SettingEditor[]> = {
  'short-text': [
    { edit: 'whole-number', name: 'minLength', min: 0, max: 500 },
    { edit: 'whole-number', name: 'maxLength', min: 1, max: 500, standard: 200 },
    { edit: 'line', name: 'pattern' },
    { edit: 'words', name: 'patternMessage', isOptional: true },
  ],
  'long-text': [{ edit: 'whole-number', name: 'maxLength', min: 1, max: 10_000, standard: 2000 }],
  integer: [
    { edit: 'whole-number', name: 'min' },
    { edit: 'whole-number', name: 'max' },
  ],
  decimal: [
    { edit: 'whole-number', name: 'scale', min: 0, max: 6, standard: 2 },
    { edit: 'line', name: 'min' },
    { edit: 'line', name: 'max' },
  ],
  money: [{ edit: 'whole-number', name: 'max', min: 1 }],
  date: [
    { edit: 'one-of', name: 'precision', values: DATE_PRECISIONS, standard: 'DAY' },
    { edit: 'one-of', name: 'when', values: ['ANY', 'PAST', 'FUTURE'], standard: 'ANY' },
  ],
  month: [],
  time: [
    { edit: 'line', name: 'min' },
    { edit: 'line', name: 'max' },
  ],
  'single-choice': [{ edit: 'options', name: 'options' }],
  'multiple-choice': [{ edit: 'options', name: 'options' }],
  'yes-no': [],
  'dependent-choice': [{ edit: 'levels', name: 'levels' }],
  'personal-id': [],
  'tax-code': [],
  phone: [],
  email: [],
  person: [{ edit: 'parts', name: 'optional', parts: PERSON_PARTS.slice(1).map((part) => `person.${part}` as const) }],
  organisation: [{ edit: 'parts', name: 'optional', parts: ORGANISATION_PARTS.slice(1).map((part) => `organisation.${part}` as const) }],
  address: [{ edit: 'tick', name: 'provinceFixed' }],
  group: [{ edit: 'words', name: 'rowTitle' }, { edit: 'columns', name: 'fields', types: ROW_TYPES, most: 30 }, ...rowCount],
  table: [{ edit: 'columns', name: 'columns', types: COLUMN_TYPE_NAMES, most: 8 }, ...rowCount],
  lookup: [
    { edit: 'list', name: 'list' },
    { edit: 'list-column', name: 'column' },
    { edit: 'fills', name: 'fills' },
  ],
  file: [{ edit: 'paper', name: 'component' }],
  computed: [
    { edit: 'expression', name: 'value' },
    { edit: 'whole-number', name: 'scale', min: 0, max: 6, standard: 0 },
    { edit: 'one-of', name: 'unit', values: ['NONE', 'MONEY'], standard: 'NONE' },
  ],
  declaration: [],
  heading: [],
  explanation: [],
};

const blank = { vi: '' };
const row = (number: number) => ({ key: `cot${number}`, type: 'short-text', label: blank, required: true, settings: {} });

/** What a new field starts with, where nothing is not enough. */
const STARTING: Partial<Record<FieldType, () => Record<string, unknown>>> = {
  'single-choice': () => ({ options: startingOptions() }),
  'multiple-choice': () => ({ options: startingOptions() }),
  'dependent-choice': () => ({
    levels: [
      { label: blank, options: [{ value: '1', label: blank }] },
      { label: blank, options: [{ value: '1', label: blank, parent: '1' }] },
    ],
  }),
  group: () => ({ rowTitle: blank, fields: [row(1)] }),
  lookup: () => ({ list: '', column: '' }),
  file: () => ({ component: '' }),
  computed: () => ({ value: 0 }),
  table: () => ({ columns: [row(1), row(2)] }),
};

const startingOptions = () => [
  { value: '1', label: blank },
  { value: '2', label: blank },
];

export const startingSettings = (type: FieldType): Record<string, unknown> => STARTING[type]?.() ?? {};
