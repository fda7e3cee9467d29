import { Injectable } from '@nestjs/common';
import type { ProcedureRetirement } from '@motcua/contracts';
import { DomainError, type Actor } from '@motcua/domain';
import type { Tx } from '../../platform/index.js';
import { bumpRevision } from '../catalogue-revision.js';
import { AdministerCatalogue } from './administer-catalogue.js';
import { retireProcedure } from './version-states.repository.js';
import { findInState, findProcedure, type ProcedureHead } from './versions.repository.js';

/** Ends a procedure: from a day on nobody files it; dossiers under way go on. */
@Injectable()
export class RetireProcedure {
  constructor(private readonly administer: AdministerCatalogue) {}

  /**
   * Day and replacement may be changed until the day has come, the words to citizens always. Saying the same again changes nothing.
   * @throws DomainError 'access.forbidden', 'procedure.not-found', 'procedure.retired', 'procedure.replacement-unknown', 'request.invalid-fields'
   */
  retire(actor: Actor, code: string, retirement: ProcedureRetirement): Promise<ProcedureRetirement> {
    return this.administer.run(actor, async (tx, { today }) => {
      const procedure = await findProcedure(tx, code);
      if (!procedure || !(await findInState(tx, procedure.id, 'PUBLISHED'))) throw new DomainError('procedure.not-found', { code });
      if (isSame(procedure, retirement)) return { event: null, answer: retirement };
      if (!isSameEnd(procedure, retirement)) {
        assertDay(procedure, retirement, today);
        await assertReplacement(tx, code, retirement);
      }
      await retireProcedure(tx, procedure.id, retirement);
      await bumpRevision(tx);
      const event = { action: 'catalogue.retire', objectKind: 'procedure', objectId: code, data: { ...retirement } } as const;
      return { event, answer: retirement };
    });
  }
}

function isSameEnd(procedure: ProcedureHead, { retiredOn, replacedByCode }: ProcedureRetirement): boolean {
  return procedure.retiredOn === retiredOn && procedure.replacedByCode === replacedByCode;
}

function isSame(procedure: ProcedureHead, retirement: ProcedureRetirement): boolean {
  const [known, told] = [procedure.closingNotice, retirement.closingNotice];
  return isSameEnd(procedure, retirement) && known?.vi === told?.vi && known?.en === told?.en;
}

/** @throws DomainError 'procedure.retired', 'request.invalid-fields' */
function assertDay({ retiredOn: known }: ProcedureHead, { retiredOn }: ProcedureRetirement, today: string): void {
  if (known !== null && known <= today) throw new DomainError('procedure.retired', { retiredOn: known });
  if (retiredOn < today) throw new DomainError('request.invalid-fields', {}, [{ path: 'retiredOn', code: 'date.past', params: {} }]);
}

/** Citizens are sent to a procedure that they can use from that day on. @throws DomainError 'procedure.replacement-unknown' */
async function assertReplacement(tx: Tx, code: string, { replacedByCode, retiredOn }: ProcedureRetirement): Promise<void> {
  if (replacedByCode === null) return;
  const other = replacedByCode === code ? undefined : await findProcedure(tx, replacedByCode);
  const isOpen = other && (other.retiredOn === null || other.retiredOn > retiredOn) && (await findInState(tx, other.id, 'PUBLISHED'));
  if (!isOpen) throw new DomainError('procedure.replacement-unknown', { code: replacedByCode });
}
