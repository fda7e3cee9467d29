import { Module } from '@nestjs/common';
import { CatalogueModule } from '@motcua/backend/catalogue';
import { TakeEffectProcessor } from './take-effect.processor.js';

/** What the worker does for the catalogue by itself. */
@Module({ imports: [CatalogueModule], providers: [TakeEffectProcessor] })
export class CatalogueWorkerModule {}
