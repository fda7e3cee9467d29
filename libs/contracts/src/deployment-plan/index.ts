export * from './plan.js';
export * from './endpoints.js';
