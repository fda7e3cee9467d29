/**
 * What every feature may use, and what knows no feature.
 *
 * - `readConfig`, `CONFIG`: settings, read once.
 * - `Clock`: the only source of time (`SystemClock`; `FixedClock` in tests and for demo data).
 * - `Database`: reads; `UnitOfWork.run(tx => …)`: writes; repositories take a {@link Queryable} or {@link Tx}.
 */
export * from './config.js';
export * from './access/caller.js';
export * from './access/csrf.js';
export * from './clock/clock.js';
export * from './database/tx.js';
export * from './database/database.js';
export * from './database/database-errors.js';
export * from './database/unit-of-work.js';
export * from './database/data-source.js';
export * from './database/migrate.js';
export * from './platform.module.js';
