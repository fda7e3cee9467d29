export * from './roles.js';
export * from './account.js';
export * from './demo-accounts.js';
export * from './substitution.js';
