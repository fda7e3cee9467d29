export { holds, numberOfRule, valueOfRule, type RuleContext } from './evaluate.js';
export { checkRule, RULE_FINDING_CODES, type RuleFields, type RuleFinding } from './check-rule.js';
export { possibleTexts } from './possible-texts.js';
export { KIND_OF_TYPE, type RuleValue, type RuleValues, type ValueKind } from './rule-values.js';
