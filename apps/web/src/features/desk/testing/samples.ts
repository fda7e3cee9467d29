import type { ActChoice, DossierDetail, DossierRow, QueueCounts, Session } from '@motcua/contracts';
import { VISITOR } from '../../../testing/render-screen.js';

const id = (last: number): string => `0190a000-0000-7000-8000-${String(last).padStart(12, '0')}`;

/** The desk officer of the samples. */
export const OFFICER: Session = {
  ...VISITOR,
  account: {
    id: id(1),
    kind: 'STAFF',
    loginName: 'tiepnhan',
    fullName: 'Trần Thị Bình',
    position: 'Công chức Một cửa',
    roles: [{ role: 'RECEPTION_OFFICER', agencyId: id(2), agencyName: 'UBND phường Lê Chân', validFrom: null, validTo: null, covers: null }],
    permissions: ['desk', 'account', 'dossier.act'],
    standsInFor: [],
    mustChangePassword: false,
  },
};

export const NO_COUNTS: QueueCounts = {
  'to-receive': 0,
  'to-coordinate': 0,
  'to-assign': 0,
  mine: 0,
  unit: 0,
  'waiting-citizen': 0,
  'to-approve': 0,
  'to-issue': 0,
  'to-return': 0,
  'due-soon': 0,
  overdue: 0,
};

export const AS_OF = '2026-04-16T06:05:00.000Z';

/** A row of a queue. */
export const aRow = (last: number, change: Partial<DossierRow> = {}): DossierRow => ({
  id: id(100 + last),
  code: `H24.12-260416-${String(last).padStart(4, '0')}`,
  version: 1,
  status: 'SUBMITTED',
  resultKind: null,
  channel: 'ONLINE',
  procedureCode: '1.001193',
  procedureName: 'Đăng ký khai sinh',
  applicantName: 'Nguyễn Minh An',
  applicantIdMasked: '••4521',
  agencyName: 'UBND phường Lê Chân',
  holderName: null,
  stepKind: 'RECEPTION',
  submittedAt: AS_OF,
  receivedAt: null,
  dueAt: '2026-04-17T07:05:00.000Z',
  time: { kind: 'DUE_SOON', amount: 1, unit: 'hour', timeliness: null },
  labelIds: [],
  nextAct: 'RECEIVE',
  ...change,
});

/** One page of a queue. */
export const aPage = (items: DossierRow[], counts: Partial<QueueCounts> = {}) => ({
  items,
  nextCursor: null,
  counts: { ...NO_COUNTS, ...counts },
  asOf: AS_OF,
});

const may = (type: ActChoice['type'], main = false): ActChoice => ({ type, allowed: true, refusal: null, main });

const paper = (key: string, name: string, required = true): DossierDetail['components'][number] => ({
  component: { key, name, required, originals: 1, copies: 0, templates: [] },
  verdict: null,
  note: '',
  originals: 0,
  copies: 0,
  rounds: [],
});

const WAITING: DossierDetail = {
  id: id(101),
  code: 'H24.12-260416-0007',
  version: 3,
  status: 'SUBMITTED',
  resultKind: null,
  channel: 'ONLINE',
  onlineLevel: 4,
  serviceScope: 'FULL',
  clockPolicy: 'RESTART',
  procedure: { code: '1.001193', name: 'Đăng ký khai sinh', shortName: null, caseName: 'Bố mẹ có kết hôn', versionNo: 1 },
  agency: { id: id(2), name: 'UBND phường Lê Chân', phone: null, address: null },
  handedInAtName: null,
  receivingAgencyName: null,
  collectAt: null,
  applicant: { kind: 'CITIZEN', fullName: 'Nguyễn Minh An', personalId: '031199004521', taxCode: null, birthDate: null, phone: null, email: null, address: null },
  submitter: null,
  returnChoice: { method: 'COUNTER', address: null, receiverName: null, receiverPhone: null },
  form: null,
  answers: {},
  components: [paper('giay-chung-sinh', 'Giấy chứng sinh'), paper('uy-quyen', 'Văn bản ủy quyền', false)],
  fees: [],
  feeTotal: 0,
  feePaid: null,
  obligation: null,
  submittedAt: AS_OF,
  receivedAt: null,
  coordination: null,
  receptionDueAt: '2026-04-17T07:05:00.000Z',
  dueAt: null,
  originalDueAt: null,
  timeUnit: 'working-day',
  pausedSince: null,
  dueIfResumed: null,
  resolvedAt: null,
  returnedAt: null,
  time: { kind: 'DUE_SOON', amount: 1, unit: 'hour', timeliness: null },
  why: [],
  step: { key: 'reception', kind: 'RECEPTION', name: 'Tiếp nhận', since: AS_OF },
  holder: null,
  proposal: null,
  confirmation: null,
  apologyDraft: null,
  apology: null,
  result: null,
  shipment: null,
  supplements: [],
  papers: [],
  agencySteps: [],
  access: 'WHOLE',
  labelIds: [],
  timeline: [],
  acts: [may('RECEIVE', true), may('REJECT_AT_INTAKE'), may('REQUEST_SUPPLEMENT'), may('JUDGE_PAPERS'), may('NOTE')],
  assignees: [],
};

/** A dossier waiting at the desk, with changes. */
export const aDossier = (change: Partial<DossierDetail> = {}): DossierDetail => ({ ...WAITING, ...change });
