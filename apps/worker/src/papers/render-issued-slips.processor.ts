import { Injectable } from '@nestjs/common';
import { renderIssuedSlips, RenderSlip } from '@motcua/backend/papers';
import { HandlesJob, type EntryPayload, type JobHandler } from '@motcua/backend/platform';

/** Draws the slips of an act right after its commit. */
@Injectable()
@HandlesJob(renderIssuedSlips)
export class RenderIssuedSlipsProcessor implements JobHandler<EntryPayload> {
  constructor(private readonly slips: RenderSlip) {}

  async handle(entry: EntryPayload): Promise<void> {
    await this.slips.ofEntry(entry);
  }
}
