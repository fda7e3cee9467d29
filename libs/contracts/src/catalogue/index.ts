export * from './level.js';
export * from './workflow-step.js';
export * from './procedure.js';
export * from './endpoints.js';
