import type { DossierDetail, DossierRow, Session } from '@motcua/contracts';
import { VISITOR } from '../../../testing/render-screen.js';

const id = (n: number): string => `0190a000-0000-7000-8000-${String(n).padStart(12, '0')}`;
export const CODE = 'H24.12-261122-0001';

export const CITIZEN: Session = {
  ...VISITOR,
  account: { id: id(9), kind: 'CITIZEN', loginName: 'hoa', fullName: 'Nguyễn Thị Hoa', position: null, roles: [], permissions: ['own-dossiers'], standsInFor: [], mustChangePassword: false },
  expiresAt: null,
};

export const documentOf = (n: number, name: string, uploadedAt = '2026-11-20T07:05:00.000Z') => ({
  id: id(n),
  name,
  mediaType: 'application/pdf',
  size: 200_000,
  pages: 1,
  uploadedAt,
});

const party = (fullName: string) => ({ kind: 'CITIZEN' as const, fullName, personalId: null, taxCode: null, birthDate: null, phone: null, email: null, address: null });
const paper = (key: string, name: string) => ({ key, name, required: true, originals: 1, copies: 0, templates: [] });

const WAITING: DossierDetail = {
  id: id(1),
  code: CODE,
  version: 4,
  status: 'SUPPLEMENT_REQUIRED',
  resultKind: null,
  channel: 'ONLINE',
  onlineLevel: 3,
  serviceScope: 'PARTIAL',
  clockPolicy: 'RESTART',
  procedure: { code: '1.001193', name: 'Thủ tục đăng ký khai sinh', shortName: 'Đăng ký khai sinh', caseName: 'Bố mẹ có kết hôn', versionNo: 1 },
  agency: { id: id(2), name: 'UBND phường Lê Chân', phone: '0225 3 123 456', address: '10 Hồ Sen' },
  handedInAtName: null,
  receivingAgencyName: null,
  collectAt: null,
  applicant: party('Nguyễn Thị Hoa'),
  submitter: null,
  returnChoice: { method: 'COUNTER', address: null, receiverName: null, receiverPhone: null },
  form: null,
  answers: {},
  components: [
    { component: paper('chung-sinh', 'Giấy chứng sinh'), verdict: 'NOT_ACCEPTED', note: '', originals: 0, copies: 1, rounds: [{ round: 1, documents: [documentOf(20, 'mo-goc.pdf')] }] },
    { component: paper('uy-quyen', 'Văn bản ủy quyền'), verdict: 'ACCEPTED', note: '', originals: 0, copies: 1, rounds: [{ round: 1, documents: [documentOf(21, 'uyquyen.pdf')] }] },
  ],
  fees: [],
  feeTotal: 8000,
  feePaid: null,
  obligation: null,
  submittedAt: '2026-11-20T02:00:00.000Z',
  receivedAt: null,
  coordination: null,
  receptionDueAt: '2026-11-23T02:00:00.000Z',
  dueAt: null,
  originalDueAt: null,
  timeUnit: null,
  pausedSince: '2026-11-21T02:00:00.000Z',
  dueIfResumed: null,
  resolvedAt: null,
  returnedAt: null,
  time: { kind: 'PAUSED', amount: null, unit: null, timeliness: null },
  why: [],
  step: { key: 'reception', kind: 'RECEPTION', name: 'Tiếp nhận', since: '2026-11-20T02:00:00.000Z' },
  holder: { id: null, name: 'Trần Thị Bình', position: 'Cán bộ một cửa', agencyName: 'UBND phường Lê Chân' },
  proposal: null,
  confirmation: null,
  apologyDraft: null,
  apology: null,
  result: null,
  shipment: null,
  supplements: [
    {
      number: '12',
      askedAt: '2026-11-21T02:00:00.000Z',
      replyBy: '2030-11-29T10:00:00.000Z',
      message: '',
      askedByName: 'Trần Thị Bình',
      agencyName: 'UBND phường Lê Chân',
      papers: [{ componentKey: 'chung-sinh', note: 'Ảnh mờ góc trái, chụp lại cả trang.' }],
      answeredAt: null,
    },
  ],
  papers: [],
  agencySteps: [],
  access: 'WHOLE',
  labelIds: [],
  timeline: [
    {
      seq: 1,
      act: 'SUBMIT',
      at: '2026-11-20T02:00:00.000Z',
      actorName: 'Nguyễn Thị Hoa',
      actorPosition: null,
      agencyName: null,
      statusFrom: null,
      statusTo: 'SUBMITTED',
      text: null,
      data: {},
    },
  ],
  acts: [
    { type: 'ANSWER_SUPPLEMENT', allowed: true, refusal: null, main: true },
    { type: 'WITHDRAW', allowed: true, refusal: null, main: false },
  ],
  assignees: [],
};

/** A dossier that waits for one paper. */
export const dossierOf = (change: Partial<DossierDetail> = {}): DossierDetail => ({ ...WAITING, ...change });

export const rowOf = (change: Partial<DossierRow> = {}): DossierRow => ({
  id: id(1),
  code: CODE,
  version: 4,
  status: 'SUPPLEMENT_REQUIRED',
  resultKind: null,
  channel: 'ONLINE',
  procedureCode: '1.001193',
  procedureName: 'Thủ tục đăng ký khai sinh',
  applicantName: 'Nguyễn Thị Hoa',
  applicantIdMasked: null,
  agencyName: 'UBND phường Lê Chân',
  holderName: null,
  stepKind: 'RECEPTION',
  submittedAt: '2026-11-20T02:00:00.000Z',
  receivedAt: null,
  dueAt: null,
  time: { kind: 'PAUSED', amount: null, unit: null, timeliness: null },
  labelIds: [],
  nextAct: 'ANSWER_SUPPLEMENT',
  ...change,
});
