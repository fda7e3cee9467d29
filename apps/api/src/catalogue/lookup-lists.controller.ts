import { Body, Controller, Param, Query } from '@nestjs/common';
import { lookupEndpoints as e } from '@motcua/contracts';
import { LookupLists, UploadLookupList } from '@motcua/backend/catalogue';
import { resolveActor } from '@motcua/backend/identity';
import type { Caller } from '@motcua/backend/platform';
import { Allow, PublicEndpoint } from '../http/access/allow.js';
import { CurrentCaller } from '../http/access/request-caller.js';
import { Route, type AnswerOf, type BodyOf, type ParamsOf, type QueryOf } from '../http/route.js';

/** Uploaded lists: made by the catalogue office, searched by everybody who fills in a form. */
@Controller()
export class LookupListsController {
  constructor(
    private readonly queries: LookupLists,
    private readonly uploads: UploadLookupList,
  ) {}

  @Allow('catalogue.manage')
  @Route(e.lists)
  async lists(): Promise<AnswerOf<typeof e.lists>> {
    return { items: await this.queries.lists() };
  }

  @Allow('catalogue.manage')
  @Route(e.versions)
  async versions(@Param({ schema: e.versions.params }) { key }: ParamsOf<typeof e.versions>): Promise<AnswerOf<typeof e.versions>> {
    return { items: await this.queries.versions(key) };
  }

  @Allow('catalogue.manage')
  @Route(e.uses)
  async uses(@Param({ schema: e.uses.params }) { key }: ParamsOf<typeof e.uses>): Promise<AnswerOf<typeof e.uses>> {
    return { items: await this.queries.uses(key) };
  }

  @Allow('catalogue.manage')
  @Route(e.preview)
  preview(
    @Param({ schema: e.preview.params }) { key }: ParamsOf<typeof e.preview>,
    @Body({ schema: e.preview.body }) body: BodyOf<typeof e.preview>,
  ): Promise<AnswerOf<typeof e.preview>> {
    return this.uploads.preview(key, body);
  }

  @Allow('catalogue.manage')
  @Route(e.upload)
  upload(
    @CurrentCaller() caller: Caller,
    @Param({ schema: e.upload.params }) { key }: ParamsOf<typeof e.upload>,
    @Body({ schema: e.upload.body }) body: BodyOf<typeof e.upload>,
  ): Promise<AnswerOf<typeof e.upload>> {
    return this.uploads.upload(resolveActor(caller), key, body);
  }

  @PublicEndpoint()
  @Route(e.search)
  search(
    @Param({ schema: e.search.params }) { key }: ParamsOf<typeof e.search>,
    @Query({ schema: e.search.query }) { q }: QueryOf<typeof e.search>,
  ): Promise<AnswerOf<typeof e.search>> {
    return this.queries.search(key, q);
  }
}
