export * from './vnd.js';
export * from './fees.js';
