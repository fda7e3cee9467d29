import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { defineJob } from './job-definition.js';
import { jobHandledBy, HandlesJob } from './handles-job.js';
import { JobSetupError, matchHandlers } from './match-handlers.js';

const sendMail = defineJob({ name: 'testing.send-mail', payload: z.object({ mailId: z.uuid() }) });
const drawPaper = defineJob({ name: 'testing.draw-paper', payload: z.object({ paperId: z.uuid() }), queue: 'papers', attempts: 3 });
const handlerOf = (job: typeof sendMail | typeof drawPaper, className: string) => ({
  job,
  className,
  handler: { handle: async () => undefined },
});

describe('jobs and their handlers', () => {
  it('gives each job its one handler', () => {
    const matched = matchHandlers([sendMail, drawPaper], [handlerOf(drawPaper, 'DrawPaper'), handlerOf(sendMail, 'SendMail')]);
    expect([...matched].map(([name, { className }]) => [name, className])).toEqual([
      ['testing.send-mail', 'SendMail'],
      ['testing.draw-paper', 'DrawPaper'],
    ]);
  });

  it('names every job without a handler and every job with several, in one line', () => {
    const match = () => matchHandlers([sendMail, drawPaper], [handlerOf(drawPaper, 'DrawPaper'), handlerOf(drawPaper, 'DrawAgain')]);
    expect(match).toThrow(JobSetupError);
    expect(match).toThrow('job "testing.send-mail" has no handler; job "testing.draw-paper" has several handlers: DrawPaper, DrawAgain');
  });

  it('knows the job of a decorated class', () => {
    class Mailer {
      async handle(): Promise<void> {}
    }
    HandlesJob(sendMail)(Mailer);
    expect(jobHandledBy(Mailer)).toBe(sendMail);
    expect(jobHandledBy(class Other {})).toBeUndefined();
  });

  it('refuses a name twice and a name of another form', () => {
    expect(() => defineJob({ name: 'testing.send-mail', payload: z.object({}) })).toThrow('defined twice');
    expect(() => defineJob({ name: 'SendMail', payload: z.object({}) })).toThrow('feature.verb-noun');
  });

  it('fills in the defaults', () => {
    expect(sendMail).toMatchObject({ queue: 'effects', attempts: 8, backoffMs: 2000 });
    expect(drawPaper).toMatchObject({ queue: 'papers', attempts: 3 });
  });
});
