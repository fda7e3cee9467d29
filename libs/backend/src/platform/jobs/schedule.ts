import type { JobDefinition } from './job-definition.js';

/** Work that comes back: every so many milliseconds, or by a cron pattern in office time. */
export interface Schedule {
  /** Stable name; one schedule of a name exists over all processes. */
  readonly name: string;
  readonly when: { everyMs: number } | { cron: string };
  readonly job: JobDefinition;
  readonly payload: object;
}

const defined = new Map<string, Schedule>();

/** Declares a schedule in a feature's `x.jobs.ts`. @throws Error when the name is taken */
export function defineSchedule<Payload extends object>(
  schedule: Omit<Schedule, 'job' | 'payload'> & { job: JobDefinition<Payload>; payload: Payload },
): Schedule {
  if (defined.has(schedule.name)) throw new Error(`schedule "${schedule.name}" is defined twice`);
  defined.set(schedule.name, schedule);
  return schedule;
}

/** All schedules that this process has imported. */
export function definedSchedules(): Schedule[] {
  return [...defined.values()];
}
