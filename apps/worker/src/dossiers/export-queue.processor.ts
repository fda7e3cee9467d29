import { Injectable } from '@nestjs/common';
import { exportQueue, MakeExport } from '@motcua/backend/dossiers';
import { HandlesJob, type JobHandler, type JobRun } from '@motcua/backend/platform';

/** Makes the workbook that an officer asked for. */
@Injectable()
@HandlesJob(exportQueue)
export class ExportQueueProcessor implements JobHandler<{ exportId: string }> {
  constructor(private readonly exports: MakeExport) {}

  async handle({ exportId }: { exportId: string }, { isLast }: JobRun): Promise<void> {
    await this.exports.run(exportId, { isLast });
  }
}
