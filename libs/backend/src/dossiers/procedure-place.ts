import type { ProcedurePlace } from '@motcua/domain';
import type { CaseContext } from './rule-book.types.js';

/** What rights for some procedures alone are judged by. */
export const procedureOf = ({ pinned: { version } }: CaseContext): ProcedurePlace => ({
  procedureCode: version.code,
  fieldCode: version.content.fieldCode,
});

/** What a limited role must name one of, to reach a dossier. */
export const codesOf = ({ fieldCode, procedureCode }: ProcedurePlace): string[] => [fieldCode, procedureCode];
