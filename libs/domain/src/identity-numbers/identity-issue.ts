import type { ErrorCode } from '@motcua/contracts';

/** Codes that the checks of this folder give; each is worded by the SPA. */
export type IdentityIssueCode = Extract<
  ErrorCode,
  | 'personal-id.length'
  | 'personal-id.birth-year-differs'
  | 'personal-id.sex-differs'
  | 'personal-id.unknown-province'
  | 'tax-code.length'
  | 'tax-code.check-digit'
  | 'phone.invalid'
>;

/** One finding about a number. */
export interface IdentityIssue {
  code: IdentityIssueCode;
  params: Record<string, unknown>;
}

/** What a check found: errors stop a dossier, warnings ask to look again and never stop it. */
export interface IdentityFindings {
  errors: IdentityIssue[];
  warnings: IdentityIssue[];
}
