export * from './vnd.js';
export * from './fees.js';
export * from './recount-fees.js';
