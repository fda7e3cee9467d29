import type { VersionDetail } from '@motcua/contracts';
import { DomainError } from '@motcua/domain';
import type { Queryable, Tx } from '../../platform/index.js';
import { findDetail, findInState, lockVersion, type VersionHead } from './versions.repository.js';

/** @throws DomainError 'version.not-found' */
export async function requireDetail(on: Queryable, versionId: string): Promise<VersionDetail> {
  const found = await findDetail(on, versionId);
  if (!found) throw new DomainError('version.not-found', { versionId });
  return found;
}

/** Locks a version in any state. @throws DomainError 'version.not-found' */
export async function requireVersion(tx: Tx, versionId: string): Promise<VersionHead> {
  const head = await lockVersion(tx, versionId);
  if (!head) throw new DomainError('version.not-found', { versionId });
  return head;
}

/** @throws DomainError 'version.not-draft' */
export function assertDraft({ state }: VersionHead): void {
  if (state !== 'DRAFT') throw new DomainError('version.not-draft', { state });
}

/** @throws DomainError 'version.already-published' with who published it and from which day */
export function assertUndecided({ publishedById, publishedByName, validFrom }: VersionHead): void {
  if (publishedById !== null) throw new DomainError('version.already-published', { actorName: publishedByName, validFrom });
}

/** @throws DomainError 'version.stale' with who was first and when */
export function assertRevision({ revision, changedAt, changedByName }: VersionHead, expected: number): void {
  if (revision === expected) return;
  throw new DomainError('version.stale', { revision, actorName: changedByName, at: changedAt?.toISOString() ?? null });
}

/** @throws DomainError 'version.draft-exists' */
export async function assertNoDraft(tx: Tx, procedureId: string): Promise<void> {
  const draft = await findInState(tx, procedureId, 'DRAFT');
  if (draft) throw new DomainError('version.draft-exists', { versionId: draft.id });
}
