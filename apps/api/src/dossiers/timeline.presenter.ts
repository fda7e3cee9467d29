import type { TimelineEntry } from '@motcua/contracts';
import { CITIZEN_READS, type EntryRow, type OpenedDossier } from '@motcua/backend/dossiers';

/** A moment as PostgreSQL's JSON writes it, in the form of the wire. */
export const wireInstant = (text: string): string => new Date(text).toISOString();

/** The words of an entry that the reader may read. */
export function textFor(entry: EntryRow, isCitizen: boolean): string | null {
  const isReadable = !isCitizen || CITIZEN_READS[entry.act] === 'WORDS' || entry.actorKind === 'CITIZEN';
  return isReadable ? (entry.words?.main ?? null) : null;
}

/** Names behind the ids of an entry: who got the dossier, in whose place it was done, which agencies were asked, and to which one the step went. */
function namesOf({ data, assigneeName, insteadOfName, toAgencyId }: EntryRow, tree: OpenedDossier['tree']): Record<string, unknown> {
  const steps: unknown[] = Array.isArray(data['steps']) ? data['steps'] : [data];
  const ids = steps.flatMap((step) => (typeof step === 'object' && step !== null && 'agencyId' in step ? [step.agencyId] : []));
  const agencyNames = ids.flatMap((id) => (typeof id === 'string' ? [tree.byId(id)?.name ?? ''] : []));
  const toAgencyName = toAgencyId === null ? undefined : tree.byId(toAgencyId)?.name;
  const names = { ...(toAgencyName === undefined ? {} : { toAgencyName }), ...(agencyNames.length === 0 ? {} : { agencyNames }) };
  return { ...(assigneeName === null ? {} : { assigneeName }), ...(insteadOfName === null ? {} : { insteadOfName }), ...names };
}

function presentEntry(entry: EntryRow, { tree, actor }: OpenedDossier): TimelineEntry {
  const agency = entry.actorAgencyId === null ? undefined : tree.byId(entry.actorAgencyId);
  return {
    seq: entry.seq,
    act: entry.act,
    at: wireInstant(entry.at),
    actorName: entry.actorName,
    actorPosition: entry.actorPosition,
    agencyName: agency?.name ?? null,
    statusFrom: entry.statusFrom,
    statusTo: entry.statusTo,
    text: textFor(entry, actor.kind === 'CITIZEN'),
    data: { ...entry.data, ...namesOf(entry, tree) },
  };
}

/**
 * Every act with who did it and when; citizens read names and agencies (NĐ 224/2026 art. 15.1) and the words meant for
 * them, but no notes of the office.
 */
export function presentTimeline(opened: OpenedDossier): TimelineEntry[] {
  const isCitizen = opened.actor.kind === 'CITIZEN';
  return opened.row.entries.filter(({ act }) => !isCitizen || CITIZEN_READS[act] !== 'NOTHING').map((entry) => presentEntry(entry, opened));
}
