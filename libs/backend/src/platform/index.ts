/**
 * What every feature may use, and what knows no feature.
 *
 * - `readConfig`, `CONFIG`: settings, read once.
 * - `Clock`: the only source of time (`SystemClock`; `FixedClock` in tests and for demo data).
 * - `Database`: reads; `UnitOfWork.run(tx => …)`: writes. Repositories take a {@link Queryable} or {@link Tx}.
 * - `Outbox.add(tx, rows)`: tells the relay of journal entries; `nextNumber(tx, scope)`: series without doubles.
 * - `Audit.record(on, event)`, `RateLimiter.take(key, rule)`, `FileStore` (content-addressed files).
 * - `defineJob` + `JobQueue.add` + `@HandlesJob(job)` on a provider of the worker; `defineSchedule` for what comes back.
 * - `onEntries({ handler, acts })`: a job after every committed entry; `handleOnce(tx, {handler, key}, effect)`.
 * - `attemptOf`, `findEarlier`, `replayed`, `keepAnswer`: acts that a client may repeat; `csvRows`: tables in text.
 * - `readMailSettings`, `SmtpTransport.send(letter)`; tests: `SmtpSimulator` of `@motcua/backend/platform/testing`.
 * - `createLogger`, `NestLogger`: the log without personal data.
 */
export * from './config.js';
export * from './access/caller.js';
export * from './access/csrf.js';
export * from './audit/audit.js';
export * from './clock/clock.js';
export * from './csv/csv-rows.js';
export * from './database/tx.js';
export * from './database/database.js';
export * from './database/database-errors.js';
export * from './database/unit-of-work.js';
export * from './database/data-source.js';
export * from './database/migrate.js';
export * from './idempotency/canonical-hash.js';
export * from './idempotency/idempotency.js';
export * from './jobs/queues.js';
export * from './jobs/job-definition.js';
export * from './jobs/schedule.js';
export * from './jobs/job-queue.js';
export * from './jobs/handles-job.js';
export * from './jobs/match-handlers.js';
export * from './jobs/job-runner.js';
export * from './jobs/schedule-keeper.js';
export * from './logging/logger.js';
export * from './logging/describe-error.js';
export * from './mail/mail-transport.js';
export * from './mail/mail-settings.js';
export * from './mail/smtp-transport.js';
export * from './numbering/next-number.js';
export * from './outbox/outbox.js';
export * from './outbox/subscription.js';
export * from './outbox/handle-once.js';
export * from './rate-limit/rate-limiter.js';
export * from './storage/file-store.js';
export * from './storage/disk-file-store.js';
export * from './platform.module.js';
export * from './sweep-expired.js';
