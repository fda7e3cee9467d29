import type { Channel, TimeLimit, TimeLimitUnit, WorkflowStep } from '@motcua/contracts';
import type { SeedCase, SeedContent, SeedForm, SeedPaper, SeedProcedure } from './shape.js';
import { COMMUNE_WORKFLOW } from './workflows.js';

const limit =
  (unit: TimeLimitUnit) =>
  (amount: number): TimeLimit => ({ amount, unit });

export const workingDays = limit('working-day');
export const days = limit('day');
export const hours = limit('hour');

type SeedChannel = SeedCase['channels'][number];

const open = (channels: readonly Channel[], timeLimit: TimeLimit | null, note?: string): SeedChannel[] =>
  channels.map((channel) =>
    note === undefined ? { channel, allowed: true, timeLimit } : { channel, allowed: true, timeLimit, note },
  );

/** Online, at the desk and by post, all with the same time limit (null = the law leaves it open). */
export const anyChannel = (timeLimit: TimeLimit | null, note?: string) =>
  open(['ONLINE', 'COUNTER', 'POST'], timeLimit, note);

/** Online and at the desk. */
export const onlineOrDesk = (timeLimit: TimeLimit | null, note?: string) =>
  open(['ONLINE', 'COUNTER'], timeLimit, note);

/** Online alone. */
export const onlineOnly = (timeLimit: TimeLimit | null, note?: string) => open(['ONLINE'], timeLimit, note);

/** At the desk and by post. */
export const deskOrPost = (timeLimit: TimeLimit | null, note?: string) =>
  open(['COUNTER', 'POST'], timeLimit, note);

/** At the desk alone, with the reason why not otherwise. */
export const deskOnly = (
  timeLimit: TimeLimit | null,
  reasonNotAllowed: string,
  note?: string,
): SeedChannel[] => [
  ...open(['COUNTER'], timeLimit, note),
  { channel: 'ONLINE', allowed: false, reasonNotAllowed, timeLimit: null },
];

type SeedFee = Omit<SeedCase['fees'][number], 'key'>;
type FeeOptions = Partial<Pick<SeedFee, 'channel' | 'note' | 'kind'>>;

/** A charge (lệ phí) or, with `kind`, a fee of a known amount. */
export const charge = (name: string, amount: number | null, options: FeeOptions = {}): SeedFee => ({
  kind: 'CHARGE',
  channel: null,
  name,
  amount,
  ...options,
});

/** A charge whose amount the People's Council of the city sets: shown without a sum, never as free. */
export const councilCharge = (name: string): SeedFee =>
  charge(name, null, {
    note: 'Mức thu do Hội đồng nhân dân thành phố quy định. Được miễn: gia đình có công với cách mạng, hộ nghèo, người khuyết tật.',
  });

/** The national data say "no information": never shown as free. */
export const feeNotStated = charge('Lệ phí', null, {
  note: 'Cơ sở dữ liệu quốc gia chưa ghi mức thu; người nhận hồ sơ cho biết trước khi nhận.',
});

type PaperOptions = Partial<Pick<SeedPaper, 'originals' | 'copies' | 'templates'>>;

/** A paper that everybody hands in: one original unless said otherwise. */
export const need = (
  key: string,
  [shortName, name]: readonly [string, string],
  options: PaperOptions = {},
): SeedPaper => ({
  key,
  name,
  shortName,
  required: true,
  originals: 1,
  copies: 0,
  ...options,
});

/** A paper needed only in the situation that the third text words. */
export const ifNeeded = (
  key: string,
  [shortName, name, when]: readonly [string, string, string],
  options: PaperOptions = {},
): SeedPaper => ({ ...need(key, [shortName, name], options), required: false, requiredWhen: when });

/** One copy and no original. */
export const COPY = { originals: 0, copies: 1 } as const;

/** Name of a printed form that goes with a paper. */
export const template = (...names: string[]): Pick<SeedPaper, 'templates'> => ({
  templates: names.map((name) => ({ name })),
});

