import { Injectable } from '@nestjs/common';
import { ProcedureCase, ProcedureContent, STANDARD_WORKFLOW, type VersionDetail } from '@motcua/contracts';
import { DomainError, type Actor } from '@motcua/domain';
import type { Tx } from '../../platform/index.js';
import type { VersionBody } from '../content-hash.js';
import { AdministerCatalogue, type CatalogueActDone } from './administer-catalogue.js';
import { assertNoDraft, requireDetail } from './draft-guards.js';
import { fieldExists, findInState, findProcedure, insertDraft, type ChangedBy } from './versions.repository.js';

/** What is known of a procedure before anything of it is written. */
export interface NewProcedure {
  code: string;
  name: string;
  fieldCode: string;
}

/** Information only, at the desk, by the standard workflow: whatever is more is said by its author. */
function emptyBody({ name, fieldCode }: NewProcedure): VersionBody {
  const unknown = { onlineLevel: 1, serviceScope: 'INFO', visits: null, applicants: [], offeredBy: { kinds: [] } };
  const firstCase = {
    ...{ key: 'chung', name: { vi: 'Mọi trường hợp', en: 'All cases' }, fees: [], components: [], form: null },
    channels: [{ channel: 'COUNTER', allowed: true, timeLimit: null }],
    workflow: STANDARD_WORKFLOW,
  };
  return { content: ProcedureContent.parse({ name, fieldCode, ...unknown }), cases: [ProcedureCase.parse(firstCase)] };
}

/** Begins the next version of a procedure, or the first of a new one. */
@Injectable()
export class StartDraft {
  constructor(private readonly administer: AdministerCatalogue) {}

  /**
   * A draft that says what the published version says, or the scheduled one where nothing is published yet.
   * @throws DomainError 'access.forbidden', 'procedure.not-found', 'version.draft-exists'
   */
  copyPublished(actor: Actor, code: string): Promise<VersionDetail> {
    return this.administer.run(actor, async (tx, by) => {
      const procedure = await findProcedure(tx, code);
      if (!procedure) throw new DomainError('procedure.not-found', { code });
      await assertNoDraft(tx, procedure.id);
      const source = (await findInState(tx, procedure.id, 'PUBLISHED')) ?? (await findInState(tx, procedure.id, 'SCHEDULED'));
      if (!source) throw new DomainError('procedure.not-found', { code });
      const { content, cases } = await requireDetail(tx, source.id);
      return started(tx, { code, procedureId: procedure.id, body: { content, cases } }, by);
    });
  }

  /** @throws DomainError 'access.forbidden', 'procedure.code-taken', 'request.invalid-fields' for an unknown field */
  fromScratch(actor: Actor, procedure: NewProcedure): Promise<VersionDetail> {
    return this.administer.run(actor, async (tx, by) => {
      const { code, fieldCode } = procedure;
      if (await findProcedure(tx, code)) throw new DomainError('procedure.code-taken', { code });
      if (!(await fieldExists(tx, fieldCode))) {
        throw new DomainError('request.invalid-fields', {}, [{ path: 'fieldCode', code: 'field.option-unknown', params: {} }]);
      }
      await tx.execute('insert into procedure (code) values ($1)', [code]);
      const inserted = await findProcedure(tx, code);
      return started(tx, { code, procedureId: inserted?.id ?? '', body: emptyBody(procedure) }, by);
    });
  }
}

async function started(
  tx: Tx,
  of: { code: string; procedureId: string; body: VersionBody },
  by: ChangedBy,
): Promise<CatalogueActDone<VersionDetail>> {
  const objectId = await insertDraft(tx, of, by);
  const event = { action: 'catalogue.start-draft', objectKind: 'procedure-version', objectId, data: { code: of.code } } as const;
  return { event, answer: await requireDetail(tx, objectId) };
}
