/** Builders for specs: each gives something sound, and takes what the test is about. Imported by specs only. */
export * from './seeded-random.js';
export * from './people.js';
export * from './procedures.js';
export * from './dossiers.js';
export * from './property-runs.js';
