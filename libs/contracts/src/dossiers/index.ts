export * from './dossier-status.js';
export * from './act.js';
export * from './dossier.js';
export * from './draft.js';
export * from './queue.js';
export * from './endpoints.js';
