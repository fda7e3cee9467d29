export * from './test-database.js';
export * from '../mail/testing/smtp-simulator.js';
