/**
 * Every address of the SPA: `path` for the router, `href(...)` for links, so that features can link to each other without
 * importing each other. Tab, filter and page of a screen stand in the query string and belong to that screen.
 */

/** Query parameters of a link; `undefined` and empty text are left out. */
export type LinkQuery = Record<string, string | number | undefined>;

function link(pathname: string, query: LinkQuery = {}): string {
  const filled = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  if (filled.length === 0) return pathname;
  return `${pathname}?${new URLSearchParams(filled.map(([key, value]) => [key, String(value)])).toString()}`;
}

const seg = encodeURIComponent;

/** A screen without parameters in its address. */
function fixed<Path extends string>(path: Path) {
  return { path, href: (query?: LinkQuery) => link(path, query) } as const;
}

/** A screen about one thing; `path` carries `:key`. */
function about<Path extends string>(path: Path, key: string) {
  return {
    path,
    href: (value: string, query?: LinkQuery) => link(path.replace(`:${key}`, seg(value)), query),
  } as const;
}

/** A screen about one version of a procedure. */
function ofVersion<Rest extends string>(rest: Rest) {
  return {
    path: `/quan-tri/thu-tuc/:code/phien-ban/:versionId${rest}`,
    href: (code: string, versionId: string, query?: LinkQuery) =>
      link(`/quan-tri/thu-tuc/${seg(code)}/phien-ban/${seg(versionId)}${rest}`, query),
  } as const;
}

/** Pages of the filing wizard, in order (C4–C7). */
export const FILING_PAGES = ['truong-hop', 'don', 'giay-to', 'nhan-ket-qua', 'kiem-tra', 'da-gui'] as const;
export type FilingPage = (typeof FILING_PAGES)[number];

const citizen = {
  home: fixed('/'),
  procedures: fixed('/thu-tuc'),
  procedure: about('/thu-tuc/:code', 'code'),
  fields: fixed('/linh-vuc'),
  startFiling: about('/nop-ho-so/bat-dau/:code', 'code'),
  filing: {
    path: '/nop-ho-so/:draftId/:page',
    href: (draftId: string, page: FilingPage = 'truong-hop', query?: LinkQuery) =>
      link(`/nop-ho-so/${seg(draftId)}/${page}`, query),
  },
  myDossiers: fixed('/ho-so'),
  myDossier: about('/ho-so/:code', 'code'),
  receipt: about('/ho-so/:code/da-gui', 'code'),
  supplement: about('/ho-so/:code/bo-sung', 'code'),
  lookup: fixed('/tra-cuu'),
  tracking: about('/tra-cuu/:code', 'code'),
  checkPaper: fixed('/kiem-tra'),
  checkedPaper: about('/kiem-tra/:code', 'code'),
  deadlineCalculator: fixed('/tinh-ngay-tra-ket-qua'),
  statistics: fixed('/thong-ke'),
  mailbox: fixed('/hop-thu-demo'),
  mail: about('/hop-thu-demo/:id', 'id'),
  help: fixed('/tro-giup'),
  accessibility: fixed('/tro-nang'),
  privacy: fixed('/quyen-rieng-tu'),
} as const;

const account = {
  signIn: fixed('/dang-nhap'),
  register: fixed('/dang-ky'),
  forgotPassword: fixed('/quen-mat-khau'),
  resetPassword: fixed('/dat-lai-mat-khau'),
  firstAdministrator: fixed('/quan-tri-dau-tien'),
  me: fixed('/tai-khoan'),
} as const;

const desk = {
  home: fixed('/can-bo'),
  queue: about('/can-bo/viec/:queue', 'queue'),
  dossier: about('/can-bo/ho-so/:code', 'code'),
  intake: fixed('/can-bo/tiep-nhan'),
  handOver: fixed('/can-bo/ban-giao'),
  printSlips: fixed('/can-bo/in-giay'),
  register: fixed('/can-bo/so-ho-so'),
  agencySteps: fixed('/can-bo/phoi-hop'),
  deskParts: fixed('/can-bo/nhan-ho'),
  board: fixed('/can-bo/bang'),
  labels: fixed('/can-bo/nhan'),
  texts: fixed('/can-bo/cau-mau'),
  savedQueries: fixed('/can-bo/danh-sach'),
  substitutes: fixed('/can-bo/thay-the'),
  interventions: fixed('/can-bo/can-thiep'),
} as const;

const management = {
  overview: fixed('/quan-ly'),
  levels: fixed('/quan-ly/muc-do'),
  register: fixed('/quan-ly/so-ho-so'),
  detail: fixed('/quan-ly/chi-tiet'),
  interventions: fixed('/quan-ly/can-thiep'),
  plans: fixed('/quan-ly/ke-hoach'),
  plan: about('/quan-ly/ke-hoach/:planId', 'planId'),
} as const;

const admin = {
  home: fixed('/quan-tri'),
  staff: fixed('/quan-tri/can-bo'),
  staffMember: about('/quan-tri/can-bo/:id', 'id'),
  agencies: fixed('/quan-tri/co-quan'),
  agency: about('/quan-tri/co-quan/:code', 'code'),
  formDesigner: {
    path: '/quan-tri/thu-tuc/:code/phien-ban/:versionId/bieu-mau/:caseKey',
    href: (code: string, versionId: string, caseKey: string) =>
      link(`/quan-tri/thu-tuc/${seg(code)}/phien-ban/${seg(versionId)}/bieu-mau/${seg(caseKey)}`),
  },
  calendar: fixed('/quan-tri/lich-lam-viec'),
  mail: fixed('/quan-tri/thu-dien-tu'),
  alerts: fixed('/quan-tri/canh-bao'),
  queues: fixed('/quan-tri/hang-doi'),
  paperTemplates: fixed('/quan-tri/mau-giay'),
  paperTemplate: about('/quan-tri/mau-giay/:kind', 'kind'),
  procedures: fixed('/quan-tri/thu-tuc'),
  newProcedure: fixed('/quan-tri/thu-tuc/moi'),
  procedure: about('/quan-tri/thu-tuc/:code', 'code'),
  version: ofVersion(''),
  versionCheck: ofVersion('/kiem-tra'),
  procedureLevels: fixed('/quan-tri/muc-do'),
  levelChange: fixed('/quan-tri/muc-do/thay-doi'),
  proposals: fixed('/quan-tri/duyet-nhap'),
  proposal: about('/quan-tri/duyet-nhap/:id', 'id'),
  lists: fixed('/quan-tri/danh-sach'),
  list: about('/quan-tri/danh-sach/:key', 'key'),
  exchange: fixed('/quan-tri/trao-doi'),
} as const;

/** All screens: `paths.citizen.procedure.href('1.001193')`, `paths.desk.queue.path`. */
export const paths = { citizen, account, desk, management, admin } as const;

/** The address to come back to after signing in; only a path of ours is accepted, so that nobody is sent to a foreign site. */
export function safeNext(next: string | null): string | undefined {
  if (!next || !next.startsWith('/') || next.startsWith('//') || next.includes('\\')) return undefined;
  return next;
}
