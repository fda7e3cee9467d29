import type { PaperData, PaperKind, PaperTemplate, SlipPaper } from '@motcua/contracts';
import type { PrintedDocument } from '../paper-printer.js';
import { drawBlocks, drawClosing, type DrawTable } from '../templates/draw-template.js';
import { nationalHead, paperTable, titleWithCode, type SlipPlace } from './slip-parts.js';
import { slipValues } from './slip-values.js';

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

/** Papers that were handed in: on paper, as files, or both. */
const handedIn = (papers: readonly SlipPaper[]): SlipPaper[] =>
  papers.filter(({ originals, copies, files }) => originals + copies + files > 0).map(withFiles);

function withFiles(paper: SlipPaper): SlipPaper {
  if (paper.files === 0) return paper;
  return { ...paper, note: [`${paper.files} tệp điện tử`, paper.note].filter(Boolean).join('; ') };
}

const tableOf =
  (data: PaperData): DrawTable =>
  ({ headings }) => {
    if (data.kind === 'SUPPLEMENT_REQUEST') return paperTable(data.papers, { headings, noteWidthMm: 48 });
    const papers = data.kind === 'RECEIPT' ? handedIn(data.papers) : [];
    return papers.length > 0 ? paperTable(papers, { headings, noteWidthMm: 26 }) : undefined;
  };

/** The slip as a document of A5, portrait (domain.md §4.1: 148 × 210 mm), in the words of its template. */
export function slipDocument(data: PaperData, place: SlipPlace, template: PaperTemplate): PrintedDocument {
  const values = slipValues(data);
  return {
    title: `${TITLES[data.kind]} ${data.number}`,
    madeAt: new Date(data.issuedAt),
    size: 'A5',
    content: [
      nationalHead(data, { place: place.place, office: template.office }),
      titleWithCode(template.title, data, place),
      ...drawBlocks(template, values, tableOf(data)),
      ...drawClosing(template, values),
    ],
    footer: `Mã hồ sơ ${data.dossierCode}`,
  };
}

/** Name under which a slip is saved: kind and number, fit for every file system. */
export function slipFileName({ kind, number }: Pick<PaperData, 'kind' | 'number'>): string {
  return `${FILE_NAMES[kind]}-${number.replace(/[^\w.-]+/g, '-')}.pdf`;
}
