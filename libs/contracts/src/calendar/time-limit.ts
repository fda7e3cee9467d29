import { z } from 'zod';

/** Units in which procedures state their time limits (domain.md §2.4). */
export const TIME_LIMIT_UNITS = ['hour', 'working-day', 'day', 'month'] as const;
export const TimeLimitUnit = z.enum(TIME_LIMIT_UNITS);
export type TimeLimitUnit = z.infer<typeof TimeLimitUnit>;

/** A time limit as the procedure states it. Hours are working hours; `day` and `month` are those of the wall calendar. */
export const TimeLimit = z.object({
  amount: z.int().positive().max(10_000),
  unit: TimeLimitUnit,
});
export type TimeLimit = z.infer<typeof TimeLimit>;
