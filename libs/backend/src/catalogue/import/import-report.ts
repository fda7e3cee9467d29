import { DomainError } from '@motcua/domain';
import type { RowProblem } from './row-problem.js';
import type { ImportFormat } from './row-schemas.js';

/** What one file did. */
export interface ImportReport {
  file: string;
  format: ImportFormat;
  /** Rows in the file. */
  rows: number;
  created: number;
  /** A new version was published. */
  changed: number;
  unchanged: number;
  /** Left as they are: they have a form, or more detail than the row. */
  kept: number;
  fieldsAdded: number;
  rejected: RowProblem[];
}

/** The refusal of a whole file. `params.problems` tells every one of the first problems with line, field and reason. */
export function badFile(file: string, problems: readonly RowProblem[]): DomainError {
  return new DomainError('catalogue.bad-file', { file, problems });
}
