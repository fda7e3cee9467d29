import { Logger, Module, type OnApplicationBootstrap } from '@nestjs/common';
import { CatalogueModule, ProcedureSearch } from '@motcua/backend/catalogue';
import { ProceduresController } from './procedures.controller.js';
import { PublicAnswers } from './public-answers.js';

/** Public pages of the catalogue; the search index is built while the server starts, so that nobody waits for it. */
@Module({ imports: [CatalogueModule], controllers: [ProceduresController], providers: [PublicAnswers] })
export class CatalogueApiModule implements OnApplicationBootstrap {
  private readonly logger = new Logger(CatalogueApiModule.name);

  constructor(private readonly search: ProcedureSearch) {}

  onApplicationBootstrap(): void {
    this.search.warmUp().catch((error: unknown) => this.logger.warn(`the search index is built at the first search instead: ${String(error)}`));
  }
}
