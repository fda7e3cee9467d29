import { Logger, Module, type OnApplicationBootstrap } from '@nestjs/common';
import { CatalogueModule, ProcedureSearch } from '@motcua/backend/catalogue';
import { ExchangeController } from './exchange.controller.js';
import { FormSchemaController } from './form-schema.controller.js';
import { LevelsController } from './levels.controller.js';
import { LookupListsController } from './lookup-lists.controller.js';
import { ProceduresController } from './procedures.controller.js';
import { ProposalsController } from './proposals.controller.js';
import { PublicAnswers } from './public-answers.js';
import { RegisterController } from './register.controller.js';
import { TemplateFilesController } from './template-files.controller.js';
import { VersionsController } from './versions.controller.js';

/** Public pages of the catalogue and the making of its versions; the search index is built while the server starts, so that nobody waits for it. */
@Module({
  imports: [CatalogueModule],
  controllers: [ProposalsController, ExchangeController, ProceduresController, VersionsController, LevelsController, FormSchemaController, LookupListsController, RegisterController, TemplateFilesController],
  providers: [PublicAnswers],
})
export class CatalogueApiModule implements OnApplicationBootstrap {
  private readonly logger = new Logger(CatalogueApiModule.name);

  constructor(private readonly search: ProcedureSearch) {}

  onApplicationBootstrap(): void {
    this.search
      .warmUp()
      .catch((error: unknown) => this.logger.warn(`the search index is built at the first search instead: ${String(error)}`));
  }
}
