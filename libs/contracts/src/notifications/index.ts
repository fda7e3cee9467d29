export * from './notification.js';
export * from './alert-ladder.js';
