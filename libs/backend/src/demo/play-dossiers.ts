import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { DossierActBody, WorkflowStep } from '@motcua/contracts';
import { DomainError } from '@motcua/domain';
import { insertDocument } from '../documents/index.js';
import { ApplyAct } from '../dossiers/index.js';
import { Clock, Database, UnitOfWork, type Caller, type StoredFile } from '../platform/index.js';
import type { DemoOffice } from './demo-accounts.js';
import type { PlannedAct, PlayFacts } from './demo-plan.js';

/** A dossier on its way through the demo. */
export interface Playing {
  code: string;
  owner: Caller | null;
  office: DemoOffice;
  officer: Caller;
  firstPaper: string | undefined;
  applicantName: string;
  workflow: readonly WorkflowStep[];
}

/** Files that the demo hands in: one picture, stored once, with a row for each use. */
export interface SampleFile extends StoredFile {
  mediaType: string;
  name: string;
}

/** Does the acts of planned dossiers through the real use cases, at the moment the clock shows. */
@Injectable()
export class PlayDossiers {
  constructor(
    private readonly applyAct: ApplyAct,
    private readonly work: UnitOfWork,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** A document of an account, for a paper or a result. */
  addFile(caller: Caller, file: SampleFile): Promise<string> {
    const row = {
      ...file,
      pages: 1,
      origin: 'UPLOAD' as const,
      uploadedById: caller.accountId,
      uploadedAt: this.clock.date(),
      dossierId: null,
    };
    return this.work.run((tx) => insertDocument(tx, row));
  }

  /** Does one act. @returns false when the rules refuse it: the dossier then stays where it is */
  async act(playing: Playing, planned: PlannedAct, file: SampleFile): Promise<boolean> {
    const caller = this.callerOf(playing, planned);
    const fileId = planned.needsFile ? await this.addFile(caller, file) : '';
    const now = await this.stateOf(playing.code);
    const facts: PlayFacts = { ...playing, officerId: playing.officer.accountId, fileId, feeTotal: now.feeTotal };
    return this.apply(caller, { code: playing.code, version: now.version, act: planned.act(facts) });
  }

  private async apply(caller: Caller, about: { code: string; version: number; act: DossierActBody }): Promise<boolean> {
    const { code, version, act } = about;
    try {
      await this.applyAct.run(caller, { code, expectedVersion: version, act, idempotencyKey: randomUUID() });
      return true;
    } catch (error) {
      if (error instanceof DomainError) return false;
      throw error;
    }
  }

  private callerOf({ owner, office, officer, workflow }: Playing, { who }: PlannedAct): Caller {
    if (who === 'OWNER') return owner ?? office.officer('RECEPTION_OFFICER');
    if (who === 'LEADER') return office.officer('DEPARTMENT_LEADER');
    if (who === 'APPRAISAL') return officer;
    const step = workflow.find(({ kind }) => kind === who);
    if (!step) throw new Error(`a workflow of the demo has no step of kind ${who}`);
    return office.officer(step.role);
  }

  private async stateOf(code: string): Promise<{ version: number; feeTotal: number | null }> {
    const [row] = await this.database.query<{ version: number; feeTotal: number | null }>(
      `select version, (state->>'feeTotal')::int as "feeTotal" from dossier where code = $1`,
      [code],
    );
    if (!row) throw new Error(`no dossier ${code}`);
    return row;
  }
}
