import { Body, Controller, Param, Query } from '@nestjs/common';
import { versionEndpoints as e } from '@motcua/contracts';
import { PublishVersion, RetireProcedure, SaveVersion, StartDraft, VersionQueries } from '@motcua/backend/catalogue';
import { resolveActor } from '@motcua/backend/identity';
import type { Caller } from '@motcua/backend/platform';
import { Allow } from '../http/access/allow.js';
import { CurrentCaller } from '../http/access/request-caller.js';
import { Route, type AnswerOf, type BodyOf, type ParamsOf, type QueryOf } from '../http/route.js';

/** The versions of procedures, for the catalogue office. */
@Controller()
@Allow('catalogue.manage')
export class VersionsController {
  constructor(
    private readonly queries: VersionQueries,
    private readonly drafts: StartDraft,
    private readonly saves: SaveVersion,
    private readonly publications: PublishVersion,
    private readonly retirements: RetireProcedure,
  ) {}

  @Route(e.list)
  list(@Param({ schema: e.list.params }) { code }: ParamsOf<typeof e.list>): Promise<AnswerOf<typeof e.list>> {
    return this.queries.list(code);
  }

  @Route(e.create)
  create(
    @CurrentCaller() caller: Caller,
    @Body({ schema: e.create.body }) body: BodyOf<typeof e.create>,
  ): Promise<AnswerOf<typeof e.create>> {
    return this.drafts.fromScratch(resolveActor(caller), body);
  }

  @Route(e.start)
  start(
    @CurrentCaller() caller: Caller,
    @Param({ schema: e.start.params }) { code }: ParamsOf<typeof e.start>,
  ): Promise<AnswerOf<typeof e.start>> {
    return this.drafts.copyPublished(resolveActor(caller), code);
  }

  @Route(e.read)
  read(@Param({ schema: e.read.params }) { id }: ParamsOf<typeof e.read>): Promise<AnswerOf<typeof e.read>> {
    return this.queries.read(id);
  }

  @Route(e.save)
  save(
    @CurrentCaller() caller: Caller,
    @Param({ schema: e.save.params }) { id }: ParamsOf<typeof e.save>,
    @Body({ schema: e.save.body }) body: BodyOf<typeof e.save>,
  ): Promise<AnswerOf<typeof e.save>> {
    return this.saves.save(resolveActor(caller), id, body);
  }

  @Route(e.remove)
  remove(
    @CurrentCaller() caller: Caller,
    @Param({ schema: e.remove.params }) { id }: ParamsOf<typeof e.remove>,
    @Query({ schema: e.remove.query }) { expectedRevision }: QueryOf<typeof e.remove>,
  ): Promise<AnswerOf<typeof e.remove>> {
    return this.saves.remove(resolveActor(caller), id, expectedRevision);
  }

  @Route(e.problems)
  async problems(@Param({ schema: e.problems.params }) { id }: ParamsOf<typeof e.problems>): Promise<AnswerOf<typeof e.problems>> {
    return { items: await this.queries.problems(id) };
  }

  @Route(e.changes)
  changes(@Param({ schema: e.changes.params }) { id }: ParamsOf<typeof e.changes>): Promise<AnswerOf<typeof e.changes>> {
    return this.queries.changes(id);
  }

  @Route(e.publish)
  publish(
    @CurrentCaller() caller: Caller,
    @Param({ schema: e.publish.params }) { id }: ParamsOf<typeof e.publish>,
    @Body({ schema: e.publish.body }) body: BodyOf<typeof e.publish>,
  ): Promise<AnswerOf<typeof e.publish>> {
    return this.publications.publish(resolveActor(caller), id, body);
  }

  @Route(e.withdraw)
  withdraw(
    @CurrentCaller() caller: Caller,
    @Param({ schema: e.withdraw.params }) { id }: ParamsOf<typeof e.withdraw>,
  ): Promise<AnswerOf<typeof e.withdraw>> {
    return this.publications.withdraw(resolveActor(caller), id);
  }

  @Route(e.retire)
  retire(
    @CurrentCaller() caller: Caller,
    @Param({ schema: e.retire.params }) { code }: ParamsOf<typeof e.retire>,
    @Body({ schema: e.retire.body }) body: BodyOf<typeof e.retire>,
  ): Promise<AnswerOf<typeof e.retire>> {
    return this.retirements.retire(resolveActor(caller), code, body);
  }
}
