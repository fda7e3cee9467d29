import { Injectable } from '@nestjs/common';
import { JobQueue, optionsOf } from './job-queue.js';
import { definedSchedules, type Schedule } from './schedule.js';

const OFFICE_TIME_ZONE = 'Asia/Ho_Chi_Minh';

/** Makes the queue's schedules equal to those of the code; every worker may do so, one schedule of a name exists. */
@Injectable()
export class ScheduleKeeper {
  constructor(private readonly jobs: JobQueue) {}

  /** Writes down all schedules of the code and removes those that it no longer knows. */
  async apply(): Promise<void> {
    const schedules = definedSchedules();
    await Promise.all(schedules.map((schedule) => this.write(schedule)));
    for (const queue of this.jobs.all()) {
      const wanted = new Set(schedules.filter(({ job }) => job.queue === queue.name).map(({ name }) => name));
      const stored = await queue.getJobSchedulers();
      const forgotten = stored.flatMap(({ key }) => (key && !wanted.has(key) ? [key] : []));
      for (const key of forgotten) await queue.removeJobScheduler(key);
    }
  }

  private async write({ name, when, job, payload }: Schedule): Promise<void> {
    const repeat = 'cron' in when ? { pattern: when.cron, tz: OFFICE_TIME_ZONE } : { every: when.everyMs };
    const { attempts, ...options } = optionsOf(job);
    await this.jobs.queue(job.queue).upsertJobScheduler(name, repeat, {
      name: job.name,
      data: job.payload.parse(payload),
      opts: { ...options, ...(attempts === undefined ? {} : { attempts }) },
    });
  }
}
