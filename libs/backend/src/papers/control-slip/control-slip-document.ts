import type { ActType, PaperTemplate } from '@motcua/contracts';
import type { Timeliness } from '@motcua/domain';
import type { Content, TableCell } from 'pdfmake/interfaces.js';
import { mm, type PrintedDocument } from '../paper-printer.js';
import { breakable, momentOnPaper, shortMoment } from '../paper-words.js';
import { nationalHead, titleLines } from '../slips/slip-parts.js';
import { drawBlocks, drawClosing, type TemplateValues } from '../templates/draw-template.js';
import type { HandOverRow } from './hand-overs.js';

/** A hand-over with names instead of ids. */
export interface NamedHandOver extends Omit<HandOverRow, 'agencyId' | 'giverId' | 'receiverId'> {
  agencyName: string;
  giver: string;
  receiver: string | null;
}

/** What form 06 is drawn from. `madeAt` = the last entry of the journal: the same journal gives the same bytes. */
export interface ControlSlip {
  code: string;
  agency: { name: string; parentName: string | null; address: string | null; phone: string | null };
  applicantName: string;
  phone: string | null;
  procedureName: string;
  receivedAt: string | null;
  dueAt: string | null;
  rows: readonly NamedHandOver[];
  madeAt: string;
}

const RESULTS = { EARLY: 'Trước hạn', ON_TIME: 'Đúng hạn', OVERDUE: 'Quá hạn' } as const satisfies Record<Timeliness, string>;

/** Why a dossier went on, in the words of the office; what moves nothing has none. */
const ACT_NOTES: Partial<Record<ActType, string>> = {
  SUBMIT: 'Nộp trực tuyến',
  INTAKE: 'Nhận tại quầy',
  HAND_IN: 'Nhận hộ, chuyển đến',
  RECEIVE: 'Tiếp nhận',
  ASSIGN_COMPETENT_AGENCY: 'Xác định cơ quan giải quyết',
  REJECT_AT_INTAKE: 'Từ chối tiếp nhận',
  REQUEST_SUPPLEMENT: 'Yêu cầu bổ sung',
  ANSWER_SUPPLEMENT: 'Đã bổ sung',
  WITHDRAW: 'Rút hồ sơ',
  ASSIGN: 'Phân công',
  PROPOSE: 'Trình duyệt',
  RETURN_PROPOSAL: 'Trả lại để sửa',
  APPROVE: 'Đã duyệt',
  ISSUE_RESULT: 'Phát hành kết quả',
  RETURN_RESULT: 'Đã trả kết quả',
  STOP: 'Dừng giải quyết',
  RESUME: 'Giải quyết tiếp',
  REOPEN: 'Mở lại hồ sơ',
  SEND_TO_AGENCIES: 'Phối hợp',
};

function rowCells(row: NamedHandOver): TableCell[] {
  const received = row.step === null && row.act !== 'SEND_TO_AGENCIES' ? [] : [receivedLine(row)];
  return [
    { text: breakable([row.agencyName, row.step].filter(Boolean).join(': ')) },
    { stack: [`Giao: ${shortMoment(row.givenAt)}, ${breakable(row.giver)}`, ...received] },
    { stack: [row.result ? RESULTS[row.result] : '', ...stepTimeLines(row)], alignment: 'center' },
    { text: ACT_NOTES[row.act] ?? '' },
  ];
}

/** Beside the whole promise: the step's own hours and what it took of them. */
function stepTimeLines({ stepTime }: NamedHandOver): string[] {
  if (stepTime === null) return [];
  const { hours, usedMinutes } = stepTime;
  return [`Bước: ${decimal(usedMinutes / 60)}/${decimal(hours)} giờ`];
}

/** At most one decimal, with a comma. */
const decimal = (value: number): string => String(Math.round(value * 10) / 10).replace('.', ',');

const receivedLine = ({ receiver, receivedAt }: NamedHandOver): string =>
  receivedAt && receiver ? `Nhận: ${shortMoment(receivedAt)}, ${breakable(receiver)}` : 'Nhận: chưa có người nhận';

function table(rows: readonly NamedHandOver[], headings: readonly string[]): Content {
  const head = headings.map((text): TableCell => ({ text: breakable(text), bold: true, alignment: 'center' }));
  return {
    table: { headerRows: 1, dontBreakRows: true, widths: [mm(32), '*', mm(19), mm(22)], body: [head, ...rows.map(rowCells)] },
    layout: 'hairlines',
    fontSize: 8.5,
    lineHeight: 1.05,
    margin: [0, mm(2), 0, 0],
  };
}

const valuesOf = ({ code, applicantName, phone, procedureName, receivedAt, dueAt }: ControlSlip): TemplateValues => ({
  ma_ho_so: code,
  chu_ho_so: applicantName,
  dien_thoai: phone ?? '',
  thu_tuc: procedureName,
  ngay_nhan: receivedAt ? momentOnPaper(receivedAt) : '',
  ngay_hen: dueAt ? momentOnPaper(dueAt) : 'theo quy định của pháp luật',
});

/** Form 06, Phiếu kiểm soát quá trình giải quyết hồ sơ, A5. Source: domain.md §4.2; docs/rules/papers.md#control-slip */
export function controlSlipDocument(slip: ControlSlip, place: string, template: PaperTemplate): PrintedDocument {
  const { code, agency, rows, madeAt } = slip;
  const values = valuesOf(slip);
  return {
    title: `Phiếu kiểm soát quá trình giải quyết hồ sơ ${code}`,
    madeAt: new Date(madeAt),
    size: 'A5',
    content: [
      nationalHead({ agency, issuedAt: madeAt }, { place, office: template.office }),
      { ...titleLines(template.title), margin: [0, mm(4), 0, mm(2)] },
      ...drawBlocks(template, values, ({ headings }) => table(rows, headings)),
      ...drawClosing(template, values),
    ],
    footer: `Mã hồ sơ ${code}, lập từ nhật ký đến ${shortMoment(madeAt)}`,
  };
}
