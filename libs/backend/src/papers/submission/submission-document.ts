import type { Party } from '@motcua/contracts';
import { answerLines, instantFromIso, localDateOf, type AnswerLine, type AnswerTable } from '@motcua/domain';
import type { Content, TableCell } from 'pdfmake/interfaces.js';
import { addressLine, type SubmissionReading } from '../../dossiers/index.js';
import { breakable, momentOnPaper, moneyOnPaper, RETURN_PLACES, shortMoment } from '../paper-words.js';
import { mm, type PrintedDocument } from '../paper-printer.js';
import { printedQr } from '../qr-code.js';

/** Where the portal stands and the dossier is tracked: what the copy says besides the facts. */
export interface SubmissionPlace {
  portal: string;
  trackingUrl: string;
}

type Line = readonly [label: string, value: string | null];

const QR_MM = 24;
const NOTHING = '–';

const heading = (text: string): Content => ({ text, bold: true, fontSize: 12, margin: [0, mm(4), 0, mm(1)], headlineLevel: 1 });

/** Labels on the left, what was written on the right; empty lines stay out. */
function facts(lines: readonly Line[]): Content {
  const body = lines.map(([label, value]): TableCell[] => [{ text: breakable(label) }, { text: value ? breakable(value) : NOTHING }]);
  return {
    table: { widths: ['38%', '*'], body: body.length > 0 ? body : [[{ text: NOTHING, colSpan: 2 }, {}]] },
    layout: 'hairlines',
    fontSize: 10,
  };
}

function partyLines(party: Party): Line[] {
  const lines: Line[] = [
    [party.kind === 'ORGANISATION' ? 'Tên tổ chức' : 'Họ và tên', party.fullName],
    ['Số định danh cá nhân', party.personalId],
    ['Mã số thuế', party.taxCode],
    ['Ngày sinh', party.birthDate && party.birthDate.split('-').reverse().join('/')],
    ['Số điện thoại', party.phone],
    ['Email', party.email],
    ['Địa chỉ', addressLine(party.address)],
  ];
  return lines.filter(([, value]) => value);
}

function head({ code, agency, state, procedureName, caseName }: SubmissionReading, place: SubmissionPlace): Content {
  const side = mm(QR_MM);
  const business: Line[] = [
    ['Mã hồ sơ', code],
    ['Thủ tục', procedureName],
    ['Trường hợp', caseName],
    ['Nơi giải quyết', agency.name],
    ['Thời điểm gửi', momentOnPaper(state.submittedAt)],
  ];
  return {
    columns: [
      {
        width: '*',
        stack: [
          { text: 'BẢN SAO HỒ SƠ ĐÃ GỬI', bold: true, fontSize: 14 },
          { text: place.portal, fontSize: 9, margin: [0, 0, 0, mm(3)] },
          ...business.map(([label, value]): Content => ({
            text: [`${label}: `, { text: breakable(value ?? NOTHING), bold: label === 'Mã hồ sơ' }],
          })),
        ],
      },
      { width: side, stack: [printedQr(place.trackingUrl, side)] },
    ],
    columnGap: mm(6),
  };
}

/** An answer in columns as it was asked: its question above, its heads on every sheet. */
function columns(label: string, { heads, rows }: AnswerTable): Content[] {
  const head = heads.map((text): TableCell => ({ text: breakable(text), bold: true }));
  const body = rows.map((row) => row.map((text): TableCell => ({ text: breakable(text || NOTHING) })));
  return [
    { text: breakable(label), fontSize: 10, margin: [0, mm(2), 0, mm(1)], headlineLevel: 2 },
    { table: { headerRows: 1, widths: heads.map(() => '*'), body: [head, ...body] }, layout: 'hairlines', fontSize: 9 },
  ];
}

/** The question as the printed form words it. */
const printedLabel = ({ field, label }: AnswerLine): string => field.printLabel?.vi ?? label;

/** Answers in their order: what was asked in columns breaks the list of labels and answers. */
function answered(lines: AnswerLine[]): Content[] {
  const [first] = lines;
  if (!first) return [];
  if (first.table) return [...columns(printedLabel(first), first.table), ...answered(lines.slice(1))];
  const next = lines.findIndex(({ table }) => table);
  const until = next < 0 ? lines.length : next;
  return [facts(lines.slice(0, until).map((line): Line => [printedLabel(line), line.text])), ...answered(lines.slice(until))];
}

/** What was answered, page by page of the form, in the words of the domain's `answerLines`. */
function answers({ form, answers: given, state }: SubmissionReading): Content[] {
  if (!form) return [];
  const lines = answerLines(form, given, { language: 'vi', on: localDateOf(instantFromIso(state.submittedAt)) });
  const pages = [...new Set(lines.map(({ page }) => page))];
  return pages.flatMap((page) => [
    heading(page),
    ...answered(lines.filter((line) => line.page === page)),
  ]);
}

function papers({ components }: SubmissionReading): Content {
  const given = components.filter(({ originals, copies, files }) => originals + copies + files.length > 0);
  const head = ['TT', 'Tên giấy tờ', 'Bản chính', 'Bản sao', 'Tệp đã gửi'].map((text): TableCell => ({
    text,
    bold: true,
    alignment: 'center',
  }));
  const rows = given.map(({ component, originals, copies, files }, index): TableCell[] => [
    { text: String(index + 1), alignment: 'center' },
    { text: breakable(component.name) },
    { text: originals > 0 ? String(originals) : NOTHING, alignment: 'center' },
    { text: copies > 0 ? String(copies) : NOTHING, alignment: 'center' },
    { text: files.map(breakable).join('\n') || NOTHING },
  ]);
  if (rows.length === 0) return { text: 'Không có giấy tờ kèm theo.', italics: true };
  return {
    table: { headerRows: 1, widths: [mm(7), '*', mm(12), mm(12), mm(55)], body: [head, ...rows] },
    layout: 'hairlines',
    fontSize: 10,
  };
}

function returnLines({ returnChoice, state }: SubmissionReading): Line[] {
  const { method, address, receiverName, receiverPhone } = returnChoice;
  const lines: Line[] = [
    ['Nhận kết quả', RETURN_PLACES[method]],
    ['Địa chỉ nhận', addressLine(address)],
    ['Người nhận', receiverName],
    ['Số điện thoại người nhận', receiverPhone],
    ['Phí, lệ phí', state.feeTotal === null ? 'theo quy định' : state.feeTotal === 0 ? 'Không mất phí' : moneyOnPaper(state.feeTotal)],
  ];
  return lines.filter(([, value]) => value);
}

/** The copy of what was sent, A4: answers, papers, return of the result (domain.md §14: people must see what they submitted). */
export function submissionDocument(reading: SubmissionReading, place: SubmissionPlace): PrintedDocument {
  const { submitter } = reading;
  return {
    title: `Bản sao hồ sơ ${reading.code}`,
    madeAt: new Date(reading.state.submittedAt),
    size: 'A4',
    content: [
      head(reading, place),
      heading('Chủ hồ sơ'),
      facts(partyLines(reading.applicant)),
      ...(submitter ? [heading('Người nộp'), facts(partyLines(submitter))] : []),
      ...answers(reading),
      heading('Giấy tờ'),
      papers(reading),
      heading('Kết quả và phí'),
      facts(returnLines(reading)),
    ],
    footer: `Mã hồ sơ ${reading.code}, gửi lúc ${shortMoment(reading.state.submittedAt)}`,
  };
}
