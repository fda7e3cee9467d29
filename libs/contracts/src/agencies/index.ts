export * from './agency.js';
