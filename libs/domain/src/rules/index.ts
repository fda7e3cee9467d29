export { holds, numberOfRule, valueOfRule, type RuleContext } from './evaluate.js';
export { checkRule, RULE_FINDING_CODES, type RuleFields, type RuleFinding } from './check-rule.js';
export { possibleTexts } from './possible-texts.js';
export type { RuleValue, RuleValues } from './rule-values.js';
