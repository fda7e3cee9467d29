import {
  FIELD_TYPES,
  leastPrecision,
  ORGANISATION_PARTS,
  PERSON_PARTS,
  type ChoiceOption,
  type DatePrecision,
  type FieldType,
  type RowField,
} from '@motcua/contracts';
import type { Content } from 'pdfmake/interfaces.js';
import { blankTable, labelOf, lineAfter, linesBelow, squares, tickBox, type BlankQuestion } from './blank-parts.js';
import { mm } from '../paper-printer.js';

type Blank = (question: BlankQuestion) => Content;

/** More options than this are written, not ticked. */
const MOST_BOXES = 24;
const MOST_IN_A_HINT = 4;
/** Options of so few signs stand two in a line. */
const SHORT_OPTION = 32;
/** A line of handwriting holds about so many signs. */
const SIGNS_OF_A_LINE = 70;
const MOST_LINES = 8;
/** A group of more questions is printed as blocks, because a table would leave no room to write. */
const MOST_COLUMNS = 5;
const BLANK_ROWS = 5;
const BLANK_BLOCKS = 2;

const line: Blank = (question) => lineAfter(question);
const boxed =
  (pattern: string): Blank =>
  (question) => ({ stack: [labelOf(question, ':'), squares(pattern)] });
const indented = (content: Content[]): Content => ({ stack: content, margin: [mm(5), 0, 0, 0] });

function ticks(question: BlankQuestion, options: readonly string[], rule: string): Content {
  if (options.length > MOST_BOXES) return lineAfter(question);
  const boxes = options.map(tickBox);
  const isShort = options.length > 1 && options.every((option) => option.length <= SHORT_OPTION);
  const half = Math.ceil(boxes.length / 2);
  const placed: Content = isShort ? { columns: [{ stack: boxes.slice(0, half) }, { stack: boxes.slice(half) }] } : { stack: boxes };
  return { stack: [labelOf({ ...question, remark: [question.remark, rule].filter(Boolean).join('; ') }, ':'), indented([placed])] };
}

const labelsOf = (options: readonly ChoiceOption[]): string[] => options.map(({ label }) => label.vi);

const DATES = {
  DAY: 'ngày ……… tháng ……… năm ……………',
  MONTH: 'ngày ……… tháng ……… năm …………… (không rõ ngày thì ghi tháng, năm)',
  YEAR: 'ngày ……… tháng ……… năm …………… (không rõ ngày, tháng thì ghi năm)',
} as const satisfies Record<DatePrecision, string>;

const written =
  (words: string): Blank =>
  (question) => ({ stack: [labelOf(question, `: ${words}`)] });

/** Parts of an answer, each with its own line or boxes, under the question. */
const PERSON_BLANKS = {
  fullName: line,
  birth: written(DATES.YEAR),
  sex: (question) => ticks(question, ['Nam', 'Nữ'], 'đánh dấu một ô'),
  personalId: boxed('000000000000'),
  address: line,
} as const satisfies Record<(typeof PERSON_PARTS)[number], Blank>;
const PERSON_LABELS = {
  fullName: 'Họ, chữ đệm, tên',
  birth: 'Sinh',
  sex: 'Giới tính',
  personalId: 'Số định danh cá nhân',
  address: 'Nơi cư trú',
} as const satisfies Record<(typeof PERSON_PARTS)[number], string>;

const ORGANISATION_LABELS = {
  name: 'Tên tổ chức',
  taxCode: 'Mã số thuế',
  address: 'Địa chỉ trụ sở',
  representative: 'Người đại diện',
} as const satisfies Record<(typeof ORGANISATION_PARTS)[number], string>;

const TAX_CODE = '0000000000-000';
const mayBeBlank = (isOptional: boolean): string | null => (isOptional ? 'nếu có' : null);

function person(question: BlankQuestion): Content {
  const { optional } = FIELD_TYPES.person.settings.parse(question.settings);
  const blank: readonly string[] = optional;
  const parts = PERSON_PARTS.map((part) => PERSON_BLANKS[part]({ label: PERSON_LABELS[part], remark: mayBeBlank(blank.includes(part)), settings: {} }));
  return { stack: [labelOf(question, ':'), indented(parts)] };
}

function organisation(question: BlankQuestion): Content {
  const { optional } = FIELD_TYPES.organisation.settings.parse(question.settings);
  const blank: readonly string[] = optional;
  const parts = ORGANISATION_PARTS.map((part) => {
    const asked = { label: ORGANISATION_LABELS[part], remark: mayBeBlank(blank.includes(part)), settings: {} };
    return part === 'taxCode' ? boxed(TAX_CODE)(asked) : line(asked);
  });
  return { stack: [labelOf(question, ':'), indented(parts)] };
}

