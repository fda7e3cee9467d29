import type { PaperData, PaperKind } from '@motcua/contracts';
import type { ControlSlip } from '../control-slip/control-slip-document.js';

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

const LEADER = { name: 'Phạm Văn Dũng', position: 'Phó Chủ tịch' };
const RECEIVED_AT = '2026-04-16T07:00:00.000Z';
const DUE_AT = '2026-04-21T07:00:00.000Z';

/** Nobody's dossier: what the words of a form look like in use. */
export const SAMPLE_SLIPS: { readonly [K in PaperKind]: Extract<PaperData, { kind: K }> } = {
  RECEIPT: {
    kind: 'RECEIPT',
    ...HEAD,
    number: HEAD.dossierCode,
    papers: [
      { name: 'Giấy chứng sinh', originals: 1, copies: 0, files: 0, note: '' },
      { name: 'Giấy chứng nhận kết hôn của cha, mẹ', originals: 0, copies: 1, files: 2, note: '' },
    ],
    setCount: 1,
    timeLimit: { amount: 3, unit: 'working-day' },
    receivedAt: RECEIVED_AT,
    dueAt: DUE_AT,
    returnMethod: 'COUNTER',
    returnAddress: null,
    fees: [{ name: 'Lệ phí đăng ký khai sinh', amount: 8000 }],
    feeTotal: 8000,
    feePaid: 8000,
  },
  SUPPLEMENT_REQUEST: {
    kind: 'SUPPLEMENT_REQUEST',
    ...HEAD,
    number: '12/2026/HDHS',
    papers: [{ name: 'Giấy chứng sinh', originals: 1, copies: 0, files: 0, note: 'Ảnh bị mờ, chụp lại trong chỗ sáng' }],
    message: 'Chưa đối chiếu được',
    replyBy: '2026-04-24T10:00:00.000Z',
  },
  REJECTION: { kind: 'REJECTION', ...HEAD, number: '3/2026/BPTNTKQ', ground: 'NOT_COMPETENT', reason: 'Nơi cư trú thuộc phường An Biên' },
  APOLOGY: {
    kind: 'APOLOGY',
    ...HEAD,
    number: '4/2026/XLGH',
    officer: LEADER,
    receivedAt: RECEIVED_AT,
    oldDueAt: DUE_AT,
    newDueAt: '2026-04-24T07:00:00.000Z',
    extended: true,
    reason: 'Cần xác minh nơi sinh với bệnh viện',
  },
  STOP_NOTICE: {
    kind: 'STOP_NOTICE',
    ...HEAD,
    number: '2/2026/TBD',
    officer: LEADER,
    receivedAt: RECEIVED_AT,
    dueAt: DUE_AT,
    reason: 'Tòa án đang giải quyết tranh chấp về việc này',
    legalBasis: 'Quyết định số 12/2026/QĐ-TA',
  },
};

/** The way of the same dossier through the office. */
export const SAMPLE_CONTROL_SLIP: ControlSlip = {
  code: HEAD.dossierCode,
  agency: HEAD.agency,
  applicantName: HEAD.applicant.fullName,
  phone: HEAD.applicant.phone,
  procedureName: HEAD.procedureName,
  receivedAt: RECEIVED_AT,
  dueAt: DUE_AT,
  rows: [
    {
      ...{ agencyName: HEAD.agency.name, step: 'Thẩm định', giver: HEAD.officer.name, receiver: 'Lê Quang Huy' },
      ...{ givenAt: RECEIVED_AT, receivedAt: '2026-04-16T08:10:00.000Z', result: 'EARLY', stepTime: { hours: 4, usedMinutes: 90 }, act: 'ASSIGN' },
    },
    {
      ...{ agencyName: HEAD.agency.name, step: 'Phê duyệt', giver: 'Lê Quang Huy', receiver: null },
      ...{ givenAt: '2026-04-17T02:00:00.000Z', receivedAt: null, result: null, stepTime: null, act: 'PROPOSE' },
    },
  ],
  madeAt: '2026-04-17T02:00:00.000Z',
};

/** Two lines of a register, in the order of its columns. */
export const SAMPLE_REGISTER: string[][] = [
  [
    ...['1', HEAD.dossierCode, HEAD.procedureName, '1', HEAD.applicant.fullName, `${HEAD.applicant.address}; ${HEAD.applicant.phone}`],
    ...[HEAD.agency.name, '14:00 16/04/2026', '14:00 21/04/2026', '09:15 21/04/2026', 'Trực tiếp', HEAD.submitterName, ''],
  ],
  [
    ...[
      '2',
      'H24.12-260416-0008',
      'Đăng ký kết hôn',
      '1',
      'Công ty cổ phần Cảng Hải Phòng',
      '8A Trần Phú, phường Gia Viên; 0225 3 859 456',
    ],
    ...[HEAD.agency.name, '15:20 16/04/2026', '17:00 17/04/2026', '', 'Bưu chính', '', 'Chờ bổ sung'],
  ],
];
