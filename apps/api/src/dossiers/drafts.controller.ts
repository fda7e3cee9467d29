import { Body, Controller, Param } from '@nestjs/common';
import { dossierEndpoints } from '@motcua/contracts';
import { CreateDraft, Drafts, SaveDraft, SubmitDossier } from '@motcua/backend/dossiers';
import type { Caller } from '@motcua/backend/platform';
import { Allow } from '../http/access/allow.js';
import { CurrentCaller } from '../http/access/request-caller.js';
import { IdempotencyKey } from '../http/idempotency-key.js';
import { Route, type AnswerOf, type BodyOf, type ParamsOf } from '../http/route.js';

const e = dossierEndpoints;

/** Drafts of citizens, and sending them. */
@Controller()
@Allow('own-dossiers')
export class DraftsController {
  constructor(
    private readonly drafts: Drafts,
    private readonly creations: CreateDraft,
    private readonly saves: SaveDraft,
    private readonly submissions: SubmitDossier,
  ) {}

  @Route(e.createDraft)
  create(
    @CurrentCaller() caller: Caller,
    @Body({ schema: e.createDraft.body }) body: BodyOf<typeof e.createDraft>,
  ): Promise<AnswerOf<typeof e.createDraft>> {
    return this.creations.run(caller, body);
  }

  @Route(e.drafts)
  async list(@CurrentCaller() caller: Caller): Promise<AnswerOf<typeof e.drafts>> {
    const [items, thrownAway] = await Promise.all([this.drafts.list(caller), this.drafts.listThrownAway(caller)]);
    return { items, thrownAway };
  }

  @Route(e.draft)
  get(
    @CurrentCaller() caller: Caller,
    @Param({ schema: e.draft.params }) { id }: ParamsOf<typeof e.draft>,
  ): Promise<AnswerOf<typeof e.draft>> {
    return this.drafts.get(caller, id);
  }

  @Route(e.saveDraft)
  save(
    @CurrentCaller() caller: Caller,
    @Param({ schema: e.saveDraft.params }) { id }: ParamsOf<typeof e.saveDraft>,
    @Body({ schema: e.saveDraft.body }) patch: BodyOf<typeof e.saveDraft>,
  ): Promise<AnswerOf<typeof e.saveDraft>> {
    return this.saves.run(caller, { draftId: id, patch });
  }

  @Route(e.submit)
  submit(
    @CurrentCaller() caller: Caller,
    @IdempotencyKey() idempotencyKey: string,
    @Param({ schema: e.submit.params }) { id }: ParamsOf<typeof e.submit>,
    @Body({ schema: e.submit.body }) request: BodyOf<typeof e.submit>,
  ): Promise<AnswerOf<typeof e.submit>> {
    return this.submissions.run(caller, { draftId: id, request, idempotencyKey });
  }
}