function address(question: BlankQuestion): Content {
  const labels = ['Số nhà, đường, thôn, tổ dân phố', 'Xã, phường, đặc khu', 'Tỉnh, thành phố'];
  return { stack: [labelOf(question, ':'), indented(labels.map((label) => lineAfter({ label, remark: null })))] };
}

/** What may be written into a cell, where the choice is small. */
function hintOf({ type, settings }: RowField): string | null {
  if (type === 'yes-no') return 'Có / Không';
  if (type === 'date') return 'ngày/tháng/năm';
  if (type === 'money') return 'đồng';
  if (type !== 'single-choice') return null;
  const { options } = FIELD_TYPES['single-choice'].settings.parse(settings);
  return options.length <= MOST_IN_A_HINT ? labelsOf(options).join(' / ') : null;
}

/** One blank for each row: a table where the questions are few, blocks where they are many. */
function rows(question: BlankQuestion, asked: { fields: readonly RowField[]; minRows: number; maxRows: number; rowTitle: string | null }): Content {
  const { fields, minRows, maxRows, rowTitle } = asked;
  const isTable = rowTitle === null || fields.length <= MOST_COLUMNS;
  const count = Math.max(minRows, Math.min(maxRows, isTable ? BLANK_ROWS : BLANK_BLOCKS));
  const more = maxRows > count ? 'nếu nhiều hơn thì ghi tiếp vào tờ khác' : null;
  const remark = [question.remark, more].filter(Boolean).join('; ') || null;
  const columns = fields.map((field) => ({ label: field.label.vi, hint: hintOf(field) }));
  const body = isTable ? [blankTable(columns, count)] : Array.from({ length: count }, (_, index) => block(`${rowTitle} ${index + 1}`, fields));
  return { stack: [labelOf({ label: question.label, remark }, ':'), ...body] };
}

const block = (title: string, fields: readonly RowField[]): Content => ({
  stack: [
    { text: title, bold: true, margin: [0, 3, 0, 1] },
    ...fields.map(({ type, label, required, settings }) => blankOf(type, { label: label.vi, remark: mayBeBlank(!required), settings })),
  ],
  margin: [mm(5), 0, 0, 0],
});

/** Where and how an answer is written by hand, for the types that one line does not suit. */
const BLANKS: Partial<Record<FieldType, Blank>> = {
  'long-text': (question) => {
    const { maxLength } = FIELD_TYPES['long-text'].settings.parse(question.settings);
    return linesBelow(question, Math.min(MOST_LINES, Math.max(2, Math.ceil(maxLength / SIGNS_OF_A_LINE / 4))));
  },
  money: (question) => lineAfter(question, 'đồng'),
  date: (question) => written(DATES[leastPrecision(FIELD_TYPES.date.settings.parse(question.settings))])(question),
  month: written('tháng ……… năm ……………'),
  time: written('……… giờ ……… phút'),
  'single-choice': (question) =>
    ticks(question, labelsOf(FIELD_TYPES['single-choice'].settings.parse(question.settings).options), 'đánh dấu một ô'),
  'multiple-choice': (question) =>
    ticks(question, labelsOf(FIELD_TYPES['multiple-choice'].settings.parse(question.settings).options), 'đánh dấu các ô phù hợp'),
  'yes-no': (question) => ticks(question, ['Có', 'Không'], 'đánh dấu một ô'),
  'dependent-choice': (question) => {
    const { levels } = FIELD_TYPES['dependent-choice'].settings.parse(question.settings);
    return { stack: [labelOf(question, ':'), indented(levels.map(({ label }) => lineAfter({ label: label.vi, remark: null })))] };
  },
  'personal-id': boxed('000000000000'),
  'tax-code': boxed(TAX_CODE),
  person,
  organisation,
  address,
  group: (question) => {
    const { fields, minRows, maxRows, rowTitle } = FIELD_TYPES.group.settings.parse(question.settings);
    return rows(question, { fields, minRows, maxRows, rowTitle: rowTitle.vi });
  },
  table: (question) => {
    const { columns, minRows, maxRows } = FIELD_TYPES.table.settings.parse(question.settings);
    return rows(question, { fields: columns, minRows, maxRows, rowTitle: null });
  },
  file: ({ label }) => labelOf({ label, remark: 'giấy tờ nộp kèm tờ khai' }),
  computed: ({ label, settings }) => {
    const { unit } = FIELD_TYPES.computed.settings.parse(settings);
    return lineAfter({ label, remark: 'tính từ các mục trên' }, unit === 'MONEY' ? 'đồng' : '');
  },
  declaration: ({ label, remark }) => tickBox(remark === null ? label : `${label} (${remark})`),
  heading: (question) => ({ stack: [labelOf(question)], bold: true, margin: [0, mm(1), 0, 0] }),
  explanation: (question) => ({ stack: [labelOf(question)], italics: true, fontSize: 10 }),
};

/** The blank of one question. */
export const blankOf = (type: FieldType, question: BlankQuestion): Content => (BLANKS[type] ?? line)(question);
