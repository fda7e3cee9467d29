import type { ApologyData, ReceiptData, RejectionData, StopNoticeData, SupplementRequestData } from '@motcua/contracts';
import type { SlipPlace } from '../slips/slip-parts.js';

const HEAD = {
  dossierCode: 'H24.12-260416-0007',
  issuedAt: '2026-04-16T07:05:00.000Z',
  agency: {
    name: 'Ủy ban nhân dân phường Lê Chân',
    parentName: 'Ủy ban nhân dân thành phố Hải Phòng',
    address: null,
    phone: '0225 3 123 456',
  },
  procedureName: 'Đăng ký khai sinh',
  applicant: {
    fullName: 'Nguyễn Thị Phương Thảo',
    address: 'Số 12 ngõ 45 Nguyễn Đức Cảnh, phường Lê Chân',
    phone: '0912345678',
    email: 'thao@example.vn',
  },
  submitterName: 'Nguyễn Văn Khoẵng',
  officer: { name: 'Trần Thị Bình', position: 'Cán bộ tiếp nhận' },
};

/** A receipt (form 01) with what the test is about. */
export const aReceipt = (over: Partial<ReceiptData> = {}): ReceiptData => ({
  kind: 'RECEIPT',
  ...HEAD,
  number: HEAD.dossierCode,
  papers: [
    { name: 'Giấy chứng sinh', originals: 1, copies: 0, files: 0, note: '' },
    { name: 'Giấy chứng nhận kết hôn của cha, mẹ', originals: 0, copies: 1, files: 2, note: '' },
  ],
  setCount: 1,
  timeLimit: { amount: 3, unit: 'working-day' },
  receivedAt: '2026-04-16T07:00:00.000Z',
  dueAt: '2026-04-21T07:00:00.000Z',
  returnMethod: 'COUNTER',
  returnAddress: null,
  fees: [{ name: 'Lệ phí đăng ký khai sinh', amount: 8000 }],
  feeTotal: 8000,
  feePaid: 8000,
  ...over,
});

/** A supplement request (form 02). */
export const aSupplementRequest = (over: Partial<SupplementRequestData> = {}): SupplementRequestData => ({
  kind: 'SUPPLEMENT_REQUEST',
  ...HEAD,
  number: '12/2026/HDHS',
  papers: [{ name: 'Giấy chứng sinh', originals: 1, copies: 0, files: 0, note: 'Ảnh bị mờ, chụp lại trong chỗ sáng' }],
  message: 'Chưa đối chiếu được',
  replyBy: '2026-04-24T10:00:00.000Z',
  ...over,
});

/** A rejection (form 03). */
export const aRejection = (over: Partial<RejectionData> = {}): RejectionData => ({
  kind: 'REJECTION',
  ...HEAD,
  number: '3/2026/BPTNTKQ',
  ground: 'NOT_COMPETENT',
  reason: 'Nơi cư trú thuộc phường An Biên',
  ...over,
});

/** An apology with a new date (form 04). */
export const anApology = (over: Partial<ApologyData> = {}): ApologyData => ({
  kind: 'APOLOGY',
  ...HEAD,
  number: '4/2026/XLGH',
  officer: { name: 'Phạm Văn Dũng', position: 'Phó Chủ tịch' },
  receivedAt: '2026-04-16T07:00:00.000Z',
  oldDueAt: '2026-04-21T07:00:00.000Z',
  newDueAt: '2026-04-24T07:00:00.000Z',
  extended: true,
  reason: 'Cần xác minh nơi sinh với bệnh viện',
  ...over,
});

/** A notice that a dossier is stopped (form 05). */
export const aStopNotice = (over: Partial<StopNoticeData> = {}): StopNoticeData => ({
  kind: 'STOP_NOTICE',
  ...HEAD,
  number: '2/2026/TBD',
  officer: { name: 'Phạm Văn Dũng', position: 'Phó Chủ tịch' },
  receivedAt: '2026-04-16T07:00:00.000Z',
  dueAt: '2026-04-21T07:00:00.000Z',
  reason: 'Tòa án đang giải quyết tranh chấp về việc này',
  legalBasis: 'Quyết định số 12/2026/QĐ-TA',
  ...over,
});

export const aPlace: SlipPlace = {
  place: 'Hải Phòng',
  checkUrl: 'https://dichvucong.example.vn/kiem-tra/3F09A1B277C40D5E',
  checkCode: '3F09A1B277C40D5E',
  portal: 'dichvucong.example.vn',
};
