export { holds, valueOfRule, type RuleContext } from './evaluate.js';
export type { RuleValue, RuleValues } from './rule-values.js';
