import { Injectable } from '@nestjs/common';
import { renderSubmission, RenderSubmission } from '@motcua/backend/papers';
import { HandlesJob, type JobHandler } from '@motcua/backend/platform';

/** Draws the copy of what a citizen sent. */
@Injectable()
@HandlesJob(renderSubmission)
export class RenderSubmissionProcessor implements JobHandler<{ code: string }> {
  constructor(private readonly submissions: RenderSubmission) {}

  async handle({ code }: { code: string }): Promise<void> {
    await this.submissions.run(code);
  }
}
