export * from './paper.js';
export * from './paper-data.js';
export * from './file-order.js';
export * from './template.js';
export * from './template-endpoints.js';
