export * from './level.js';
export * from './workflow-step.js';
export * from './procedure-summary.js';
export * from './procedure.js';
export * from './list-endpoints.js';
export * from './endpoints.js';
export * from './version-endpoints.js';
export * from './level-endpoints.js';
