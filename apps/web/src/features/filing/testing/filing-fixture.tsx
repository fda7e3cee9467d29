import { MantineProvider } from '@mantine/core';
import type { DossierDraft, DraftPatch, FormField, ProcedureDetail, Profile, Session } from '@motcua/contracts';
import { VISITOR, renderScreen } from '../../../testing/render-screen.js';
import { refusal } from '../../../testing/answers.js';
import WizardPage from '../pages/wizard-page.js';

const id = (n: number): string => `0190a000-0000-7000-8000-${String(n).padStart(12, '0')}`;
export const DRAFT_ID = id(1);
export const AGENCY = { id: id(2), code: 'H24.12', name: 'UBND phường Lê Chân', shortName: null, kind: 'COMMUNE', address: null, phone: null, onlineLevel: 3 };

const field = (key: string, type: FormField['type'], more: Partial<FormField> = {}): FormField => ({
  key,
  type,
  label: { vi: key },
  required: true,
  settings: {},
  ...more,
});

const isAbroad = { '==': [{ var: 'isAbroad' }, true] };

const form = {
  pages: [
    {
      key: 'child',
      title: { vi: 'Khai sinh cho ai?' },
      fields: [
        field('childName', 'short-text', { label: { vi: 'Họ và tên' } }),
        field('childNumber', 'personal-id', { label: { vi: 'Số căn cước' }, required: false }),
        field('isAbroad', 'yes-no', { label: { vi: 'Sinh ở nước ngoài' } }),
        field('reason', 'short-text', { label: { vi: 'Lý do' }, requiredWhen: isAbroad }),
        field('copies', 'integer', { label: { vi: 'Số bản' }, required: false }),
        field('total', 'computed', { label: { vi: 'Tổng số bản' }, settings: { value: { '+': [{ var: 'copies' }, 1] } } }),
        field('country', 'short-text', { label: { vi: 'Tên nước' }, visibleWhen: { field: 'isAbroad', in: [true] } }),
      ],
    },
    { key: 'parent', title: { vi: 'Mẹ là ai?' }, fields: [field('mother', 'short-text', { label: { vi: 'Tên mẹ' }, prefill: 'profile.fullName' })] },
  ],
};

const paper = (key: string, name: string, required: boolean) => ({ key, name, required, originals: 1, copies: 0, templates: [] });

export const PROCEDURE = {
  code: '1.001193',
  name: 'Thủ tục đăng ký khai sinh',
  shortName: 'Đăng ký khai sinh',
  everydayNames: [],
  fieldCode: 'HT',
  fieldName: 'Hộ tịch',
  onlineLevel: 3,
  serviceScope: 'PARTIAL',
  visits: 1,
  visitReason: 'để nhận bản chính',
  clockPolicy: 'RESTART',
  noAppointment: false,
  supplementDays: 10,
  applicants: ['CITIZEN'],
  lifeEvents: [],
  offeredBy: { kinds: ['COMMUNE'], agencyCodes: [] },
  executingAgencies: [],
  steps: [],
  results: [],
  legalBasis: [],
  setCount: 1,
  popular: true,
  versionId: id(3),
  versionNo: 1,
  publishedOn: '2026-01-01',
  retiredOn: null,
  replacedByCode: null,
  closingNotice: null,
  fileable: true,
  refusal: null,
  thisYear: { received: 0, resolved: 0, onTime: 0 },
  cases: [
    {
      key: 'ket-hon',
      name: { vi: 'Bố mẹ có kết hôn' },
      channels: [
        { channel: 'ONLINE', allowed: true, timeLimit: { amount: 1, unit: 'working-day' } },
        { channel: 'POST', allowed: false, reasonNotAllowed: 'phải ký trước mặt cán bộ', timeLimit: null },
      ],
      fees: [{ key: 'le-phi', kind: 'CHARGE', name: 'Lệ phí hộ tịch', amount: 8000, channel: null }, { key: 'ban-sao', kind: 'FEE', name: 'Phí bản sao', amount: null, amountBy: { if: [isAbroad, 16_000, 0] }, channel: null }],
      components: [
        paper('chung-sinh', 'Giấy chứng sinh', true),
        { ...paper('uy-quyen', 'Văn bản ủy quyền', false), accepts: ['IMAGE'] },
        { ...paper('ngoai-giao', 'Giấy của cơ quan đại diện', true), askedWhen: isAbroad },
      ],
      form,
      eligibility: [{ when: { '==': [{ var: 'country' }, 'Lào'] }, words: { vi: 'Sinh tại Lào thì nộp ở Sở Tư pháp.' } }],
      workflow: [{ key: 'reception', kind: 'RECEPTION', role: 'RECEPTION_OFFICER', name: { vi: 'Tiếp nhận' }, hours: 8 }],
    },
  ],
} as unknown as ProcedureDetail; // the fixture is parsed by the contract when it is answered

