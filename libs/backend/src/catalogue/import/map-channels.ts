import type { Channel, ChannelRule, TimeLimit } from '@motcua/contracts';
import { clipped, distinct, limitInWords, timeLimitOf } from './map-words.js';
import type { ChannelFact, DetailRow, FeeFact, ProcessingCase } from './row-schemas.js';

const CHANNEL_OF = { online: 'ONLINE', post: 'POST', counter: 'COUNTER' } as const satisfies Record<ChannelFact['channel'], Channel>;
const LONGEST_NOTE = 10_000;
/** The page text of the portal runs this into the note that follows. */
const EMPTY_NOTE = /^Không có thông tin/;

/** Imported procedures have no form here, so their online channel is that of the national portal. */
export const FILED_ON_NATIONAL_PORTAL = 'Nộp tại Cổng Dịch vụ công quốc gia; ở đây chưa có mẫu đơn điện tử.';

/** Desk and post, with nothing known about time: what holds for a procedure of which only the list tells. */
export const UNKNOWN_CHANNELS: readonly ChannelRule[] = [
  { channel: 'COUNTER', allowed: true, timeLimit: null },
  { channel: 'POST', allowed: true, timeLimit: null },
];

const sameLimit = (limits: readonly (TimeLimit | null)[]): boolean => new Set(limits.map((limit) => JSON.stringify(limit))).size === 1;

/** The one limit that all state; null when they differ or state none. */
function onlyLimit(limits: readonly (TimeLimit | null)[]): TimeLimit | null {
  return sameLimit(limits) ? (limits[0] ?? null) : null;
}

function noteOf(fact: ChannelFact): string | null {
  return fact.note === null ? null : fact.note.replace(EMPTY_NOTE, '').trim();
}

/** Rows of one channel that differ in time are told one by one. */
function notesOf(facts: readonly ChannelFact[]): string[] {
  const limits = facts.map(timeLimitOf);
  if (sameLimit(limits)) return facts.map((fact) => noteOf(fact) ?? '');
  return facts.map((fact, place) => {
    const limit = limits[place];
    return distinct([limit ? limitInWords(limit) : null, noteOf(fact)]).join(': ');
  });
}

function casesInWords(cases: readonly ProcessingCase[]): string | null {
  const limits = distinct(cases.map(timeLimitOf).map((limit) => limit && limitInWords(limit)));
  return limits.length > 1 ? `Tùy trường hợp: ${limits.join('; ')}.` : null;
}

/** What the portal's text of the steps says about time, where it states no limit: a quotation, not a limit. */
function quotedHint({ time_hint: hint }: DetailRow): string | null {
  return hint ? `Trình tự thực hiện ghi: “${hint.from_text}”.` : null;
}

export interface ChannelSource {
  row: DetailRow;
  /** Limit of the case at hand where the cases have limits of their own. */
  ofCase?: TimeLimit | null;
}

function ruleOf(channel: Channel, facts: readonly ChannelFact[], { row, ofCase }: ChannelSource): ChannelRule {
  const stated = onlyLimit(facts.map(timeLimitOf));
  const timeLimit = ofCase ?? stated ?? (facts.every((fact) => timeLimitOf(fact) === null) ? onlyLimit(row.processing_cases.map(timeLimitOf)) : null);
  const extra = timeLimit === null ? [casesInWords(row.processing_cases), quotedHint(row)] : [];
  const note = clipped(distinct([...notesOf(facts), ...extra]).join('\n'), LONGEST_NOTE);
  const online = channel === 'ONLINE' ? { allowed: false, reasonNotAllowed: FILED_ON_NATIONAL_PORTAL } : { allowed: true };
  return { channel, ...online, timeLimit, ...(note === '' ? {} : { note }) };
}

function factsByChannel(facts: readonly ChannelFact[]): Map<Channel, ChannelFact[]> {
  const found = new Map<Channel, ChannelFact[]>();
  for (const fact of facts) found.set(CHANNEL_OF[fact.channel], [...(found.get(CHANNEL_OF[fact.channel]) ?? []), fact]);
  return found;
}

/** Facts of the case: those that state its limit, or all when none does. */
function factsOfCase({ row, ofCase }: ChannelSource): ChannelFact[] {
  const own = row.channels.filter((fact) => JSON.stringify(timeLimitOf(fact)) === JSON.stringify(ofCase));
  return ofCase && own.length > 0 ? own : row.channels;
}

/**
 * Rules of the channels: stated limits, otherwise those of the processing cases where they agree; null is never filled
 * by guessing.
 */
export function channelsOf(source: ChannelSource): ChannelRule[] {
  const byChannel = factsByChannel(factsOfCase(source));
  if (byChannel.size === 0) return [...UNKNOWN_CHANNELS];
  return [...byChannel].map(([channel, facts]) => ruleOf(channel, facts, source));
}

/** What each channel states about money. */
export function feeFactsOf(source: ChannelSource): Map<Channel, FeeFact[]> {
  const byChannel = factsByChannel(factsOfCase(source));
  return new Map([...byChannel].map(([channel, facts]) => [channel, facts.flatMap((fact) => fact.fees)]));
}
