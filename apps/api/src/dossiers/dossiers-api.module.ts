import { Module } from '@nestjs/common';
import { DossiersModule } from '@motcua/backend/dossiers';
import { AgencyStepsController } from './agency-steps.controller.js';
import { BulkActsController } from './bulk-acts.controller.js';
import { DeskPartsController } from './desk-parts.controller.js';
import { DeskController } from './desk.controller.js';
import { DossiersController } from './dossiers.controller.js';
import { DraftChangesController } from './draft-changes.controller.js';
import { DraftsController } from './drafts.controller.js';
import { QueueExportsController } from './queue-exports.controller.js';
import { InboxController } from './inbox.controller.js';
import { ReusableTextsController } from './reusable-texts.controller.js';
import { TrackingController } from './tracking.controller.js';

/** Dossiers over HTTP. DeskController stands first: `/dossiers/counts` must not be read as a dossier's code. */
@Module({
  imports: [DossiersModule],
  controllers: [DeskController, InboxController, BulkActsController, QueueExportsController, ReusableTextsController, AgencyStepsController, DeskPartsController, TrackingController, DraftChangesController, DraftsController, DossiersController],
})
export class DossiersApiModule {}
