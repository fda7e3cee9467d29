import type { PaperData, PaperKind } from '@motcua/contracts';
import type { Content } from 'pdfmake/interfaces.js';
import type { PrintedDocument } from '../paper-printer.js';
import { apologySlip } from './apology-slip.js';
import { receiptSlip } from './receipt-slip.js';
import { rejectionSlip } from './rejection-slip.js';
import type { SlipPlace } from './slip-parts.js';
import { stopNoticeSlip } from './stop-notice-slip.js';
import { supplementRequestSlip } from './supplement-request-slip.js';

const TITLES = {
  RECEIPT: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả',
  SUPPLEMENT_REQUEST: 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ',
  REJECTION: 'Phiếu từ chối tiếp nhận giải quyết hồ sơ',
  APOLOGY: 'Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết',
  STOP_NOTICE: 'Thông báo dừng giải quyết hồ sơ',
} as const satisfies Record<PaperKind, string>;

const FILE_NAMES = {
  RECEIPT: 'giay-tiep-nhan',
  SUPPLEMENT_REQUEST: 'phieu-yeu-cau-bo-sung',
  REJECTION: 'phieu-tu-choi',
  APOLOGY: 'van-ban-xin-loi',
  STOP_NOTICE: 'thong-bao-dung-giai-quyet',
} as const satisfies Record<PaperKind, string>;

type Drawn = { [K in PaperKind]: (data: Extract<PaperData, { kind: K }>, place: SlipPlace) => Content[] };

const CONTENTS: Drawn = {
  RECEIPT: receiptSlip,
  SUPPLEMENT_REQUEST: supplementRequestSlip,
  REJECTION: rejectionSlip,
  APOLOGY: apologySlip,
  STOP_NOTICE: stopNoticeSlip,
};

// The table pairs each kind with its own drawing; TypeScript cannot follow that pairing through the union.
const contentOf = (data: PaperData, place: SlipPlace): Content[] => CONTENTS[data.kind](data as never, place);

/** The slip as a document of A5, portrait (domain.md §4.1: 148 × 210 mm). */
export function slipDocument(data: PaperData, place: SlipPlace): PrintedDocument {
  return {
    title: `${TITLES[data.kind]} ${data.number}`,
    madeAt: new Date(data.issuedAt),
    size: 'A5',
    content: contentOf(data, place),
    footer: `Mã hồ sơ ${data.dossierCode}`,
  };
}

/** Name under which a slip is saved: kind and number, fit for every file system. */
export function slipFileName({ kind, number }: Pick<PaperData, 'kind' | 'number'>): string {
  return `${FILE_NAMES[kind]}-${number.replace(/[^\w.-]+/g, '-')}.pdf`;
}
