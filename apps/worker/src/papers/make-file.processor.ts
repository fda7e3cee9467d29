import { Injectable } from '@nestjs/common';
import { makeFile, MakeFile } from '@motcua/backend/papers';
import { HandlesJob, type JobHandler } from '@motcua/backend/platform';

/** Makes a file that somebody ordered: merged slips, a register. */
@Injectable()
@HandlesJob(makeFile)
export class MakeFileProcessor implements JobHandler<{ orderId: string }> {
  constructor(private readonly files: MakeFile) {}

  async handle({ orderId }: { orderId: string }): Promise<void> {
    await this.files.run(orderId);
  }
}
