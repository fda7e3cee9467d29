const TIME = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'The time is an argument here, never read from a clock.' },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'The time is an argument here, never read from a clock.',
  },
];
const CHANCE = [
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'Rules are repeatable: chance is an argument.',
  },
];
const ENUMS = [{ selector: 'TSEnumDeclaration', message: 'No enums: a union from an `as const` tuple.' }];
const PROCESS = [{ selector: "Identifier[name='process']", message: 'A rule knows no process.' }];
const ENVIRONMENT = [
  {
    selector: "MemberExpression[object.name='process'][property.name='env']",
    message: 'Settings are read once, in libs/backend/src/platform/config.ts.',
  },
];
const FOCUSED = [
  {
    selector: "MemberExpression[object.name=/^(describe|it|test)$/][property.name='only']",
    message: 'A focused test hides all others.',
  },
  { selector: 'CallExpression[callee.name=/^(fdescribe|fit)$/]', message: 'A focused test hides all others.' },
];

const forbid = (...groups) => ({ 'no-restricted-syntax': ['error', ...groups.flat()] });

/**
 * Words that may not be written in certain places. Each entry replaces the earlier ones where both match, so the
 * entries go from wide to narrow.
 */
export const FORBIDDEN = [
  { files: ['**/*.{ts,tsx}'], rules: forbid(ENUMS, ENVIRONMENT) },
  { files: ['libs/backend/src/**', 'apps/{api,worker,cli}/src/**'], rules: forbid(ENUMS, ENVIRONMENT, TIME) },
  { files: ['libs/backend/src/platform/clock/**'], rules: forbid(ENUMS, ENVIRONMENT) },
  { files: ['libs/backend/src/platform/config.ts', 'apps/web/vite.config.ts'], rules: forbid(ENUMS, TIME) },
  { files: ['libs/domain/src/**', 'libs/contracts/src/**'], rules: forbid(ENUMS, PROCESS, TIME, CHANCE) },
  { files: ['**/*.spec.{ts,tsx}', '**/*-spec.ts', '**/*.journey.ts', 'apps/web-e2e/**'], rules: forbid(ENUMS, FOCUSED) },
];
