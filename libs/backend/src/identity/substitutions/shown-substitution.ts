import type { Substitution } from '@motcua/contracts';
import { substitutionState } from '@motcua/domain';
import type { StoredSubstitution } from './substitutions.repository.js';

/** The days of an arrangement as the domain asks for them. */
export const stateFacts = ({ fromDay, toDay, endedAt }: StoredSubstitution) => ({ fromDay, toDay, endedAt: endedAt?.toISOString() ?? null });

/** An arrangement as it stands on a local day. */
export function shown(row: StoredSubstitution, day: string): Substitution {
  return {
    id: row.id,
    absent: { id: row.absentId, name: row.absentName, position: row.absentPosition },
    substitute: { id: row.substituteId, name: row.substituteName, position: row.substitutePosition },
    fromDay: row.fromDay,
    toDay: row.toDay,
    state: substitutionState(stateFacts(row), day),
    note: row.note,
    arrangedByName: row.arrangedByName,
    arrangedAt: row.arrangedAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
  };
}
