/**
 * The queues and how many of their jobs one worker process runs at the same time. Few queues, because each costs a
 * connection: drawing papers must not hold up messages, and counting must not wait for either.
 */
export const QUEUE_CONCURRENCY = { effects: 8, papers: 2, statistics: 4 } as const;

/** Name of a queue. */
export type QueueName = keyof typeof QUEUE_CONCURRENCY;

/** All queues. */
export const QUEUE_NAMES = Object.keys(QUEUE_CONCURRENCY) as QueueName[];
