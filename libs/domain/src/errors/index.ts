export { DomainError, refusal, type Refusal } from './domain-error.js';
