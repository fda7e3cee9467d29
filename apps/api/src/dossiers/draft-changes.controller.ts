import { Body, Controller, Param } from '@nestjs/common';
import { dossierEndpoints } from '@motcua/contracts';
import { CarryOverDraft, DeleteDraft } from '@motcua/backend/dossiers';
import type { Caller } from '@motcua/backend/platform';
import { Allow } from '../http/access/allow.js';
import { CurrentCaller } from '../http/access/request-caller.js';
import { Route, type AnswerOf, type BodyOf, type ParamsOf } from '../http/route.js';

const e = dossierEndpoints;

/** What becomes of a draft as a whole: carried over to the version in force, thrown away, taken back. */
@Controller()
@Allow('own-dossiers')
export class DraftChangesController {
  constructor(
    private readonly moves: CarryOverDraft,
    private readonly deletions: DeleteDraft,
  ) {}

  @Route(e.carryOverDraft)
  carryOver(
    @CurrentCaller() caller: Caller,
    @Param({ schema: e.carryOverDraft.params }) { id }: ParamsOf<typeof e.carryOverDraft>,
    @Body({ schema: e.carryOverDraft.body }) body: BodyOf<typeof e.carryOverDraft>,
  ): Promise<AnswerOf<typeof e.carryOverDraft>> {
    return this.moves.run(caller, { draftId: id, ...body });
  }

  @Route(e.deleteDraft)
  async delete(
    @CurrentCaller() caller: Caller,
    @Param({ schema: e.deleteDraft.params }) { id }: ParamsOf<typeof e.deleteDraft>,
  ): Promise<AnswerOf<typeof e.deleteDraft>> {
    await this.deletions.run(caller, id);
    return { done: true };
  }

  @Route(e.restoreDraft)
  restore(
    @CurrentCaller() caller: Caller,
    @Param({ schema: e.restoreDraft.params }) { id }: ParamsOf<typeof e.restoreDraft>,
  ): Promise<AnswerOf<typeof e.restoreDraft>> {
    return this.deletions.restore(caller, id);
  }
}
