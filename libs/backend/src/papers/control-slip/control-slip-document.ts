import type { ActType } from '@motcua/contracts';
import type { Timeliness } from '@motcua/domain';
import type { Content, TableCell } from 'pdfmake/interfaces.js';
import type { SubmissionReading } from '../../dossiers/index.js';
import { mm, type PrintedDocument } from '../paper-printer.js';
import { breakable, momentOnPaper, shortMoment } from '../paper-words.js';
import { fact, nationalHead } from '../slips/slip-parts.js';
import type { HandOverRow } from './hand-overs.js';

/** A hand-over with names instead of ids. */
export interface NamedHandOver extends HandOverRow {
  agencyName: string;
  giver: string;
  receiver: string | null;
}

/** What form 06 is drawn from. `madeAt` = the last entry of the journal: the same journal gives the same bytes. */
export interface ControlSlip {
  reading: SubmissionReading;
  parentAgencyName: string | null;
  rows: readonly NamedHandOver[];
  madeAt: string;
  place: string;
}

const RESULTS = { EARLY: 'Trước hạn', ON_TIME: 'Đúng hạn', OVERDUE: 'Quá hạn' } as const satisfies Record<Timeliness, string>;

/** Why a dossier went on, in the words of the office; what moves nothing has none. */
const ACT_NOTES: Partial<Record<ActType, string>> = {
  SUBMIT: 'Nộp trực tuyến',
  INTAKE: 'Nhận tại quầy',
  RECEIVE: 'Tiếp nhận',
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

const HEADINGS = ['Tên cơ quan, bước', 'Thời gian giao, nhận', 'Kết quả giải quyết', 'Ghi chú'];

function rowCells(row: NamedHandOver): TableCell[] {
  const received = row.step === null && row.act !== 'SEND_TO_AGENCIES' ? [] : [receivedLine(row)];
  return [
    { text: breakable([row.agencyName, row.step].filter(Boolean).join(': ')) },
    { stack: [`Giao: ${shortMoment(row.givenAt)}, ${breakable(row.giver)}`, ...received] },
    { text: row.result ? RESULTS[row.result] : '', alignment: 'center' },
    { text: ACT_NOTES[row.act] ?? '' },
  ];
}

const receivedLine = ({ receiver, receivedAt }: NamedHandOver): string =>
  receivedAt && receiver ? `Nhận: ${shortMoment(receivedAt)}, ${breakable(receiver)}` : 'Nhận: chưa có người nhận';

function table(rows: readonly NamedHandOver[]): Content {
  const head = HEADINGS.map((text): TableCell => ({ text, bold: true, alignment: 'center' }));
  return {
    table: { headerRows: 1, dontBreakRows: true, widths: [mm(32), '*', mm(19), mm(22)], body: [head, ...rows.map(rowCells)] },
    layout: 'hairlines',
    fontSize: 8.5,
    lineHeight: 1.05,
    margin: [0, mm(2), 0, 0],
  };
}

/** Form 06, Phiếu kiểm soát quá trình giải quyết hồ sơ, A5. Source: domain.md §4.2; docs/rules/papers.md#control-slip */
export function controlSlipDocument({ reading, parentAgencyName, rows, madeAt, place }: ControlSlip): PrintedDocument {
  const { agency, applicant, state } = reading;
  const head = { agency: { ...agency, parentName: parentAgencyName }, issuedAt: madeAt };
  return {
    title: `Phiếu kiểm soát quá trình giải quyết hồ sơ ${reading.code}`,
    madeAt: new Date(madeAt),
    size: 'A5',
    content: [
      nationalHead(head, { place }),
      {
        text: 'PHIẾU KIỂM SOÁT\nQUÁ TRÌNH GIẢI QUYẾT HỒ SƠ',
        bold: true,
        fontSize: 13,
        lineHeight: 1.05,
        alignment: 'center',
        margin: [0, mm(4), 0, mm(2)],
      },
      fact('Mã hồ sơ', reading.code),
      fact('Người nộp hồ sơ', applicant.fullName),
      fact('Số điện thoại', applicant.phone),
      fact('Thủ tục', reading.procedureName),
      fact('Thời gian nhận', state.receivedAt && momentOnPaper(state.receivedAt)),
      fact('Thời gian hẹn trả', state.dueAt ? momentOnPaper(state.dueAt) : 'theo quy định của pháp luật'),
      table(rows),
    ],
    footer: `Mã hồ sơ ${reading.code}, lập từ nhật ký đến ${shortMoment(madeAt)}`,
  };
}
