import { ProcedureCase, ProcedureContent, STANDARD_WORKFLOW, type ChannelRule, type TimeLimit } from '@motcua/contracts';
import { COMMUNE_WORKFLOW } from '../seed/workflows.js';
import type { VersionBody } from '../content-hash.js';
import { channelsOf, feeFactsOf, UNKNOWN_CHANNELS } from './map-channels.js';
import { feesOf } from './map-fees.js';
import type { OfferMapper } from './map-offer.js';
import { papersByCase, remarksOf, type PapersOfCase } from './map-papers.js';
import { applicantsOf, clipped, distinct, timeLimitOf, withoutBullet } from './map-words.js';
import type { DetailRow, ListRow } from './row-schemas.js';

const LONGEST_TEXT = 20_000;
const LONGEST_NAME = 2000;
const ONLY_CASE = { key: 'chung', name: { vi: 'Mọi trường hợp', en: 'All cases' } };

/** What the national portal says about filing there; kept as a fact, for without a form nothing is filed here. */
const NATIONAL_FILING = {
  full: 'Cổng Dịch vụ công quốc gia nhận hồ sơ này trực tuyến toàn trình.',
  partial: 'Cổng Dịch vụ công quốc gia nhận hồ sơ này trực tuyến một phần.',
} as const;

function partialReason(fullOnline: boolean | null): { partialReason?: string } {
  if (fullOnline === null) return {};
  return { partialReason: fullOnline ? NATIONAL_FILING.full : NATIONAL_FILING.partial };
}

/** Where an imported row goes. */
export interface RowTarget {
  fieldCode: string;
  offers: OfferMapper;
}

function commonContent(row: ListRow | DetailRow, { fieldCode, offers }: RowTarget) {
  return {
    name: clipped(row.name, LONGEST_NAME),
    fieldCode,
    onlineLevel: 2 as const,
    serviceScope: 'INFO' as const,
    ...partialReason(row.full_online),
    visits: null,
    applicants: applicantsOf(row.applicants),
    offeredBy: offers.ruleOf(row),
    executingAgencies: distinct(row.executing_agencies),
    ...(row.decision_no === null ? {} : { decisionNo: clipped(row.decision_no, 200) }),
  };
}

const workflowOf = (offeredBy: ProcedureContent['offeredBy']) =>
  offeredBy.kinds.length > 0 && offeredBy.kinds.every((kind) => kind === 'COMMUNE') ? COMMUNE_WORKFLOW : STANDARD_WORKFLOW;

/** Version of a row of the national list: name, field, who, where; everything else is unknown. */
export function bodyOfListRow(row: ListRow, target: RowTarget): VersionBody {
  const content = ProcedureContent.parse({ ...commonContent(row, target), source: clipped(row.source, 300) });
  const channels: ChannelRule[] = [...UNKNOWN_CHANNELS];
  const only = { ...ONLY_CASE, channels, fees: feesOf(new Map()), components: [], form: null, workflow: workflowOf(content.offeredBy) };
  return { content, cases: [ProcedureCase.parse(only)] };
}

const STEP_HEADS = /\n(?=\s*[-+*•]?\s*Bước\s+\d+)/i;

/** A text in pieces that fit, cut between lines. */
function pieces(text: string): string[] {
  if (text.length <= LONGEST_TEXT) return [text];
  const cut = text.lastIndexOf('\n', LONGEST_TEXT);
  const end = cut > 0 ? cut : LONGEST_TEXT;
  return [text.slice(0, end), ...pieces(text.slice(end).trim())];
}

function stepsOf(row: DetailRow): string[] {
  const steps = row.steps.flatMap(({ name, text }) => {
    const parts = text.split(STEP_HEADS).map((part) => part.trim());
    return name === null ? parts : [[name, parts[0] ?? ''].join('\n'), ...parts.slice(1)];
  });
  const remarks = remarksOf(row.dossier);
  const closing = remarks.length === 0 ? [] : [['Lưu ý về hồ sơ:', ...remarks].join('\n')];
  const addresses = row.receiving_addresses === null ? [] : [`Nơi tiếp nhận: ${row.receiving_addresses}`];
  return [...steps, ...closing, ...addresses].filter((step) => step !== '').flatMap(pieces);
}

const NO_CONDITIONS = /^không( có)?( thông tin)?\.?$/i;

/** Conditions longer than fits end with the address where all of them stand. */
function conditionsOf({ conditions, source_url: url }: DetailRow): { conditions?: string } {
  if (conditions === null || NO_CONDITIONS.test(conditions)) return {};
  if (conditions.length <= LONGEST_TEXT) return { conditions };
  const rest = `\n(Toàn văn: ${url ?? 'dichvucong.gov.vn'})`;
  return { conditions: clipped(conditions, LONGEST_TEXT - rest.length) + rest };
}

/** The portal's title stands in for a number that could not be read. */
const legalBasisOf = (row: DetailRow) =>
  row.legal_basis.flatMap(({ number, title }) => {
    if (number === null) return title === null ? [] : [{ number: clipped(title, 200) }];
    return [{ number: clipped(number, 200), ...(title === null ? {} : { title: clipped(title, LONGEST_NAME) }) }];
  });

const resultsOf = (row: DetailRow) =>
  row.results
    .filter(({ name }) => name !== '')
    .map(({ name, code }) => ({ name: clipped(withoutBullet(name) || name, LONGEST_NAME), ...(code === null ? {} : { code }) }));

/** A case of the version: its name, and its own time limit where the cases have different ones. */
interface CaseFacts {
  name: string | null;
  ofCase?: TimeLimit | null;
  papers: PapersOfCase['papers'];
}

/** Cases by processing time where the portal names them, otherwise by papers. */
function caseFactsOf(row: DetailRow): CaseFacts[] {
  const names = distinct(row.processing_cases.map(({ name }) => name));
  const byPapers = papersByCase(row.dossier);
  if (names.length < 2 || names.length !== row.processing_cases.length || byPapers.length > 1) return byPapers;
  return row.processing_cases.map((one) => ({ name: one.name, ofCase: timeLimitOf(one), papers: byPapers[0]?.papers ?? [] }));
}

function caseOf(row: DetailRow, facts: CaseFacts, place: { index: number; workflow: ProcedureCase['workflow'] }): ProcedureCase {
  const source = { row, ofCase: facts.ofCase ?? null };
  const head = facts.name === null ? ONLY_CASE : { key: `truong-hop-${place.index + 1}`, name: { vi: clipped(facts.name, 5000) } };
  return ProcedureCase.parse({
    ...head,
    channels: channelsOf(source),
    fees: feesOf(feeFactsOf(source)),
    components: facts.papers,
    form: null,
    workflow: place.workflow,
  });
}

/** Version of a row with detail. */
export function bodyOfDetailRow(row: DetailRow, target: RowTarget): VersionBody {
  const content = ProcedureContent.parse({
    ...commonContent(row, target),
    steps: stepsOf(row),
    ...conditionsOf(row),
    results: resultsOf(row),
    legalBasis: legalBasisOf(row),
    popular: row.group !== undefined,
    source: clipped(row.source_url ?? row.source, 300),
  });
  const workflow = workflowOf(content.offeredBy);
  return { content, cases: caseFactsOf(row).map((facts, index) => caseOf(row, facts, { index, workflow })) };
}
