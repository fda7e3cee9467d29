import type { DocumentRef, DossierDetail } from '@motcua/contracts';

/** A file that the office made: the draft to decide on, and the result. */
export interface OfficeFile {
  key: 'du-thao' | 'ket-qua';
  document: DocumentRef;
}

/** Files of the office, the one to look at now first. */
export function officeFiles({ result, proposal }: DossierDetail): OfficeFile[] {
  return [
    ...(result ? [{ key: 'ket-qua' as const, document: result.document }] : []),
    ...(proposal?.draft ? [{ key: 'du-thao' as const, document: proposal.draft }] : []),
  ];
}
