import type { TimelineEntry } from '@motcua/contracts';
import { CITIZEN_READS, type EntryRow, type OpenedDossier } from '@motcua/backend/dossiers';

/** A moment as PostgreSQL's JSON writes it, in the form of the wire. */
export const wireInstant = (text: string): string => new Date(text).toISOString();

/** The words of an entry that the reader may read. */
export function textFor(entry: EntryRow, isCitizen: boolean): string | null {
  const isReadable = !isCitizen || CITIZEN_READS[entry.act] === 'WORDS' || entry.actorKind === 'CITIZEN';
  return isReadable ? (entry.words?.main ?? null) : null;
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
    data: entry.assigneeName === null ? entry.data : { ...entry.data, assigneeName: entry.assigneeName },
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
