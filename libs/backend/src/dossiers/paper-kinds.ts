import { fileKindOf, type FieldProblem, type ProcedureComponent } from '@motcua/contracts';
import { DomainError } from '@motcua/domain';
import type { Queryable } from '../platform/index.js';

/** Files that are handed in for one paper. */
export interface FilesOfPaper {
  componentKey: string;
  documentIds: readonly string[];
}

interface FileRow {
  id: string;
  name: string;
  mediaType: string;
}

/**
 * Refuses files whose content is of a kind that their paper does not take, each paper at its own place.
 * @param components papers of the case; one without `accepts` takes every kind
 * @throws DomainError 'request.invalid-fields' with 'upload.kind' {name, accepts} at `components.<key>`
 */
export async function requireAcceptedKinds(on: Queryable, components: readonly ProcedureComponent[], handedIn: readonly FilesOfPaper[]): Promise<void> {
  const narrow = handedIn.flatMap(({ componentKey, documentIds }) => {
    const accepts = components.find(({ key }) => key === componentKey)?.accepts;
    return accepts && documentIds.length > 0 ? [{ componentKey, documentIds, accepts }] : [];
  });
  if (narrow.length === 0) return;
  const ids = [...new Set(narrow.flatMap(({ documentIds }) => documentIds))];
  const files = await on.query<FileRow>('select id, name, media_type as "mediaType" from document where id = any($1::uuid[])', [ids], 'paper-file-kinds');
  const problems = narrow.flatMap(({ componentKey, documentIds, accepts }): FieldProblem[] => {
    const wrong = files.filter(({ id, mediaType }) => documentIds.includes(id) && !accepts.includes(fileKindOf(mediaType)));
    const params = { name: wrong.map(({ name }) => name), accepts };
    return wrong.length === 0 ? [] : [{ path: `components.${componentKey}`, code: 'upload.kind', params }];
  });
  if (problems.length > 0) throw new DomainError('request.invalid-fields', {}, problems);
}
