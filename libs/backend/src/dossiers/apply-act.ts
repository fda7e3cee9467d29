import { Injectable } from '@nestjs/common';
import type { DossierActRequest } from '@motcua/contracts';
import { normaliseDossierCode } from '@motcua/domain';
import { resolveActor } from '../identity/index.js';
import { attemptOf, type Caller, type DossierOrigin } from '../platform/index.js';
import { personOf } from './acting-person.js';
import { dossierChange, type ActDone } from './dossier-change.js';
import { RuleBook } from './rule-book.js';
import { RunAct } from './run-act.js';

/** What somebody does to a dossier. */
export interface ApplyActInput extends DossierActRequest {
  code: string;
  idempotencyKey: string;
  /** DEMO mutes all effects. */
  origin?: DossierOrigin;
}

/** One act on an existing dossier by its owner or an officer. */
@Injectable()
export class ApplyAct {
  constructor(
    private readonly runAct: RunAct,
    private readonly ruleBook: RuleBook,
  ) {}

  /**
   * @returns version and seq after the act; of a replay those of the first answer
   * @throws DomainError the domain's refusal; 'dossier.stale-version' with StaleVersionParams; 'dossier.not-found';
   *   'document.not-found' when a file is not the caller's or already belongs to a dossier
   */
  async run(caller: Caller, input: ApplyActInput): Promise<ActDone> {
    const { act, expectedVersion, idempotencyKey, origin = 'LIVE' } = input;
    const code = normaliseDossierCode(input.code);
    const idempotency = attemptOf(caller.accountId, idempotencyKey, { operation: 'act', target: code, content: { act, expectedVersion } });
    const person = personOf(resolveActor(caller));
    const { answer } = await this.runAct.run(dossierChange(this.ruleBook, { code, act, expectedVersion, person, idempotency, origin }));
    return answer;
  }
}
