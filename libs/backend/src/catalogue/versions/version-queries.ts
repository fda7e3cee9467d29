import { Injectable } from '@nestjs/common';
import type { ClosingNotice, VersionChange, VersionDetail, VersionProblem, VersionSummary } from '@motcua/contracts';
import { diffVersions, DomainError } from '@motcua/domain';
import { Database } from '../../platform/index.js';
import { referenceProblems } from './check-references.js';
import { checkVersion } from './check-version.js';
import { requireDetail } from './draft-guards.js';
import { countUses, findProcedure, listVersions, type VersionUses } from './versions.repository.js';

/** The versions of a procedure with its end and what is told of it. */
export interface VersionList {
  code: string;
  retiredOn: string | null;
  replacedByCode: string | null;
  closingNotice: ClosingNotice | null;
  items: VersionSummary[];
}

/** What changed since the version before, and what still runs under that one. */
export interface VersionChanges extends VersionUses {
  before: VersionSummary | null;
  items: VersionChange[];
}

/** What the catalogue office reads of versions in any state. */
@Injectable()
export class VersionQueries {
  constructor(private readonly database: Database) {}

  /** Newest first. @throws DomainError 'procedure.not-found' */
  async list(code: string): Promise<VersionList> {
    const procedure = await findProcedure(this.database, code);
    if (!procedure) throw new DomainError('procedure.not-found', { code });
    const { retiredOn, replacedByCode, closingNotice } = procedure;
    return { code, retiredOn, replacedByCode, closingNotice, items: await listVersions(this.database, procedure.id) };
  }

  /** @throws DomainError 'version.not-found' */
  read(versionId: string): Promise<VersionDetail> {
    return requireDetail(this.database, versionId);
  }

  /** What publication would be refused for, and what would be better. @throws DomainError 'version.not-found' */
  async problems(versionId: string): Promise<VersionProblem[]> {
    const body = await this.read(versionId);
    return [...(await referenceProblems(this.database, body)), ...checkVersion(body)];
  }

  /** What changed since the version that came before, whether it is in force or history. @throws DomainError 'version.not-found' */
  async changes(versionId: string): Promise<VersionChanges> {
    const after = await this.read(versionId);
    const { items } = await this.list(after.code);
    const before = items.find(({ versionNo, state }) => versionNo < after.versionNo && state !== 'DRAFT') ?? null;
    if (!before) return { before, items: [], dossiersUnderWay: 0, citizenDrafts: 0 };
    return { before, items: diffVersions(await this.read(before.id), after), ...(await countUses(this.database, before.id)) };
  }
}
