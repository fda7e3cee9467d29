import { FIELD_TYPES, type FormDefinition, type FormField, type ProcedureCase } from '@motcua/contracts';
import { fieldsOf, shownCondition } from '@motcua/domain';
import type { ProcedureVersion } from '../../catalogue/index.js';
import type { Content } from 'pdfmake/interfaces.js';
import { breakable } from '../paper-words.js';
import { mm, type PrintedDocument } from '../paper-printer.js';
import { closing, stateAndMotto } from '../slips/slip-parts.js';
import { blankOf } from './blanks.js';
import { lineAfter } from './blank-parts.js';
import { conditionWords, type FieldByKey } from './condition-words.js';

/** What is printed: one case of a version, which has a form. */
export interface BlankFormOf {
  version: ProcedureVersion;
  case: ProcedureCase;
  form: FormDefinition;
}

/** When a question is to be answered: the condition in words, or that it need not be. */
function remarkOf(field: FormField, fields: FieldByKey): string | null {
  const shown = shownCondition(field);
  const words = shown === undefined ? null : conditionWords(shown, fields);
  const required = field.requiredWhen === undefined ? null : conditionWords(field.requiredWhen, fields);
  const remarks = [
    shown === undefined ? null : words === null ? 'chỉ ghi nếu thuộc trường hợp này' : `chỉ ghi khi ${words}`,
    required === null ? null : `phải ghi khi ${required}`,
    isOptional(field) && required === null ? 'nếu có' : null,
  ];
  return remarks.filter((remark) => remark !== null).join('; ') || null;
}

const isOptional = ({ type, required, requiredWhen }: FormField): boolean =>
  !('display' in FIELD_TYPES[type]) && (!required || requiredWhen !== undefined);

function question(field: FormField, fields: FieldByKey): Content {
  const { type, label, settings } = field;
  const blank = blankOf(type, { label: label.vi, remark: remarkOf(field, fields), settings });
  const isLong = type === 'group' || type === 'table' || type === 'long-text';
  return { stack: [blank], margin: [0, mm(0.8), 0, mm(0.8)], ...(isLong ? {} : { unbreakable: true }) };
}

function questions(form: FormDefinition): Content[] {
  const fields: FieldByKey = new Map(fieldsOf(form).map((field) => [field.key, field]));
  return form.pages.flatMap((page, index) => [
    { text: breakable(`${index + 1}. ${page.title.vi}`), bold: true, fontSize: 12, margin: [0, mm(3), 0, mm(1)] },
    ...(page.help ? [{ text: breakable(page.help.vi), italics: true, fontSize: 10 }] : []),
    ...page.fields.map((field) => question(field, fields)),
  ]);
}

function head({ version, case: one }: BlankFormOf): Content[] {
  const name = version.content.shortName ?? version.content.name;
  return [
    { stack: stateAndMotto(), margin: [0, 0, 0, mm(4)] },
    { text: 'TỜ KHAI', bold: true, fontSize: 14, alignment: 'center' },
    { text: breakable(name), bold: true, alignment: 'center' },
    ...(version.cases.length > 1 ? [{ text: breakable(`Trường hợp: ${one.name.vi}`), alignment: 'center' as const }] : []),
    { stack: [lineAfter({ label: 'Kính gửi', remark: null })], margin: [0, mm(3), 0, mm(1)] },
  ];
}

/**
 * The form of a case on paper, to be filled by hand (A4, Vietnamese): a service of level 2 lets people download the form and
 * must accept the printed copy (TT 32/2017/TT-BTTTT, domain.md §1.2).
 */
export function blankFormDocument(of: BlankFormOf): PrintedDocument {
  const { version, case: one, form } = of;
  return {
    title: `Tờ khai: ${version.content.shortName ?? version.content.name}`,
    madeAt: new Date(`${version.publishedOn}T00:00:00Z`),
    size: 'A4',
    content: [
      ...head(of),
      ...questions(form),
      closing(
        [{ text: '………………, ngày …… tháng …… năm ………', italics: true, alignment: 'right', margin: [0, mm(3), 0, 0] }],
        [{ title: 'Người khai', name: '' }],
      ),
    ],
    footer: `Thủ tục ${version.code}, phiên bản ${version.versionNo}, trường hợp ${one.key}`,
  };
}
