import type {
  FormDefinition,
  FormField,
  FormPage,
  ProcedureCase,
  ProcedureComponent,
  ProcedureContent,
} from '@motcua/contracts';
import type { z } from 'zod';

/** A field (lĩnh vực) of the catalogue; the national code where it was published, otherwise a word of ours. */
export interface SeedField {
  code: string;
  name: string;
  codeConfirmed: boolean;
}

export type SeedContent = z.input<typeof ProcedureContent>;
export type SeedCase = z.input<typeof ProcedureCase>;
export type SeedPaper = z.input<typeof ProcedureComponent>;
export type SeedForm = z.input<typeof FormDefinition>;
export type SeedPage = z.input<typeof FormPage>;
export type SeedFormField = z.input<typeof FormField>;

/**
 * A procedure as shipped: one version with its cases. Listed agencies narrow their own kind in `offeredBy`; a kind
 * without listed agencies offers the procedure as a whole.
 */
export interface SeedProcedure {
  code: string;
  content: SeedContent;
  cases: SeedCase[];
}