export const PROFILE: Profile = {
  fullName: 'Nguyễn Thị Hoa',
  birthDate: null,
  sex: null,
  personalId: null,
  phone: '0912345678',
  email: null,
  address: null,
};

const CITIZEN: Session = {
  ...VISITOR,
  account: { id: id(9), kind: 'CITIZEN', loginName: 'hoa', fullName: 'Nguyễn Thị Hoa', position: null, roles: [], permissions: ['own-dossiers'], standsInFor: [], mustChangePassword: false },
  expiresAt: null,
};

export const document = (n: number, name = 'chungsinh.pdf') => ({
  id: id(n),
  name,
  mediaType: 'application/pdf',
  size: 200_000,
  pages: 2,
  uploadedAt: '2026-11-22T07:05:00.000Z',
});

/** Answers with which everything may be sent. */
export const WHOLE: Partial<DossierDraft> = {
  answers: { childName: 'Nguyễn Minh An', isAbroad: false, mother: 'Nguyễn Thị Hoa' },
  components: [{ componentKey: 'chung-sinh', documents: [document(20)], notHeld: false }],
  returnChoice: { method: 'COUNTER', address: null, receiverName: null, receiverPhone: null },
};

export const draftOf = (change: Partial<DossierDraft> = {}): DossierDraft => ({
  id: DRAFT_ID,
  revision: 3,
  procedureCode: '1.001193',
  procedureName: 'Thủ tục đăng ký khai sinh',
  versionId: id(3),
  versionReplaced: false,
  caseKey: 'ket-hon',
  agencyId: AGENCY.id,
  agencyName: AGENCY.name,
  answers: {},
  applicant: null,
  components: [],
  returnChoice: null,
  carriedOver: null,
  savedAt: '2026-11-22T07:05:00.000Z',
  keptUntil: '2027-02-20T07:05:00.000Z',
  ...change,
});

export interface WizardOptions {
  draft?: Partial<DossierDraft>;
  responses?: Record<string, unknown>;
  /** What this machine kept of an earlier visit. */
  copy?: object;
  /** Told with the next save. */
  conflicts?: { key: string; otherValue: unknown }[];
}

/** Opens a page of the wizard with a server that keeps the draft as ours does. */
export async function openWizard(page: string, { draft, responses = {}, copy, conflicts = [] }: WizardOptions = {}) {
  let stored = draftOf(draft);
  const untold = [...conflicts];
  const save = (patch: DraftPatch): unknown => {
    const answers = Object.fromEntries(Object.entries({ ...stored.answers, ...patch.answers }).filter(([, value]) => value !== null));
    const { returnChoice = stored.returnChoice } = patch;
    stored = { ...stored, answers, returnChoice, revision: stored.revision + 1 };
    return { draft: stored, conflicts: untold.splice(0) };
  };
  localStorage.clear();
  if (copy) localStorage.setItem(`motcua.draft.${DRAFT_ID}`, JSON.stringify(copy));
  const screen = await renderScreen(
    <MantineProvider env="test">
      <WizardPage />
    </MantineProvider>,
    {
      path: '/nop-ho-so/:draftId/:page',
      url: `/nop-ho-so/${DRAFT_ID}/${page}`,
      session: CITIZEN,
      responses: {
        [`GET /api/v1/drafts/${DRAFT_ID}`]: () => stored,
        [`PATCH /api/v1/drafts/${DRAFT_ID}`]: save,
        'GET /api/v1/procedures/1.001193': PROCEDURE,
        'GET /api/v1/procedures/1.001193/agencies': { items: [AGENCY] },
        'GET /api/v1/account/profile': PROFILE,
        'GET /api/v1/agencies': { items: [] },
        ...responses,
      },
    },
  );
  const sent = (method: string) => screen.calls.filter(({ request }) => request.startsWith(method));
  return { ...screen, sent };
}

export const RECEIPT = {
  dossierId: id(30),
  code: 'H24.12-261122-0001',
  version: 1,
  submittedAt: '2026-11-22T07:05:00.000Z',
  receivedAt: null,
  answerBy: '2026-11-24T02:00:00.000Z',
  dueAt: null,
  agencyName: AGENCY.name,
};

export { refusal };