interface CaseParts {
  channels: SeedChannel[];
  papers: SeedPaper[];
  fees?: SeedFee[];
  form?: SeedForm;
  workflow?: WorkflowStep[];
}

/** A case with its words in both languages. */
export function caseOf(key: string, name: readonly [vi: string, en: string], parts: CaseParts): SeedCase {
  return {
    key,
    name: { vi: name[0], en: name[1] },
    channels: parts.channels,
    fees: (parts.fees ?? []).map((fee, index) => ({ key: `fee-${index + 1}`, ...fee })),
    components: parts.papers,
    form: parts.form ?? null,
    workflow: parts.workflow ?? COMMUNE_WORKFLOW,
  };
}

/** The one case of a procedure that has no others. */
export const onlyCase = (parts: CaseParts): SeedCase =>
  caseOf('chung', ['Mọi trường hợp', 'All cases'], parts);

/** Level and scope of a service done wholly online (NĐ 42/2022 art. 11; level 4 of NĐ 43/2011). */
export const fullyOnline = { onlineLevel: 4, serviceScope: 'FULL', visits: 0 } as const;

/** Filed online, one visit; `why` is told before starting. */
export const onlineWithVisit = (partialReason: string, visitReason: string, onlineLevel: 3 | 4 = 3) =>
  ({ onlineLevel, serviceScope: 'PARTIAL', partialReason, visits: 1, visitReason }) as const;

/** At the desk or by post; forms to download. */
export const atTheDesk = (visits: number | null = null, visitReason?: string) =>
  ({
    onlineLevel: 2,
    serviceScope: 'INFO',
    visits,
    ...(visitReason === undefined ? {} : { visitReason }),
  }) as const;

/** The order of steps of NĐ 61/2018 arts 15–20 in plain words. */
function usualSteps({ onlineLevel, results, executingAgencies }: SeedContent): string[] {
  const where =
    onlineLevel >= 3
      ? 'Nộp hồ sơ trên mạng, tại quầy Một cửa hoặc qua bưu điện.'
      : 'Nộp hồ sơ tại quầy Một cửa hoặc qua bưu điện.';
  const office = executingAgencies?.[0] ?? 'Cơ quan giải quyết';
  const result = results?.[0]?.name ?? 'kết quả';
  return [
    where,
    'Người nhận hồ sơ kiểm tra. Đủ giấy tờ thì đưa giấy hẹn; thiếu thì hướng dẫn bổ sung một lần, đầy đủ.',
    `${office} xem xét hồ sơ, ký kết quả hoặc trả lời bằng văn bản nêu rõ lý do.`,
    `Nhận kết quả: ${result}.`,
  ];
}

const PORTAL =
  'Cơ sở dữ liệu quốc gia về thủ tục hành chính (dichvucong.gov.vn), dữ liệu lấy tháng 7–10/2026';

type Written = Omit<SeedContent, 'popular' | 'source' | 'steps'> & Partial<Pick<SeedContent, 'steps'>>;

const NOT_ONLINE_HERE = 'Thủ tục này nộp tại quầy Một cửa hoặc qua bưu điện';

/** Below level 3 nothing is filed online (NĐ 43/2011 art. 3.4), whatever the law of the field would allow. */
const deskChannels = (channels: SeedChannel[]): SeedChannel[] =>
  channels.map((rule) =>
    rule.channel === 'ONLINE' && rule.allowed
      ? { channel: 'ONLINE', allowed: false, reasonNotAllowed: NOT_ONLINE_HERE, timeLimit: null }
      : rule,
  );

/** A shipped procedure: popular, with the usual steps unless it has its own. */
export const procedure = (code: string, content: Written, cases: SeedCase[]): SeedProcedure => ({
  code,
  content: { ...content, steps: content.steps ?? usualSteps({ ...content }), popular: true, source: PORTAL },
  cases:
    content.onlineLevel >= 3 ? cases : cases.map((own) => ({ ...own, channels: deskChannels(own.channels) })),
});
