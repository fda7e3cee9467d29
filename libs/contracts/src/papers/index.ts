export * from './paper.js';
export * from './paper-data.js';
