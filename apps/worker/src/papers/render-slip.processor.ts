import { Injectable } from '@nestjs/common';
import { renderSlip, RenderSlip } from '@motcua/backend/papers';
import { HandlesJob, type JobHandler } from '@motcua/backend/platform';

/** Draws a slip that somebody asked for. */
@Injectable()
@HandlesJob(renderSlip)
export class RenderSlipProcessor implements JobHandler<{ paperId: string }> {
  constructor(private readonly slips: RenderSlip) {}

  async handle({ paperId }: { paperId: string }): Promise<void> {
    await this.slips.run(paperId);
  }
}
