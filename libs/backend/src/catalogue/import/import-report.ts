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

/** The refusal of a whole file, with line, field and reason of the first problems. */
export class BadCatalogueFile extends DomainError {
  constructor(
    readonly file: string,
    readonly problems: readonly RowProblem[],
  ) {
    super('catalogue.bad-file', { file, problems });
  }
}
